"""Burmese words cut into onsets and rhymes, and read by whatever tables one has.

A syllable is a consonant, perhaps with small letters under it, and a rhyme: vowel signs with the
consonant that ends the syllable.  A consonant without a sign is spoken with a.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

__all__ = ["Tables", "ordered", "read", "tables"]

Choices = tuple[str, ...]

_TONES: Final = re.compile("[့း]")
_STACKED: Final = re.compile("(.)္(?=.)")
_KINZI: Final = "င်္"
_ASAT: Final = "်"
_MEDIALS: Final = "ျြွ"
_MEDIAL_H: Final = "ှ"
_VOWELS: Final = "aeiou"


class Tables(NamedTuple):
    """What onsets, rhymes and (``ends``) consonants that end a syllable of their own may be.

    ``onsets`` has the small letters under a consonant too, for where they stand in no unit.
    """

    onsets: Mapping[str, Choices]
    rhymes: Mapping[str, Choices]
    ends: Mapping[str, Choices]
    pattern: re.Pattern[str]


def ordered(word: str) -> str:
    """Return *word* with tone marks off, and stacked letters as closed ones."""
    word = _TONES.sub("", word.replace(_KINZI, "င" + _ASAT))
    return _STACKED.sub(rf"\1{_ASAT}", word)


def tables(entries: Iterable[tuple[bool, str, Choices]]) -> Tables:
    """Return tables of (is a rhyme, letters, choices)."""
    onsets: dict[str, Choices] = {}
    rhymes: dict[str, Choices] = {}
    for is_rhyme, letters, choices in entries:
        (rhymes if is_rhyme else onsets)[ordered(letters)] = choices
    ends = {
        rhyme: tuple(dict.fromkeys(choice.lstrip(_VOWELS) for choice in choices))
        for rhyme, choices in rhymes.items()
        if len(rhyme) == 2 and rhyme[1] == _ASAT
    }
    either = sorted((*onsets, *rhymes), key=len, reverse=True)
    return Tables(onsets, rhymes, ends, re.compile("|".join(map(re.escape, either))))


def read(word: str, of: Tables) -> list[Choices]:
    """Return the choices for each part of *word*; what the tables do not have is left out."""
    found: list[Choices] = []
    place, bare = 0, False  # bare: the last consonant has no vowel as yet
    word = ordered(word)
    while place < len(word):
        match = of.pattern.match(word, place)
        if match is None:
            place += 1
            continue
        part = match[0]
        place = match.end()
        if part in of.rhymes:
            found.append(of.ends[part] if part in of.ends and not bare else of.rhymes[part])
            bare = False
            continue
        if part in _MEDIALS:
            found.append(of.onsets[part] if bare else of.onsets[part][-1:])
            continue
        if bare:
            found.append(("a",))
        found.append(of.onsets[part])
        place += word[place : place + 1] == _MEDIAL_H
        bare = word[place : place + 1] != _ASAT  # the end of a foreign syllable: ဘ်
        place += not bare
    if bare:
        found.append(("a",))
    return [choices for choices in found if choices != ("",)]
