"""Towns named with the division that they lie in, or as the towns that they are.

함경북도 회령시, 河北省石家庄市, «Бровари Київської області», "Sudzha, Kursk Oblast", «місто
Бровари»: addresses, registers and news set a division before or after a town's name, and a word
for a town beside it.
Such a name is that of the town if the division and a town in it are each named exactly, but for a
case ending of the division.  What is lost: towns whose division no table knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from namenorm.index.entities import EntityIndex
from namenorm.index.retrieval import Hit, exact
from namenorm.keys.analyser import Analyser
from namenorm.keys.form import TOWNS, Form
from namenorm.names.phrases import uninflected
from namenorm.names.segment import segment
from namenorm.scoring.bodies import SITES, WATERS
from namenorm.text.fold import fold

__all__ = ["towns_within"]

#: What a division's name ends in where no space follows: province, prefecture, circuit, region.
_ENDS: Final = frozenset("省県縣府都道州区區")
_WORDS: Final = 6  # of the longest name that is tried
_LEAST: Final = 2  # letters of each part
_WITH_COUNTRY: Final = 3  # parts of "Sudzha, Kursk Oblast, Russia"
_APART: Final = re.compile(r"\s*[,،、，(（]\s*|\s*[)）]\s*$")
_LITTLE: Final = frozenset({"place-type", "function"})
#: Words for divisions that are larger than any town; 县 is a county, which may be one.
_DIVISIONS: Final = frozenset(
    f"place-type:{sort}" for sort in ("province", "prefecture", "state", "oblast", "krai")
)
_OTHERS: Final = frozenset(f"place-type:{sort}" for sort in SITES | WATERS)


def towns_within(index: EntityIndex, analyser: Analyser, form: Form) -> Iterator[tuple[Hit, str]]:
    """Yield the towns that *form* names so, each with what it says of the town."""
    for outer, inner in _parts(form, analyser):
        divisions = _divisions(index, analyser, outer)
        if divisions:
            for hit in _towns(index, analyser, inner):
                if index.stored(hit.number).parent in divisions:
                    yield hit, inner
    if form.unspaced or ("place-type" in form.roles and not form.names_division):
        for hit in _towns(index, analyser, form.text):
            yield hit, form.text


def _parts(form: Form, analyser: Analyser) -> Iterator[tuple[str, str]]:
    """Yield the ways to cut a name into a division and a town; a country after them is let go."""
    apart = [part for part in _APART.split(form.text) if part]
    words = form.text.split()
    if len(apart) == _WITH_COUNTRY and analyser.lexicon.countries(fold(apart[-1])):
        apart.pop()
    if len(apart) > 1:
        cuts = [(apart[0], apart[1])] if len(apart) == 2 else []
    elif 1 < len(words) <= _WORDS:
        cuts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    else:
        for at in range(_LEAST, len(form.text) - _LEAST + 1):
            if form.text[at - 1] in _ENDS:
                yield form.text[:at], form.text[at:]
        return
    for first, second in cuts:
        yield first, second
        yield second, first


def _divisions(index: EntityIndex, analyser: Analyser, name: str) -> set[str]:
    """Return the identifiers of the divisions of a *name*, or of that which it is a case of."""
    form = analyser.asked(name)
    found: list[Hit] = []
    for folded in (form.fold, *uninflected(form.fold)):
        found = found or _places(index, folded, folded, "admin1")
    return {index.stored(hit.number).id for hit in found}


def _towns(index: EntityIndex, analyser: Analyser, name: str) -> list[Hit]:
    """Return the towns of a *name*, with the word for a town in it or without."""
    form = analyser.asked(name)
    found = _places(index, form.fold, form.text, "city")
    if not found and not form.names_division:
        units = form.units
        if form.unspaced and len(units) == 1:
            parts = segment(form.fold, analyser.lexicon, place=True) or ()
            units = tuple(analyser.unit(part) for part in parts)
        told = [unit.text for unit in units if unit.role not in _LITTLE]
        types = {c for u in units if u.role == "place-type" for c in u.concepts}
        if types & _DIVISIONS and not types & TOWNS:
            return []  # 北九州県: the city gives no prefecture its name
        if any(_OTHERS.issuperset(u.concepts) for u in units if u.role == "place-type"):
            return []  # 테헤란로, a street
        if told and len(told) < len(units):
            found = _places(index, " ".join(told), " ".join(told), "city")
    return found


def _places(index: EntityIndex, folded: str, text: str, of: str) -> list[Hit]:
    def allowed(number: int) -> bool:
        facts = index.facts(number)
        return facts.kind == "place" and facts.type == of

    return exact(index, folded, text, allowed)
