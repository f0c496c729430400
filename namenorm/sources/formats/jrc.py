"""JRC-Names: lines of an identifier, P or O, a language, and a spelling with + for spaces.

Source: the readme of JRC-Names (European Commission, Joint Research Centre).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from namenorm.errors import GazetteerError
from namenorm.sources.formats.pieces import Piece, grouped, lines

__all__ = ["COLUMNS", "KINDS", "mapping", "pieces"]

COLUMNS = 4
KINDS = {b"P": "person", b"O": "org"}
_ANY = b"u"  # of no one language


def pieces(stream: BinaryIO) -> Iterator[tuple[int, Piece]]:
    """Yield the lines of each entity, which stand together."""
    yield from grouped(((number, line.split(b"\t")) for number, line in lines(stream)), 0)


def mapping(piece: Piece) -> Mapping[str, Any]:
    """Return the record of a person or organisation."""
    for cells in piece:
        if len(cells) != COLUMNS or cells[1] not in KINDS:
            raise GazetteerError("is no line of id, P or O, language, name, by tabs")
    identifier, kind = piece[0][0].decode(), KINDS[piece[0][1]]
    names = [
        {
            "name": cells[3].decode().replace("+", " "),
            "lang": None if cells[2] == _ANY else cells[2].decode(),
            "kind": "alias" if place else "preferred",
        }
        for place, cells in enumerate(piece)
    ]
    return {"id": f"jrc:{identifier}", "kind": kind, "names": names}
