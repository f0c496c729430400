"""Records of ours, one a line; a JSON array over several lines, as dumps have it, does as well."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import msgspec

from namenorm.errors import GazetteerError
from namenorm.sources.draft import Draft
from namenorm.sources.formats.pieces import Piece, lines
from namenorm.sources.plain import plain_draft

__all__ = ["decoded", "draft", "mapping", "pieces"]


class _Name(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    name: str
    lang: str | None = None
    kind: str | None = None


class _Line(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    id: str
    kind: str
    names: list[_Name]


_DECODE = msgspec.json.Decoder(_Line).decode


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


def draft(piece: Piece) -> Draft | None:
    """Return what `namenorm.sources.draft.read_draft` makes of a record of names and no more.

    None if it says more, or something is wrong.
    """
    try:
        line = _DECODE(piece)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    return plain_draft(line.id, line.kind, line.names)
