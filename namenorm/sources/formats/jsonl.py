"""Records of ours, one a line; a JSON array over several lines, as dumps have it, does as well."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import msgspec

from namenorm.errors import GazetteerError
from namenorm.sources.formats.pieces import Piece, lines

__all__ = ["decoded", "mapping", "pieces"]


def pieces(stream: BinaryIO) -> Iterator[tuple[int, Piece]]:
    """Yield the lines, but for the brackets and commas of an array."""
    for number, line in lines(stream):
        if line not in (b"[", b"]"):
            yield number, line.removesuffix(b",") if line.startswith(b"{") else line


def decoded(line: bytes) -> Any:
    """Return what *line* says; ValueError if it is no JSON."""
    try:
        return msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError):
        return json.loads(line)  # which says where it is wrong, and takes a little more


def mapping(piece: Piece) -> Mapping[str, Any]:
    """Return the record as it is."""
    found = decoded(piece)
    if not isinstance(found, dict):
        raise GazetteerError("is no entity; write a mapping with id and names")
    return found
