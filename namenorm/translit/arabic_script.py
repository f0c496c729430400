"""One engine for Arabic writing with its vowel signs, and for what is left without them.

A letter's vowel stands in a sign over or under it, mostly not written; long vowels are written as
alif, waw and ya.  `AbjadSystem` reads the signs where they are and guesses none: without them
محمد is Mḩmd, and waw and ya between consonants are taken for long vowels.  Each word is read by
itself, so the feminine ending is -ah in a compound too, where standards write -at, and the
article is capitalized wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple
from unicodedata import normalize

__all__ = ["LETTERS", "AbjadSystem"]

# fmt: off
#: Consonants without marks; systems add theirs.
LETTERS: Final = {
    "ا": "", "أ": "’", "إ": "’", "آ": "’", "ٱ": "", "ء": "’", "ؤ": "’", "ئ": "’", "ب": "b",
    "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "‘", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ک": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ہ": "h", "ھ": "h",
    "و": "w", "ي": "y", "ی": "y", "ى": "", "ة": "", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g",
    "ڤ": "v", "ڨ": "g", "ڴ": "g", "ڭ": "g", "ں": "n", "ے": "e", "ٹ": "t", "ڈ": "d", "ڑ": "r",
}
# fmt: on
_FATHA, _DAMMA, _KASRA, _SHADDA = "\u064e", "\u064f", "\u0650", "\u0651"
_SUKUN, _ZWARAKAY = "\u0652", "\u0659"
_SHORT: Final = {_FATHA: 0, _KASRA: 1, _DAMMA: 2}
#: Tanwin, sukun and the like, which no system here writes, and the stretching stroke.
_MARKS: Final = "\u064b-\u065f\u0670\u0640"
_SUN: Final = frozenset("تثدذرزسشصضطظلن")
_LATIN_VOWELS: Final = frozenset("aeiouáāēīōū")
_YA: Final = frozenset("يیى")
_INITIAL: Final = frozenset("اأإآٱ")


class _Letter(NamedTuple):
    base: str
    marks: str

    @property
    def bare(self) -> bool:
        """Whether it may stand for a long vowel: no vowel of its own, not doubled."""
        return not any(mark in self.marks for mark in (*_SHORT, _SHADDA))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class AbjadSystem:
    """A romanization of Arabic writing; see `namenorm.translit.protocol`.

    ``short``, ``long`` are the vowels a, i, u; ``diphthongs`` ay and aw; ``feminine`` is ة,
    ``maqsura`` a final ى; ``article`` is what al- becomes, with its last letter assimilated if
    ``assimilates``; ``plain_iyya`` writes iyy and uww as that and not as īy and ūw;
    ``doubles`` says whether digraphs are written twice where the letter is, ``glottal_start``
    whether ain is written at the start of a word; ``silent_h`` is a final h after a consonant.
    """

    ID: str
    LANG: str
    TITLE: str
    STANDARD: str
    ISO24229: str | None = None
    ASCII: bool = False
    SCRIPT: str = "Arab"
    letters: Mapping[str, str]
    short: tuple[str, str, str] = ("a", "i", "u")
    long: tuple[str, str, str] = ("ā", "ī", "ū")
    diphthongs: tuple[str, str] = ("ay", "aw")
    feminine: str = "ah"
    maqsura: str = "á"
    article: str = ""
    assimilates: bool = True
    plain_iyya: bool = False
    doubles: bool = True
    glottal_start: bool = True
    silent_h: str = ""
    god: str = "Allāh"

    @cached_property
    def ALPHABET(self) -> str:
        """The letters of the table."""
        return "".join(letter for letter in self.letters if letter.isalpha())

    def __repr__(self) -> str:
        return f"<{self.ID}>"

    def claims(self, char: str) -> bool:
        """Whether *char* is a letter of the table."""
        return char in self.letters

    def romanize(self, text: str) -> str:
        """Return *text* with its Arabic letters in Latin script, in NFC, words capitalized."""
        if text.isascii():
            return text
        text = normalize("NFC", text)
        return normalize("NFC", self._words.sub(lambda match: self._word(match[0]), text))

    @cached_property
    def _words(self) -> re.Pattern[str]:
        return re.compile(f"(?:[{''.join(self.letters)}][{_MARKS}]*)+")

    @cached_property
    def _units(self) -> re.Pattern[str]:
        return re.compile(f"(.)([{_MARKS}]*)")

    def _word(self, word: str) -> str:
        letters = [_Letter(*unit) for unit in self._units.findall(word)]
        if "".join(letter.base for letter in letters) == "الله":
            return self.god
        prefix = self._article(letters) if self.article else ""
        written = self._written(letters[2:] if prefix else letters)
        if not self.glottal_start:
            written = written.lstrip("‘’")
        start = len(written) - len(written.lstrip("‘’"))
        return prefix + written[:start] + written[start : start + 1].upper() + written[start + 1 :]

    def _article(self, letters: list[_Letter]) -> str:
        """Return what the article of *letters* becomes; "" if they have none.

        The letter after it loses its sign of doubling.
        """
        if len(letters) < 4 or letters[0].base not in "اٱ" or letters[1].base != "ل":
            return ""
        if not letters[1].bare or _DAMMA in letters[0].marks or _KASRA in letters[0].marks:
            return ""
        noun = letters[2]
        letters[2] = _Letter(noun.base, noun.marks.replace(_SHADDA, ""))
        if self.assimilates and noun.base in _SUN:
            return self.article.replace("l", self.letters[noun.base])
        return self.article

    def _written(self, letters: list[_Letter]) -> str:
        written: list[str] = []
        i = 0
        while i < len(letters):
            base, marks = letters[i]
            if base == "آ":
                written += ("" if i == 0 else self.letters[base], self.long[0])
            elif base in "اٱ" and i:
                written.append(self.long[0] if letters[i].bare else "")
                i += self._vowel(letters, i, written) if not letters[i].bare else 0
            elif base == "ة" or (base == "ى" and i == len(letters) - 1):
                written.append(self.feminine if base == "ة" else self.maqsura)
            elif base in "هہ" and self.silent_h and self._is_silent(letters, i, written):
                written.append(self.silent_h)
            elif base in _INITIAL and i == 0:
                i += self._vowel(letters, i, written, guess=self.short[base == "إ"])
            else:
                consonant = self.letters[base] or self.letters.get("ي", "")
                twice = _SHADDA in marks and (self.doubles or len(consonant) == 1)
                written.append(consonant * (2 if twice else 1))
                i += self._vowel(letters, i, written)
            i += 1
        return "".join(written)

    def _is_silent(self, letters: list[_Letter], i: int, written: list[str]) -> bool:
        """Whether the h of letter *i* only says that a vowel ends the word: 0 < i, the last."""
        before = letters[i - 1] if i else letters[i]
        ends = i == len(letters) - 1 and i > 0 and letters[i].bare and before.bare
        return ends and _SUKUN not in before.marks and "".join(written)[-1:] not in _LATIN_VOWELS

    def _vowel(self, letters: list[_Letter], i: int, written: list[str], guess: str = "") -> int:
        """Write the vowel after letter *i*; return how many letters more stand for it.

        ``guess`` is the vowel if none is written.
        """
        if _ZWARAKAY in letters[i].marks or _SUKUN in letters[i].marks:
            written.append("ê" if _ZWARAKAY in letters[i].marks and not self.ASCII else "")
            return 0
        marked = next((mark for mark in _SHORT if mark in letters[i].marks), "")
        after = letters[i + 1] if i + 1 < len(letters) else _Letter("", _SHADDA)
        beyond = letters[i + 2] if i + 2 < len(letters) else _Letter("", "")
        waw, ya = after.base == "و", after.base in _YA
        if after.base == "ة":
            return 0
        if marked in (_FATHA, "") and after.base == "ى" and i + 2 == len(letters):
            written.append(self.maqsura)
        elif marked in (_FATHA, "") and after.base == "ا" and after.bare and (marked or not guess):
            written.append(self.long[0])
        elif (waw or ya) and after.bare and beyond.base not in ("ا", "ة"):
            if marked == _FATHA:
                written.append(self.diphthongs[waw])
            elif (marked == _DAMMA and ya) or (marked == _KASRA and waw):
                written.append(self.short[_SHORT[marked]])
                return 0
            else:
                written.append(self.long[1 + waw])
        elif (waw or ya) and self._lengthens(marked, after):
            letters[i + 1] = _Letter(after.base, after.marks.replace(_SHADDA, ""))
            written.append(self.long[1 + waw])
            return 0
        else:
            written.append(self.short[_SHORT[marked]] if marked else guess)
            return 0
        return 1

    def _lengthens(self, marked: str, after: _Letter) -> bool:
        """Whether a doubled ya or waw is a long vowel and one consonant: iyy is īy."""
        own = _DAMMA if after.base == "و" else _KASRA
        return _SHADDA in after.marks and marked == own and not self.plain_iyya
