"""Turkic case endings that are set apart from a name: "Ali Yerlikaya’nın", «TBMM'de», "ATƏT-in".

Turkish sets the endings of proper names apart by an apostrophe, so that they are told from the
name even if nobody knows it; Azerbaijani writes them with a hyphen after acronyms, and to a name
itself, which its letter ə betrays.  What is lost: which case it was.

>>> without_suffix("Ali Yerlikaya’nın"), without_suffix("TBMM'de"), without_suffix("ATƏT-in")
(('Ali Yerlikaya',), ('TBMM',), ('ATƏT',))
>>> without_suffix("Abbas Əraqçinin")[0]
'Abbas Əraqci'
>>> without_suffix("Shaquille O'Neal"), without_suffix("Hawai'i"), without_suffix("Ta'if")
((), (), ())

Sources: Türk Dil Kurumu, Yazım Kılavuzu (apostrophe); the endings are those of the table of
`namenorm.names.inflection`.
"""

from __future__ import annotations

import re
from typing import Final

from namenorm.names.inflection import lemmas
from namenorm.text.fold import fold

__all__ = ["MARKS", "acronym_of", "without_suffix"]

#: What sets an ending apart, but for the hyphen.
MARKS: Final = "'’ʼ`´‘"
#: After a vowel an ending begins with a consonant; after an acronym it follows the letters' names.
_AFTER_VOWEL: Final = r"n[ıiuü]n|[yn][ıiuü]|[yn][ae]|n?d[ae]n?|n?d[ae]ki|yl[ae]|l[ae]r\w{0,4}"
_AFTER_CONSONANT: Final = r"[ıiuü]n|[ıiuü]|[ae]|[dt][ae]n?|[dt][ae]ki|l[ae]|l[ae]r\w{0,4}"
_VOWELS: Final = "aeıiouüöəAEIİOUÜÖƏ"
_NAME: Final = re.compile(
    rf"(.*\w{{2}}(?:(?<=[{_VOWELS}])[{MARKS}](?:{_AFTER_VOWEL})"
    rf"|(?<![{_VOWELS}])[{MARKS}](?:{_AFTER_CONSONANT})))\Z"
)
_ACRONYM: Final = re.compile(
    rf"(?:.*\s)?[^\W\d_a-zа-я]{{2,8}}[{MARKS}-](?:{_AFTER_VOWEL}|{_AFTER_CONSONANT})\Z"
)
#: What languages set before the ending of an acronym: "USA-ban", "EU:n", «ООН-а», «ՄԱԿ-ի».
_SET_APART: Final = re.compile(r"((?:[^\W\d_]|\d){2,10})[-:֊‑]([^\W\d_]{1,5})\Z")
#: Without any of these a text is none of an acronym or a name with an ending set apart.
_HYPHENS: Final = frozenset("-:֊‑")
_APART: Final = frozenset(MARKS + "-")
_TRIED: Final = 3  # nominatives of a word that wears its ending


def acronym_of(text: str) -> str | None:
    """Return the acronym that *text* is the inflected form of, by the mark before its ending.

    >>> acronym_of("USA-ban"), acronym_of("ՄԱԿ-ի"), acronym_of("ეუთო-ში"), acronym_of("Ust-Luga")
    ('USA', 'ՄԱԿ', 'ეუთო', None)
    """
    found = None if _HYPHENS.isdisjoint(text) else _SET_APART.match(text)
    if found is None:
        return None
    georgian = "\u10d0" <= found[1][0] <= "\u10fa"  # which has no capitals
    return found[1] if georgian or (found[1].isupper() and found[2].islower()) else None


def without_suffix(text: str) -> tuple[str, ...]:
    """Return *text* without the ending of its last word, likeliest first; () if it has none."""
    if not _APART.isdisjoint(text) and (_NAME.match(text) or _ACRONYM.match(text)):
        stem = re.split(f"[{MARKS}-]", text)
        return (text[: -len(stem[-1]) - 1],)
    if "ə" in text or "Ə" in text:
        head, _, last = text.rpartition(" ")
        found = [lemma for lemma, _ in lemmas(fold(last), "az")[:_TRIED]]
        names = [f"{head} {lemma.capitalize()}".strip() for lemma in found]
        return tuple(name for name in names if len(name) > 1)
    return ()
