"""By which romanization system a query is a name in another script."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from namenorm.index.entities import MADE
from namenorm.model import NameForm, Variant
from namenorm.text.fold import fold
from namenorm.text.scripts import main_script

__all__ = ["system_of"]

#: Scripts whose names are spelt in Latin letter by letter; Han is read, which costs far more.
_SPELT = frozenset({"Cyrl", "Grek", "Armn", "Geor", "Hang", "Kana"})
_TRIED = 8  # native names of an entity that are romanized


def system_of(
    query: str, matched: NameForm, names: Iterable[NameForm]
) -> tuple[NameForm, Variant] | None:
    """Return the native name and its variant that *query* folds like, if any system makes it.

    The name that matched is tried first, then the entity's other native names: "Chinschtejn" meets
    "Khinshtein", but it is German for "Хинштейн".  None if *query* is not in Latin script.
    """
    if main_script(query) != "Latn":
        return None
    wanted = fold(query).replace(" ", "")
    native = [n for n in names if n.script in _SPELT and n.source not in MADE]
    length = len(query.split())
    native.sort(key=lambda name: (len(name.text.split()) != length, name.kind != "preferred"))
    if matched.script != "Latn":
        native.insert(0, matched)
    for name in native[:_TRIED]:
        for variant in _variants(name.text, name.lang):
            if fold(variant.text).replace(" ", "") == wanted:
                return name, variant
    return None


@lru_cache(maxsize=1024)
def _variants(text: str, lang: str | None) -> tuple[Variant, ...]:
    from namenorm.translit import variants

    return tuple(variants(text, lang=lang))
