"""The folds of names in a compiled file, found by pieces of them where letters were changed.

Each row is a fold, the number of the entity that has a name of it, and that name's place among the
entity's; a multimap leads from the pieces of a fold (`namenorm.kernel.near`) to its rows.  Beside
each row there stand marks for the letters that it has, so that most of those that only share a
piece are passed over where they are found.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from os import PathLike
from struct import Struct
from typing import Any

from namenorm.index.container import Container
from namenorm.index.multimap import Multimap, write_multimap
from namenorm.index.records import RecordTable, write_ordered
from namenorm.index.section import Section
from namenorm.index.spool import Spool
from namenorm.index.writer import Buffer, Writer
from namenorm.kernel import SPELT, file_spellings

__all__ = ["Spellings", "write_spellings"]

_NAME = "spelt"
_MARKS = f"{_NAME}.marks"
_HEAD = Struct("<IH")  # the entity's number, the name's place
_PLACES = 1 << 16
_BLOCK = 1 << 16  # rows that are put together at once


class Spellings:
    """Spellings that `write_spellings` wrote; IndexFormatError if they are missing or malformed."""

    def __init__(self, container: Container, facts: Section) -> None:
        self._pieces = Multimap(container, _NAME)
        self._marks = container.section(_MARKS)
        self._rows = RecordTable(container, f"{_NAME}.rows")
        self._facts = facts
        self._container = container
        self._tables: Any = None
        if len(self._marks) // 4 != self._pieces.pairs:
            raise container.refusal("spellings are malformed")

    @property
    def tables(self) -> Any:
        """What the compiled loops read in its stead, None where they cannot."""
        if self._tables is None and SPELT is not None and self._pieces.map is not None:
            readers = [self._marks.reader(), *self._rows.readers(), self._facts.reader()]
            if None not in readers:
                self._tables = SPELT(self._pieces.map, *readers)
        return self._tables

    def under(self, key: int) -> Iterable[tuple[int, int]]:
        """Return the rows under a hashed key, each with the marks of its fold."""
        start, stop = self._pieces.span(key)
        return zip(self._pieces.numbers(start, stop), self._marks.u32(start, stop), strict=True)

    def row(self, row: int) -> tuple[int, int, str]:
        """Return the number of an entity, the place of one of its names, and that name's fold."""
        record = self._rows[row]
        if len(record) < _HEAD.size:
            raise self._container.refusal(f"spelling {row} is malformed")
        number, place = _HEAD.unpack_from(record)
        return number, place, record[_HEAD.size :].decode("utf-8", "surrogatepass")

    def kind(self, number: int) -> int:
        """Return the number of the kind of an entity."""
        return self._facts.u32(number, number + 1)[0] & 7


def write_spellings(
    writer: Writer,
    numbers: Buffer,
    places: Buffer,
    folds: Sequence[str],
    *,
    folder: str | PathLike[str] | None = None,
) -> None:
    """Add spellings: the numbers of entities, ascending, places of their names, and their folds.

    The first two are arrays of numbers, all three of one length.  They are written in the order of
    folds, so that those that begin alike lie side by side.
    """
    import numpy as np

    all_numbers, all_places = np.asarray(numbers), np.asarray(places)
    some = np.flatnonzero(all_places < _PLACES).tolist()
    filed = np.array(sorted(some, key=folds.__getitem__), np.int64)
    del some  # numbers of Python take five times as much
    keys, rows, marks = file_spellings(map(folds.__getitem__, filed))
    values = write_multimap(writer, _NAME, keys, rows, folder=folder)
    ordered = np.asarray(marks, dtype=np.uint32)[values] if len(values) else array("I")
    writer.add(_MARKS, ordered)
    held = Spool(folder)
    lengths = array("I")
    for start in range(0, len(filed), _BLOCK):
        block = filed[start : start + _BLOCK]
        of_entities, of_names = all_numbers[block].tolist(), all_places[block].tolist()
        records = [
            _HEAD.pack(number, place) + folds[row].encode("utf-8", "surrogatepass")
            for number, place, row in zip(of_entities, of_names, block.tolist(), strict=True)
        ]
        held.append(b"".join(records))
        lengths.extend(map(len, records))
    write_ordered(writer, f"{_NAME}.rows", held.view(), lengths, np.arange(len(filed)))
