"""OpenSanctions: ``targets.simple.csv``, where a cell of several values is a row of its own.

Source: opensanctions.org, documentation of its bulk data.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from namenorm.sources.formats.ftm import KINDS
from namenorm.sources.formats.pieces import Passed, Piece, rows, valid_country

__all__ = ["is_header", "mapping", "pieces"]

_FIRST = b"id,schema,name,aliases"


def is_header(line: bytes) -> bool:
    """Whether *line* is the first of such a table."""
    return line.replace(b'"', b"").startswith(_FIRST)


def pieces(stream: BinaryIO) -> Iterator[tuple[int, Piece]]:
    """Yield the rows."""
    yield from rows(stream)


def mapping(piece: Piece) -> Mapping[str, Any]:
    """Return the record of a person or organisation."""
    schema = piece["schema"]
    if schema not in KINDS:
        raise Passed(schema)
    names = [{"name": piece["name"], "lang": None, "kind": "preferred"}]
    names += [{"name": name, "lang": None, "kind": "alias"} for name in _values(piece["aliases"])]
    found: dict[str, Any] = {"id": piece["id"], "kind": KINDS[schema], "names": names}
    if country := valid_country(_values(piece.get("countries", ""))):
        found["country"] = country
    born = _values(piece.get("birth_date", ""))
    if born and schema == "Person":
        found["born"] = born[0]
    return found


def _values(cell: str) -> list[str]:
    """Return the values of a cell.

    >>> _values('Foo;"Bar; Baz"')
    ['Foo', 'Bar; Baz']
    """
    return [value for row in csv.reader([cell], delimiter=";") for value in row if value]
