"""Which numbers stand under a 64-bit key, found without loading the file or numpy.

A multimap is four sections of numbers of 32 bits.  ``.dir`` says for each value of the top bits of
a key where the keys of that value begin: about 8 share one.  ``.keys`` holds the 32 bits that
follow of each key, ascending, each once.  ``.values`` holds the numbers, key by key, and
``.starts`` where those of each key begin; ``.dir`` and ``.starts`` end with the total.

What is lost: the rest of the keys.  They have to be hashes, of which two are alike in so many bits
about once in 2**32 keys that are sought and not there; whoever finds something compares it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from namenorm.errors import ArgumentError
from namenorm.index.container import Container
from namenorm.index.hashing import hash64
from namenorm.index.writer import Buffer, Writer
from namenorm.kernel import MAP

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Multimap", "write_multimap"]

_KEY_BITS: Final = 64
_KEYS: Final = 1 << _KEY_BITS
_KEPT_BITS: Final = 32
_KEPT: Final = (1 << _KEPT_BITS) - 1
_BUCKET: Final = 8


class Multimap:
    """A multimap that `write_multimap` wrote; IndexFormatError if it is missing or malformed.

    Its length counts keys.

    >>> from array import array
    >>> writer = Writer({})
    >>> five, six, seven = 5 << 60, 6 << 60, 7 << 60
    >>> _ = write_multimap(writer, "who", array("Q", [seven, seven, five]), array("I", [2, 1, 1]))
    >>> who = Multimap(Container.from_bytes(writer.to_bytes()), "who")
    >>> list(who.get(seven)), who.get(six)    # ascending, each once
    ([1, 2], ())
    """

    def __init__(self, container: Container, name: str) -> None:
        self._directory = container.section(f"{name}.dir")
        self._keys = container.section(f"{name}.keys")
        self._starts = container.section(f"{name}.starts")
        self._values = container.section(f"{name}.values")
        self._count = len(self._keys) // 4
        buckets = len(self._directory) // 4 - 1
        if buckets < 1 or buckets & (buckets - 1) or len(self._starts) // 4 != self._count + 1:
            raise container.refusal(f"multimap {name!a} is malformed")
        self._shift = _KEY_BITS - (buckets.bit_length() - 1)
        if self._shift < _KEPT_BITS:
            raise container.refusal(f"multimap {name!a} is malformed")

    def __len__(self) -> int:
        return self._count

    @cached_property
    def map(self) -> Any:
        """What the compiled loops find keys in, None where they cannot."""
        sections = (self._directory, self._keys, self._starts, self._values)
        readers = [section.reader() for section in sections]
        return None if None in readers else MAP(*readers)

    def under(self, text: str, space: str) -> Sequence[int]:
        """Return what `get` returns for the hash of *text* in the key *space*."""
        if self.map is None:
            return self.get(hash64(text, space))
        found = self.map.span(text, space)
        return self._values.u32(*found) if found is not None else ()

    def get(self, key: int) -> Sequence[int]:
        """Return the numbers under *key*, ascending; empty if there are none.

        They come as a view of the file, so that a key with a million of them costs no more than
        another; take a tuple of it to keep it beyond the container.  IndexFormatError on damage.
        """
        return self.numbers(*self.span(key))

    def numbers(self, start: int, stop: int) -> Sequence[int]:
        """Return the numbers from one place to another, of all numbers in the order of keys."""
        return self._values.u32(start, stop) if start != stop else ()

    @property
    def pairs(self) -> int:
        """How many numbers there are under all keys together."""
        return len(self._values) // 4

    def span(self, key: int) -> tuple[int, int]:
        """Return from where to where the numbers under *key* stand, of all numbers."""
        if not 0 <= key < _KEYS:
            return 0, 0
        bucket, kept = key >> self._shift, key >> self._shift - _KEPT_BITS & _KEPT
        first, last = self._directory.u32(bucket, bucket + 2)
        keys = self._keys.u32(first, last)
        position = bisect_left(keys, kept)
        if position == len(keys) or keys[position] != kept:
            return 0, 0
        start, stop = self._starts.u32(first + position, first + position + 2)
        return start, stop

    def get_many(self, keys: Sequence[int]) -> list[Sequence[int]]:
        """Return what `get` returns for each of *keys*; faster where the file was checked."""
        directory, known = self._directory.numbers(), self._keys.numbers()
        starts, values = self._starts.numbers(), self._values.numbers()
        if directory is None or known is None or starts is None or values is None:
            return [self.get(key) for key in keys]
        found: list[Sequence[int]] = []
        for key in keys:
            bucket, kept = key >> self._shift, key >> self._shift - _KEPT_BITS & _KEPT
            last = directory[bucket + 1]
            position = bisect_left(known, kept, directory[bucket], last)
            if position < last and known[position] == kept:
                found.append(values[starts[position] : starts[position + 1]])
            else:
                found.append(())
        return found


def write_multimap(writer: Writer, name: str, keys: Buffer, values: Buffer) -> NDArray[np.uint32]:
    """Add a multimap of the pairs ``keys[i]``, ``values[i]``, given in any order.

    Returns all values in the order in which they are written.

    *keys* is an array of 64-bit and *values* one of 32-bit unsigned numbers, of one length.  Pairs
    that occur twice are written once.  Needs numpy.  ArgumentError if the arrays do not fit.
    """
    import numpy as np

    keys, values = np.asarray(keys), np.asarray(values)
    if keys.dtype != np.uint64 or values.dtype != np.uint32 or keys.shape != values.shape:
        raise ArgumentError(f"multimap {name!r}: wants 64-bit keys and as many 32-bit values")
    if len(keys) >= 1 << 32:
        raise ArgumentError(f"multimap {name!r}: more than 2**32 pairs")
    order = np.argsort(keys)  # not stable, and need not be: the pairs are sorted again
    keys, values = keys[order], values[order]
    del order
    count = int(np.count_nonzero(_differs_from_the_last(keys)))
    bits = max(0, -(-count // _BUCKET) - 1).bit_length()
    keys >>= np.uint64(_KEY_BITS - _KEPT_BITS - bits)  # of what is left, the upper bits say where
    first = _differs_from_the_last(keys)
    unique = keys[first]
    # Rank and value in one number sort faster than two columns, and than np.unique, which hashes.
    pairs = np.cumsum(first, dtype=np.uint64)
    pairs -= np.uint64(1)
    pairs <<= np.uint64(32)
    pairs |= values
    pairs.sort()
    pairs = pairs[_differs_from_the_last(pairs)]
    starts = np.searchsorted(pairs, np.arange(len(unique) + 1, dtype=np.uint64) << np.uint64(32))
    prefixes = np.arange(1 << bits, dtype=np.uint64) << np.uint64(_KEPT_BITS)
    directory = np.append(np.searchsorted(unique, prefixes), len(unique))
    writer.add(f"{name}.dir", directory.astype(np.uint32))
    writer.add(f"{name}.keys", unique.astype(np.uint32))  # keeps the lower half
    writer.add(f"{name}.starts", starts.astype(np.uint32))
    written: NDArray[np.uint32] = pairs.astype(np.uint32)
    writer.add(f"{name}.values", written)
    return written


def _differs_from_the_last(numbers: NDArray[Any]) -> NDArray[Any]:
    """Return for each of the sorted *numbers* whether it is the first of its value."""
    import numpy as np

    differs = np.ones(len(numbers), dtype=bool)
    np.not_equal(numbers[1:], numbers[:-1], out=differs[1:])
    return differs
