"""Khmer as names of persons and places are spelled in English.

>>> from namenorm.translit import system
>>> system("km-press").romanize("ភ្នំពេញ"), system("km-press").romanize("សុខ")
('Phnumpenh', 'Sok')

What is lost: the spelling; Khmer sets no spaces between words, so there are none here.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from namenorm.translit.khmer_syllables import Letter, Tables, read, tables
from namenorm.translit.runs import RunSystem
from namenorm.translit.tables import rows

__all__ = ["SYSTEMS"]

_SIGNS: Final = "".join(map(chr, range(0x17B6, 0x17D4)))


@cache
def _tables() -> Tables:
    letters: dict[str, Letter] = {}
    vowels: dict[str, tuple[tuple[str], tuple[str]]] = {}
    independent: dict[str, tuple[str]] = {}
    for kind, spelt, *columns in rows("khmer.tsv"):
        latin = [(column.strip("-"),) for column in columns]
        for letter in spelt.split():
            if kind == "C":
                letters[letter] = Letter(int(columns[0]), latin[1], latin[2])
            elif kind == "V":
                vowels[letter.strip("^")] = (latin[0], latin[1])
            else:
                independent[letter] = latin[0]
    return tables(dict(letters), dict(vowels), dict(independent), silent=False)


def _latin(word: str) -> str:
    return "".join(choices[0] for choices in read(word, _tables()))


def _letters() -> str:
    found = _tables()
    return "".join(letter for letter in (*found.letters, *found.independent) if len(letter) == 1)


SYSTEMS: Final = (
    RunSystem(
        ID="km-press",
        LANG="km",
        SCRIPT="Khmr",
        TITLE="Khmer, as names are spelled in English",
        STANDARD="Documentation Center of Cambodia, The transliteration table, 1998",
        letters=_letters,
        signs=_SIGNS,
        latin=_latin,
    ),
)
