"""What people's names cannot say however alike they are: parts of names, words hardly spelt alike.

Neither contradicts anything, as a veto does; the score is only held under that of a match.
"""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import OSA

from namenorm.keys.form import Form
from namenorm.names.patronymics import patronymic
from namenorm.scoring.align import Alignment

__all__ = ["SPELT", "is_part", "is_syllabic", "unlike"]

#: Sum of two likenesses, with vowels and of consonants in full, that two spellings of one name
#: have at least, in one script and in two; letters of the shortest word that is judged by it.
LIKE, _LONG = {True: 1.5, False: 1.2}, 4
#: Alphabets, which show vowels and consonants.
SPELT: Final = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor"})
#: Letters of the longest syllable, and syllables of most Korean and Chinese names.
_SYLLABLE, _SYLLABLES = 6, 3


def is_part(one: Form, other: Form, alignment: Alignment) -> bool:
    """Whether one form is a family name or a given name alone, and the other has more of them.

    Whoever bears it may be meant, and whoever else does.  Scripts without spaces do not show it.
    """
    if one.unspaced or other.unspaced:
        return False
    words = [
        (len([u for u in form.significant if u.role != "particle"]), form) for form in (one, other)
    ]
    (least, few), (most, _) = sorted(words, key=lambda counted: counted[0])
    if _is_syllable_short(one, other):
        met = [unit for pair in alignment.pairs for unit in (*pair.one, *pair.other)]
        inexact = any(pair.rule == "sound" for pair in alignment.pairs)
        longer = one if len(one.units) == _SYLLABLES else other
        return inexact or longer.units[0] not in met  # Zhang Min is not Lee Sang-min
    if least != 1 or most < 2:
        return False
    left = alignment.left_other if few is one else alignment.left_one
    return any(unit.role == "name" for unit in left)


def _is_syllable_short(one: Form, other: Form) -> bool:
    """Whether one form is of three syllables as Korean and Chinese names are, and one of two.

    What else the words are tells nothing: ли is a particle in Russian, and мин a ministry.
    """
    few, many = sorted((one, other), key=lambda form: len(form.units))
    if len(few.units) != _SYLLABLES - 1 or len(many.units) != _SYLLABLES:
        return False
    spelt = ("Latn", "Cyrl")
    return all(len(unit.text) <= _SYLLABLE and unit.script in spelt for unit in many.units)


def unlike(one: Form, other: Form, alignment: Alignment) -> tuple[str, str] | None:
    """Return two words of people's names that are hardly spellings of one, if there are such.

    A shared given name makes strangers look alike: Makorin and Makhonin, Komnov and Kochnev.  So
    each other word has to be like its own, in its vowels and in its consonants, or but for one
    letter within, in a script that shows both.  Between two scripts that is too much to ask (Hague,
    Гейг) but where a patronymic is shared too, and the family name alone tells two people apart.
    Short words and syllables are left to the other rules.
    """
    if not {one.script, other.script} <= SPELT or is_syllabic(one) or is_syllabic(other):
        return None
    least = LIKE[one.script == other.script]
    for pair in alignment.pairs:
        a, b = pair.one[0], pair.other[0]
        if pair.rule != "sound" or a.role != "name" or b.role != "name":
            continue
        if min(len(a.text), len(b.text)) < _LONG or pair.levels[0] + pair.levels[2] >= least:
            continue
        if one.script != other.script:
            return (a.text, b.text) if _has_father(one) and _has_father(other) else None
        if a.text[0] != b.text[0] or OSA.distance(a.text, b.text, score_cutoff=1) > 1:
            return a.text, b.text
    return None


def _has_father(form: Form) -> bool:
    return any(patronymic(unit.text) for unit in form.units)


def is_syllabic(form: Form) -> bool:
    """Whether a form has the shape of a Korean or Chinese name, a syllable a word."""
    if len(form.units) < 3:
        return False
    names = [unit for unit in form.units if unit.role == "name"]
    spelt = all(len(u.text) <= _SYLLABLE and u.script in ("Latn", "Cyrl") for u in names)
    return len(names) >= 3 and spelt
