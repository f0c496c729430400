"""Russian in passports of other years, in libraries and on computers.

Passports have changed system five times, and a bearer's older one stands in records abroad: until
1997 and for some years after they were spelt in the French manner (Iouri Vassiliev), then in an
English one (MVD 310), from 2010 by GOST R 52535.1, which writes ц as ``tc``.  Libraries in English
write ALA-LC, mostly without its marks.  GOST 7.79 B is all ASCII and can be turned back.

>>> GOST_52535.romanize("Цой"), MVD_FRENCH.romanize("Юрий Снегирёв")
('Tcoi', 'Iourii Sneguirev')
>>> GOST_779_B.romanize("Царь Цыган"), ALA_LC.romanize("Цой")    # c before е, и, й, ы
('Czar` Cy`gan', 'T͡soĭ')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import END, Context, RuleSystem, one_of
from namenorm.translit.russian import ENGLISH

__all__ = [
    "ALA_LC",
    "ALA_LC_PLAIN",
    "BS_2979",
    "GOST_779_B",
    "GOST_7034",
    "GOST_52535",
    "MVD_310",
    "MVD_FRENCH",
    "SYSTEMS",
    "UN_1987",
]

# fmt: off
_FRENCH: Final = ENGLISH | {
    "ж": "j", "й": "i", "у": "ou", "ч": "tch", "ш": "ch", "щ": "chtch", "ю": "iou", "я": "ia",
    "кс": "x", "ье": "ie", "ге": "gue", "гё": "gue", "ги": "gui", "гы": "guy",
}
_ALA_LC: Final = ENGLISH | {
    "ё": "ë", "й": "ĭ", "ц": "t͡s", "ъ": "ʺ", "ь": "ʹ", "э": "ė", "ю": "i͡u", "я": "i͡a",
}
_GOST_B: Final = ENGLISH | {
    "ё": "yo", "й": "j", "х": "x", "ц": "cz", "щ": "shh", "ъ": "``", "ы": "y`", "ь": "`",
    "э": "e`",
}
_UN: Final = ENGLISH | {
    "ё": "ë", "ж": "ž", "й": "j", "х": "h", "ц": "c", "ч": "č", "ш": "š", "щ": "šč", "ъ": "ʺ",
    "ь": "ʹ", "э": "è", "ю": "ju", "я": "ja",
}
# fmt: on

MVD_310: Final = RuleSystem(
    ID="ru-mvd-310-1997",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Passports 1997 (MVD order 310)",
    STANDARD="Ministry of the Interior of Russia, order 310, 26 May 1997, as iuliia records it",
    letters=ENGLISH | {"ъ": '"', "ь": "'", "ье": "ye", "ъе": "ye"},
)

MVD_FRENCH: Final = RuleSystem(
    ID="ru-mvd-310-fr",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Passports, French manner (before 1997, and by MVD order 310)",
    STANDARD="Ministry of the Interior of Russia, order 310, 26 May 1997, as iuliia records it",
    letters=_FRENCH,
    contexts=(Context({"ин": "ine"}, r"(?<=\w)", END),),
)

GOST_52535: Final = RuleSystem(
    ID="ru-gost-52535-2006",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Passports 2010 (GOST R 52535.1-2006)",
    STANDARD="GOST R 52535.1-2006, annex A; in Russian passports from 2010 to 2013",
    letters=ENGLISH | {"й": "i", "ц": "tc", "ю": "iu", "я": "ia"},
)

GOST_779_B: Final = RuleSystem(
    ID="ru-gost-779b-2000",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="GOST 7.79-2000, system B",
    STANDARD="GOST 7.79-2000, Rules of transliteration of Cyrillic script, table 3",
    letters=_GOST_B,
    contexts=(Context({"ц": "c"}, after=f"(?={one_of('еийы')})"),),
)

GOST_7034: Final = RuleSystem(
    ID="ru-gost-7034-2014",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="GOST R 7.0.34-2014 (simplified, for bibliographies)",
    STANDARD="GOST R 7.0.34-2014, Rules of simplified transliteration of Russian letters",
    letters=_GOST_B | {"ц": "c", "ъ": "''", "ы": "y", "ь": "'", "э": "e"},
)

ALA_LC: Final = RuleSystem(
    ID="ru-alalc-2012",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="ALA-LC (American and British libraries)",
    STANDARD="American Library Association and Library of Congress, Russian, 2012",
    ISO24229="alalc-rus-Cyrl-Latn-2012",
    ASCII=False,
    letters=_ALA_LC,
)

ALA_LC_PLAIN: Final = RuleSystem(
    ID="ru-alalc-plain",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="ALA-LC without marks",
    STANDARD="The ALA-LC table without its ligatures, primes and diacritics, as books print it",
    letters=ENGLISH | {"й": "i", "ю": "iu", "я": "ia"},
)

BS_2979: Final = RuleSystem(
    ID="ru-bs-2979-1958",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="British Standard 2979:1958",
    STANDARD="BS 2979:1958, Transliteration of Cyrillic and Greek characters, as iuliia records it",
    ASCII=False,
    letters=_ALA_LC | {"ц": "ts", "ы": "ȳ", "э": "é", "ю": "yu", "я": "ya"},
    contexts=(Context({"ий": "y", "ый": "y"}, after=END),),
)

UN_1987: Final = RuleSystem(
    ID="ru-un-1987",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="UN 1987 (GOST 16876-71)",
    STANDARD="Fifth UN Conference on Geographical Names, resolution V/18, 1987",
    ISO24229="un-rus-Cyrl-Latn-1987",
    ASCII=False,
    letters=_UN,
)

SYSTEMS: Final = (
    MVD_310,
    MVD_FRENCH,
    GOST_52535,
    GOST_779_B,
    GOST_7034,
    ALA_LC,
    ALA_LC_PLAIN,
    BS_2979,
    UN_1987,
)
