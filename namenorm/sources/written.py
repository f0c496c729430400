"""Languages of which somebody outside of them misspells a name.

The tables of countries have names in some 260 languages.  One in Javanese or Bemba is somebody's
answer to what the country is called there, and met by who asks for it; that "Wakanda" is a letter
off "Walanda", as the Netherlands are called in Javanese, is chance.

What is lost: misspellings of such names, of entities that have names in that many languages.
Source of the tables: Unicode CLDR; the languages are those in which newspapers of some reach and
Wikipedias of some size are written.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

__all__ = ["MANY", "unheard"]

#: Languages from which an entity has so many names that some are met by chance.
MANY: Final = 100
_WRITTEN: Final = frozenset(
    lang
    for langs in (
        "am ar be bg bn ckb cs da de el en es et fa fi fr gu he hi hr hu hy id it ja",
        "ka kk km kn ko ky lo lt lv mk ml mn mr my nb ne nl or pa pl ps pt ro ru si",
        "sk sl sr sv ta te tg th tr tt ug uk ur uz vi yue zh und",
    )
    for lang in langs.split()
)


def unheard(langs: Iterable[str | None]) -> frozenset[str]:
    """Return those of an entity's languages in which its names are met as they are written alone.

    >>> unheard(["en", "jv"])
    frozenset()
    >>> sorted(unheard(["en-GB", "jv", *(f"q{n:03}" for n in range(120))]))[0]
    'jv'
    """
    found = {lang.partition("-")[0] for lang in langs if lang}
    return frozenset(found - _WRITTEN) if len(found) > MANY else frozenset()
