"""Sounds of words in Burmese script.

`namenorm.translit.burmese_syllables` cuts the word.  What ends a syllable is spoken otherwise than
written (အောင် is aung), and spellings in English follow the speech, those of foreign names the
letters.

>>> ["".join(unit[0] for unit in units(word)) for word in ("အောင်ဆန်းစုကြည်", "ကျော်", "ရန်ကုန်")]
['auNSaNSuKii', 'Kio', 'RaNKoN']

What is lost: tone, aspiration save of k.
"""

from __future__ import annotations

from functools import cache

from namenorm.keys.tables import Units, rows, units_of
from namenorm.translit.burmese_syllables import Tables, read, tables

__all__ = ["units"]


@cache
def _tables() -> Tables:
    made = tables(
        (kind not in "CM", letter, units_of(sounds))
        for kind, letters, sounds in rows("burmese")
        for letter in letters.split()
    )
    # စ် and သ် are s at the end of foreign syllables.
    ends = {rhyme: ("S", "T") if "S" in sounds else sounds for rhyme, sounds in made.ends.items()}
    return made._replace(ends=ends)


def units(word: str, script: str = "Mymr") -> list[Units]:
    """Return the alternatives of each letter of *word*; what is not Burmese is left out."""
    return read(word, _tables())
