"""Dhivehi (Maldivian): the national system of 1987, which BGN and PCGN took over in 1988.

A sukun takes the vowel off: alif and shaviyani with it double the consonant that follows, or are
h before one that is written with two letters, and at the end.

>>> from namenorm.translit import system
>>> system("dv-bgnpcgn-1988").romanize("ކެރެށްދޫ"), system("dv-bgnpcgn-1988").romanize("މާލެ")
('Kerehdhoo', 'Maale')

What is lost: nothing but h for two letters; letters of Arabic words have an apostrophe.
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.runs import RunSystem

__all__ = ["SYSTEMS"]

# fmt: off
_LETTERS: Final = {
    "ހ": "h", "ށ": "sh", "ނ": "n", "ރ": "r", "ބ": "b", "ޅ": "lh", "ކ": "k", "އ": "", "ވ": "v",
    "މ": "m", "ފ": "f", "ދ": "dh", "ތ": "th", "ލ": "l", "ގ": "g", "ޏ": "gn", "ސ": "s", "ޑ": "d",
    "ޒ": "z", "ޓ": "t", "ޔ": "y", "ޕ": "p", "ޖ": "j", "ޗ": "ch", "ޘ": "th’", "ޙ": "h’", "ޚ": "kh",
    "ޛ": "dh’", "ޜ": "x", "ޝ": "sh’", "ޞ": "s’", "ޟ": "l’", "ޠ": "t’", "ޡ": "z’", "ޢ": "’",
    "ޣ": "gh", "ޤ": "q", "ޥ": "w",
}
_VOWELS: Final = {
    "ަ": "a", "ާ": "aa", "ި": "i", "ީ": "ee", "ު": "u", "ޫ": "oo", "ެ": "e", "ޭ": "ey", "ޮ": "o", "ޯ": "oa",
}
# fmt: on
_SUKUN: Final = "ް"
_STOPS: Final = "އށ"


def _latin(word: str) -> str:
    found = ""
    for place, char in enumerate(word):
        if char in _VOWELS:
            found += _VOWELS[char]
        elif char in _LETTERS:
            mark, following = word[place + 1 : place + 2], word[place + 2 : place + 3]
            if mark == _SUKUN and char in _STOPS:
                latin = _LETTERS.get(following, "")
                found += latin if len(latin) == 1 else "h"
            elif mark == _SUKUN and char == "ތ":
                found += "iy"
            elif char == "ނ" and mark in _LETTERS:
                found += "n’"
            else:
                found += _LETTERS[char]
    return found


SYSTEMS: Final = (
    RunSystem(
        ID="dv-bgnpcgn-1988",
        LANG="dv",
        SCRIPT="Thaa",
        TITLE="Maldivian national 1987 (BGN/PCGN 1988)",
        STANDARD="Government of Maldives, 1987; BGN/PCGN 1988 agreement",
        ISO24229="bgnpcgn-div-Thaa-Latn-1988",
        ASCII=False,
        letters=lambda: "".join(_LETTERS),
        signs="".join(_VOWELS) + _SUKUN,
        latin=_latin,
    ),
)
