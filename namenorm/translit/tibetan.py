"""Tibetan and Dzongkha in Wylie transliteration.

Wylie writes what is written, not what is heard: every letter of a stack, silent ones too.  A
syllable without a vowel sign has an a after its root, so the root must be found: it is the stack,
or the letter with the sign, or stands where the rules of spelling put it.  The point between
syllables becomes a space.

>>> from namenorm.translit import system
>>> system("bo-wylie").romanize("བསྟན་འཛིན་རྒྱ་མཚོ"), system("bo-wylie").romanize("གཡང")
("bstan 'dzin rgya mtsho", 'g.yang')

What is lost: nothing of native spelling; of Sanskrit letters the dots and the length.

* Source: T. V. Wylie, "A standard system of Tibetan transcription", Harvard Journal of Asiatic
  Studies 22 (1959)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from unicodedata import normalize

__all__ = ["SYSTEMS"]

# fmt: off
_LETTERS: Final = {
    "ཀ": "k", "ཁ": "kh", "ག": "g", "ང": "ng", "ཅ": "c", "ཆ": "ch", "ཇ": "j", "ཉ": "ny", "ཏ": "t",
    "ཐ": "th", "ད": "d", "ན": "n", "པ": "p", "ཕ": "ph", "བ": "b", "མ": "m", "ཙ": "ts", "ཚ": "tsh",
    "ཛ": "dz", "ཝ": "w", "ཞ": "zh", "ཟ": "z", "འ": "'", "ཡ": "y", "ར": "r", "ལ": "l", "ཤ": "sh",
    "ས": "s", "ཧ": "h", "ཨ": "", "ཊ": "t", "ཋ": "th", "ཌ": "d", "ཎ": "n", "ཥ": "sh",
}
_VOWELS: Final = {"ི": "i", "ུ": "u", "ེ": "e", "ོ": "o", "ཻ": "ai", "ཽ": "au", "ྀ": "i"}
# fmt: on
_SUBJOINED: Final = 0x50  # from a letter to the same under another
_SILENT: Final = "\u0f71\u0f39"  # length, and the flap of foreign letters
_FULL: Final = {"\u0fba": "w", "\u0fbb": "y", "\u0fbc": "r"}
_PREFIXES: Final = "གདབམའ"
_UNDER: Final = "".join(_FULL) + "".join(
    chr(ord(letter) + _SUBJOINED) for letter in _LETTERS if ord(letter) + _SUBJOINED < 0x0FBA
)
_SIGNS: Final = "".join(_VOWELS) + _SILENT + _UNDER
_STACK: Final = re.compile(f"([{''.join(_LETTERS)}])([{_UNDER}]*)([{''.join(_VOWELS)}{_SILENT}]*)")


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class WylieSystem:
    """Wylie transliteration for one language; see `namenorm.translit.protocol`."""

    ID: str
    LANG: str
    TITLE: str
    SCRIPT: str = "Tibt"
    STANDARD: str = "T. V. Wylie, A standard system of Tibetan transcription, 1959"
    ISO24229: str | None = None
    ASCII: bool = True
    ALPHABET: str = "".join(_LETTERS)

    def __repr__(self) -> str:
        return f"<{self.ID}>"

    @cached_property
    def _run(self) -> re.Pattern[str]:
        return re.compile(f"[{self.ALPHABET}][{self.ALPHABET}{_SIGNS}]*(་(?=[{self.ALPHABET}]))?")

    def claims(self, char: str) -> bool:
        """Whether *char* is a letter of the table."""
        return char in _LETTERS

    def romanize(self, text: str) -> str:
        """Return *text* with its Tibetan letters in Latin script, in NFC."""
        if text.isascii():
            return text
        return normalize("NFC", self._run.sub(_syllable, normalize("NFC", text)))


def _syllable(match: re.Match[str]) -> str:
    stacks = _STACK.findall(match[0])
    root = _root(stacks)
    latin = ""
    for place, (base, under, signs) in enumerate(stacks):
        letters = _LETTERS[base] + "".join(map(_below, under))
        vowels = "".join(_VOWELS.get(sign, "") for sign in signs)
        if place == root:
            vowels = vowels or "a"
            if latin == "g" and letters == "y":
                latin += "."  # གཡ is not གྱ
        latin += letters + vowels
    return latin + (" " if match[1] else "")


def _below(letter: str) -> str:
    return _FULL.get(letter) or _LETTERS[chr(ord(letter) - _SUBJOINED)]


def _root(stacks: list[tuple[str, str, str]]) -> int:
    """Return the place of the root letter of a syllable."""
    for place, (base, under, signs) in enumerate(stacks):
        if under or signs:
            return place if place < 2 and base != "འ" else 0
    if len(stacks) > 2 and stacks[0][0] in _PREFIXES:
        return 0 if stacks[2][0] == "ས" and stacks[1][0] in "གངབམ" else 1
    return 0


SYSTEMS: Final = (
    WylieSystem(ID="bo-wylie", LANG="bo", TITLE="Wylie (Tibetan)"),
    WylieSystem(ID="dz-wylie", LANG="dz", TITLE="Wylie (Dzongkha)"),
)
