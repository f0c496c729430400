"""Georgian: the national system, and the same without apostrophes.

The apostrophes tell the ejective consonants (კ პ ტ წ ჭ ყ) from the others; people leave them
out of their names, and so does the form meant for persons, which cannot be turned back.

>>> PERSONS.romanize("მიხეილ სააკაშვილი"), NATIONAL.romanize("მიხეილ სააკაშვილი")
('Mikheil Saakashvili', 'Mikheil Saak’ashvili')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import RuleSystem

__all__ = ["NATIONAL", "PERSONS", "SYSTEMS"]

# fmt: off
_LETTERS: Final = {
    "ა": "a", "ბ": "b", "გ": "g", "დ": "d", "ე": "e", "ვ": "v", "ზ": "z", "თ": "t", "ი": "i",
    "კ": "k’", "ლ": "l", "მ": "m", "ნ": "n", "ო": "o", "პ": "p’", "ჟ": "zh", "რ": "r", "ს": "s",
    "ტ": "t’", "უ": "u", "ფ": "p", "ქ": "k", "ღ": "gh", "ყ": "q’", "შ": "sh", "ჩ": "ch",
    "ც": "ts", "ძ": "dz", "წ": "ts’", "ჭ": "ch’", "ხ": "kh", "ჯ": "j", "ჰ": "h",
}
# fmt: on

PERSONS: Final = RuleSystem(
    ID="ka-odni-2015",
    LANG="ka",
    SCRIPT="Geor",
    TITLE="National system without apostrophes (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Georgian Personal Names, 2015",
    ISO24229="odni-kat-Geor-Latn-2015",
    letters={letter: latin.rstrip("’") for letter, latin in _LETTERS.items()},
    caseless=True,
)

NATIONAL: Final = RuleSystem(
    ID="ka-national-2002",
    LANG="ka",
    SCRIPT="Geor",
    TITLE="Georgian national 2002 (BGN/PCGN 2009)",
    STANDARD="State Department of Geodesy and Cartography of Georgia, February 2002",
    ISO24229="ggg-kat-Geor-Latn-2002",
    ASCII=False,
    letters=_LETTERS,
    caseless=True,
)

SYSTEMS: Final = (PERSONS, NATIONAL)
