r"""The last resort: unidecode, for every script that has no system here.

It knows nothing of languages: Han comes out as Mandarin, vowels of abjads and inherent vowels of
Indic scripts are lost, and what it has no letters for vanishes.  The package unidecode is
GPL-2.0-or-later; this module alone imports it, when first used.

>>> UNIDECODE.romanize("ทักษิณ")
'thaksin'
>>> UNIDECODE.romanize("\ud800x")    # a lone surrogate is no letter
'\ud800x'
"""

from __future__ import annotations

from functools import cache
from typing import Final
from unicodedata import normalize

from namenorm.text.scripts import NEUTRAL, script_of

__all__ = ["SYSTEMS", "UNIDECODE"]

_KEPT: Final = NEUTRAL | {"Latn"}


@cache
def _letter(char: str) -> str:
    if script_of(char) in _KEPT:
        return char
    from unidecode import unidecode_expect_nonascii

    return "".join(filter(str.isalnum, unidecode_expect_nonascii(char)))


class _Unidecode:
    ID: Final = "und-unidecode"
    LANG: Final = "und"
    SCRIPT: Final = "Zyyy"
    TITLE: Final = "Unidecode (last resort)"
    STANDARD: Final = "None; the tables of Text::Unidecode by Sean M. Burke"
    ISO24229: Final = None
    ASCII: Final = True
    ALPHABET: Final = "กขคงचछजझকখগঘதநபமಕಖగఘմնշաქღყშბжшщңαβγאבגابجあカ京"

    def __repr__(self) -> str:
        return f"<{self.ID}>"

    def claims(self, char: str) -> bool:
        """Whether *char* is of a script, and that not Latin."""
        return script_of(char) not in _KEPT

    def romanize(self, text: str) -> str:
        """Return *text* with what it claims in ASCII letters and digits, in NFC."""
        if text.isascii():
            return text
        text = normalize("NFC", text)
        letters = list(map(_letter, text))
        for i, latin in enumerate(letters):
            beside = text[max(i - 1, 0) : i] + text[i + 1 : i + 2]
            if len(latin) > 1 and text[i].isupper() and any(map(str.isupper, beside)):
                letters[i] = latin.upper()
        return normalize("NFC", "".join(letters))


UNIDECODE: Final = _Unidecode()
SYSTEMS: Final = (UNIDECODE,)
