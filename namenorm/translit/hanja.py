"""Han characters as Koreans read them.

North and South Korea differ: in the South a word loses or changes its first ㄹ and ㄴ (李 이,
盧 노; Hangul Orthography, articles 10 to 12), in the North it keeps them (리, 로).  Both are given,
the southern first.  Simplified characters and Japanese forms are read as the traditional ones
they stand for.  Which of several readings a bearer uses cannot be seen.

>>> hangul_readings("努光鐵"), hangul_readings("努光铁"), hangul_readings("努光鉄")
(('노광철',), ('노광철',), ('노광철',))
>>> hangul_readings("李")
('이', '리')
>>> KOREAN_HAN.romanize("金正恩")
'Gim Jeongeun'
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from itertools import islice, product
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from namenorm.text.scripts import script_of
from namenorm.translit.hangul import blocks, compose
from namenorm.translit.tables import rows

if TYPE_CHECKING:
    from namenorm.translit.korean import HangulSystem

__all__ = ["KOREAN_HAN", "SYSTEMS", "canonical", "hangul_readings"]

#: Readings that a character has as a surname, where the usual one is another.
_SURNAMES: Final = {"金": "김", "車": "차", "沈": "심"}
#: No more readings than this of one text.
_MOST: Final = 8
_IOTATED: Final = frozenset("ㅑㅕㅖㅛㅠㅣ")


@cache
def _table() -> dict[str, tuple[tuple[str, ...], str]]:
    table = {}
    for row in rows("han.tsv"):
        readings = tuple(filter(None, row[1].split(",")))
        canonical = row[2][:1] if len(row) > 2 else ""
        table[row[0]] = readings, canonical or row[0]
    return table


@cache
def _readings(char: str) -> tuple[str, ...]:
    readings, canonical = _table().get(char, ((), char))
    if not readings and canonical != char:
        readings = _table().get(canonical, ((), char))[0]
    return readings


def canonical(char: str) -> str:
    """Return the traditional form of a Han character, itself where none is known.

    >>> canonical("铁"), canonical("鉄"), canonical("鐵")
    ('鐵', '鐵', '鐵')
    """
    return _table().get(char, ((), char))[1]


def hangul_readings(text: str) -> tuple[str, ...]:
    """Return the Hangul readings of *text*, the likeliest first; ``()`` if a character has none.

    What is not Han stays as it is.  At most eight are returned.
    """
    text = normalize("NFC", text)
    columns: list[tuple[str, ...]] = []
    first = True
    for char in text:
        if script_of(char) != "Hani":
            columns.append((char,))
            first = True
            continue
        readings = _readings(char)
        if not readings:
            return ()
        if first:
            canonical = _table()[char][1]
            surname = _SURNAMES.get(canonical)
            readings = (surname, *readings) if surname else readings
            readings = tuple(each for one in readings for each in (_southern(one), one))
        columns.append(tuple(dict.fromkeys(readings)))
        first = False
    found = dict.fromkeys(map("".join, islice(product(*columns), 4 * _MOST)))
    return tuple(islice(found, _MOST))


def _southern(syllable: str) -> str:
    """Return *syllable* as it is at the start of a word in the South."""
    onset, vowel, coda = blocks(syllable)[0]
    if onset in "ㄴㄹ" and vowel in _IOTATED:
        return compose("ㅇ", vowel, coda)
    return compose("ㄴ", vowel, coda) if onset == "ㄹ" else syllable


class _KoreanHan:
    ID: Final = "ko-han"
    LANG: Final = "ko"
    SCRIPT: Final = "Hani"
    TITLE: Final = "Han characters read as Korean (Revised Romanization)"
    STANDARD: Final = "Unicode Han Database, kHangul; then ko-rr-2000"
    ISO24229: Final = None
    ASCII: Final = True
    ALPHABET: Final = "金李朴崔鄭姜趙尹張林盧努光鐵铁鉄正恩成國民"

    def __repr__(self) -> str:
        return f"<{self.ID}>"

    def claims(self, char: str) -> bool:
        """Whether *char* is a Han character with a Korean reading."""
        return script_of(char) == "Hani" and bool(_readings(char))

    def romanize(self, text: str) -> str:
        """Return *text* with its Han characters as Korean in Latin script, in NFC."""
        if text.isascii():
            return text
        from namenorm.translit.korean import REVISED

        return self._runs.sub(lambda match: self._word(match[0], REVISED), normalize("NFC", text))

    def readings(self, text: str) -> tuple[str, ...]:
        """Return the romanizations of every Hangul reading, the likeliest first."""
        from namenorm.translit.korean import REVISED

        forms = (self.romanize(text), *map(REVISED.romanize, hangul_readings(text)))
        return tuple(dict.fromkeys(forms))

    @cached_property
    def _runs(self) -> re.Pattern[str]:
        readable = "".join(char for char in _table() if _readings(char))
        return re.compile(f"[{readable}]+")

    def _word(self, word: str, hangul: HangulSystem) -> str:
        return hangul.romanize(hangul_readings(word)[0])


KOREAN_HAN: Final = _KoreanHan()
SYSTEMS: Final = (KOREAN_HAN,)
