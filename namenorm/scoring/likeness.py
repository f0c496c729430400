"""How alike two stretches are to the ear, told at four levels from fine to coarse.

* ``sound``: the sound strings as they are
* ``merged``: consonants in the classes that romanizations mix up, vowels as a, i or u
* ``outline``: consonants alone
* ``coarse``: consonants alone, in those classes

A stretch has several sound strings, since spelling is ambiguous; the two that are nearest to each
other are compared.  Each level is one minus the optimal string alignment distance (edits, and
swaps of neighbours) over the longer length.

>>> from namenorm.keys.sounds import sounds
>>> likeness(sounds("chinschtejn", "Latn"), sounds("хинштейн", "Cyrl")) == ALIKE
True
>>> likeness(("MoXaMeD",), ("MaXMuD",))[1:]    # Mohammed and Mahmoud have one outline
(0.5714285714285714, 1.0, 1.0)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from namenorm.keys.skeleton import coarse, fine, merge_vowels

__all__ = ["ALIKE", "LEVELS", "UNLIKE", "Likeness", "edits", "in_order", "likeness", "table_of"]

#: Likeness at each of the four levels.
Likeness = tuple[float, float, float, float]
LEVELS = ("sound", "merged", "outline", "coarse")
ALIKE: Likeness = (1.0, 1.0, 1.0, 1.0)
UNLIKE: Likeness = (0.0, 0.0, 0.0, 0.0)

_NOTHING = ("", "", "", "")
_TRIED = 2  # sound strings of each side that are compared
# Scripts that write one letter for both of a pair; the pair then counts as one sound.
_WRITTEN_ALIKE = {
    "Kana": str.maketrans("LVQ", "RBS"),
    "Hira": str.maketrans("LVQ", "RBS"),
    "Hang": str.maketrans("LFVZJWGDB", "RPPSSSKTP"),
    "Taml": str.maketrans("GXDBFHWZCJ", "KKTPPSSSSS"),
}


def table_of(script: str, other: str) -> str:
    """Return which script's letters for several sounds blur a comparison of two scripts."""
    if script == other:
        return ""
    if script in _WRITTEN_ALIKE:
        return script
    return other if other in _WRITTEN_ALIKE else ""


@lru_cache(maxsize=1 << 16)
def _levels(sound: str, table: str) -> tuple[str, str, str, str]:
    if table:
        sound = sound.translate(_WRITTEN_ALIKE[table])
    return sound, merge_vowels(sound), fine(sound), coarse(sound)


@cache
def edits() -> Callable[[str, str], float]:
    """Return the likeness by edits and swaps; loaded late, since an exact answer needs none."""
    from rapidfuzz.distance import OSA

    return OSA.normalized_similarity


@cache
def in_order() -> Callable[[str, str], int]:
    """Return the function that counts how much of two strings is common in one order."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity


def likeness(
    ones: Sequence[str], others: Sequence[str], table: str = "", *, consonantal: bool = False
) -> Likeness:
    """Return how alike the nearest two of two stretches' sound strings are.

    ``table`` is what `table_of` says of their scripts.  Where one is ``consonantal``, written
    without vowels, the nearest two are those whose consonants are.
    """
    if not ones or not others:
        return UNLIKE
    if ones[0] == others[0]:
        return ALIKE
    if len(ones) == 1 == len(others):
        mine, theirs = _levels(ones[0], table), _levels(others[0], table)
    else:
        for one in ones:
            if one in others:
                return ALIKE
        mine, theirs = _nearest(ones, others, table, 2 if consonantal else 1)
    near = edits()
    return (
        near(mine[0], theirs[0]),
        near(mine[1], theirs[1]),
        near(mine[2], theirs[2]),
        near(mine[3], theirs[3]),
    )


def _nearest(
    ones: Sequence[str], others: Sequence[str], table: str, level: int
) -> tuple[tuple[str, str, str, str], tuple[str, str, str, str]]:
    near = edits()
    best = -1.0
    mine = theirs = _NOTHING
    answers = [_levels(other, table) for other in others[:_TRIED]]
    for one in ones[:_TRIED]:
        asked = _levels(one, table)
        for answer in answers:
            found = near(asked[level], answer[level])
            if found > best or (
                found == best and near(asked[0], answer[0]) > near(mine[0], theirs[0])
            ):
                best, mine, theirs = found, asked, answer
    return mine, theirs
