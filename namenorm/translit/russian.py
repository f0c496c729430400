"""Russian: the official systems, and what scholars write.

BGN/PCGN is what maps and sanctions lists use, ICAO what passports have said since 2013, ISO 9
and the scholarly system what libraries and Slavists write.  None has an inverse but ISO 9.
BGN/PCGN allows a middle dot to tell ``тс`` from ``ц``; nobody prints it in names, nor do we.

>>> BGN_PCGN.romanize("Юрьев объезд")
'Yur’yev ob”yezd'
>>> ICAO.romanize("Разъездной")    # the hard sign is "ie" in passports
'Razieezdnoi'
>>> ISO_9.romanize("Хинштейн"), SCIENTIFIC.romanize("Хинштейн")
('Hinštejn', 'Chinštejn')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import START, Context, RuleSystem, one_of

__all__ = ["BGN_PCGN", "ENGLISH", "ICAO", "ISO_9", "PERSONS", "SCIENTIFIC", "SYSTEMS"]

# fmt: off
#: What most English-minded systems share; the others override.
ENGLISH: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}
_ISO_LETTERS: Final = {
    "ё": "ë", "ж": "ž", "й": "j", "х": "h", "ц": "c", "ч": "č", "ш": "š", "щ": "ŝ", "ъ": "ʺ",
    "ь": "ʹ", "э": "è", "ю": "û", "я": "â",
}
# fmt: on
_SOFT: Final = {"е": "ye", "ё": "yë"}

BGN_PCGN: Final = RuleSystem(
    ID="ru-bgnpcgn-1947",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="BGN/PCGN 1947",
    STANDARD="BGN/PCGN, Romanization of Russian, 1947 agreement, confirmed June 2019",
    ISO24229="bgnpcgn-rus-Cyrl-Latn-1947",
    ASCII=False,
    letters=ENGLISH | {"ё": "ë", "ъ": "”", "ь": "’"},
    contexts=(Context(_SOFT, START), Context(_SOFT, f"(?<={one_of('аеёиоуыэюяйъь')})")),
)

PERSONS: Final = RuleSystem(
    ID="ru-odni-2015",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="BGN/PCGN without marks (personal names)",
    STANDARD="ODNI, ICS-630-01, annex K, Romanization of Russian Personal Names, 2015",
    ISO24229="odni-rus-Cyrl-Latn-2015",
    letters=ENGLISH | {"ё": "e"},
    contexts=(
        Context({"е": "ye", "ё": "ye"}, START),
        Context({"е": "ye", "ё": "ye"}, f"(?<={one_of('аеёиоуыэюяйъь')})"),
    ),
)

ICAO: Final = RuleSystem(
    ID="ru-icao-2013",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Passports since 2013 (ICAO Doc 9303)",
    STANDARD="ICAO Doc 9303, part 3, section 6, table B; in Russian passports since 2013",
    ISO24229="icao-rus-Cyrl-Latn-9303",
    letters=ENGLISH | {"й": "i", "ъ": "ie", "ю": "iu", "я": "ia"},
)

ISO_9: Final = RuleSystem(
    ID="ru-iso9-1995",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="ISO 9:1995 (GOST 7.79-2000, system A)",
    STANDARD="ISO 9:1995, Transliteration of Cyrillic characters into Latin characters",
    ISO24229="iso-rus-Cyrl-Latn-9-1995",
    ASCII=False,
    letters=ENGLISH | _ISO_LETTERS,
)

SCIENTIFIC: Final = RuleSystem(
    ID="ru-scientific",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Scholarly (х as ch)",
    STANDARD="The scholarly transliteration of Slavic studies; close to ISO/R 9:1968 and DIN 1460",
    ASCII=False,
    letters=ENGLISH | _ISO_LETTERS | {"х": "ch", "щ": "šč", "ю": "ju", "я": "ja"},
)

SYSTEMS: Final = (BGN_PCGN, PERSONS, ICAO, ISO_9, SCIENTIFIC)
