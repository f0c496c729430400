"""Case endings of words in Latin letters, by the languages that have them: fi "Leningradissa".

Latin letters do not tell a language, and one's ending is another's name.  So whoever undoes one
has to know that the name is of the language: "Bakıda" is the Azerbaijani "Bakı", and "Baida", of
which it might be a misspelling, is none of Azerbaijan's words.

>>> [langs for text, langs in spoken("leningradissa") if text == "leningrad"]
[frozenset({'fi'})]
>>> has_genitive("ltg"), has_genitive("nl-BE")     # Türkis is no form of "Turki"
(False, True)

What is lost: a lone letter after a name that is whole without it; "Indian" is Finnish for "of
India", and what a text that nobody knows the language of calls Indian is not India.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from namenorm.names.endings import rules
from namenorm.names.phrases import uninflected

__all__ = ["has_genitive", "spoken"]

#: Languages in which -s makes a case form of a name.
_GENITIVES: Final = frozenset(
    lang
    for langs in ("und en de nl af fy lb", "sv da no nb nn fo is", "lv lt et")
    for lang in ("", *langs.split())
)


def has_genitive(lang: str) -> bool:
    """Whether -s makes a case form of a name in *lang*, or that language is not known."""
    return lang.partition("-")[0] in _GENITIVES


@cache
def _languages() -> tuple[str, ...]:
    return tuple(sorted({lang for _, rule in rules("Latn") for lang in rule.langs}))


@lru_cache(maxsize=1 << 10)
def spoken(folded: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the nominatives that a folded phrase in Latin letters may have, and their languages.

    The likeliest of each language come first.
    """
    found: dict[str, set[str]] = {}
    for lang in _languages():
        for text in uninflected(folded, lang):
            if folded[:-1] != text:
                found.setdefault(text, set()).add(lang)
    return tuple((text, frozenset(langs)) for text, langs in found.items())
