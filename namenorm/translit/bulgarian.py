"""Bulgarian by the systems before that of the law of 2009: maps, libraries and scholars.

>>> BGN_PCGN.romanize("Търново"), UN_1977.romanize("Търново"), PERSONS.romanize("Христов")
('Tŭrnovo', 'Tǎrnovo', 'Khristov')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import RuleSystem
from namenorm.translit.personal import undoubled
from namenorm.translit.russian import ENGLISH

__all__ = ["BGN_PCGN", "PERSONS", "SYSTEMS", "UN_1977"]

_LETTERS: Final = {
    letter: latin for letter, latin in ENGLISH.items() if letter not in "ёыэ"
} | {"щ": "sht", "ъ": "ŭ", "ь": "’", "ѝ": "i"}  # fmt: skip
_UN: Final = {
    "ж": "ž", "й": "j", "х": "h", "ц": "c", "ч": "č", "ш": "š", "щ": "št", "ъ": "ǎ", "ь": "j",
}  # fmt: skip

BGN_PCGN: Final = RuleSystem(
    ID="bg-bgnpcgn-1952",
    LANG="bg",
    SCRIPT="Cyrl",
    TITLE="BGN/PCGN 1952",
    STANDARD="BGN/PCGN, Romanization of Bulgarian, 1952 agreement",
    ISO24229="bgnpcgn-bul-Cyrl-Latn-1952",
    ASCII=False,
    letters=_LETTERS,
)

PERSONS: Final = RuleSystem(
    ID="bg-odni-2015",
    LANG="bg",
    SCRIPT="Cyrl",
    TITLE="Bulgarian without marks, х as kh (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Bulgarian Personal Names, 2015",
    ISO24229="odni-bul-Cyrl-Latn-2015",
    letters=undoubled(_LETTERS | {"ъ": "a", "ь": "y"}),
)

UN_1977: Final = RuleSystem(
    ID="bg-un-1977",
    LANG="bg",
    SCRIPT="Cyrl",
    TITLE="UN 1977",
    STANDARD="Third UN Conference on Geographical Names, resolution III/10, 1977",
    ISO24229="un-bul-Cyrl-Latn-1977",
    ASCII=False,
    letters=_LETTERS | _UN,
)

SYSTEMS: Final = (BGN_PCGN, PERSONS, UN_1977)
