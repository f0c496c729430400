"""Sorani Kurdish and Uyghur: Arabic letters as an alphabet, with every vowel written.

Kurdish leaves out one short vowel (i), which is lost here too, and its waw and ya are vowels or
consonants by position.  Newspapers write ە as ``a`` (Talabani, Halabja), the alphabets ``e``.

>>> KURDISH_PRESS.romanize("نێچیرڤان بارزانی"), KURDISH.romanize("هەڵەبجە")
('Nechirvan Barzani', 'Hełebce')
>>> UYGHUR.romanize("ئۈرۈمچى"), UYGHUR.romanize("ئىلھام توختى")
('Ürümchi', 'Ilham Toxti')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import START, Context, RuleSystem

__all__ = ["KURDISH", "KURDISH_PRESS", "SYSTEMS", "UYGHUR"]

# fmt: off
_KURDISH: Final = {
    "ا": "a", "ب": "b", "پ": "p", "ت": "t", "ج": "c", "چ": "ch", "ح": "ḧ", "خ": "x", "د": "d",
    "ر": "r", "ڕ": "ṟ", "ز": "z", "ژ": "j", "س": "s", "ش": "sh", "ص": "ṣ", "ض": "ḍ", "ط": "ṭ",
    "ع": "‘", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q", "ک": "k", "ك": "k", "گ": "g", "ل": "l",
    "ڵ": "ł", "م": "m", "ن": "n", "ه": "h", "ھ": "h", "ە": "e", "ێ": "ê", "ۆ": "o", "و": "u",
    "وو": "û", "ی": "î", "ي": "î", "ئ": "’", "ء": "’", "\u0650": "i", "\u064e": "e",
    "\u064f": "u", "\u0651": "", "\u0652": "", "\u0640": "",
}
_PRESS: Final = _KURDISH | {
    "ج": "j", "ح": "h", "خ": "kh", "ڕ": "r", "ژ": "zh", "ص": "s", "ض": "z", "ط": "t", "ع": "",
    "ڵ": "l", "ە": "a", "ێ": "e", "وو": "u", "ی": "i", "ي": "i", "ئ": "", "ء": "",
}
_UYGHUR: Final = {
    "ا": "a", "ە": "e", "ب": "b", "پ": "p", "ت": "t", "ج": "j", "چ": "ch", "خ": "x", "د": "d",
    "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "گ": "g", "ڭ": "ng", "ل": "l", "م": "m", "ن": "n", "ھ": "h", "و": "o", "ۇ": "u", "ۆ": "ö",
    "ۈ": "ü", "ۋ": "w", "ې": "ë", "ى": "i", "ي": "y", "ئ": "’",
}
# fmt: on
_VOWELS: Final = "اەێۆ"
_CONSONANTAL: Final = {"و": "w", "ی": "y", "ي": "y"}
_CONTEXTS: Final = (
    Context({"ئ": ""}, START),
    Context(_CONSONANTAL, after=f"(?=[{_VOWELS}یي])(?<!ی)(?<!ي)"),
    Context(_CONSONANTAL, after=f"(?=[{_VOWELS}])"),
    Context(_CONSONANTAL, f"(?<=[{_VOWELS}])", "(?!و)"),
)

KURDISH_PRESS: Final = RuleSystem(
    ID="ckb-press",
    LANG="ckb",
    SCRIPT="Arab",
    TITLE="Sorani Kurdish, English press",
    STANDARD="None; English-language usage in Kurdistan, ە as a",
    letters=_PRESS,
    contexts=_CONTEXTS,
    caseless=True,
)

KURDISH: Final = RuleSystem(
    ID="ckb-bgnpcgn-2007",
    LANG="ckb",
    SCRIPT="Arab",
    TITLE="BGN/PCGN 2007 (Iraq, Iran)",
    STANDARD="BGN/PCGN, Romanization of Kurdish, 2007 agreement, with its digraphs",
    ISO24229="bgnpcgn-kur-Arab-Latn-2007",
    ASCII=False,
    letters=_KURDISH,
    contexts=_CONTEXTS,
    caseless=True,
)

UYGHUR: Final = RuleSystem(
    ID="ug-uly-2008",
    LANG="ug",
    SCRIPT="Arab",
    TITLE="Uyghur Latin script (ULY)",
    STANDARD="Xinjiang University, Uyghur Latin Yëziqi, 2001, as reformed in 2008",
    ASCII=False,
    letters=_UYGHUR,
    contexts=(Context({"ئ": ""}, START), Context({"ئ": ""}, "(?<=[بپتجچخدرزژسشغفقكگڭلمنھۋي])")),
    caseless=True,
)

SYSTEMS: Final = (KURDISH_PRESS, KURDISH, UYGHUR)
