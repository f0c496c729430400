"""How alike two units are, from 0 to 1, and by which rule.

Rules, strongest first: ``equal`` folds; the ``same-country``; the ``same-word`` of the lexicon in
two languages (область, oblast); ``initial``; ``inflected`` (one is a case form of the other);
``family-pair`` (a man's and a woman's form of one family name); ``equivalent`` person-name parts
(Alexander, Олександр); and else ``sound``.
"""

from __future__ import annotations

from typing import Final

from namenorm.kernel import similar
from namenorm.kernel.types import Alike, ByEar
from namenorm.keys.sounds import CONSONANTAL
from namenorm.keys.unit import Unit
from namenorm.names.families import family_pair
from namenorm.names.inflection import same_lemma
from namenorm.names.initials import is_initial
from namenorm.scoring.likeness import ALIKE, UNLIKE, Likeness, likeness, table_of

__all__ = ["BY_EAR", "KNOWN", "Alike", "alike", "blend", "known_apart"]

#: Rules by which two units are known to be the same name.
KNOWN: Final = frozenset({"equal", "inflected", "family-pair", "equivalent"})

_TRANSLATED: Final = frozenset(
    {"body", "domain", "place-type", "role", "honorific", "function", "legal-form"}
)
#: Roles of words that say what something is; two of them are two things.
_KINDS: Final = frozenset({"body", "place-type", "role"})
_EAST: Final = frozenset({"Kana", "Hira", "Hang", "Hani"})
_INITIAL: Likeness = (0.6, 0.6, 0.6, 0.6)  # a letter says that much of a name
_HOPELESS: Final = 0.25  # likeness of the likeliest skeletons below which no other is looked at
_MISSPELT: Final = 0.85  # likeness from which a word may be the name of a country, misspelt
_FIRST: Final = 0.3  # coarse likeness below which nothing else is looked at


_EQUAL: Final = Alike(1.0, "equal", ALIKE)
BY_EAR: Final = ByEar(_HOPELESS, _FIRST, CONSONANTAL, table_of, Alike, _EQUAL)
_INFLECTED: Final = Alike(0.97, "inflected", ALIKE)
_FAMILY: Final = Alike(0.9, "family-pair", ALIKE)
_EQUIVALENT: Final = Alike(0.96, "equivalent", ALIKE)
_SAME_COUNTRY: Final = Alike(0.97, "same-country", ALIKE)
_OTHER_COUNTRY: Final = Alike(0.0, "other-country", UNLIKE)
_SAME_WORD: Final = Alike(0.95, "same-word", ALIKE)
_OTHER_WORD: Final = Alike(0.0, "other-word", UNLIKE)
_OTHER_NUMBER: Final = Alike(0.0, "other-number", UNLIKE)
_MAY_BE_SHORT: Final = Alike(0.85, "initial", _INITIAL)
_OTHER_INITIAL: Final = Alike(0.0, "other-initial", UNLIKE)
_NONE: Final = Alike(0.0, "sound", UNLIKE)


def alike(one: Unit, other: Unit) -> Alike:
    """Return how alike two units are, and the rule that says so; symmetric."""
    if one.text == other.text:
        return _EQUAL
    if one.role != "name" or other.role != "name":
        found = _by_role(one, other)
        if found is not None:
            return found
    if one.script == other.script and one.text[:1] == other.text[:1]:
        inflected = same_lemma(one.text, other.text)
        if inflected is not None and not (inflected.gender or inflected.weak):
            return _INFLECTED
        if family_pair(one.text, other.text) is not None:
            return _FAMILY
    if one.groups and other.groups and not one.groups.isdisjoint(other.groups):
        return _EQUIVALENT
    if one.skeletons and other.skeletons:
        outlined = similar(one.skeletons[0], other.skeletons[0])
        if outlined < _HOPELESS and (len(one.skeletons[0]) > 2 or len(other.skeletons[0]) > 2):
            return _NONE
    consonantal = one.script in CONSONANTAL or other.script in CONSONANTAL
    heard = likeness(one.sounds, other.sounds, table_of(one.script, other.script), consonantal)
    if heard[3] < _FIRST:
        return _NONE
    similarity = blend(heard, consonantal)
    if similarity < _MISSPELT and "country" in (one.role, other.role):
        return _NONE  # Kursk is not "Руска"
    return Alike(similarity, "sound", heard)


def _by_role(one: Unit, other: Unit) -> Alike | None:
    """Return what the roles of two units decide, None if that is nothing."""
    if one.countries and other.countries:
        return _OTHER_COUNTRY if set(one.countries).isdisjoint(other.countries) else _SAME_COUNTRY
    if one.role in _TRANSLATED and other.role in _TRANSLATED:
        if not meanings(one).isdisjoint(other.concepts):
            return _SAME_WORD
        if one.role == other.role and one.role != "function":
            return _OTHER_WORD
        if {one.role, other.role} <= _KINDS and one.script == other.script:
            return _OTHER_WORD  # море, a sea, is no мэр misspelt
    if one.role == "number" or other.role == "number":
        return _OTHER_NUMBER
    if one.role == "initial" or other.role == "initial":
        return _initial(one, other)
    return None


def meanings(unit: Unit) -> set[str]:
    """Return the concepts of *unit* but for that of being an ordinary word, which tells nothing."""
    return {concept for concept in unit.concepts if not concept.startswith("common:")}


def blend(levels: Likeness, consonantal: bool = False) -> float:
    """Return the one likeness that the levels come to; vowels say nothing if one has none."""
    return 0.5 * levels[2 if consonantal else 1] + 0.5 * levels[3]


def known_apart(one: Unit, other: Unit) -> bool:
    """Whether two units are known parts of names, of no common group.

    Between an East Asian script and another that says nothing: the groups have the names of one
    people there, and not those of others in its spelling.
    """
    if not one.groups or not other.groups or not one.groups.isdisjoint(other.groups):
        return False
    return one.script == other.script or not {one.script, other.script} & _EAST


def _initial(one: Unit, other: Unit) -> Alike:
    short, long = (one, other) if one.role == "initial" else (other, one)
    if short.script == long.script:
        begins = is_initial(short.text, long.text)
    else:
        first = {sound[:1] for sound in short.sounds}
        begins = any(sound[:1] in first for sound in long.sounds)
    return _MAY_BE_SHORT if begins else _OTHER_INITIAL
