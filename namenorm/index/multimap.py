"""Which numbers stand under a 64-bit key, found without loading the file or numpy.

A multimap is four sections of numbers of 32 bits.  ``.dir`` says for each value of the top bits of
a key where the keys of that value begin: about 8 share one.  ``.keys`` holds the 32 bits that
follow of each key, ascending, each once.  ``.values`` holds the numbers, key by key, and
``.starts`` where those of each key begin; ``.dir`` and ``.starts`` end with the total.  Where what
is looked up has more to it than a number, each value is several numbers side by side.

What is lost: the rest of the keys.  They have to be hashes, of which two are alike in so many bits
about once in 2**32 keys that are sought and not there; whoever finds something compares it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any, Final

from namenorm.errors import ArgumentError
from namenorm.index.container import Container
from namenorm.index.hashing import hash64
from namenorm.index.writer import Buffer, Writer
from namenorm.kernel import MAP

if TYPE_CHECKING:
    from namenorm.index.filing import Filed

__all__ = ["KEPT_BITS", "KEY_BITS", "Multimap", "add_multimap", "write_multimap"]

KEY_BITS: Final = 64
_KEYS: Final = 1 << KEY_BITS
KEPT_BITS: Final = 32
_KEPT: Final = (1 << KEPT_BITS) - 1


class Multimap:
    """A multimap that `write_multimap` wrote; IndexFormatError if it is missing or malformed.

    Its length counts keys.  A value is *width* numbers, which come one after the other.

    >>> from array import array
    >>> writer = Writer({})
    >>> five, six, seven = 5 << 60, 6 << 60, 7 << 60
    >>> write_multimap(writer, "who", array("Q", [seven, seven, five]), array("I", [2, 1, 1]))
    >>> who = Multimap(Container.from_bytes(writer.to_bytes()), "who")
    >>> list(who.get(seven)), who.get(six)    # ascending, each once
    ([1, 2], ())
    """

    def __init__(self, container: Container, name: str, width: int = 1) -> None:
        self._width = width
        self._directory = container.section(f"{name}.dir")
        self._keys = container.section(f"{name}.keys")
        self._starts = container.section(f"{name}.starts")
        self._values = container.section(f"{name}.values")
        self._count = len(self._keys) // 4
        buckets = len(self._directory) // 4 - 1
        if (
            buckets < 1
            or buckets & (buckets - 1)
            or len(self._starts) // 4 != self._count + 1
            or len(self._values) % (4 * width)
        ):
            raise container.refusal(f"multimap {name!a} is malformed")
        self._map: Any = None
        self._shift = KEY_BITS - (buckets.bit_length() - 1)
        if self._shift < KEPT_BITS:
            raise container.refusal(f"multimap {name!a} is malformed")

    def __len__(self) -> int:
        return self._count

    @property
    def map(self) -> Any:
        """What the compiled loops find keys in, None where they cannot."""
        if self._map is None and MAP is not None:
            sections = (self._directory, self._keys, self._starts, self._values)
            readers = [section.reader() for section in sections]
            self._map = None if None in readers else MAP(*readers)
        return self._map

    def under(self, text: str, space: str) -> Sequence[int]:
        """Return what `get` returns for the hash of *text* in the key *space*."""
        quick = self.map
        if quick is None:
            return self.get(hash64(text, space))
        found = quick.span(text, space)
        return self._numbers(*found) if found is not None else ()

    def get(self, key: int) -> Sequence[int]:
        """Return the numbers under *key*, ascending; empty if there are none.

        They come as a view of the file, so that a key with a million of them costs no more than
        another; take a tuple of it to keep it beyond the container.  IndexFormatError on damage.
        """
        start, stop = self._span(key)
        return self._numbers(start, stop) if start != stop else ()

    def _numbers(self, start: int, stop: int) -> Sequence[int]:
        return self._values.u32(self._width * start, self._width * stop)

    def _span(self, key: int) -> tuple[int, int]:
        if not 0 <= key < _KEYS:
            return 0, 0
        bucket, kept = key >> self._shift, key >> self._shift - KEPT_BITS & _KEPT
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
        width = self._width
        for key in keys:
            bucket, kept = key >> self._shift, key >> self._shift - KEPT_BITS & _KEPT
            last = directory[bucket + 1]
            position = bisect_left(known, kept, directory[bucket], last)
            if position < last and known[position] == kept:
                found.append(values[width * starts[position] : width * starts[position + 1]])
            else:
                found.append(())
        return found


def write_multimap(
    writer: Writer,
    name: str,
    keys: Buffer,
    values: Buffer,
    *,
    at_once: int | None = None,
    folder: str | PathLike[str] | None = None,
) -> None:
    """Add a multimap of the pairs ``keys[i]``, ``values[i]``, given in any order.

    *keys* is an array of 64-bit and *values* one of 32-bit unsigned numbers, of one length.  Pairs
    that occur twice are written once.  Where there are more than *at_once* they are sorted in
    parts, which lie in *folder*; the bytes are the same.  Needs numpy.  ArgumentError if the arrays
    do not fit.
    """
    import numpy as np

    keys, values = np.asarray(keys), np.asarray(values)
    if keys.dtype != np.uint64 or values.dtype != np.uint32 or keys.shape != values.shape:
        raise ArgumentError(f"multimap {name!r}: wants 64-bit keys and as many 32-bit values")
    if len(keys) >= 1 << 32:
        raise ArgumentError(f"multimap {name!r}: more than 2**32 pairs")
    from namenorm.index.filing import AT_ONCE, filed

    add_multimap(writer, name, filed(keys, values, at_once=at_once or AT_ONCE, folder=folder))


def add_multimap(writer: Writer, name: str, sections: Filed) -> None:
    """Add a multimap that `namenorm.index.filing.filed` put in order."""
    writer.add(f"{name}.dir", sections.directory)
    writer.add(f"{name}.keys", sections.keys)
    writer.add(f"{name}.starts", sections.starts)
    writer.add(f"{name}.values", sections.values)
