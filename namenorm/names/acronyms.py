"""Acronyms in brackets after the name that they stand for: "Bundesnachrichtendienst (BND)"."""

from __future__ import annotations

import re

from namenorm.text.fold import fold

__all__ = ["abbreviates", "split_acronym"]

_BRACKETED = re.compile(r"\s*(\S.*?)\s*[(\[（]\s*([^\s()\[\]（）]{2,10})\s*[)\]）]\s*")


def split_acronym(text: str) -> tuple[str, str]:
    """Return the name and the acronym that stands in brackets after it, else the text alone.

    An acronym has two capitals at least, and more capitals than small letters: MChS is one.

    >>> split_acronym("Министерство внутренних дел (МВД)"), split_acronym("Paris (Texas)")
    (('Министерство внутренних дел', 'МВД'), ('Paris (Texas)', ''))
    """
    found = _BRACKETED.fullmatch(text)
    if found is None:
        return text, ""
    name, acronym = found.groups()
    capitals = sum(map(str.isupper, acronym))
    if capitals < 2 or 2 * capitals <= sum(map(str.isalpha, acronym)):
        return text, ""
    return name, acronym


def abbreviates(acronym: str, name: str) -> bool:
    """Whether the letters of *acronym* are in *name* in their order, the first ones at its start.

    >>> abbreviates("BND", "Bundesnachrichtendienst"), abbreviates("KNR", "National Guard")
    (True, False)
    """
    letters = iter(fold(name).replace(" ", ""))
    short = fold(acronym).replace(" ", "")
    return fold(name)[:1] == short[:1] and all(letter in letters for letter in short)
