"""The folds of names in a compiled file, found by pieces of them where letters were changed.

A multimap leads from the pieces of a fold (`namenorm.kernel.near`) to rows: where in a section a
row begins, and beside it marks for the letters of its fold, so that most of those that only share a
piece are passed over where they are found.  A row is the number of the entity that has a name of
that fold, the name's place among the entity's, the length of the fold in bytes, and the fold.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from os import PathLike
from struct import Struct
from typing import Any, Final

from namenorm.errors import ArgumentError
from namenorm.index.container import Container
from namenorm.index.multimap import Multimap, add_multimap
from namenorm.index.section import Section
from namenorm.index.spool import Spool, let_go
from namenorm.index.writer import Buffer, Writer
from namenorm.kernel import SPELT, file_spellings
from namenorm.kernel.constants import LENGTHS

__all__ = ["Spellings", "write_spellings"]

_NAME = "spelt"
_ROWS = f"{_NAME}.rows"
_HEAD = Struct("<IHH")  # the entity's number, the name's place, bytes of the fold
_PLACES = 1 << 16
_BLOCK = 1 << 16  # rows that are put together at once
_MOST: Final = (1 << 32) - 1  # bytes of all rows, counted by 32 bits


class Spellings:
    """Spellings that `write_spellings` wrote; IndexFormatError if they are missing or malformed."""

    def __init__(self, container: Container, facts: Section) -> None:
        self._pieces = Multimap(container, _NAME, width=2)
        self._rows = container.section(_ROWS)
        self._facts = facts
        self._container = container
        self._tables: Any = None

    @property
    def tables(self) -> Any:
        """What the compiled loops read in its stead, None where they cannot."""
        if self._tables is None and SPELT is not None and self._pieces.map is not None:
            readers = [self._rows.reader(), self._facts.reader()]
            if None not in readers:
                self._tables = SPELT(self._pieces.map, *readers)
        return self._tables

    def under(self, key: int) -> Iterable[tuple[int, int]]:
        """Return where the rows under a hashed key begin, each with the marks of its fold."""
        numbers = self._pieces.get(key)
        return zip(numbers[::2], numbers[1::2], strict=True)

    def row(self, begin: int) -> tuple[int, int, str]:
        """Return the number of an entity, the place of one of its names, and that name's fold."""
        number, place, length = _HEAD.unpack(self._rows.read(begin, begin + _HEAD.size))
        begin += _HEAD.size
        return (
            number,
            place,
            self._rows.read(begin, begin + length).decode("utf-8", "surrogatepass"),
        )

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
    folds, so that those that begin alike lie side by side.  ArgumentError if they come to 4 GiB.
    """
    import numpy as np

    from namenorm.index.filing import filed

    all_numbers, all_places = np.asarray(numbers), np.asarray(places)
    some = [n for n in np.flatnonzero(all_places < _PLACES).tolist() if len(folds[n]) in LENGTHS]
    order = np.array(sorted(some, key=folds.__getitem__), np.int64)
    del some  # numbers of Python take five times as much
    keys, of_rows, marks = file_spellings(map(folds.__getitem__, order))
    rows = Spool(folder)
    lengths = array("I")
    for start in range(0, len(order), _BLOCK):
        block = order[start : start + _BLOCK]
        of_entities, of_names = all_numbers[block].tolist(), all_places[block].tolist()
        coded = [folds[n].encode("utf-8", "surrogatepass") for n in block.tolist()]
        records = [
            _HEAD.pack(number, place, len(fold)) + fold
            for number, place, fold in zip(of_entities, of_names, coded, strict=True)
        ]
        rows.append(b"".join(records))
        lengths.extend(map(len, records))
    if len(rows) > _MOST:
        raise ArgumentError(f"{_ROWS}: more than {_MOST} bytes; build two indexes")
    begins = (np.cumsum(np.asarray(lengths, np.int64)) - lengths).astype(np.uint32)
    beside = np.asarray(marks, np.uint32)
    sections = filed(np.asarray(keys), np.asarray(of_rows), folder=folder)
    values = Spool(folder)
    for start in range(0, len(sections.values), _BLOCK):
        block = np.asarray(sections.values[start : start + _BLOCK])
        values.append(np.stack([begins[block], beside[block]], axis=1))
    let_go(sections.values)
    add_multimap(writer, _NAME, sections._replace(values=values.view().cast("I")))
    writer.add(_ROWS, rows.view())
