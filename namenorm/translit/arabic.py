"""Arabic, Persian, Urdu and Pashto by the standards of maps and of personal names.

All of them take the vowel signs for written, as the standards do; most text has none, and then
the consonants and long vowels are left (`namenorm.translit.arabic_script` says what is lost).

>>> BGN_PCGN.romanize("السُّلَيْمانِيَّة"), UN.romanize("الزَّيْتُون"), PERSONS.romanize("القَذَّافِي")
('As Sulaymānīyah', 'Az Zaytūn', 'al-Qadhafi')
>>> PERSIAN_PERSONS.romanize("مُحَمَّد"), URDU.romanize("سُلْطَان"), BGN_PCGN.romanize("محمد")
('Mohammad', 'Sulţān', 'Mḩmd')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.arabic_script import LETTERS, AbjadSystem

__all__ = [
    "BGN_PCGN",
    "PASHTO",
    "PERSIAN",
    "PERSIAN_PERSONS",
    "PERSONS",
    "SYSTEMS",
    "UN",
    "URDU",
]

# fmt: off
_BGN: Final = LETTERS | {"ح": "ḩ", "ص": "ş", "ض": "ḑ", "ط": "ţ", "ظ": "z̧"}
_UN: Final = LETTERS | {"ح": "ẖ", "ص": "s̱", "ض": "ḏ", "ط": "ṯ", "ظ": "d͟h"}
_PERSIAN: Final = _BGN | {"ث": "s̄", "ذ": "z̄", "ض": "ẕ", "و": "v"}
_PERSIAN_PLAIN: Final = LETTERS | {
    "ث": "s", "ذ": "z", "ض": "z", "ق": "gh", "و": "v", "ع": "’",
}
_URDU: Final = _PERSIAN | {"و": "w", "ٹ": "ṭ", "ڈ": "ḍ", "ڑ": "ṛ", "ں": "ñ"}
_PASHTO: Final = _URDU | {
    "ټ": "ṯ", "څ": "ts", "ځ": "dz", "ډ": "ḏ", "ړ": "ṟ", "ږ": "z͟h", "ښ": "s͟h", "ڼ": "ṉ",
    "ې": "ē", "ۍ": "êy",
}
# fmt: on

BGN_PCGN: Final = AbjadSystem(
    ID="ar-bgnpcgn-1956",
    LANG="ar",
    TITLE="BGN/PCGN 1956",
    STANDARD="BGN/PCGN, Romanization of Arabic, 1956 agreement",
    ISO24229="bgnpcgn-ara-Arab-Latn-1956",
    letters=_BGN,
    article="Al ",
)

UN: Final = AbjadSystem(
    ID="ar-un-2017",
    LANG="ar",
    TITLE="UN 2017 (unified Arabic transliteration)",
    STANDARD="Eleventh UN Conference on Geographical Names, resolution XI/3, 2017",
    ISO24229="un-ara-Arab-Latn-2017",
    letters=_UN,
    article="Al ",
    plain_iyya=True,
)

PERSONS: Final = AbjadSystem(
    ID="ar-odni-2015",
    LANG="ar",
    TITLE="Arabic without marks (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Arabic Personal Names, 2015",
    ISO24229="odni-ara-Arab-Latn-2015",
    ASCII=True,
    letters={letter: latin.replace("‘", "’") for letter, latin in LETTERS.items()},
    long=("a", "i", "u"),
    maqsura="a",
    article="al-",
    assimilates=False,
    doubles=False,
    god="Allah",
)

PERSIAN: Final = AbjadSystem(
    ID="fa-bgnpcgn-1958",
    LANG="fa",
    TITLE="BGN/PCGN 1958",
    STANDARD="BGN/PCGN, Transliteration system for Persian, 1958 agreement",
    ISO24229="bgnpcgn-per-Arab-Latn-1958",
    letters=_PERSIAN,
    short=("a", "e", "o"),
    diphthongs=("ey", "ow"),
    feminine="eh",
    silent_h="eh",
)

PERSIAN_PERSONS: Final = AbjadSystem(
    ID="fa-odni-2015",
    LANG="fa",
    TITLE="Persian without marks (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Persian Personal Names, 2015",
    ISO24229="odni-fas-Arab-Latn-2015",
    ASCII=True,
    letters=_PERSIAN_PLAIN,
    short=("a", "e", "o"),
    long=("a", "i", "u"),
    diphthongs=("ei", "o"),
    feminine="eh",
    silent_h="eh",
    maqsura="a",
    doubles=False,
    glottal_start=False,
    god="Allah",
)

URDU: Final = AbjadSystem(
    ID="ur-bgnpcgn-2007",
    LANG="ur",
    TITLE="BGN/PCGN 2007",
    STANDARD="BGN/PCGN, Romanization of Urdu, 2007 agreement",
    ISO24229="bgnpcgn-urd-Arab-Latn-2007",
    letters=_URDU,
    diphthongs=("ai", "au"),
    silent_h="ah",
)

PASHTO: Final = AbjadSystem(
    ID="ps-bgnpcgn-1968",
    LANG="ps",
    TITLE="BGN/PCGN 1968",
    STANDARD="BGN/PCGN, Romanization of Pashto, 1968 agreement",
    ISO24229="bgnpcgn-pus-Arab-Latn-1968",
    letters=_PASHTO,
    long=("ā", "ī", "ō"),
    diphthongs=("ay", "ow"),
    maqsura="ay",
    silent_h="ah",
)

SYSTEMS: Final = (BGN_PCGN, UN, PERSONS, PERSIAN, PERSIAN_PERSONS, URDU, PASHTO)
