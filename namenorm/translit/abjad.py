"""Arabic, Persian and Hebrew letters, for display only.

Short vowels are not written, so nothing here is how a name is spelt in Latin: محمد is Mhmd.
Long vowels and consonants share letters (و is w or u, ي is y or i, Hebrew ו is v, o or u); the
likelier by position is taken, doubled consonants are single, and different s, d, t, z, h fall
together.  Vowel signs are used where they are written.  To compare names, go from letters to
sound classes instead, with no Latin between.

>>> ARABIC.romanize("فلاديمير بوتين"), PERSIAN.romanize("پوتین"), HEBREW.romanize("פוטין")
('Fladimir Butin', 'Putin', 'Putin')
>>> ARABIC.romanize("بشار الأسد"), ARABIC.romanize("عبد الله")
('Bshar al-Asd', 'Abd Allah')
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from namenorm.translit.engine import END, START, Context, RuleSystem, one_of

__all__ = ["ARABIC", "HEBREW", "PERSIAN", "SYSTEMS"]

# fmt: off
_ARABIC: Final = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ء": "", "ؤ": "u", "ئ": "i", "ب": "b",
    "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i", "ى": "a",
    "ة": "a", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ک": "k", "ی": "i", "ڤ": "v", "ہ": "h",
    "ھ": "h", "ے": "e", "ں": "n", "ٹ": "t", "ڈ": "d", "ڑ": "r", "الله": "allah", "ـ": "",
}
_SIGNS: Final = {
    "\u064b": "an", "\u064c": "un", "\u064d": "in", "\u064e": "a", "\u064f": "u", "\u0650": "i",
    "\u0651": "", "\u0652": "", "\u0670": "a", "\u0653": "", "\u0654": "", "\u0655": "",
    "\u064eا": "a", "\u064fو": "u", "\u0650ي": "i", "\u0650ی": "i",
}
_PERSIAN: Final = {"ث": "s", "ذ": "z", "ض": "z", "ة": "eh", "ۀ": "eh"}
_HEBREW: Final = {
    "א": "a", "ב": "v", "ג": "g", "ד": "d", "ה": "h", "ו": "u", "ז": "z", "ח": "h", "ט": "t",
    "י": "i", "כ": "kh", "ך": "kh", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s",
    "ע": "a", "פ": "f", "ף": "f", "צ": "ts", "ץ": "ts", "ק": "k", "ר": "r", "ש": "sh", "ת": "t",
    "װ": "v", "ױ": "oy", "ײ": "y", "וו": "v", "יי": "y", "ג׳": "j", "ז׳": "zh", "צ׳": "ch",
    "ץ׳": "ch", "ג'": "j", "ז'": "zh", "צ'": "ch", "ץ'": "ch",
}
_POINTS: Final = {
    "\u05b0": "", "\u05b1": "e", "\u05b2": "a", "\u05b3": "o", "\u05b4": "i", "\u05b5": "e",
    "\u05b6": "e", "\u05b7": "a", "\u05b8": "a", "\u05b9": "o", "\u05ba": "o", "\u05bb": "u",
    "\u05bc": "", "\u05bd": "", "\u05bf": "", "\u05c1": "", "\u05c2": "", "\u05c7": "o",
}
# fmt: on
_BEFORE_ALIF: Final = f"(?={one_of('اآى')})"


class _Arabic(RuleSystem):
    """Sets the article off from its noun: الأسد is al-Asd."""

    def romanize(self, text: str) -> str:
        if text.isascii():
            return text
        return super().romanize(self._article.sub("al-", text))

    @cached_property
    def _article(self) -> re.Pattern[str]:
        letter = one_of(self.ALPHABET)
        return re.compile(f"{START}ال(?!له)(?={letter}{letter})")


ARABIC: Final = _Arabic(
    ID="ar-consonants",
    LANG="ar",
    SCRIPT="Arab",
    TITLE="Arabic letters, for display",
    STANDARD="None; the consonants of BGN/PCGN 1956 without marks",
    letters=_ARABIC | _SIGNS,
    contexts=(
        Context({"و": "w", "ي": "y", "ی": "y", "ع": "a"}, START),
        Context({"و": "w", "ي": "y"}, after=_BEFORE_ALIF),
    ),
    caseless=True,
)

PERSIAN: Final = RuleSystem(
    ID="fa-consonants",
    LANG="fa",
    SCRIPT="Arab",
    TITLE="Persian letters, for display",
    STANDARD="None; the consonants of BGN/PCGN 1958 without marks",
    letters=_ARABIC | _SIGNS | _PERSIAN,
    contexts=(
        Context({"و": "v", "ی": "y", "ي": "y", "ع": "a"}, START),
        Context({"و": "v", "ی": "y", "ي": "y"}, after=_BEFORE_ALIF),
        Context({"ه": "eh"}, r"(?<=\w)", END),
        Context({"\u200c": ""}, r"(?<=[\u0620-\u06d3])"),
    ),
    caseless=True,
)

HEBREW: Final = RuleSystem(
    ID="he-consonants",
    LANG="he",
    SCRIPT="Hebr",
    TITLE="Hebrew letters, for display",
    STANDARD="None; the consonants as the Academy of the Hebrew Language writes them, simplified",
    letters=_HEBREW | _POINTS,
    contexts=(
        Context({"ו": "v", "י": "y", "ב": "b", "כ": "k", "פ": "p"}, START),
        Context({"ה": "a"}, r"(?<=\w)", END),
    ),
    caseless=True,
)

SYSTEMS: Final = (ARABIC, PERSIAN, HEBREW)
