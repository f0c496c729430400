"""Tables of ours, a name a row; rows of one entity stand together.

Columns are ``id``, ``kind``, ``name``, and where there are such ``lang``, ``name_kind``,
``source``, ``country`` and ``born``; what else there is goes unread.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, BinaryIO

from namenorm.errors import GazetteerError
from namenorm.sources.formats.pieces import Piece, grouped, rows

__all__ = ["mapping", "pieces"]

_NEEDED = ("id", "kind", "name")
_OF_ENTITY = ("country", "born")


def pieces(stream: BinaryIO) -> Iterator[tuple[int, Piece]]:
    """Yield the rows of each entity; tabs in the first line say that tabs set cells apart."""
    first = stream.peek(1 << 16)[: 1 << 16].partition(b"\n")[0]  # type: ignore[attr-defined]
    delimiter = "\t" if b"\t" in first else ","
    table = rows(stream, delimiter)
    for number, row in table:
        missing = [column for column in _NEEDED if column not in row]
        if missing:
            raise GazetteerError(f"no column {missing[0]!r} in the header; name it so")
        yield from grouped(chain([(number, row)], table), "id")


def mapping(piece: Piece) -> Mapping[str, Any]:
    """Return the record of some rows."""
    first = piece[0]
    found: dict[str, Any] = {"id": first["id"], "kind": first["kind"]}
    found |= {key: first[key] for key in _OF_ENTITY if first.get(key)}
    found["names"] = [
        {
            "name": row["name"],
            "lang": row.get("lang") or None,
            **({"kind": row["name_kind"]} if row.get("name_kind") else {}),
            **({"source": row["source"]} if row.get("source") else {}),
        }
        for row in piece
    ]
    return found
