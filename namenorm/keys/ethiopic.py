"""Sounds of words in Ethiopic script (Amharic, Tigrinya), by arithmetic.

The block has eight places a consonant, one a vowel (The Unicode Standard, chapter 19.1).  The
sixth stands for a short vowel or for none, and the script does not tell which.

>>> ["".join(unit[0] for unit in units(word)) for word in ("አበበ", "ጥላሁን", "ገብርኤል")]
['aBeBe', 'TiLaXuN', 'GeBReL']

What is lost: ejective consonants, length.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from namenorm.keys.tables import Units, rows, units_of

__all__ = ["units"]

_VOWELS: Final = ("e,a", "u", "i", "a", "e", "-,i", "o", "ua")
_SIXTH: Final = 5
_GUTTURAL: Final = frozenset((0x1200, 0x1210, 0x1280, 0x12A0, 0x12D0))  # their first vowel is a
#: y and w without a vowel.
_GLIDES: Final[dict[int, Units]] = {0x12E8: ("i",), 0x12C8: ("u", "V")}


@cache
def _consonants() -> dict[int, Units]:
    return {int(point, 16): units_of(sounds) for point, sounds in rows("ethiopic")}


def units(word: str, script: str = "Ethi") -> list[Units]:
    """Return the alternatives of each letter of *word*; what is no such syllable is left out."""
    consonants = _consonants()
    found: list[Units] = []
    for place, char in enumerate(word):
        first = ord(char) & ~7
        if first not in consonants:
            continue
        order = ord(char) & 7
        vowel = units_of(_VOWELS[order])
        if order == 0 and first in _GUTTURAL:
            vowel = ("a",)
        elif order == _SIXTH and first in _GLIDES:
            found.append(_GLIDES[first])
            continue
        elif order == _SIXTH:
            if place == len(word) - 1:
                vowel = ("",)
            elif place == 0:
                vowel = ("e", "i") if consonants[first] == ("",) else ("i", "e", "")
        found += (consonants[first], vowel)
    return [unit for unit in found if unit != ("",)]
