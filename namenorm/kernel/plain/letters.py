"""Letters that may be heard as several sounds."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.kernel.constants import BEHIND, LEFT, OTHER, TWO, WORST
from namenorm.kernel.types import Letter

__all__ = ["fit", "spent"]


def spent(letters: Sequence[Letter], sound: str, limit: int) -> int:
    """Return what the cheapest alignment of *letters* with *sound* costs, *limit* at most."""
    size = len(sound)
    found, best = [0, *[limit] * size], 0  # what it costs to come to each place
    for letter in letters:
        reached = [limit] * (size + 1)
        most, best = best + BEHIND, limit
        for place, cost in enumerate(found):
            if cost > most or cost >= limit:
                continue
            for stop, more in ((place + 1, OTHER), (place + 2, TWO)):
                if stop <= size:
                    reached[stop] = min(reached[stop], cost + more)
            likely = [(place, letter.silent)]
            for stop in [place + length for length in letter.lengths if place + length <= size]:
                likely.append((stop, letter.heard.get(sound[place:stop], limit)))
            for stop, more in likely:
                reached[stop] = min(reached[stop], cost + more)
                best = min(best, cost + more)
        found = reached
    return min(limit, *(cost + LEFT * (size - place) for place, cost in enumerate(found)))


def fit(letters: Sequence[Letter], sound: str) -> float:
    """Return how well *letters* fit *sound*, from 0 to 1."""
    limit = WORST * len(sound)
    return 1 - spent(letters, sound, limit) / limit if limit else 0.0
