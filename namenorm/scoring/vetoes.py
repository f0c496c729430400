"""What two forms of one name cannot have: a veto caps the score, however alike the rest is.

Evidence is not averaged away: the ministry of Russia is not that of Ukraine, Viktor is not
Viktoria, Kim Jong-un is not Kim Jong-il.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rapidfuzz.distance import OSA

from namenorm.keys.form import Form
from namenorm.keys.unit import Unit
from namenorm.names.patronymics import patronymic, same_father
from namenorm.scoring.align import Alignment, Pair
from namenorm.scoring.bodies import OWN_NAME, SITES, WATERS, is_acronym, of_bodies
from namenorm.scoring.caps import is_syllabic
from namenorm.scoring.characters import other_characters
from namenorm.scoring.similarity import alike
from namenorm.scoring.surnames import are_two

__all__ = ["CAP", "vetoes"]

#: What is left of the score of a vetoed pair, and so the highest that it can have.
CAP: Final = 0.2

#: Likeness from which a patronymic may be another one misspelt.
MISSPELT: Final = 0.7
#: Likeness below which two syllables differ.
SAME_SYLLABLE: Final = 0.7
#: Letters that begin one syllable in several romanizations of Korean and Chinese.
_BEGINS: Final = {
    **dict.fromkeys("gkq", "k"),
    **dict.fromkeys("dt", "t"),
    **dict.fromkeys("bp", "p"),
    **dict.fromkeys("jcz", "j"),
    **dict.fromkeys("nrly", "n"),
    **dict.fromkeys("xsh", "s"),
    **dict.fromkeys("кг", "k"),
    **dict.fromkeys("тд", "t"),
    **dict.fromkeys("пб", "p"),
    **dict.fromkeys("нрлйяёюе", "n"),
    **dict.fromkeys("сшх", "s"),
    **dict(zip("мфв", "mfv", strict=True)),
    **dict(zip("аиоуыэ", "aiouue", strict=True)),
}

_AFFRICATE: Final = re.compile(r"\A(?:tch|ts|tz|ch|dj|dz|дж|дз|чж|ч|ц|ж)")
_TOPICS: Final = (("country", "other-country"), ("domain", "other-domain"), ("body", "other-body"))
#: Roles of the words of which people's names consist.
_PERSONAL: Final = frozenset({"name", "initial", "particle"})
_OPPOSED: Final = frozenset({"other-country", "other-word"})
_SYLLABIC: Final = frozenset({"Hang", "Hani"})
_NASALS: Final = frozenset("ng")
_TOWNS: Final = frozenset({"city", "town", "village", "neighbourhood", "district-centre"})
_DIVISIONS: Final = frozenset(
    {"oblast", "krai", "province", "voivodeship", "governorate", "county", "raion"}
)
_SORTS: Final = {"site": SITES, "water": WATERS, "town": _TOWNS, "division": _DIVISIONS}
#: Letters of a word in which one may be misspelt.
_LETTERS_A_SLIP: Final = 4
#: Letters of a word for a firm that is not an ending or a particle as well: Ltd, and not SA.
_TOLD: Final = 3


def vetoes(
    one: Form, other: Form, alignment: Alignment, kind: str | None
) -> Iterator[tuple[str, str, str]]:
    """Yield (rule, what one form has, what the other has) for each contradiction."""
    yield from _acronyms(one, other)
    if not (one.roles <= _PERSONAL and other.roles <= _PERSONAL):
        yield from _opposed(alignment)
        yield from _polities(one, other, alignment)
        yield from _numbers(alignment, kind)
        yield from _kinds(one, other, alignment, kind)
    yield from _directions(one, other, kind)
    if kind == "org":
        yield from of_bodies(one, other, alignment)
    if kind in (None, "person"):
        yield from _patronymics(one, other)
        yield from _genders(one, other, alignment)
        yield from _given_names(one, other, alignment)
        yield from other_characters(one, other)


def _acronyms(one: Form, other: Form) -> Iterator[tuple[str, str, str]]:
    """Acronyms are equal letter by letter or not at all; edit distance says nothing of them."""
    if is_acronym(one.text) and is_acronym(other.text) and one.fold != other.fold:
        letters = [form.units[0].sounds[:1] if form.units else () for form in (one, other)]
        if letters[0] != letters[1]:
            yield "other-acronym", one.text, other.text


def _opposed(alignment: Alignment) -> Iterator[tuple[str, str, str]]:
    """Countries, domains and bodies that stand against each other on the two sides."""
    if not alignment.left_one or not alignment.left_other:
        return
    for topic, rule in _TOPICS:
        mine = [u for u in alignment.left_one if u.role == topic]
        theirs = [u for u in alignment.left_other if u.role == topic]
        for a in mine:
            for b in theirs:
                if alike(a, b).rule in _OPPOSED:
                    yield rule, a.text, b.text


def _polities(one: Form, other: Form, alignment: Alignment) -> Iterator[tuple[str, str, str]]:
    """A republic is no oblast, and a raion neither, though one town gives its name to all.

    Nor is its airport, whether the town says that it is one or not, nor a river of the name.
    """
    mine = [u for u in alignment.left_one if u.role == "place-type" or _sort(u) == "site"]
    theirs = [u for u in alignment.left_other if u.role == "place-type"]
    for these, those, form in ((mine, theirs, other), (theirs, mine, one)):
        for unit in these:
            sorts = [_sort(other) for other in (unit, *those[:1])]
            if sorts[0] == "site" or (len(sorts) > 1 and sorts[0] != sorts[1] and "" not in sorts):
                yield "other-type", unit.text, those[0].text if those else form.text
                return
    for a in mine:
        for b in theirs:
            if _is_republic(a) != _is_republic(b) or _is_raion(a) != _is_raion(b):
                yield "other-type", a.text, b.text


def _directions(one: Form, other: Form, kind: str | None) -> Iterator[tuple[str, str, str]]:
    """What lies in the east is not what lies in the west; either may leave it unsaid.

    A division may not: there is no North Donetsk Oblast.
    """
    mine, theirs = one.directions, other.directions
    if mine and theirs:
        if mine.keys().isdisjoint(theirs):
            yield "other-direction", next(iter(mine.values())), next(iter(theirs.values()))
    elif kind == "place" and ((mine and one.names_division) or (theirs and other.names_division)):
        yield "other-direction", _end(one, mine), _end(other, theirs)


def _end(form: Form, directions: Mapping[str, str]) -> str:
    return next(iter(directions.values()), form.fold)


def _sort(unit: Unit) -> str:
    """Return what sort of place a word for one means, nothing if it may be of several."""
    types = {c.partition(":")[2] for c in unit.concepts if c.startswith("place-type:")}
    for sort, known in _SORTS.items():
        if types and types <= known:
            return sort
    return ""


def _is_republic(unit: Unit) -> bool:
    return any("republic" in concept for concept in unit.concepts)


def _is_raion(unit: Unit) -> bool:
    """Whether a word means the smaller district alone: "district" means larger ones as well."""
    return unit.concepts == ("place-type:raion",)


def _kinds(
    one: Form, other: Form, alignment: Alignment, kind: str | None
) -> Iterator[tuple[str, str, str]]:
    """An office needs its role named; a place or person is no body that the query names."""
    if kind == "office":
        left = [u for u in alignment.left_other if u.role == "role"]
        if left and not any(u.role == "role" for u in one.units):
            yield "no-role", one.text, left[0].text
        elif left and left[0] is other.units[0] and one.units[0].role not in ("role", "country"):
            yield "no-role", one.text, left[0].text  # an office of the president is not its head
        for pair in alignment.pairs:
            a, b = pair.one[0], pair.other[0]
            if pair.rule == "sound" and b.role == "role" != a.role and pair.similarity < MISSPELT:
                yield "no-role", a.text, b.text  # nor is what sounds a little like one
        named = any(u.role in OWN_NAME for u in alignment.left_other)
        others = [u.text for u in alignment.left_one if u.role == "name"]
        if named and others:
            yield "own-name", others[0], other.text
    if kind in ("place", "office"):
        yield from _known_words(alignment)
    if kind in ("place", "person", "office"):
        bodies = [u.text for u in alignment.left_one if u.role == "body"]
        if bodies:
            yield "body-left", bodies[0], kind
    if kind == "place" or (kind == "org" and any(u.role == "body" for u in alignment.left_other)):
        firms = [u.text for u in one.units if u.role == "legal-form" and len(u.text) >= _TOLD]
        if firms and not any(u.role == "legal-form" for u in other.units):
            yield "body-left", firms[0], kind  # "Kherson Ltd" is in Kherson: no town, no ministry


def _known_words(alignment: Alignment) -> Iterator[tuple[str, str, str]]:
    """A word that is known for what it means is no other one misspelt: море, a sea, and мэр."""
    for pair in alignment.pairs:
        a, b = pair.one[0], pair.other[0]
        one_is = (a.role == "place-type") != (b.role == "place-type")
        if pair.rule == "sound" and a.script == b.script and one_is:
            letters = max(len(a.text), len(b.text))
            if OSA.distance(a.text, b.text) > max(1, letters // _LETTERS_A_SLIP):
                yield "other-word", a.text, b.text


def _other_syllable(pair: Pair) -> bool:
    """Whether the syllables of a pair begin or end otherwise: "Jong" is not "Yong", nor "Jon"."""
    if pair.rule == "sound" and pair.similarity < SAME_SYLLABLE:
        return True
    one, other = pair.one[0].text, pair.other[0].text
    if pair.rule == "sound" and {one[-2:] == "ng", other[-2:] == "ng"} == {True, False}:
        return {one[-1], other[-1]} <= _NASALS
    begins = [_AFFRICATE.sub("j", text)[0] for text in (one, other)]
    return _BEGINS.get(begins[0], begins[0]) != _BEGINS.get(begins[1], begins[1])


def _numbers(alignment: Alignment, kind: str | None) -> Iterator[tuple[str, str, str]]:
    """Another number is another thing, and a place with a number is a film: Тегеран-43."""
    mine = [u.text for u in alignment.left_one if u.role == "number"]
    theirs = [u.text for u in alignment.left_other if u.role == "number"]
    if mine and (theirs or kind == "place"):
        yield "other-number", mine[0], (theirs or [""])[0]


def _patronymics(one: Form, other: Form) -> Iterator[tuple[str, str, str]]:
    """A patronymic may be left out, but not be another."""
    if len(one.units) < 2 or len(other.units) < 2:
        return
    mine = [(u, p) for u in one.units if (p := patronymic(u.text)) is not None]
    if len(mine) != 1:
        return
    theirs = [(u, p) for u in other.units if (p := patronymic(u.text)) is not None]
    if len(theirs) == 1:
        (a, my_father), (b, their_father) = mine[0], theirs[0]
        if my_father.sex != their_father.sex:
            yield "other-sex", a.text, b.text
        elif not same_father(my_father, their_father) and alike(a, b).similarity < MISSPELT:
            yield "other-patronymic", a.text, b.text


def _of_one_father(one: Unit, other: Unit) -> bool:
    """Whether two units are spellings of one patronymic: Nikolaevich and Mykolaiovych."""
    mine, theirs = patronymic(one.text), patronymic(other.text)
    return mine is not None and theirs is not None and same_father(mine, theirs)


def _genders(one: Form, other: Form, alignment: Alignment) -> Iterator[tuple[str, str, str]]:
    """Viktor and Viktoria, Oleksandr and Oleksandra are alike and different people."""
    if len(one.units) < 2 or len(other.units) < 2:
        return
    options = [(p.one[0], p.other[0]) for p in alignment.pairs if p.rule == "sound"]
    options += [(a, b) for a in alignment.left_one for b in alignment.left_other]
    for a, b in options:
        if "f" in (a.sex, b.sex) and ("m" in (a.sex, b.sex) or _counterparts(a, b)):
            yield "other-sex", a.text, b.text


def _counterparts(one: Unit, other: Unit) -> bool:
    """Whether the name of a woman is the other, of unknown sex, with a vowel after it."""
    if one.sex and other.sex:
        return False
    woman, unknown = (one, other) if one.sex == "f" else (other, one)
    pairs = ((w, u) for w in woman.sounds for u in unknown.sounds)
    return any(w.rstrip("aeiou") == u and w != u for w, u in pairs)


def _initials(
    alignment: Alignment, mine: Sequence[Unit], theirs: Sequence[Unit]
) -> Iterator[tuple[str, str, str]]:
    """Who has a whole given name is not met by an initial beside it: Ivanka is no Donald J."""
    for pair in alignment.pairs:
        a, b = pair.one[0], pair.other[0]
        if pair.rule == "initial" and a.role != b.role:
            left = theirs if b.role == "initial" else mine
            if left and not (mine and theirs):
                yield "other-name", a.text, b.text
    others = [u.text for u in alignment.left_other if u.role == "initial"]
    for unit in alignment.left_one:
        if unit.role == "initial" and others and unit.text not in others:
            yield "other-name", unit.text, others[0]
            return


def _given_names(one: Form, other: Form, alignment: Alignment) -> Iterator[tuple[str, str, str]]:
    """With a family name in common, a part of the given name left over on both sides is another."""
    mine = [u for u in alignment.left_one if u.role == "name"]
    theirs = [u for u in alignment.left_other if u.role == "name"]
    syllabic = is_syllabic(one) and is_syllabic(other)
    places: list[tuple[int, int]] = []
    for pair in alignment.pairs:
        a, b = pair.one[0], pair.other[0]
        if a.role != "name" or b.role != "name":
            continue
        last = a is one.units[-1] and b is other.units[-1]
        if pair.rule == "sound" and are_two(pair, last=last) and not _of_one_father(a, b):
            yield "other-name", a.text, b.text
        # Family names have spellings that begin otherwise (Lee, Yi); what follows has not.
        given = syllabic and a is not one.units[0] and b is not other.units[0]
        if given and pair.rule in ("sound", "equivalent") and _other_syllable(pair):
            yield "other-name", a.text, b.text
        if given:
            places.append((one.units.index(a), other.units.index(b)))
    yield from _initials(alignment, mine, theirs)
    if [there for _, there in sorted(places)] != sorted(there for _, there in places):
        yield "other-order", one.fold, other.fold  # Jong-un is not Un-jong
    if not (mine and theirs and alignment.pairs):
        return
    if one.script in _SYLLABIC or other.script in _SYLLABIC:
        return  # words are split differently there; the sounds run together decide
    joined = "".join(u.text for u in mine), "".join(u.text for u in theirs)
    if joined[0] in joined[1] or joined[1] in joined[0]:
        return
    yield "other-name", mine[0].text, theirs[0].text
