"""Kazakh in Cyrillic letters: BGN/PCGN, and what newspapers print.

Newspapers mostly take Kazakh names through Russian, so қ is k and ә is a; marks are dropped and
with them the difference of и and і, у, ұ and ү.  A bearer's own spelling (Kassym-Jomart Tokayev)
follows no system.

>>> PRESS.romanize("Қасым-Жомарт Тоқаев"), BGN_PCGN.romanize("Өмірзақ")
('Kasym-Zhomart Tokayev', 'Ömirzaq')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import START, Context, RuleSystem, one_of
from namenorm.translit.russian import ENGLISH

__all__ = ["BGN_PCGN", "PRESS", "SYSTEMS"]

# fmt: off
_PLAIN: Final = ENGLISH | {
    "ё": "yo", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
    "і": "i",
}
_MARKED: Final = {
    "ә": "ä", "ғ": "gh", "и": "ī", "қ": "q", "ң": "ng", "ө": "ö", "у": "ū", "ү": "ü", "ъ": "”",
    "ь": "’", "э": "ė",
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

SYSTEMS: Final = (PRESS, BGN_PCGN)
