"""Sounds of words in Burmese script.

A syllable is a consonant, perhaps with small letters under it, and a rhyme; what ends it is
spoken otherwise than written (အောင် is aung, ကျော် is kyaw), and spellings in English follow the
speech, those of foreign names the letters.  A consonant without a sign is spoken with a.

>>> ["".join(unit[0] for unit in units(word)) for word in ("အောင်ဆန်းစုကြည်", "ကျော်", "ရန်ကုန်")]
['auNSaNSuKii', 'Kio', 'RaNKoN']

What is lost: tone, aspiration save of k.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from namenorm.keys.tables import Units, rows, units_of

__all__ = ["units"]

_TONES: Final = re.compile("[့း]")
_STACKED: Final = re.compile("(.)္(?=.)")
_KINZI: Final = "င်္"
_ASAT: Final = "်"
_MEDIAL_W: Final = "ွ"
_MEDIAL_H: Final = "ှ"


@cache
def _tables() -> tuple[re.Pattern[str], dict[str, Units], dict[str, Units]]:
    onsets: dict[str, Units] = {}
    rhymes: dict[str, Units] = {}
    for kind, letters, sounds in rows("burmese"):
        table = onsets if kind in "CM" else rhymes
        table |= dict.fromkeys(map(_ordered, letters.split()), units_of(sounds))
    either = sorted((*onsets, *rhymes), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, either))), onsets, rhymes


def _ordered(word: str) -> str:
    """Return *word* with tone marks off, stacked letters as closed ones, and asat after all."""
    word = _TONES.sub("", word.replace(_KINZI, "င" + _ASAT))
    return _STACKED.sub(rf"\1{_ASAT}", word)


def units(word: str, script: str = "Mymr") -> list[Units]:
    """Return the alternatives of each letter of *word*; what is not Burmese is left out."""
    pattern, onsets, rhymes = _tables()
    found: list[Units] = []
    place, bare = 0, False  # bare: the last consonant has no vowel as yet
    word = _ordered(word)
    while place < len(word):
        match = pattern.match(word, place)
        if match is None:
            if word[place] == _MEDIAL_W and found:
                found.append(("V", "u") if bare else ("u",))
            elif word[place] in "ျြ" and found:
                found.append(("i", "R"))
            place += 1
            continue
        part = match[0]
        place = match.end()
        if part in rhymes:
            closes = len(part) == 2 and part[1] == _ASAT
            found.append(_closing(rhymes[part]) if closes and not bare else rhymes[part])
            bare = False
            continue
        if bare:
            found.append(("a",))
        found.append(onsets[part])
        if word[place : place + 1] == _MEDIAL_H:
            place += 1
        bare = word[place : place + 1] != _ASAT  # the end of a foreign syllable: ဘ်
        place += not bare
    if bare:
        found.append(("a",))
    return [unit for unit in found if unit != ("",)]


def _closing(sounds: Units) -> Units:
    """Return the consonants of a rhyme that has no vowel of its own after another."""
    ends = dict.fromkeys(sound.lstrip("aeiou") for sound in sounds)
    return ("S", "T") if "S" in ends else tuple(ends)
