"""GeoNames: tables of 19 columns without a header, such as ``allCountries.txt``.

Names of other languages are those of the column ``alternatenames``, which says no language, or of
the rows of ``alternateNamesV2.txt`` (see `namenorm.sources.formats.alternates`), which do.
Source: the readme of download.geonames.org/export/dump.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from namenorm.errors import GazetteerError
from namenorm.sources.formats.alternates import Alternates, named
from namenorm.sources.formats.pieces import Piece, lines, valid_country

__all__ = ["COLUMNS", "mapping", "pieces", "with_alternates"]

COLUMNS = 19
_ID, _NAME, _ASCII, _OTHERS, _CLASS, _CODE, _COUNTRY, _POPULATION = 0, 1, 2, 3, 6, 7, 8, 14


def pieces(stream: BinaryIO) -> Iterator[tuple[int, Piece]]:
    """Yield the lines."""
    yield from lines(stream)


def with_alternates(
    numbered: Iterator[tuple[int, Piece]], alternates: Alternates
) -> Iterator[tuple[int, Piece]]:
    """Yield lines beside the rows that *alternates* has of the same place."""
    for number, line in numbered:
        yield number, (line, alternates.of(line.partition(b"\t")[0]))


def mapping(piece: Piece) -> Mapping[str, Any]:
    """Return the record of a place: of its line, or of that and its rows of the other table."""
    line, rows = piece if isinstance(piece, tuple) else (piece, [])
    cells = line.decode().split("\t")
    if len(cells) != COLUMNS:
        raise GazetteerError(f"has {len(cells)} columns; GeoNames has {COLUMNS}")
    others = dict.fromkeys([cells[_ASCII], *cells[_OTHERS].split(",")])
    names = [{"name": cells[_NAME], "lang": None, "kind": "preferred"}]
    labelled = named(rows)
    known = {cells[_NAME], *(name["name"] for name in labelled)}
    names += labelled
    names += [
        {"name": name, "lang": None, "kind": "alias"}
        for name in others
        if name and name not in known and "://" not in name
    ]
    found: dict[str, Any] = {"id": f"gn:{cells[_ID]}", "kind": "place", "names": names}
    if kind := _type(cells[_CLASS], cells[_CODE]):
        found["type"] = kind
    if country := valid_country([cells[_COUNTRY]]):
        found["country"] = country
    if cells[_POPULATION].isdigit() and cells[_POPULATION] != "0":
        found["population"] = cells[_POPULATION]
    found["xrefs"] = {"geonames": cells[_ID]}
    return found


def _type(feature: str, code: str) -> str | None:
    if feature == "P":
        return "city"
    if code in ("PCLI", "PCLD", "PCLF", "PCLS"):
        return "country"
    return "admin1" if code == "ADM1" else None
