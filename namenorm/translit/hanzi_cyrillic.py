"""Chinese characters in Cyrillic: Palladius in Russian, Kirnosova in Ukrainian.

Russian articles write 习近平 as Си Цзиньпин, by the system of Archimandrite Palladius; Ukrainian
ones as Сі Цзіньпін.  Pinyin -n is -нь, -ng is -н, the reverse of what a
reader of Latin expects.  What the readings and the splitting of names lose is said in
`namenorm.translit.hanzi`; names that custom has fixed (Пекин, Сунь Ятсен) follow no rule.

>>> PALLADIUS.romanize("习近平"), KIRNOSOVA.romanize("习近平")
('Си Цзиньпин', 'Сі Цзіньпін')
>>> PALLADIUS.romanize("长安"), PALLADIUS.romanize("西安")    # ъ after -н alone
('Чанъань', 'Сиань')
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from namenorm.translit.hanzi import HanziSystem

__all__ = ["KIRNOSOVA", "PALLADIUS", "SYSTEMS", "CyrillicHanzi"]

# fmt: off
_INITIALS: Final = {
    "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л", "g": "г",
    "k": "к", "h": "х", "j": "цз", "q": "ц", "x": "с", "zh": "чж", "ch": "ч", "sh": "ш",
    "r": "ж", "z": "цз", "c": "ц", "s": "с",
}
_FINALS: Final = {
    "a": "а", "ai": "ай", "an": "ань", "ang": "ан", "ao": "ао", "e": "э", "ei": "эй",
    "en": "энь", "eng": "эн", "er": "эр", "i": "и", "ia": "я", "ian": "янь", "iang": "ян",
    "iao": "яо", "ie": "е", "in": "инь", "ing": "ин", "iong": "юн", "iu": "ю", "o": "о",
    "ong": "ун", "ou": "оу", "u": "у", "ua": "уа", "uai": "уай", "uan": "уань", "uang": "уан",
    "ui": "уй", "un": "унь", "uo": "о", "ü": "юй", "üan": "юань", "üe": "юэ", "ün": "юнь",
    "m": "м", "n": "н", "ng": "н", "ê": "э",
}
#: Syllables that are not initial and final, by those tables.
_WHOLE: Final = {
    "chi": "чи", "ci": "цы", "ri": "жи", "shi": "ши", "si": "сы", "zhi": "чжи", "zi": "цзы",
    "hui": "хуэй", "ya": "я", "yai": "яй", "yan": "янь", "yang": "ян", "yao": "яо", "ye": "е",
    "yi": "и", "yin": "инь", "ying": "ин", "yo": "ё", "yong": "юн", "you": "ю", "yu": "юй",
    "yuan": "юань", "yue": "юэ", "yun": "юнь", "wa": "ва", "wai": "вай", "wan": "вань",
    "wang": "ван", "wei": "вэй", "wen": "вэнь", "weng": "вэн", "wo": "во", "wu": "у",
}
_UKRAINIAN: Final = str.maketrans("эыиеё", "еиієо")
_KIRNOSOVA: Final = {
    "chi": "чи", "ri": "жи", "shi": "ши", "zhi": "чжи", "yi": "ї", "yin": "їнь", "ying": "їн",
    "yo": "йо", "jue": "цзюе", "lüe": "люе", "nüe": "нюе", "que": "цюе", "xue": "сюе",
    "yue": "юе",
}
# fmt: on
#: What follows ü in finals; pinyin writes it u after j, q and x.
_ROUNDED: Final = ("", "an", "e", "n")
_VOWELS: Final = frozenset("аеёиоуыэюяєії")


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class CyrillicHanzi(HanziSystem):
    """A transcription of Mandarin into Cyrillic; ``apart`` keeps -н from a vowel after it."""

    TARGET: str = "Cyrl"
    apart: str = "ъ"
    initials: Mapping[str, str] = field(default_factory=lambda: _INITIALS)
    finals: Mapping[str, str] = field(default_factory=lambda: _FINALS)
    whole: Mapping[str, str] = field(default_factory=lambda: _WHOLE)

    @cached_property
    def _syllables(self) -> dict[str, str]:
        made = {
            initial + final: self.initials[initial] + self.finals[final]
            for initial in self.initials
            for final in self.finals
        }
        rounded = {f"{j}u{rest}": made[f"{j}ü{rest}"] for j in "jqx" for rest in _ROUNDED}
        return {**self.finals, **made, **rounded, **self.whole}

    def _joined(self, readings: list[str]) -> str:
        written = ""
        for syllable in map(self._syllable, readings):
            if written.endswith("н") and syllable[0] in _VOWELS:
                written += self.apart
            written += syllable
        return written.capitalize()

    def _syllable(self, reading: str) -> str:
        """Return one reading in Cyrillic; a reading that Mandarin has not, part by part."""
        if reading in self._syllables:
            return self._syllables[reading]
        return self._parts.sub(lambda part: self._syllables[part[0]], reading)

    @cached_property
    def _parts(self) -> re.Pattern[str]:
        return re.compile("|".join(sorted(self._syllables, key=len, reverse=True)))


PALLADIUS: Final = CyrillicHanzi(
    ID="zh-palladius",
    TITLE="Palladius (Chinese in Russian)",
    STANDARD="Palladius and P. S. Popov, Chinese-Russian dictionary, Peking 1888, as used today;"
    " Unicode CLDR, transform zh_Latn_PINYIN-ru",
)

KIRNOSOVA: Final = CyrillicHanzi(
    ID="zh-kirnosova-2009",
    TITLE="Kirnosova (Chinese in Ukrainian)",
    STANDARD="N. A. Kirnosova, Skhodoznavstvo 45-46, Kyiv 2009; the base of the system of the"
    " Krymsky Institute of Oriental Studies, 26 June 2019",
    apart="'",
    initials=_INITIALS | {"g": "ґ"},
    finals={pinyin: letters.translate(_UKRAINIAN) for pinyin, letters in _FINALS.items()},
    whole={pinyin: letters.translate(_UKRAINIAN) for pinyin, letters in _WHOLE.items()}
    | _KIRNOSOVA,
)

SYSTEMS: Final = (PALLADIUS, KIRNOSOVA)
