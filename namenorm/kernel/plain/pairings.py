"""Which units of one form may answer to which of the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from namenorm.kernel.constants import AWAY
from namenorm.kernel.types import Alike, ByEar, Word

__all__ = ["paired", "pairings"]

P = TypeVar("P")
W = TypeVar("W", bound=Word)


def pairings(
    ones: Sequence[Word],
    others: Sequence[Word],
    alike: Callable[[Any, Any], Alike],
    by_ear: ByEar,
    enough: float,
) -> list[tuple[int, int, Alike]]:
    """Return the pairs of units that are alike enough: their places, and how alike they are.

    *alike* tells how alike two are.  The compiled loops ask it where more than *by_ear* decides.
    """
    return [
        (i, j, how)
        for i, one in enumerate(ones)
        for j, other in enumerate(others)
        if (how := alike(one, other))[0] >= enough
    ]


def paired(
    ones: Sequence[W],
    others: Sequence[W],
    alike: Callable[[Any, Any], Alike],
    by_ear: ByEar,
    enough: float,
    make: Callable[..., P],
) -> tuple[tuple[P, ...], tuple[W, ...], tuple[W, ...]]:
    """Return the units that answer to each other, one to one, and those of each side left over.

    They pair off best first, whatever their order; of what is nearly as good, units in the same
    place of both forms.  *make* gets the units of each side, the three parts of how alike they are,
    and the mean of what they weigh.
    """
    options = []
    for i, j, how in pairings(ones, others, alike, by_ear, enough):
        weight = ones[i].weight + others[j].weight
        order = AWAY * abs(i - j) - how[0] * min(weight, 1.0)
        options.append((order, -weight, i + j, i, j, how))
    left_one, left_other = dict(enumerate(ones)), dict(enumerate(others))
    pairs = []
    for _, weight, _, i, j, how in sorted(options, key=lambda option: option[:5]):
        if i in left_one and j in left_other:
            units = (left_one.pop(i),), (left_other.pop(j),)
            pairs.append(make(*units, *how, -weight / 2))
    return tuple(pairs), tuple(left_one.values()), tuple(left_other.values())
