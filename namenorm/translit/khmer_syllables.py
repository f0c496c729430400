"""Khmer words cut into syllables, and read by whatever tables one has.

A consonant belongs to one of two series, which decides how the vowel after it sounds; one without
a sign may begin a syllable with the inherent vowel or end the one before.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

__all__ = ["Letter", "Tables", "read", "tables"]

Choices = tuple[str, ...]

_COENG: Final = "្"
_SHIFT_UP, _SHIFT_DOWN = "៉", "៊"  # to series 1, to series 2
_MUTED: Final = "៍"
_IGNORED: Final = re.compile("[៌៎៏៑ៈ៝]")
_ENDS: Final = "់"  # on the consonant that ends a syllable
_CLOSED: Final = "ំះ"  # signs with a consonant of their own


class Letter(NamedTuple):
    """A consonant."""

    series: int
    start: Choices
    end: Choices


class Tables(NamedTuple):
    """The tables, and patterns of the longest consonant and vowel signs."""

    letters: dict[str, Letter]
    vowels: dict[str, tuple[Choices, Choices]]
    independent: dict[str, Choices]
    letter: re.Pattern[str]
    vowel: re.Pattern[str]
    silent: bool


def tables(
    letters: dict[str, Letter],
    vowels: dict[str, tuple[Choices, Choices]],
    independent: dict[str, Choices],
    *,
    silent: bool,
) -> Tables:
    """Return the tables with their patterns; without *silent* a muted letter is nothing at all.

    The vowel ``""`` is the inherent one.
    """
    spelt = (sorted(table, key=len, reverse=True) for table in (letters, vowels))
    letter, vowel = (re.compile("|".join(found)) for found in spelt)
    return Tables(letters, vowels, independent, letter, vowel, silent)


def read(word: str, tables: Tables) -> list[Choices]:
    """Return the choices for each letter of *word*; what the tables do not have is left out."""
    word = _IGNORED.sub("", word)
    found: list[Choices] = []
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
            found.append(("", letter.start[0]) if tables.silent else ("",))
            place += 1
        elif following == _ENDS or (
            open_syllable
            and (not following or following in tables.letters)
            and word[place + 1 : place + 2] != _ENDS
        ):
            found.append(letter.end)
            open_syllable = False
        else:
            place = _syllable(word, place, letter, found, tables)
            open_syllable = word[place - 1] not in _CLOSED
    return [choices for choices in found if choices != ("",)]


def _syllable(word: str, place: int, letter: Letter, found: list[Choices], tables: Tables) -> int:
    """Add the syllable that *letter* begins to *found*; return where it ends."""
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
