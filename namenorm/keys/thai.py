"""Sounds of words in Thai and Lao script.

`namenorm.translit.thai_syllables` cuts the word.  Each letter has the value of the royal
transcription, and beside it the Indic one that bearers of names prefer.

>>> ["".join(unit[0] for unit in units(word, "Thai")) for word in ("สมชาย", "เกรียงไกร", "นคร")]
['SoMHai', 'KRiaNKRai', 'NaKoN']
>>> "".join(unit[0] for unit in units("ວຽງຈັນ", "Laoo"))
'ViaNWaN'

What is lost: tone, length.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from namenorm.keys.tables import Units, rows, units_of
from namenorm.translit.thai_syllables import Reading, lao_as_thai, read

__all__ = ["units"]

_VOWELS: Final[dict[str, Units]] = {
    **{vowel: (vowel,) for vowel in ("a", "e", "i", "o", "u", "ai", "ia", "ua")},
    **{"ae": ("e", "a"), "ao": ("ao", "au"), "oe": ("e", "o"), "oei": ("oi", "ei")},
    **{"ue": ("u",), "uea": ("ua",), "wa": ("ua", "Va"), "am": ("aM",), "an": ("aN",)},
    **{"rue": ("Ri", "Ru"), "": ("",)},
}


@cache
def _reading(script: str) -> Reading:
    consonants = {
        lao_as_thai(letter): (units_of(start), units_of(end))
        for of, letters, start, end in rows("thai")
        if of == script
        for letter in letters.split()
    }
    return Reading(consonants, _VOWELS, silent=True)


def units(word: str, script: str) -> list[Units]:
    """Return the alternatives of each letter of *word*; what is not of *script* is left out."""
    return read(word, script, _reading(script))
