"""Which units of one form may answer to which of the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from namenorm.kernel.types import Alike, ByEar, Word

__all__ = ["pairings"]


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
