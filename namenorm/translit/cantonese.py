"""Chinese characters in Cantonese: the Hong Kong government's way, and Jyutping without tones.

People and places of Hong Kong and Macau are spelt by the first: 李家超 is Lee Ka-chiu, whose Lee
is his own and Lei the rule's.  It tells ts from ch and s from sh as Cantonese did a century ago;
those are read off the Mandarin initial here.  Aspiration and tones are lost, of characters with
several readings all but one, and what bearers choose (Chow, Lee, Fong) follows no rule.

>>> HONG_KONG.romanize("陳方安生"), HONG_KONG.romanize("林鄭月娥"), HONG_KONG.romanize("李家超")
('Chan Fong On Sang', 'Lam Cheng Yuet Ngo', 'Lei Ka-chiu')
>>> HONG_KONG.romanize("尖沙咀"), JYUTPING.romanize("尖沙咀"), JYUTPING.romanize("李家超")
('Tsim Sha Tsui', 'Zim Saa Zeoi', 'Lei Gaa-ciu')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final
from unicodedata import normalize

from namenorm.text.scripts import script_of
from namenorm.translit.hanzi import split_name
from namenorm.translit.tables import rows

__all__ = ["HONG_KONG", "JYUTPING", "SYSTEMS", "CantoneseSystem"]

# fmt: off
_INITIALS: Final = {
    "b": "p", "p": "p", "m": "m", "f": "f", "d": "t", "t": "t", "n": "n", "l": "l", "g": "k",
    "k": "k", "ng": "ng", "h": "h", "gw": "kw", "kw": "kw", "w": "w", "z": "ch", "c": "ch",
    "s": "s", "j": "y", "": "",
}
_VOWELS: Final = {
    "aa": "a", "a": "a", "e": "e", "i": "i", "o": "o", "u": "u", "oe": "eu", "eo": "u", "yu": "ue",
}
# fmt: on
_SYLLABLE: Final = re.compile("(ng(?=[aeiou])|gw|kw|[bpmfdtnlgkhwzcsj]?)(aa|oe|eo|yu|[aeiou])(.*)")
#: Mandarin initials that go back to the sounds that Hong Kong writes ch and sh.
_RETROFLEX: Final = ("zh", "ch", "sh")


@cache
def _readings() -> dict[str, str]:
    return {char: reading for reading, chars in rows("cantonese.tsv") for char in chars}


@cache
def _mandarin() -> dict[str, str]:
    return {row[0]: row[3] for row in rows("han.tsv") if len(row) > 3}


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class CantoneseSystem:
    """A romanization of Cantonese; see `namenorm.translit.protocol`."""

    ID: str
    TITLE: str
    STANDARD: str
    ISO24229: str | None = None
    ASCII: bool = True
    LANG: str = "zh"
    SCRIPT: str = "Hani"
    government: bool = False

    @property
    def ALPHABET(self) -> str:
        """A sample; `claims` knows them all."""
        return "的一國中王李張陳曾林鄭月娥家超董建華梁振英香港九龍新界尖沙咀"

    def __repr__(self) -> str:
        return f"<{self.ID}>"

    def claims(self, char: str) -> bool:
        """Whether *char* is a Han character with a Cantonese reading."""
        return script_of(char) == "Hani" and char in _readings()

    def romanize(self, text: str) -> str:
        """Return *text* with its Han characters as Cantonese, in NFC, syllables capitalized.

        In what looks like a person's name, the syllables of the given name are joined.
        """
        if text.isascii():
            return text
        return self._runs.sub(lambda match: self._word(match[0]), normalize("NFC", text))

    @cached_property
    def _runs(self) -> re.Pattern[str]:
        return re.compile(f"[{''.join(_readings())}]+")

    def _word(self, word: str) -> str:
        parts = split_name(word)
        if parts is None or len(parts[1]) != 2:
            return " ".join(map(self._syllable, word))
        given = "-".join(map(self._syllable, parts[1])).capitalize()
        return " ".join((*map(self._syllable, parts[0]), given))

    def _syllable(self, char: str) -> str:
        reading = _readings()[char]
        latin = _government(reading, _mandarin().get(char, "zh")) if self.government else reading
        return latin.capitalize()


def _government(reading: str, mandarin: str) -> str:
    """Return a reading in Jyutping as Hong Kong writes it.

    >>> _government("zi", "zi"), _government("zoeng", "zhang"), _government("jyun", "yuan")
    ('tsz', 'cheung', 'yuen')
    """
    match = _SYLLABLE.fullmatch(reading)
    if match is None:
        return reading
    initial, vowel, final = match.groups()
    written = _INITIALS[initial]
    if initial in ("z", "c", "s") and mandarin:
        old = mandarin.startswith(_RETROFLEX) and not (final == "ng" and vowel in ("a", "aa"))
        written = ("sh" if old else "s") if initial == "s" else "ch" if old else "ts"
        if vowel == "i" and not final and mandarin in ("zi", "ci", "si"):
            return "sze" if initial == "s" else "tsz"
    if vowel == "o" and final == "u":
        return written + "o"
    if vowel == "eo" and final == "i":
        return written + "ui"
    if written == "k" and vowel == "u" and final in ("", "i", "n", "t"):
        written = "kw"
    return written + _VOWELS[vowel] + final


HONG_KONG: Final = CantoneseSystem(
    ID="zh-yue-hk-1888",
    TITLE="Cantonese, Hong Kong government",
    STANDARD="Hong Kong government practice after the standard of 1888 (R. T. Cowles, 1914)",
    ISO24229="hk-yue-Hani-Latn-1888",
    government=True,
)

JYUTPING: Final = CantoneseSystem(
    ID="zh-yue-jyutping",
    TITLE="Cantonese, Jyutping without tones",
    STANDARD="Linguistic Society of Hong Kong, Jyutping, 1993; readings of Unihan kCantonese",
    ISO24229="lshk-yue-Hani-Latn-jyutping-1993",
)

SYSTEMS: Final = (HONG_KONG, JYUTPING)
