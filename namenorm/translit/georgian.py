"""Georgian: the national system, without apostrophes, older maps, libraries, newspapers.

The apostrophes tell the ejective consonants (კ პ ტ წ ჭ ყ) from the others; people leave them
out of their names, and so does the form meant for persons, which cannot be turned back.

>>> PERSONS.romanize("მიხეილ სააკაშვილი"), NATIONAL.romanize("მიხეილ სააკაშვილი")
('Mikheil Saakashvili', 'Mikheil Saak’ashvili')
>>> BGN_1981.romanize("თბილისი"), ISO_9984.romanize("ჩოხულდი")    # here the others are marked
('T’bilisi', 'Č̕oxuldi')
>>> FRENCH_PRESS.romanize("ზურაბიშვილი"), GERMAN_PRESS.romanize("შევარდნაძე")
('Zourabichvili', 'Schewardnadse')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import Context, RuleSystem

__all__ = [
    "ALA_LC",
    "BGN_1981",
    "FRENCH_PRESS",
    "GERMAN_PRESS",
    "ISO_9984",
    "NATIONAL",
    "PERSONS",
    "SYSTEMS",
]

# fmt: off
_LETTERS: Final = {
    "ა": "a", "ბ": "b", "გ": "g", "დ": "d", "ე": "e", "ვ": "v", "ზ": "z", "თ": "t", "ი": "i",
    "კ": "k’", "ლ": "l", "მ": "m", "ნ": "n", "ო": "o", "პ": "p’", "ჟ": "zh", "რ": "r", "ს": "s",
    "ტ": "t’", "უ": "u", "ფ": "p", "ქ": "k", "ღ": "gh", "ყ": "q’", "შ": "sh", "ჩ": "ch",
    "ც": "ts", "ძ": "dz", "წ": "ts’", "ჭ": "ch’", "ხ": "kh", "ჯ": "j", "ჰ": "h",
}
_BGN: Final = {
    "თ": "t’", "კ": "k’", "პ": "p’", "ტ": "t", "ფ": "p’", "ქ": "k’", "ყ": "q", "ჩ": "ch’",
    "ც": "ts’", "წ": "ts", "ჭ": "ch", "ჱ": "ey", "ჲ": "j", "ჴ": "q’",
}
_ISO: Final = {
    "თ": "t̕", "კ": "k", "პ": "p", "ჟ": "ž", "ტ": "t", "ფ": "p̕", "ქ": "k̕", "ღ": "ḡ", "ყ": "q",
    "შ": "š", "ჩ": "č̕", "ც": "c̕", "ძ": "j", "წ": "c", "ჭ": "č", "ხ": "x", "ჯ": "ǰ", "ჱ": "ē",
    "ჲ": "y", "ჳ": "w", "ჴ": "ẖ", "ჵ": "ō", "ჶ": "f",
}
_ALA: Final = {
    "თ": "tʻ", "კ": "k", "პ": "p", "ჟ": "ž", "ტ": "t", "ფ": "pʻ", "ქ": "kʻ", "ღ": "ġ", "ყ": "q",
    "შ": "š", "ჩ": "čʻ", "ც": "cʻ", "ძ": "ż", "წ": "c", "ჭ": "č", "ხ": "x",
}
_FRENCH: Final = {
    "ჟ": "j", "უ": "ou", "ყ": "k", "შ": "ch", "ჩ": "tch", "ჭ": "tch", "ჯ": "dj", "გე": "gue",
    "გი": "gui",
}
_GERMAN: Final = {
    "ვ": "w", "ზ": "s", "ჟ": "sch", "ღ": "gh", "ყ": "q", "შ": "sch", "ჩ": "tsch", "ც": "z",
    "ძ": "ds", "წ": "z", "ჭ": "tsch", "ხ": "ch", "ჯ": "dsch",
}
# fmt: on
_PLAIN: Final = {letter: latin.rstrip("’") for letter, latin in _LETTERS.items()}
_VOWEL: Final = "[აეიოუ]"
#: Between vowels s would be read as z, in French and German.
_DOUBLE_S: Final = Context({"ს": "ss"}, f"(?<={_VOWEL})", f"(?={_VOWEL})")

PERSONS: Final = RuleSystem(
    ID="ka-odni-2015",
    LANG="ka",
    SCRIPT="Geor",
    TITLE="National system without apostrophes (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Georgian Personal Names, 2015",
    ISO24229="odni-kat-Geor-Latn-2015",
    letters=_PLAIN,
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

BGN_1981: Final = RuleSystem(
    ID="ka-bgnpcgn-1981",
    LANG="ka",
    SCRIPT="Geor",
    TITLE="BGN/PCGN 1981",
    STANDARD="BGN/PCGN, Romanization of Georgian, 1981 agreement",
    ISO24229="bgnpcgn-kat-Geor-Latn-1981",
    ASCII=False,
    letters=_LETTERS | _BGN,
    caseless=True,
)

ISO_9984: Final = RuleSystem(
    ID="ka-iso-9984-1996",
    LANG="ka",
    SCRIPT="Geor",
    TITLE="ISO 9984:1996",
    STANDARD="ISO 9984:1996, Transliteration of Georgian characters into Latin characters",
    ISO24229="iso-kat-Geor-Latn-9984-1996",
    ASCII=False,
    letters=_LETTERS | _ISO,
    caseless=True,
)

ALA_LC: Final = RuleSystem(
    ID="ka-alalc-2011",
    LANG="ka",
    SCRIPT="Geor",
    TITLE="ALA-LC 2011 (libraries)",
    STANDARD="American Library Association and Library of Congress, Georgian, 2011",
    ISO24229="alalc-kat-Geor-Latn-2011",
    ASCII=False,
    letters=_LETTERS | _ALA,
    caseless=True,
)

FRENCH_PRESS: Final = RuleSystem(
    ID="ka-press-fr",
    LANG="ka",
    SCRIPT="Geor",
    TITLE="French press",
    STANDARD="French usage, as the titles of French Wikipedia show it",
    letters=_PLAIN | _FRENCH,
    contexts=(_DOUBLE_S,),
    caseless=True,
)

GERMAN_PRESS: Final = RuleSystem(
    ID="ka-press-de",
    LANG="ka",
    SCRIPT="Geor",
    TITLE="German press",
    STANDARD="German usage, as the titles of German Wikipedia show it",
    letters=_PLAIN | _GERMAN,
    contexts=(_DOUBLE_S,),
    caseless=True,
)

SYSTEMS: Final = (PERSONS, NATIONAL, BGN_1981, ISO_9984, ALA_LC, FRENCH_PRESS, GERMAN_PRESS)
