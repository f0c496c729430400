"""Amharic and Tigrinya: BGN/PCGN, and the same in plain letters.

The Ethiopic block has eight places a consonant, one a vowel (The Unicode Standard, 19.1).  The
sixth is a short vowel or none, and the standards leave it to pronunciation, which the script does
not show.  Here it is written at the start of a word, and between the last two consonants where
the last is the more sonorous (ክብር is kibir); never at the end.

>>> from namenorm.translit import system
>>> system("am-bgnpcgn-1967").romanize("ወልቂጤ"), system("am-press").romanize("ወልቂጤ")
('Welk’īt’ē', 'Welkite')
>>> system("ti-bgnpcgn-2007").romanize("ኣስመራ")
'Asmera'

What is lost: doubled consonants, which the script does not show; in plain letters the ejectives
and the kinds of h, s, ts and e.
"""

from __future__ import annotations

from functools import cache, partial
from typing import Final

from namenorm.translit.runs import RunSystem
from namenorm.translit.tables import rows

__all__ = ["SYSTEMS"]

_AMHARIC, _TIGRINYA, _PLAIN = range(3)
_VOWELS: Final = (
    ("e", "u", "ī", "a", "ē", "i", "o", "wa"),
    ("e", "u", "i", "a", "ie", "ĭ", "o", "wa"),
    ("e", "u", "i", "a", "e", "i", "o", "wa"),
)
_SIXTH: Final = 5
#: Rows whose first vowel is a in Amharic: h and the two glottals.
_LOW: Final = frozenset((0x1200, 0x1210, 0x1280, 0x12A0, 0x12D0))
_GLOTTAL: Final = 0x12A0
_LABIAL: Final = frozenset((0x1248, 0x1258, 0x1288, 0x12B0, 0x12C0, 0x1310))
_SONOROUS: Final = ("r", "l", "m", "n", "w", "y")


@cache
def _consonants() -> dict[int, tuple[str, ...]]:
    return {
        int(point, 16): tuple(latin.strip("-") for latin in columns)
        for point, *columns in rows("ethiopic.tsv")
    }


@cache
def _letters() -> str:
    points = (first + place for first in _consonants() for place in range(8))
    return "".join(char for char in map(chr, points) if char.isalpha())


def _latin(word: str, column: int) -> str:
    syllables = [(ord(char) & ~7, ord(char) & 7) for char in word]
    return "".join(
        _onset(first, order, place, column) + _vowel(syllables, place, column)
        for place, (first, order) in enumerate(syllables)
    )


def _onset(first: int, order: int, place: int, column: int) -> str:
    consonant = _consonants()[first][column]
    if first == _GLOTTAL and place == 0:
        return ""
    if first in _LABIAL and order == 0 and column != _TIGRINYA:
        return consonant.removesuffix("w")  # ጐ is go
    return consonant


def _vowel(syllables: list[tuple[int, int]], place: int, column: int) -> str:
    first, order = syllables[place]
    vowel = _VOWELS[column][order]
    if order == 7:
        return "a" if first in _LABIAL else vowel
    if order == 0:
        if first in _LABIAL and column != _TIGRINYA:
            return "o"
        return {_AMHARIC: "ā", _PLAIN: "a"}.get(column, vowel) if first in _LOW else vowel
    return vowel if order != _SIXTH or _is_spoken(syllables, place) else ""


def _is_spoken(syllables: list[tuple[int, int]], place: int) -> bool:
    """Whether the sixth vowel at *place* is spoken."""
    if place == len(syllables) - 1:
        return len(syllables) == 1
    if place == 0 or syllables[place][0] == _GLOTTAL:
        return True
    ends = place == len(syllables) - 2 and syllables[-1][1] == _SIXTH
    one, other = (_consonants()[first][_PLAIN] for first, _ in syllables[place : place + 2])
    return ends and other.startswith(_SONOROUS) and not one.startswith(_SONOROUS)


SYSTEMS: Final = (
    RunSystem(
        ID="am-press",
        LANG="am",
        SCRIPT="Ethi",
        TITLE="Amharic in plain letters",
        STANDARD="None; usage: BGN/PCGN 1967 without its marks",
        letters=_letters,
        latin=partial(_latin, column=_PLAIN),
    ),
    RunSystem(
        ID="am-bgnpcgn-1967",
        LANG="am",
        SCRIPT="Ethi",
        TITLE="BGN/PCGN 1967 (Amharic)",
        STANDARD="BGN/PCGN 1967 system for Amharic",
        ISO24229="bgnpcgn-amh-Ethi-Latn-1967",
        ASCII=False,
        letters=_letters,
        latin=partial(_latin, column=_AMHARIC),
    ),
    RunSystem(
        ID="ti-press",
        LANG="ti",
        SCRIPT="Ethi",
        TITLE="Tigrinya in plain letters",
        STANDARD="None; usage: BGN/PCGN 2007 without its marks",
        letters=_letters,
        latin=partial(_latin, column=_PLAIN),
    ),
    RunSystem(
        ID="ti-bgnpcgn-2007",
        LANG="ti",
        SCRIPT="Ethi",
        TITLE="BGN/PCGN 2007 (Tigrinya)",
        STANDARD="BGN/PCGN 2007 system for Tigrinya",
        ISO24229="bgnpcgn-tir-Ethi-Latn-2007",
        ASCII=False,
        letters=_letters,
        latin=partial(_latin, column=_TIGRINYA),
    ),
)
