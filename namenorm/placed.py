"""Whether a place or a body that a form sounds like lies elsewhere, or is called otherwise."""

from __future__ import annotations

from typing import Final

from namenorm.index.entities import EntityIndex
from namenorm.judged import begins_apart, is_told_apart, is_typed, pair_of
from namenorm.keys.analyser import Analyser
from namenorm.keys.form import Form
from namenorm.names.phrases import uninflected
from namenorm.scoring.bodies import SITES
from namenorm.scoring.characters import other_characters
from namenorm.scoring.compare import Comparer, Judgement
from namenorm.text.scripts import main_script
from namenorm.translit.hanja import canonical

__all__ = ["LANDS", "WELL_KNOWN", "is_abroad", "no_such_place"]

#: A prominence from which a place is known everywhere.
WELL_KNOWN: Final = 35
#: Types of place that have no other name beside their own.
LANDS: Final = frozenset({"admin1", "region", "land"})
#: Countries whose places have a syllable a character.
_KOREAN: Final = frozenset({"KP", "KR"})
#: Characters of a name in Han that sounds like too many names of other scripts.
_FEW: Final = 3
#: Characters of a word for a site, where no space is before it.
_SITE: Final = (3, 2, 1)
#: Scripts in which no space stands before it.
_EASTERN: Final = frozenset({"Hani", "Hang", "Kana"})


def no_such_place(
    index: EntityIndex,
    comparer: Comparer,
    form: Form,
    kind: str | None,
    number: int,
    judged: Judgement,
) -> Judgement:
    """Return *judged* with the veto of a place that lies, begins or is called otherwise."""
    facts = index.facts(number)
    if facts.type == "city" and form.names_division:
        return comparer.no_town(judged)
    if facts.type == "city" and facts.prominence < WELL_KNOWN and begins_apart(judged):
        return comparer.contradicted(judged, (pair_of(judged, "other-begin"),))
    korean = facts.country in _KOREAN and form.script == "Hang" and not judged.against
    if korean and _has_other_syllables(index, comparer, form, number):
        return comparer.contradicted(judged, (pair_of(judged, "other-syllable"),))
    if form.script == "Hani" and _has_other_characters(index, comparer, form, number, judged):
        return comparer.contradicted(judged, (pair_of(judged, "other-name"),))
    if form.script in _EASTERN and _is_site(index, comparer.analyser, form, judged):
        return comparer.contradicted(judged, (pair_of(judged, "other-type"),))
    land = facts.type == "country" or facts.type in LANDS
    if land and is_typed(form) and is_told_apart(judged):
        return comparer.contradicted(judged, (pair_of(judged, "other-name"),))
    if facts.country and judged.one is comparer.analyser.head(form):
        within, divisions = _lands_after(index, comparer.analyser, form)
        parent = index.stored(number).parent if divisions else None
        if within and facts.country not in within:
            return comparer.elsewhere(judged, facts.country)
        if parent and parent not in divisions:
            return comparer.elsewhere(judged, parent)
        if not within and kind is None:
            return comparer.generic(judged)  # "Kim, Yongtae" is in no Yongtae
    return judged


def _has_other_syllables(index: EntityIndex, comparer: Comparer, form: Form, number: int) -> bool:
    """Whether all names of a Korean place that are as long as *form* have another syllable."""
    own = [
        comparer.analyser.form(name.text)
        for name in index.names(number)
        if len(name.text) == len(form.text) and main_script(name.text) == "Hang"
    ]
    return bool(own) and all(any(other_characters(form, other)) for other in own)


def _has_other_characters(
    index: EntityIndex, comparer: Comparer, form: Form, number: int, judged: Judgement
) -> bool:
    """Whether a short name in Han is met by another script, and is none that the place has in Han.

    哥谭市, Gotham City, sounds like Ghadames as Georgians spell it.
    """
    if len(form.fold) > _FEW or main_script(judged.other.text) == "Hani":
        return False
    own = [
        comparer.analyser.form(name.text)
        for name in index.names(number)
        if main_script(name.text) == "Hani"
    ]
    return bool(own) and all(any(other_characters(form, other)) for other in own)


def _is_site(index: EntityIndex, analyser: Analyser, form: Form, judged: Judgement) -> bool:
    """Whether a form is the name of a place and a word for a site after it: 南京路, a road.

    In Han and kana whatever follows is one that says no kind of town or land: 辽宁舰 is a ship.
    """
    for size in _SITE:
        name, word = form.fold[:-size], form.fold[-size:]
        concepts = analyser.lexicon.concepts(word)
        types = {c.partition(":")[2] for c in concepts if c.startswith("place-type:")}
        ship = not types and (size == 1 if form.script == "Hani" else form.script == "Kana")
        if (types & SITES or ship) and len(name) > 1:
            met = {_traditional(judged.other.fold), _traditional(judged.other.fold[:-1])}
            if _traditional(name) in met or index.under("f", name):
                return True
    return False


def _traditional(text: str) -> str:
    return "".join(map(canonical, text))


def _lands_after(index: EntityIndex, analyser: Analyser, form: Form) -> tuple[set[str], set[str]]:
    """Return the countries of what stands after a comma, and the divisions of that name.

    Of "Texas" in "Paris, Texas" the United States, and Texas.
    """
    tail = analyser.tail(form)
    found, divisions = set(analyser.lexicon.countries(tail.fold)), set()
    for number in index.under("f", tail.fold):
        facts = index.facts(number)
        if facts.kind == "place" and facts.country:
            found.add(facts.country)
            if facts.type == "admin1":
                divisions.add(index.stored(number).id)
    return found, divisions


def is_abroad(
    index: EntityIndex, comparer: Comparer, form: Form, judged: Judgement, country: str
) -> bool:
    """Whether *form* names another country than a body's, or has a name of a place in one.

    There is no "Zaporizhzhia Royal Navy".
    """
    if form.countries and country not in form.countries:
        return True
    if judged.score < comparer.model.possible:
        return False
    left = judged.alignment.left_one if judged.alignment is not None else ()
    for unit in left:
        if unit.role == "name":
            found = {
                facts.country
                for text in (unit.text, *uninflected(unit.text))
                for number in index.under("f", text)
                for facts in (index.facts(number),)
                if facts.kind == "place"
            }
            if found and country not in found:
                return True
    return False
