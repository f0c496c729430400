"""GeoNames' ``alternateNamesV2``: names of places with their languages, beside ``allCountries``.

Its rows are in no order that helps, and there are sixteen million of them: they are put aside as
they come, on the disk where they are many, and found by the place that they are of.
Source: the readme of download.geonames.org/export/dump.
"""

from __future__ import annotations

from array import array
from os import PathLike
from typing import TYPE_CHECKING, Any, BinaryIO

from namenorm.errors import GazetteerError
from namenorm.index.spool import Spool
from namenorm.sources.formats.pieces import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Alternates", "named"]

_COLUMNS = 8  # at least; two more hold years
_PLACE, _LANGUAGE, _NAME, _FLAGS = 1, 2, 3, slice(4, 8)
#: What stands for a language and is none: codes of posts, airports and stations, links, sounds.
_CODES = frozenset(
    (b"post", b"link", b"iata", b"icao", b"faac", b"tcid", b"unlc", b"phon", b"wkdt")
)
#: What the flags say of a name, the last one that is set first.
_KINDS = ("preferred", "short", "colloquial", "historical")


class Alternates:
    """The rows of such a table, by place.

    Raises GazetteerError, with the line, where *stream* is another table.
    """

    def __init__(self, stream: BinaryIO, folder: str | PathLike[str] | None = None) -> None:
        import numpy as np

        rows = Spool(folder)
        places, ends = array("Q"), array("Q")
        for number, line in lines(stream):
            cells = line.split(b"\t")
            if len(cells) < _COLUMNS or not cells[_PLACE].isdigit():
                raise GazetteerError(f"line {number}: no row of alternateNamesV2; check the file")
            if cells[_LANGUAGE] not in _CODES and cells[_NAME]:
                places.append(int(cells[_PLACE]))
                rows.append(line)
                ends.append(len(rows))
        self._rows = rows.view()
        self._order = np.argsort(np.asarray(places), kind="stable")
        self._places = np.asarray(places)[self._order]
        self._ends = ends

    def __len__(self) -> int:
        return len(self._ends)

    def of(self, place: bytes) -> list[bytes]:
        """Return the rows of the place with an identifier, in the order of the table."""
        if not place.isdigit():
            return []
        first, last = self._places.searchsorted([int(place), int(place) + 1]).tolist()
        return [self._row(row) for row in self._order[first:last].tolist()]

    def _row(self, row: int) -> bytes:
        return bytes(self._rows[self._ends[row - 1] if row else 0 : self._ends[row]])


def named(rows: Sequence[bytes]) -> list[dict[str, Any]]:
    """Return the names that *rows* say, as records have them.

    >>> named(["1,703448,uk,Київ,1,,,".replace(",", chr(9)).encode()])
    [{'name': 'Київ', 'lang': 'uk', 'kind': 'preferred'}]
    """
    found = []
    for row in rows:
        cells = row.decode().split("\t")
        kind = "alias"
        for flag, meant in zip(cells[_FLAGS], _KINDS, strict=True):
            kind = meant if flag == "1" else kind
        language = cells[_LANGUAGE].replace("_", "-")
        if language == "abbr":
            language, kind = "", "acronym"
        elif language.partition("-")[2].isdigit():  # fr-1793 is of the Revolution
            language = language.partition("-")[0]
        found.append({"name": cells[_NAME], "lang": language or None, "kind": kind})
    return found
