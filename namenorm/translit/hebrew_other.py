"""Yiddish by YIVO, and Hebrew letters as passports may write them.

Yiddish writes every vowel, but for words from Hebrew, which keep their spelling and come out as
their consonants (שבת is Shbs, spoken Shabes).  The Hebrew table of ICAO gives one letter for
each; without points no vowel is known.

>>> YIVO.romanize("װאַרשע"), YIVO.romanize("ייִדיש"), ICAO.romanize("חיים")
('Varshe', 'Yidish', 'Chyym')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import START, Context, RuleSystem

__all__ = ["ICAO", "SYSTEMS", "YIVO"]

# fmt: off
_YIVO: Final = {
    "א": "", "אַ": "a", "אָ": "o", "ב": "b", "בֿ": "v", "ג": "g", "ד": "d", "דזש": "dzh", "ה": "h",
    "ו": "u", "וּ": "u", "װ": "v", "וו": "v", "ױ": "oy", "וי": "oy", "ז": "z", "זש": "zh",
    "ח": "kh", "ט": "t", "טש": "tsh", "י": "i", "יִ": "i", "ײ": "ey", "יי": "ey", "ײַ": "ay",
    "ייַ": "ay", "כ": "kh", "כּ": "k", "ך": "kh", "ל": "l", "מ": "m", "ם": "m", "נ": "n",
    "ן": "n", "ס": "s", "ע": "e", "פ": "f", "פּ": "p", "פֿ": "f", "ף": "f", "צ": "ts", "ץ": "ts",
    "ק": "k", "ר": "r", "ש": "sh", "שׂ": "s", "ת": "s", "תּ": "t",
    "\u05b4": "", "\u05b7": "", "\u05b8": "", "\u05bc": "", "\u05bf": "", "\u05c1": "",
    "\u05c2": "",
}
_ICAO: Final = {
    "א": "", "ב": "v", "ג": "g", "ד": "d", "ה": "h", "ו": "v", "ז": "z", "ח": "ch", "ט": "t",
    "י": "y", "כ": "ch", "ך": "ch", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s",
    "ע": "", "פ": "f", "ף": "f", "צ": "tz", "ץ": "tz", "ק": "q", "ר": "r", "ש": "s", "שׁ": "sh",
    "ת": "t", "ג׳": "j", "ז׳": "zh", "צ׳": "tsh", "ץ׳": "tsh", "בּ": "b", "כּ": "c", "ךּ": "c",
    "פּ": "p", "ףּ": "p", "\u05b0": "e", "\u05b1": "e", "\u05b2": "a", "\u05b3": "o",
    "\u05b4": "i", "\u05b5": "e", "\u05b6": "e", "\u05b7": "a", "\u05b8": "o", "\u05b9": "o",
    "\u05bb": "u", "\u05bc": "", "\u05c1": "", "\u05c2": "",
}
# fmt: on

YIVO: Final = RuleSystem(
    ID="yi-yivo",
    LANG="yi",
    SCRIPT="Hebr",
    TITLE="YIVO",
    STANDARD="YIVO Institute for Jewish Research, rules of Yiddish transcription, 1935",
    letters=_YIVO,
    contexts=(Context({"י": "y"}, START, "(?=[אעוייװױײ])"),),
    caseless=True,
)

ICAO: Final = RuleSystem(
    ID="he-icao-9303",
    LANG="he",
    SCRIPT="Hebr",
    TITLE="Hebrew letters by ICAO Doc 9303",
    STANDARD="ICAO Doc 9303, part 3, section 6, table C",
    ISO24229="icao-heb-Hebr-Latn-9303",
    letters=_ICAO,
    caseless=True,
)

SYSTEMS: Final = (YIVO, ICAO)
