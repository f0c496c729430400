"""Spellings that are a letter or two away from another.

A fold is cut into three pieces of one length, or nearly.  Two edits leave one of them as it was, at
a place and in a fold of a length that are known to within two letters, so whatever is two edits
away has a key in common (G. Li, D. Deng, J. Wang and J. Feng, "Pass-Join: a partition-based method
for similarity joins", 2011).  A swap of neighbours counts as one edit and breaks two pieces where
these meet, so such swaps are undone as well.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from namenorm.kernel.constants import EDITS, FEW, LENGTHS, PIECES
from namenorm.kernel.plain.distances import edits
from namenorm.kernel.plain.hashes import hash64
from namenorm.kernel.types import Near, Spellings

__all__ = ["file_spellings", "near"]

_SPACE = "x"


def _filed(folded: str) -> list[int]:
    """Return the hashed keys under which a fold is filed; none if it is too short or too long."""
    length = len(folded)
    if length not in LENGTHS:
        return []
    return [_key(length, piece, folded[start:stop]) for piece, start, stop in _pieces(length)]


def _sought(folded: str) -> list[int]:
    """Return the hashed keys under which whatever is near a fold is filed."""
    length = len(folded)
    if length not in LENGTHS:
        return []
    found = []
    for other in range(length - EDITS, length + EDITS + 1):
        if other not in LENGTHS:
            continue
        more = length - other
        for piece, start, stop in _pieces(other):
            # So many edits may be before the piece, and the rest of them behind it.
            before, behind = piece, PIECES - 1 - piece
            first = max(0, start - before, start + more - behind)
            last = min(length - (stop - start), start + before, start + more + behind)
            found += [
                _key(other, piece, folded[at : at + stop - start]) for at in range(first, last + 1)
            ]
        if abs(more) < EDITS:
            found += _unswapped(folded, other)
    return found


def _unswapped(folded: str, length: int) -> Iterator[int]:
    """Yield keys of folds of a *length* with two letters swapped where pieces meet.

    Where the other edit broke the third piece, the two that meet there are whole but for the swap.
    """
    _, (_, inner, _), (_, outer, _) = _pieces(length)
    yield _key(length, 0, folded[: inner - 1] + folded[inner])
    outer += len(folded) - length
    yield _key(length, 2, folded[outer - 1] + folded[outer + 1 :])


def _pieces(length: int) -> Iterator[tuple[int, int, int]]:
    for piece in range(PIECES):
        yield piece, piece * length // PIECES, (piece + 1) * length // PIECES


def _key(length: int, piece: int, text: str) -> int:
    return hash64(f"{length}.{piece}.{text}", _SPACE)


def _marks(folded: str) -> int:
    """Return which letters are in a fold, and which more than once, as 32 bits.

    Letters are in 32 classes, those of Latin each in one of its own; the five bits that these
    leave stand for a second letter of a class as well.  An edit changes two bits at most.
    """
    once = twice = 0
    for letter in folded:
        bit = 1 << (ord(letter) & 31)
        if once & bit:
            twice |= 1 << 27 + (ord(letter) & 31) % 5
        once |= bit
    return once | twice


def _allowed(one: int, other: int) -> int:
    """Return how many edits two folds of so many letters may be apart."""
    return 1 if max(one, other) <= FEW else EDITS


def near(index: Spellings, folded: str, most: int, wanted: int) -> list[Near]:
    """Return the entities that have a name near a fold, nearest first, then in their order.

    *wanted* has a bit for each kind that is wanted, 0 wants all.
    """
    letters = _marks(folded)
    rows: dict[int, None] = {}
    for key in _sought(folded):
        for row, others in index.under(key):
            if (letters ^ others).bit_count() <= 2 * EDITS:
                rows[row] = None
    found: dict[int, Near] = {}
    for row in sorted(rows):
        number, place, other = index.row(row)
        apart = edits(folded, other)
        if apart > _allowed(len(folded), len(other)):
            continue
        if wanted and not wanted >> (index.kind(number) & 7) & 1:
            continue
        one = Near(apart, number, place)
        found[number] = min(one, found.get(number, one))
    return sorted(found.values(), key=lambda one: one[:2])[:most]


def file_spellings(folds: Iterable[str]) -> tuple[array[int], array[int], array[int]]:
    """Return the hashed keys of some folds, which fold each is of, and the marks of each fold.

    What is too short or too long to be filed has no marks.
    """
    keys, rows, marks = array("Q"), array("I"), array("I")
    for row, folded in enumerate(folds):
        made = _filed(folded)
        keys.extend(made)
        rows.extend([row] * len(made))
        marks.append(_marks(folded) if made else 0)
    return keys, rows, marks
