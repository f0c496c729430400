"""Kyrgyz, Turkmen, Azerbaijani, Tatar and Bashkir in Cyrillic letters.

Three of these languages have a Latin alphabet of their own today: what Turkmenistan and
Azerbaijan write officially is what the tables of correspondences give.  The tables for personal
names have no marks, so Kyrgyz о and ө fall together, as they do in newspapers.

>>> KYRGYZ.romanize("Садыр Жапаров"), KYRGYZ_PRESS.romanize("Садыр Жапаров")
('Sadyr Japarov', 'Sadyr Zhaparov')
>>> TURKMEN.romanize("Ныязов"), TURKMEN_PERSONS.romanize("Мәхри")
('Nyýazow', 'Mahri')
>>> AZERBAIJANI.romanize("Азәрбајҹан")    # г is q, ҝ is g
'Azərbaycan'
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import START, Context, RuleSystem, one_of
from namenorm.translit.personal import undoubled
from namenorm.translit.russian import ENGLISH

__all__ = [
    "AZERBAIJANI",
    "AZERBAIJANI_PERSONS",
    "BASHKIR",
    "KYRGYZ",
    "KYRGYZ_BGN",
    "KYRGYZ_PRESS",
    "SYSTEMS",
    "TATAR",
    "TURKMEN",
    "TURKMEN_PERSONS",
]

# fmt: off
_KYRGYZ: Final = ENGLISH | {"ё": "yo", "ж": "j", "ң": "ng", "ө": "o", "ү": "u"}
_TURKMEN: Final = {
    "а": "a", "б": "b", "в": "w", "г": "g", "д": "d", "е": "e", "ё": "ýo", "ж": "ž", "җ": "j",
    "з": "z", "и": "i", "й": "ý", "к": "k", "л": "l", "м": "m", "н": "n", "ң": "ň", "о": "o",
    "ө": "ö", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ү": "ü", "ф": "f", "х": "h",
    "ц": "s", "ч": "ç", "ш": "ş", "щ": "şç", "ъ": "", "ы": "y", "ь": "", "э": "e", "ә": "ä",
    "ю": "ýu", "я": "ýa",
}
_AZERBAIJANI: Final = {
    "а": "a", "б": "b", "в": "v", "г": "q", "ғ": "ğ", "д": "d", "е": "e", "ә": "ə", "ж": "j",
    "з": "z", "и": "i", "ы": "ı", "ј": "y", "к": "k", "ҝ": "g", "л": "l", "м": "m", "н": "n",
    "о": "o", "ө": "ö", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ү": "ü", "ф": "f",
    "х": "x", "һ": "h", "ч": "ç", "ҹ": "c", "ш": "ş",
}
_AZERBAIJANI_PLAIN: Final = ENGLISH | {
    "ҝ": "g", "ғ": "gh", "ё": "yo", "ә": "a", "ј": "y", "ө": "o", "ү": "u", "һ": "h", "ҹ": "j",
}
_BASHKIR: Final = _TURKMEN | {
    "в": "v", "ғ": "ğ", "ҙ": "ź", "ё": "yo", "ж": "j", "й": "y", "ҡ": "q", "ң": "ñ", "ҫ": "ś",
    "х": "x", "һ": "h", "ц": "ts", "ы": "ı", "ә": "ə", "ю": "yu", "я": "ya",
}
# fmt: on
_VOWELS: Final = "аеёиоөуүыэәюя"

KYRGYZ: Final = RuleSystem(
    ID="ky-odni-2015",
    LANG="ky",
    SCRIPT="Cyrl",
    TITLE="Kyrgyz without marks (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Kyrgyz Personal Names, 2015",
    ISO24229="odni-kir-Cyrl-Latn-2015",
    letters=undoubled(_KYRGYZ),
)

KYRGYZ_BGN: Final = RuleSystem(
    ID="ky-bgnpcgn-1979",
    LANG="ky",
    SCRIPT="Cyrl",
    TITLE="BGN/PCGN 1979",
    STANDARD="BGN/PCGN, Romanization of Kyrgyz, 1979 agreement, confirmed 2019",
    ISO24229="bgnpcgn-kir-Cyrl-Latn-1979",
    ASCII=False,
    letters=_KYRGYZ | {"ө": "ö", "ү": "ü", "ъ": "”", "ь": "’"},
)

KYRGYZ_PRESS: Final = RuleSystem(
    ID="ky-press",
    LANG="ky",
    SCRIPT="Cyrl",
    TITLE="English press, by way of Russian",
    STANDARD="None; English-language usage, Kyrgyz letters as their nearest in Russian",
    letters=_KYRGYZ | {"ж": "zh", "ң": "n"},
    contexts=(
        Context({"е": "ye"}, START),
        Context({"е": "ye"}, f"(?<={one_of(_VOWELS + 'ьъ')})"),
    ),
)

TURKMEN: Final = RuleSystem(
    ID="tk-bgnpcgn-1993",
    LANG="tk",
    SCRIPT="Cyrl",
    TITLE="Turkmen Latin alphabet",
    STANDARD="The Latin alphabet of Turkmenistan, 1993; BGN/PCGN table of correspondences, 2000",
    ISO24229="bgnpcgn-tuk-Cyrl-Latn-1993",
    ASCII=False,
    letters=_TURKMEN,
    contexts=(Context({"е": "ýe"}, START), Context({"е": "ýe"}, f"(?<={one_of('аеёиоөуүыэәюя')})")),
)

TURKMEN_PERSONS: Final = RuleSystem(
    ID="tk-odni-2015",
    LANG="tk",
    SCRIPT="Cyrl",
    TITLE="Turkmen without marks (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Turkmen Personal Names, 2015",
    ISO24229="odni-tuk-Cyrl-Latn-2015",
    letters=undoubled(
        ENGLISH | {"ё": "yo", "җ": "j", "ң": "ng", "ө": "o", "ү": "u", "х": "h", "ә": "a"}
    ),
)

AZERBAIJANI: Final = RuleSystem(
    ID="az-bgnpcgn-1993",
    LANG="az",
    SCRIPT="Cyrl",
    TITLE="Azerbaijani Latin alphabet",
    STANDARD="The Latin alphabet of Azerbaijan, 1991; BGN/PCGN table of correspondences, 1993",
    ISO24229="bgnpcgn-aze-Cyrl-Latn-1993",
    ASCII=False,
    letters=_AZERBAIJANI,
)

AZERBAIJANI_PERSONS: Final = RuleSystem(
    ID="az-odni-2015",
    LANG="az",
    SCRIPT="Cyrl",
    TITLE="Azerbaijani without marks (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Azeri Personal Names, 2015",
    ISO24229="odni-aze-Cyrl-Latn-2015",
    letters=undoubled(_AZERBAIJANI_PLAIN),
)

TATAR: Final = RuleSystem(
    ID="tt-odni-2015",
    LANG="tt",
    SCRIPT="Cyrl",
    TITLE="Tatar without marks (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Tatar Personal Names, 2015",
    ISO24229="odni-tat-Cyrl-Latn-2015",
    letters=undoubled(
        ENGLISH | {"ё": "yo", "җ": "j", "ң": "ng", "ө": "o", "ү": "u", "һ": "h", "ә": "a"}
    ),
)

BASHKIR: Final = RuleSystem(
    ID="ba-bgnpcgn-2007",
    LANG="ba",
    SCRIPT="Cyrl",
    TITLE="BGN/PCGN 2007",
    STANDARD="BGN/PCGN, Table of correspondences for Bashkir, 2007 agreement",
    ISO24229="bgnpcgn-bak-Cyrl-Latn-2007",
    ASCII=False,
    letters={letter: latin for letter, latin in _BASHKIR.items() if letter != "җ"},
    contexts=(
        Context({"в": "w"}, START, f"(?={one_of(_VOWELS)})"),
        Context({"е": "ye"}, START),
        Context({"у": "w", "ү": "w"}, f"(?<={one_of(_VOWELS)})"),
    ),
)

SYSTEMS: Final = (
    KYRGYZ,
    KYRGYZ_BGN,
    KYRGYZ_PRESS,
    TURKMEN,
    TURKMEN_PERSONS,
    AZERBAIJANI,
    AZERBAIJANI_PERSONS,
    TATAR,
    BASHKIR,
)
