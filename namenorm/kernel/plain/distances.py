"""How alike two strings, two stretches and two whole forms are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from namenorm.kernel.classes import WRITTEN_ALIKE
from namenorm.kernel.constants import TRIED, WORSE
from namenorm.kernel.plain.strings import coarse, fine, merge, merge_vowels
from namenorm.kernel.types import Likeness, Units

__all__ = ["edits", "likeness", "shared", "similar", "together"]

_TABLES = {script: str.maketrans(*pair) for script, pair in WRITTEN_ALIKE.items()}


@cache
def _edits() -> Callable[[str, str], float]:
    from rapidfuzz.distance import OSA  # late: an exact answer needs none

    return OSA.normalized_similarity


@cache
def _counted() -> Callable[[str, str], int]:
    from rapidfuzz.distance import OSA

    return OSA.distance


@cache
def _in_order() -> Callable[[str, str], int]:
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity


def edits(one: str, other: str) -> int:
    """Return the optimal string alignment distance, of which `similar` is a share."""
    return _counted()(one, other)


def similar(one: str, other: str) -> float:
    """Return one minus the optimal string alignment distance over the longer length.

    Its edits are one letter left out, put in or replaced, and a swap of neighbours.
    """
    return _edits()(one, other)


def shared(one: str, other: str) -> float:
    """Return how much of the shorter is in the longer in the same order, 0 if it is empty."""
    least = min(len(one), len(other))
    return _in_order()(one, other) / least if least else 0.0


@lru_cache(maxsize=1 << 16)
def _levels(sound: str, table: str) -> tuple[str, str, str, str]:
    if table:
        sound = sound.translate(_TABLES[table])
    return sound, merge_vowels(sound), fine(sound), coarse(sound)


def likeness(ones: Sequence[str], others: Sequence[str], table: str, consonantal: bool) -> Likeness:
    """Return how alike the nearest two of two stretches' sound strings are, at four levels.

    *table* is a script of `WRITTEN_ALIKE` or nothing.
    """
    if not ones or not others:
        return 0.0, 0.0, 0.0, 0.0
    if any(one in others for one in ones):
        return 1.0, 1.0, 1.0, 1.0
    level = 2 if consonantal else 1
    found = [
        tuple(map(similar, _levels(one, table), _levels(other, table)))
        for one in ones[:TRIED]
        for other in others[:TRIED]
    ]
    # Whole levels, so that of two that are as near it does not matter which was first.
    sound, merged, outline, coarser = max(found, key=lambda levels: (levels[level], *levels))
    return sound, merged, outline, coarser


def together(
    mine: Sequence[Units],
    theirs: Sequence[Units],
    told: tuple[Units, Units] | None,
    table: str,
    thin: bool,
) -> Likeness:
    """Return how alike two forms are with their units run together, in the likest order.

    *mine* and *theirs* are the sound strings of each order that a form may stand in, its own first;
    *told* those of what tells in each, if that is less than all; *thin* says that vowels say
    nothing.
    """
    if not mine or not theirs:
        return 0.0, 0.0, 0.0, 0.0
    best = likeness(mine[0], theirs[0], table, thin)
    if best == (1.0, 1.0, 1.0, 1.0) or len(mine) == 1 == len(theirs):
        return best
    options = [(mine[0], order) for order in theirs[1:]] + [(o, theirs[0]) for o in mine[1:]]
    if told is not None:
        options.append(told)
    quick = [similar(merge(ours[0]), merge(other_order[0])) for ours, other_order in options]
    most = max(quick)
    if most > best[3] - WORSE:
        for (ours, other_order), likely in zip(options, quick, strict=True):
            if likely == most:
                best = max(best, likeness(ours, other_order, table, thin), key=_whole)
    return best


def _whole(levels: Likeness) -> float:
    return levels[0] + levels[1] + levels[2] + levels[3]  # as is: `sum` rounds by version
