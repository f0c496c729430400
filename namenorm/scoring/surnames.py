"""Words of people's names that sound alike and are two names: Shevchenko and Savchenko.

Somebody's misspelt name is seldom another name that people have.  So a word that is a known name
is that name, and not another one misspelt, where the two differ in a consonant however they are
read; nor does a slip of the pen change the ending by which a family is called after its forefather.

What is lost: the few slips that make one name of another.
"""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import OSA

from namenorm.keys.skeleton import coarse, fine
from namenorm.keys.sounds import CONSONANTAL
from namenorm.keys.unit import Unit
from namenorm.scoring.align import Pair
from namenorm.scoring.caps import SPELT
from namenorm.scoring.similarity import known_apart

__all__ = ["are_two"]

#: Likeness below which two known parts of no common group are two names, in one script and in
#: two: Mohammed and Mahmoud sound alike, and nobody who writes both takes one for the other.
_APART: Final = {True: 0.85, False: 0.68}
#: Likeness below which two family names in one script without vowels are two.
_ALIKE: Final = 0.7
#: Sounds of the endings of family names; of the same class they are spellings of one another.
_ENDINGS: Final = {
    **dict.fromkeys(("oV", "eV", "iV", "oVa", "eVa", "oF", "eF", "oVS", "eVS"), "ov"),
    **dict.fromkeys(("iN", "iNa"), "in"),
    **dict.fromkeys(("eNKo", "eNKa", "iNKo"), "enko"),
    **dict.fromkeys(("SKi", "SKoi", "SKa", "SKaia", "SKiS", "QKi", "QKa", "CKi"), "ski"),
    **dict.fromkeys(("HuK", "uK"), "uk"),
    **dict.fromkeys(("HiK",), "chik"),
    **dict.fromkeys(("NiK",), "nik"),
    **dict.fromkeys(("Ni", "Nii"), "ny"),
    **dict.fromkeys(("oViH", "eViH", "aViH", "iViH"), "vich"),
    **dict.fromkeys(("iaN", "iaNQ"), "yan"),
    **dict.fromkeys(("CViLi",), "shvili"),
    **dict.fromkeys(("aWe", "aQe", "aDZe", "iDZe"), "dze"),
}
#: Endings that make a family name of another: Putinov is no Putin.
_ADDED: Final = frozenset(
    ["oV", "eV", "oVa", "eVa", "iN", "eNKo", "SKi", "SKoi", "HuK", "uK", "oViH", "eViH", "iaN"]
)
_STEM: Final = 3  # sounds before an ending, and letters of one in a script without vowels
_ARTICLE: Final = "ال"
_LONGEST: Final = max(map(len, _ENDINGS))


def are_two(pair: Pair, *, last: bool) -> bool:
    """Whether the two words of *pair*, which sound alike, are two names for all that.

    *last* says that they are the last ones of their forms, and so not given names but for those of
    the peoples who have the family name first.
    """
    a, b = pair.one[0], pair.other[0]
    if known_apart(a, b):
        if pair.similarity < _APART[a.script == b.script]:
            return True
        if a.script == b.script == "Cyrl" and OSA.distance(a.text, b.text) > 1:
            return True
    if last and a.script == b.script and a.script in CONSONANTAL:
        return pair.similarity < _ALIKE or _is_longer(a.text, b.text)
    if not {a.script, b.script} <= SPELT or not _differ(a, b):
        return False
    if last and a.groups and a.script == b.script and a.groups.isdisjoint(b.groups):
        return True  # it is a name; whether the other is one that is known matters not
    if last and a.script == b.script == "Cyrl" and OSA.distance(a.text, b.text) > 1:
        coarsely = [{coarse(sound) for sound in unit.sounds} for unit in (a, b)]
        if coarsely[0].isdisjoint(coarsely[1]):
            return True  # Cyrillic spells as it sounds
    return _is_derived(a, b) or (last and _ends_otherwise(a, b))


def _is_longer(one: str, other: str) -> bool:
    """Whether one word is the other and goes on: "al-Asad", "al-Asadyawi"."""
    short, long = sorted((one.removeprefix(_ARTICLE), other.removeprefix(_ARTICLE)), key=len)
    return len(long) >= len(short) + _STEM and long.startswith(short)


def _differ(one: Unit, other: Unit) -> bool:
    """Whether two words differ in their consonants, whatever their letters stand for."""
    return {fine(s) for s in one.sounds}.isdisjoint([fine(s) for s in other.sounds])


def _is_derived(one: Unit, other: Unit) -> bool:
    """Whether one is the other with an ending that makes another family name: "Putinov"."""
    short, long = sorted((one, other), key=lambda unit: len(unit.sounds[0]) if unit.sounds else 0)
    stems = {sound.rstrip("aeiou") for sound in short.sounds}
    return any(
        long_sound.startswith(stem) and long_sound[len(stem) :] in _ADDED
        for stem in stems
        if len(stem) > _STEM
        for long_sound in long.sounds
    )


def _ends_otherwise(one: Unit, other: Unit) -> bool:
    """Whether both have an ending of family names, and not one that may be the same."""
    mine, theirs = _classes(one), _classes(other)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _classes(unit: Unit) -> set[str]:
    found = set()
    for sound in unit.sounds:
        for size in range(min(_LONGEST, len(sound) - _STEM), 1, -1):
            if ending := _ENDINGS.get(sound[-size:]):
                found.add(ending)
                break
    return found
