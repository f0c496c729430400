"""Sounds of words in Khmer script.

`namenorm.translit.khmer_syllables` cuts the word.  Letters that end a syllable sound otherwise,
and final r is mute.

>>> ["".join(unit[0] for unit in units(word)) for word in ("ភ្នំពេញ", "សុខ", "ហ្គូដវីន")]
['PNuMPeN', 'SoK', 'GoTViN']

What is lost: the register of vowels where spellings in English mix it up, aspiration save of k.
"""

from __future__ import annotations

from functools import cache

from namenorm.keys.tables import Units, rows, units_of
from namenorm.translit.khmer_syllables import Letter, Tables, read, tables

__all__ = ["units"]


@cache
def _tables() -> Tables:
    letters: dict[str, Letter] = {}
    vowels: dict[str, tuple[Units, Units]] = {}
    independent: dict[str, Units] = {}
    for kind, spelt, *columns in rows("khmer"):
        for letter in spelt.split():
            if kind == "C":
                letters[letter] = Letter(int(columns[0]), *map(units_of, columns[1:]))
            elif kind == "V":
                vowels[letter.strip("^")] = (units_of(columns[0]), units_of(columns[1]))
            else:
                independent[letter] = units_of(columns[0])
    return tables(letters, vowels, independent, silent=True)


def units(word: str, script: str = "Khmr") -> list[Units]:
    """Return the alternatives of each letter of *word*; what is not Khmer is left out."""
    return read(word, _tables())
