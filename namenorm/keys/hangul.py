"""Hangul syllables taken apart, and what their letters stand for in foreign and Korean names.

A syllable is split into its letters by arithmetic (The Unicode Standard, section 3.12).  Korean
writes p and f, l and r, b and v alike, and puts the vowel ㅡ after a consonant that has none.  The
sounds are those of the tables by which names are written; `namenorm.keys.heard` weighs them by
what was learnt from names.

>>> letters_of("틴"), sounds_of_letters()[0][17]
((16, 20, 4), ('P', 'F'))
"""

from __future__ import annotations

from functools import cache

from namenorm.keys.tables import Units

__all__ = ["is_syllable", "letters_of", "sounds_of_letters"]

_BASE, _LAST = 0xAC00, 0xD7A3
_VOWELS, _FINALS = 21, 28

_INITIAL = "K,G|K|N|D,T|T|R|M|B,P,V|P|S,C|S|-|W,Z,J|H|H,Q|K|T|P,F|X"
_MEDIAL = "a|e|ia|ie|o,e|e|io|ie|o|ua,Va|ue,Ve|oi|io|u|uo,Vo|ue,Ve|ui,Vi|iu|u,-|ui,i|i"
_FINAL = "-|K|K|KS|N|N|N|T|R|RK|RM|R|R|R|RP|R|M|P|P|T,S|T,S|N,NG|T|T|K|T|P|T"


@cache
def sounds_of_letters() -> tuple[list[Units], list[Units], list[Units]]:
    """Return the sounds of each initial, medial and final letter, in the order of Unicode."""
    initial, medial, final = (
        [
            tuple("" if sound == "-" else sound for sound in cell.split(","))
            for cell in row.split("|")
        ]
        for row in (_INITIAL, _MEDIAL, _FINAL)
    )
    return initial, medial, final


def is_syllable(char: str) -> bool:
    """Whether *char* is a precomposed Hangul syllable."""
    return _BASE <= ord(char) <= _LAST


def letters_of(syllable: str) -> tuple[int, int, int]:
    """Return the places of a syllable's initial, medial and final letter (0 is no final)."""
    place = ord(syllable) - _BASE
    return place // (_VOWELS * _FINALS), place % (_VOWELS * _FINALS) // _FINALS, place % _FINALS
