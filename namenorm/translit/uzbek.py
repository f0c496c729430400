"""Uzbek in Cyrillic letters: the Latin alphabet of Uzbekistan, and without its signs.

The state has written Latin since 1995, newspapers at home still write both.  Persons abroad are
mostly found without the signs of oʻ and gʻ, so ў and о fall together.

>>> LATIN.romanize("Шавкат Мирзиёев"), LATIN.romanize("Ўзбекистон")
('Shavkat Mirziyoyev', 'Oʻzbekiston')
>>> LATIN.romanize("Тошкент конституцияси"), PERSONS.romanize("Чиғатай")    # ц is ts after vowels
('Toshkent konstitutsiyasi', 'Chighatay')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import START, Context, RuleSystem, one_of
from namenorm.translit.personal import undoubled
from namenorm.translit.russian import ENGLISH

__all__ = ["LATIN", "PERSONS", "SYSTEMS"]

_VOWELS: Final = "аеёиоуэюяў"
_LATIN: Final = ENGLISH | {
    "ё": "yo", "ж": "j", "х": "x", "ц": "s", "щ": "sh", "ъ": "ʼ", "ы": "i", "ў": "oʻ",
    "ғ": "gʻ", "қ": "q", "ҳ": "h",
}  # fmt: skip
_PERSONS: Final = ENGLISH | {
    "ё": "yo", "ж": "j", "ў": "o", "ғ": "gh", "қ": "q", "ҳ": "h",
}  # fmt: skip

LATIN: Final = RuleSystem(
    ID="uz-latin-1995",
    LANG="uz",
    SCRIPT="Cyrl",
    TITLE="Uzbek Latin alphabet",
    STANDARD="Law of Uzbekistan on the Latin alphabet, 2 September 1993, amended 6 May 1995;"
    " BGN/PCGN table of correspondences, 2000",
    ASCII=False,
    letters=_LATIN,
    contexts=(
        Context({"е": "ye"}, START),
        Context({"е": "ye"}, f"(?<={one_of(_VOWELS + 'ьъ')})"),
        Context({"ц": "ts"}, f"(?<={one_of(_VOWELS)})"),
    ),
)

PERSONS: Final = RuleSystem(
    ID="uz-odni-2015",
    LANG="uz",
    SCRIPT="Cyrl",
    TITLE="Uzbek without signs (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Uzbek Personal Names, 2015",
    ISO24229="odni-uzb-Cyrl-Latn-2015",
    letters=undoubled(_PERSONS) | {letter * 2: latin for letter, latin in _PERSONS.items()},
)

SYSTEMS: Final = (LATIN, PERSONS)
