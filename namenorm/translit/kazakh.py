"""Kazakh in Cyrillic letters: BGN/PCGN, what newspapers print, and the Latin alphabet of 2021.

Newspapers mostly take Kazakh names through Russian, so қ is k and ә is a; marks are dropped and
with them the difference of и and і, у, ұ and ү.  A bearer's own spelling (Kassym-Jomart Tokayev)
follows no system.

>>> PRESS.romanize("Қасым-Жомарт Тоқаев"), BGN_PCGN.romanize("Өмірзақ")
('Kasym-Zhomart Tokayev', 'Ömirzaq')
>>> PERSONS.romanize("Қасым-Жомарт Тоқаев"), LATIN.romanize("Қасым-Жомарт Тоқаев")
('Qasym-Zhomart Toqaev', 'Qasym-Jomart Toqaev')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import START, Context, RuleSystem, one_of
from namenorm.translit.personal import undoubled
from namenorm.translit.russian import ENGLISH

__all__ = ["BGN_PCGN", "LATIN", "PERSONS", "PRESS", "SYSTEMS"]

# fmt: off
_PLAIN: Final = ENGLISH | {
    "ё": "yo", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
    "і": "i",
}
_MARKED: Final = {
    "ә": "ä", "ғ": "gh", "и": "ī", "қ": "q", "ң": "ng", "ө": "ö", "у": "ū", "ү": "ü", "ъ": "”",
    "ь": "’", "э": "ė",
}
_LATIN: Final = _PLAIN | {
    "ә": "ä", "ғ": "ğ", "ж": "j", "й": "i", "қ": "q", "ң": "ñ", "ө": "ö", "ұ": "ū", "ү": "ü",
    "х": "h", "ч": "ch", "ш": "ş", "щ": "ş", "і": "ı", "ё": "io", "ю": "iu", "я": "ia",
}
# fmt: on

PRESS: Final = RuleSystem(
    ID="kk-press",
    LANG="kk",
    SCRIPT="Cyrl",
    TITLE="English press, by way of Russian",
    STANDARD="None; English-language usage, Kazakh letters as their nearest in Russian",
    letters=_PLAIN,
    contexts=(
        Context({"е": "ye"}, START),
        Context({"е": "ye"}, f"(?<={one_of('аәеёиіоөуұүыэюяьъ')})"),
    ),
)

BGN_PCGN: Final = RuleSystem(
    ID="kk-bgnpcgn-1979",
    LANG="kk",
    SCRIPT="Cyrl",
    TITLE="BGN/PCGN 1979",
    STANDARD="BGN/PCGN, Romanization of Kazakh, 1979 agreement",
    ISO24229="bgnpcgn-kaz-Cyrl-Latn-1979",
    ASCII=False,
    letters=_PLAIN | _MARKED,
)

PERSONS: Final = RuleSystem(
    ID="kk-odni-2015",
    LANG="kk",
    SCRIPT="Cyrl",
    TITLE="Kazakh without marks (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Kazakh Personal Names, 2015",
    ISO24229="odni-kaz-Cyrl-Latn-2015",
    letters=undoubled(_PLAIN | {"ғ": "gh", "қ": "q", "ң": "ng"}),
)

LATIN: Final = RuleSystem(
    ID="kk-latin-2021",
    LANG="kk",
    SCRIPT="Cyrl",
    TITLE="Kazakh Latin alphabet (draft of January 2021)",
    STANDARD="Government of Kazakhstan, alphabet presented on 28 January 2021, to be introduced by"
    " 2031; letters of loans after English Wikipedia, Kazakh alphabets",
    ASCII=False,
    letters=_LATIN,
)

SYSTEMS: Final = (PRESS, BGN_PCGN, PERSONS, LATIN)
