"""Tajik in Cyrillic letters: BGN/PCGN, and the same for persons without marks.

>>> PERSONS.romanize("Эмомалӣ Раҳмон"), BGN_PCGN.romanize("Эмомалӣ Раҳмон")
('Emomali Rahmon', 'Ėmomalí Rahmon')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import START, Context, RuleSystem, one_of
from namenorm.translit.personal import undoubled
from namenorm.translit.russian import ENGLISH

__all__ = ["BGN_PCGN", "PERSONS", "SYSTEMS"]

_LETTERS: Final = ENGLISH | {
    "ё": "yo", "ғ": "gh", "ӣ": "i", "қ": "q", "ӯ": "u", "ҳ": "h", "ҷ": "j",
}  # fmt: skip
_BGN: Final = {"ӣ": "í", "ӯ": "ŭ", "щ": "sh", "ъ": "’", "ы": "i", "э": "ė"}
_VOWEL: Final = one_of("аеёиӣоуӯыэюя")

PERSONS: Final = RuleSystem(
    ID="tg-odni-2015",
    LANG="tg",
    SCRIPT="Cyrl",
    TITLE="Tajik without marks (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Tajik Personal Names, 2015",
    ISO24229="odni-tgk-Cyrl-Latn-2015",
    letters=undoubled(_LETTERS),
    contexts=(Context({"е": "ye"}, START),),
)

BGN_PCGN: Final = RuleSystem(
    ID="tg-bgnpcgn-1994",
    LANG="tg",
    SCRIPT="Cyrl",
    TITLE="BGN/PCGN 1994",
    STANDARD="BGN/PCGN, Romanization of Tajik, 1994 agreement",
    ISO24229="bgnpcgn-tgk-Cyrl-Latn-1994",
    ASCII=False,
    letters=_LETTERS | _BGN,
    contexts=(Context({"ц": "ts"}, f"(?<={_VOWEL})", f"(?={_VOWEL})"), Context({"ц": "s"})),
)

SYSTEMS: Final = (PERSONS, BGN_PCGN)
