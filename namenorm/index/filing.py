"""Pairs of 64-bit keys and numbers put in order, however many there are.

Pairs that are too many to be sorted at once are first dealt out by the top bits of their keys, to
parts that are sorted one after the other and lie on the disk until then.  Memory is bounded by a
part, and what comes out does not depend on how many there are.  Needs numpy.
"""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import numpy as np

from namenorm.index.multimap import KEPT_BITS, KEY_BITS
from namenorm.index.spool import Spool, let_go

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["AT_ONCE", "Filed", "filed", "ranged"]

#: Pairs that are sorted at once, and bits of the most parts that others are dealt to, each a file.
AT_ONCE: Final = 1 << 22
_PARTS: Final = 7
_BUCKET: Final = 8  # keys that share one value of the bits that are not kept
_BLOCK = 1 << 20  # pairs that are dealt out at once
_HELD = 1 << 20  # bytes of a part that stay in memory

_Pairs: TypeAlias = "tuple[NDArray[np.uint64], NDArray[np.uint32]]"
_Folder: TypeAlias = "str | PathLike[str] | None"


class Filed(NamedTuple):
    """The four sections of a multimap (see `namenorm.index.multimap`), as numbers of 32 bits."""

    directory: Any
    keys: Any
    starts: Any
    values: Any


def filed(
    keys: NDArray[np.uint64],
    values: NDArray[np.uint32],
    *,
    at_once: int = AT_ONCE,
    folder: _Folder = None,
) -> Filed:
    """Return the pairs ``keys[i]``, ``values[i]`` as the sections of a multimap.

    *folder* is where parts lie that do not fit into memory.
    """
    ordered: list[_Pairs] = []
    count = 0
    dealt = [(keys, values)] if len(keys) <= at_once else _dealt(keys, values, at_once, folder)
    for some, beside in dealt:
        order = np.argsort(some)  # not stable, and need not be: the pairs are sorted again
        pairs = some[order], beside[order]
        count += int(np.count_nonzero(_differs_from_the_last(pairs[0])))
        ordered.append(pairs if len(keys) <= at_once else _put_aside(pairs, folder))
    bits = max(0, -(-count // _BUCKET) - 1).bit_length()
    known, starts, numbers = Spool(folder), Spool(folder), Spool(folder)
    sizes = np.zeros((1 << bits) + 1, np.int64)  # of buckets, each after its own place
    for some, beside in ordered:
        unique, pairs_of = _merged(some >> np.uint64(KEY_BITS - KEPT_BITS - bits), beside)
        if len(unique):
            buckets = (unique >> np.uint64(KEPT_BITS)).astype(np.int64)
            found = np.bincount(buckets - buckets[0])
            sizes[buckets[0] + 1 : buckets[-1] + 2] += found
        ranks = np.arange(len(unique), dtype=np.uint64) << np.uint64(32)
        before = len(numbers) // 4
        starts.append((np.searchsorted(pairs_of, ranks) + before).astype(np.uint32))
        known.append(unique.astype(np.uint32))  # keeps the lower half
        numbers.append(pairs_of.astype(np.uint32))
        let_go(some)
        let_go(beside)
    starts.append(np.array([len(numbers) // 4], np.uint32))
    return Filed(
        np.cumsum(sizes).astype(np.uint32),
        known.view().cast("I"),
        starts.view().cast("I"),
        numbers.view().cast("I"),
    )


def ranged(starts: NDArray[np.int64], many: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers of ranges, one range after the other: so *many* each from its start.

    >>> ranged(np.array([7, 2]), np.array([2, 3])).tolist()
    [7, 8, 2, 3, 4]
    """
    moved = np.repeat(starts - (np.cumsum(many) - many), many)
    moved += np.arange(len(moved))
    return moved


def _merged(
    keys: NDArray[np.uint64], values: NDArray[np.uint32]
) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Return the distinct ones of sorted *keys*, and each pair of a key's rank and a value once.

    Rank and value in one number sort faster than two columns, and than np.unique, which hashes.
    """
    first = _differs_from_the_last(keys)
    pairs = np.cumsum(first, dtype=np.uint64)
    pairs -= np.uint64(1)
    pairs <<= np.uint64(32)
    pairs |= values
    pairs.sort()
    return keys[first], pairs[_differs_from_the_last(pairs)]


def _dealt(
    keys: NDArray[np.uint64], values: NDArray[np.uint32], at_once: int, folder: _Folder
) -> Iterator[_Pairs]:
    """Yield the pairs in parts of about half *at_once*, those with the lowest keys first.

    Of very many pairs the parts are larger: there are no more files than a process may have.
    """
    bits = min((2 * len(keys) // at_once).bit_length(), _PARTS)
    parts = [(Spool(folder, _HELD), Spool(folder, _HELD)) for _ in range(1 << bits)]
    for start in range(0, len(keys), _BLOCK):
        some, beside = keys[start : start + _BLOCK], values[start : start + _BLOCK]
        part = (some >> np.uint64(KEY_BITS - bits)).astype(np.uint16)
        order = np.argsort(part, kind="stable")
        some, beside = some[order], beside[order]
        ends = np.searchsorted(part[order], np.arange(len(parts)), side="right")
        begin = 0
        for (held, numbers), end in zip(parts, ends.tolist(), strict=True):
            held.append(some[begin:end])
            numbers.append(beside[begin:end])
            begin = end
    let_go(keys)
    let_go(values)
    while parts:
        held, numbers = parts.pop(0)
        yield np.frombuffer(held.view(), np.uint64), np.frombuffer(numbers.view(), np.uint32)


def _put_aside(pairs: _Pairs, folder: _Folder) -> _Pairs:
    held, numbers = Spool(folder, _HELD), Spool(folder, _HELD)
    held.append(pairs[0])
    numbers.append(pairs[1])
    return np.frombuffer(held.view(), np.uint64), np.frombuffer(numbers.view(), np.uint32)


def _differs_from_the_last(numbers: NDArray[Any]) -> NDArray[Any]:
    """Return for each of the sorted *numbers* whether it is the first of its value."""
    differs = np.ones(len(numbers), dtype=bool)
    np.not_equal(numbers[1:], numbers[:-1], out=differs[1:])
    return differs
