"""A table of byte strings of any length, read one at a time by their number."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from os import PathLike
from typing import TYPE_CHECKING, Any, Final

from namenorm.errors import ArgumentError
from namenorm.index.container import Container
from namenorm.index.spool import Spool
from namenorm.index.writer import Buffer, Writer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["RecordTable", "write_ordered", "write_records"]


_MOST: Final = (1 << 32) - 1  # bytes, counted by 32 bits
_BLOCK: Final = 1 << 16  # records that are put in order at once


class RecordTable:
    """A table that `write_records` wrote; IndexFormatError if it is missing or malformed.

    >>> writer = Writer({})
    >>> write_records(writer, "names", [b"Kyiv", b"", b"Kursk"])
    >>> list(RecordTable(Container.from_bytes(writer.to_bytes()), "names"))
    [b'Kyiv', b'', b'Kursk']
    """

    def __init__(self, container: Container, name: str) -> None:
        self._offsets = container.section(f"{name}.offsets")
        self._blob = container.section(f"{name}.blob")
        self._count = len(self._offsets) // 4 - 1
        if self._count < 0:
            raise container.refusal(f"record table {name!a} is malformed")

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: int) -> bytes:
        """Return a record; IndexError if there is none, IndexFormatError on damage.

        A negative number is none: it does not count from the end.
        """
        if not 0 <= number < self._count:
            raise IndexError(f"record {number} of {self._count}")
        start, stop = self._offsets.u32(number, number + 2)
        return self._blob.read(start, stop)

    def readers(self) -> list[Any]:
        """Return what the compiled loops read its sections by, None for each where they cannot."""
        return [self._offsets.reader(), self._blob.reader()]

    def __iter__(self) -> Iterator[bytes]:
        return map(self.__getitem__, range(self._count))


def write_records(writer: Writer, name: str, records: Iterable[bytes]) -> None:
    """Add a table of *records*, numbered from 0 in the order in which they come.

    ArgumentError if they come to 4 GiB or more.
    """
    blob = bytearray()
    offsets = array("I", [0])
    for record in records:
        blob += record
        if len(blob) > _MOST:
            raise _too_many(name)
        offsets.append(len(blob))
    writer.add(f"{name}.offsets", offsets)
    writer.add(f"{name}.blob", blob)


def write_ordered(
    writer: Writer,
    name: str,
    data: Buffer,
    lengths: Buffer,
    order: NDArray[np.int64],
    *,
    folder: str | PathLike[str] | None = None,
) -> None:
    """Add a table of the records of some *lengths* that lie in *data*, in another *order*.

    It is the table that `write_records` adds, sooner and in bounded memory: many lie in *folder*
    until the file is written.  Needs numpy.
    """
    import numpy as np

    from namenorm.index.filing import ranged

    held, long = np.frombuffer(data, np.uint8), np.asarray(lengths, np.int64)
    starts = np.cumsum(long) - long
    ends = np.cumsum(long[order])
    if len(ends) and ends[-1] > _MOST:
        raise _too_many(name)
    blob = Spool(folder)
    for begin in range(0, len(order), _BLOCK):
        some = order[begin : begin + _BLOCK]
        blob.append(held[ranged(starts[some], long[some])])
    writer.add(f"{name}.offsets", np.concatenate([[0], ends]).astype(np.uint32))
    writer.add(f"{name}.blob", blob.view())


def _too_many(name: str) -> ArgumentError:
    return ArgumentError(f"record table {name!r}: more than {_MOST} bytes; build two indexes")
