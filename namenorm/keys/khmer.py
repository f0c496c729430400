"""Sounds of words in Khmer script.

A consonant belongs to one of two series, which decides how the vowel after it sounds; one without
a sign may begin a syllable with the inherent vowel or end the one before.  Letters that end a
syllable sound otherwise, and final r is mute.

>>> ["".join(unit[0] for unit in units(word)) for word in ("ភ្នំពេញ", "សុខ", "ហ្គូដវីន")]
['PNuMPeN', 'SoK', 'GoTViN']

What is lost: the register of vowels where spellings in English mix it up, aspiration save of k.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from namenorm.keys.tables import Units, rows, units_of

__all__ = ["units"]

_COENG: Final = "្"
_SHIFT_UP, _SHIFT_DOWN = "៉", "៊"  # to series 1, to series 2
_MUTED: Final = "៍"
_IGNORED: Final = re.compile("[៌៎៏៑ៈ៝]")
_ENDS: Final = "់"  # on the consonant that ends a syllable
_CLOSED: Final = "ំះ"  # signs with a consonant of their own


class _Letter(NamedTuple):
    """A consonant."""

    series: int
    start: Units
    end: Units


class _Tables(NamedTuple):
    """The tables, and patterns of the longest consonant and vowel signs."""

    letters: dict[str, _Letter]
    vowels: dict[str, tuple[Units, Units]]
    independent: dict[str, Units]
    letter: re.Pattern[str]
    vowel: re.Pattern[str]


@cache
def _tables() -> _Tables:
    letters: dict[str, _Letter] = {}
    vowels: dict[str, tuple[Units, Units]] = {}
    independent: dict[str, Units] = {}
    for kind, spelt, *columns in rows("khmer"):
        for letter in spelt.split():
            if kind == "C":
                letters[letter] = _Letter(int(columns[0]), *map(units_of, columns[1:]))
            elif kind == "V":
                vowels[letter.strip("^")] = (units_of(columns[0]), units_of(columns[1]))
            else:
                independent[letter] = units_of(columns[0])
    return _Tables(letters, vowels, independent, _any(letters), _any(vowels))


def _any(spelt: dict[str, _Letter] | dict[str, tuple[Units, Units]]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(spelt, key=len, reverse=True)))


def units(word: str, script: str = "Khmr") -> list[Units]:
    """Return the alternatives of each letter of *word*; what is not Khmer is left out."""
    tables = _tables()
    word = _IGNORED.sub("", word)
    found: list[Units] = []
    place, open_syllable = 0, False
    while place < len(word):
        match = tables.letter.match(word, place)
        if match is None:
            if word[place] in tables.independent:
                found.append(tables.independent[word[place]])
                open_syllable = True
            place += 1
            continue
        place = match.end()
        letter = tables.letters[match[0]]
        following = word[place : place + 1]
        if following == _MUTED:
            found.append(("", letter.start[0]))
            place += 1
        elif following == _ENDS or (
            open_syllable
            and (not following or following in tables.letters)
            and word[place + 1 : place + 2] != _ENDS
        ):
            found.append(letter.end)
            open_syllable = False
        else:
            place = _syllable(word, place, letter, found)
            open_syllable = word[place - 1] not in _CLOSED
    return [unit for unit in found if unit != ("",)]


def _syllable(word: str, place: int, letter: _Letter, found: list[Units]) -> int:
    """Add the syllable that *letter* begins to *found*; return where it ends."""
    tables = _tables()
    found.append(letter.start)
    series = letter.series
    while word[place : place + 1] in (_COENG, _SHIFT_UP, _SHIFT_DOWN) and place < len(word):
        if word[place] == _COENG:
            match = tables.letter.match(word, place + 1)
            place += 1
            if match:
                found.append(tables.letters[match[0]].start)
                place = match.end()
        else:
            series = 1 if word[place] == _SHIFT_UP else 2
            place += 1
    match = tables.vowel.match(word, place)
    signs = match[0] if match else ""
    if signs or word[place : place + 1]:
        found.append(tables.vowels[signs][series - 1])
    return place + len(signs)
