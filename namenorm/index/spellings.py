"""The folds of names in a compiled file, found by pieces of them where letters were changed.

Each row is a fold, the number of the entity that has a name of it, and that name's place among the
entity's; a multimap leads from the pieces of a fold (`namenorm.kernel.near`) to its rows.  Beside
each row there stand marks for the letters that it has, so that most of those that only share a
piece are passed over where they are found.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from struct import Struct
from typing import Any

from namenorm.index.container import Container
from namenorm.index.multimap import Multimap, write_multimap
from namenorm.index.records import RecordTable, write_records
from namenorm.index.section import Section
from namenorm.index.writer import Writer
from namenorm.kernel import SPELT, file_spellings

__all__ = ["Spellings", "write_spellings"]

_NAME = "spelt"
_MARKS = f"{_NAME}.marks"
_HEAD = Struct("<IH")  # the entity's number, the name's place
_PLACES = 1 << 16


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


def write_spellings(writer: Writer, rows: Iterable[tuple[int, int, str]]) -> None:
    """Add the spellings of *rows*: an entity's number, the place of a name, that name's fold.

    They are written in the order of folds, so that those that begin alike lie side by side.
    """
    import numpy as np

    folds: list[str] = []
    records: list[bytes] = []
    for folded, number, place in sorted((row[2], row[0], row[1]) for row in rows):
        if place < _PLACES:
            folds.append(folded)
            records.append(_HEAD.pack(number, place) + folded.encode("utf-8", "surrogatepass"))
    keys, filed, marks = file_spellings(folds)
    values = write_multimap(writer, _NAME, keys, filed)
    ordered = np.asarray(marks, dtype=np.uint32)[values] if len(values) else array("I")
    writer.add(_MARKS, ordered)
    write_records(writer, f"{_NAME}.rows", records)
