"""Burmese as names are spelled in English, which follows the speech.

>>> from namenorm.translit import system
>>> system("my-press").romanize("အောင်ဆန်း"), system("my-press").romanize("ရန်ကုန်")
('Aungsan', 'Yankon')

What is lost: tone, aspiration, the spelling; Burmese sets no spaces between the parts of a name,
so there are none here.  Names of cities have spellings of their own (Yangon, Mandalay).
"""

from __future__ import annotations

from functools import cache
from typing import Final

from namenorm.translit.burmese_syllables import Tables, read, tables
from namenorm.translit.runs import RunSystem
from namenorm.translit.tables import rows

__all__ = ["SYSTEMS"]

_SIGNS: Final = "ါာိီုူေဲံ့း္်ျြွှ"


@cache
def _tables() -> Tables:
    return tables(
        (kind == "R", letter, (latin.strip("-"),))
        for kind, letters, latin in rows("burmese.tsv")
        for letter in letters.split()
    )


def _latin(word: str) -> str:
    return "".join(choices[0] for choices in read(word, _tables()))


def _letters() -> str:
    found = _tables()
    return "".join(c for c in (*found.onsets, *found.rhymes) if len(c) == 1 and c.isalpha())


SYSTEMS: Final = (
    RunSystem(
        ID="my-press",
        LANG="my",
        SCRIPT="Mymr",
        TITLE="Burmese, as names are spelled in English",
        STANDARD="None; usage, near the BGN/PCGN 1970 agreement",
        letters=_letters,
        signs=_SIGNS,
        latin=_latin,
    ),
)
