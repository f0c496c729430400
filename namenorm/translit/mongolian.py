"""Mongolian in Cyrillic letters: the national standard, without marks, and BGN/PCGN.

>>> NATIONAL.romanize("Ухнаагийн Хүрэлсүх"), PLAIN.romanize("Ухнаагийн Хүрэлсүх")
('Ukhnaagiin Khürelsükh', 'Ukhnaagiin Khurelsukh')
>>> BGN_PCGN.romanize("Говьсүмбэр"), BGN_PCGN.romanize("Зүүнхөвөө")
('Govĭsümber', 'Dzüünhövöö')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import Context, RuleSystem, one_of
from namenorm.translit.russian import ENGLISH

__all__ = ["BGN_PCGN", "NATIONAL", "PLAIN", "SYSTEMS"]

_LETTERS: Final = ENGLISH | {
    "е": "ye", "ё": "yo", "ж": "j", "й": "i", "ө": "ö", "ү": "ü", "щ": "sh", "ъ": "i",
    "ь": "i",
}  # fmt: skip
_BGN: Final = {
    "е": "yö", "ё": "yo", "ж": "j", "з": "dz", "ө": "ö", "ү": "ü", "х": "h", "ъ": "’", "ы": "ï",
    "ь": "ĭ",
}  # fmt: skip

NATIONAL: Final = RuleSystem(
    ID="mn-mns-5217-2012",
    LANG="mn",
    SCRIPT="Cyrl",
    TITLE="Mongolian national (MNS 5217:2012)",
    STANDARD="MNS 5217:2012, Transliteration of Mongolian Cyrillic into Latin characters",
    ISO24229="masm-mon-Cyrl-Latn-5217-2012",
    ASCII=False,
    letters=_LETTERS,
)

PLAIN: Final = RuleSystem(
    ID="mn-press",
    LANG="mn",
    SCRIPT="Cyrl",
    TITLE="National standard without marks",
    STANDARD="None; English-language usage: MNS 5217:2012 with o and u for ö and ü",
    letters=_LETTERS | {"ө": "o", "ү": "u"},
)

BGN_PCGN: Final = RuleSystem(
    ID="mn-bgnpcgn-1964",
    LANG="mn",
    SCRIPT="Cyrl",
    TITLE="BGN/PCGN 1964",
    STANDARD="BGN/PCGN, Romanization of Mongolian, 1964 agreement",
    ISO24229="bgnpcgn-mon-Cyrl-Latn-1964",
    ASCII=False,
    letters=ENGLISH | _BGN,
    contexts=(Context({"ю": "yü"}, after=f"(?={one_of('иэөү')})"),),
)

SYSTEMS: Final = (NATIONAL, PLAIN, BGN_PCGN)
