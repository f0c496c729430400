"""Records of a list, whatever its layout; what is wrong with a piece is said with its line.

A list is read piece by piece, so that one of millions takes no more memory than a short one.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import json
import lzma
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from namenorm.errors import ArgumentError, GazetteerError
from namenorm.sources.formats import FORMATS, Passed, Piece, guessed
from namenorm.sources.formats.alternates import Alternates
from namenorm.sources.formats.geonames import with_alternates
from namenorm.sources.record import Record, from_mapping, from_plain

__all__ = ["Lines", "Report", "lists", "opened", "read_lines"]

_START = 1 << 12  # bytes by which a layout is guessed
_PACKED = (".gz", ".bz2", ".xz", ".zst")


class Lines(NamedTuple):
    """Some pieces of a source, each with the number of its first line, and their layout."""

    source: str
    format: str
    pieces: Sequence[tuple[int, Piece]]


@dataclass(slots=True)
class Report:
    """What came of pieces that are no record."""

    problems: list[str] = field(default_factory=list)  # what is wrong with bad ones
    deleted: list[str] = field(default_factory=list)  # identifiers with a tombstone
    passed: dict[str, int] = field(default_factory=dict)  # how many were of what other kind


def opened(path: str | Path) -> BinaryIO:
    """Return the bytes of the file at *path*, unpacked if its name ends in gz, bz2, xz or zst.

    Raises ArgumentError for zst where there is no package ``zstandard`` to read it by.
    """
    ending = Path(path).suffix.lower()
    if ending == ".gz":
        return cast("BinaryIO", gzip.open(path, "rb"))
    if ending == ".bz2":
        return cast("BinaryIO", bz2.open(path, "rb"))
    if ending == ".xz":
        return cast("BinaryIO", lzma.open(path, "rb"))
    if ending == ".zst":
        try:
            zstandard = import_module("zstandard")
        except ImportError:
            raise ArgumentError(f"{path}: packed by zstd; pip install zstandard") from None
        from io import BufferedReader

        return BufferedReader(zstandard.open(path, "rb"))
    return open(path, "rb")


def lists(
    path: str | Path, format: str | None, many: int, alternates: Alternates | None = None
) -> Iterator[Lines]:
    """Yield the pieces of the list at *path*, so *many* at a time.

    Places of GeoNames get the names that *alternates* has of them.

    Raises ArgumentError if its layout is not said and cannot be told; OSError if it cannot be read;
    GazetteerError where it cannot be cut into pieces: it is damaged, or of another layout.
    """
    source = str(path)
    name = source
    for ending in _PACKED:
        name = name.removesuffix(ending)
    with opened(path) as stream:
        try:
            start = stream.peek(_START)[:_START]  # type: ignore[attr-defined]
            chosen = format or guessed(name, start)
            pieces = FORMATS[chosen].pieces(stream)
            if alternates is not None and chosen == "geonames":
                pieces = with_alternates(pieces, alternates)
            while some := list(islice(pieces, many)):
                yield Lines(source, chosen, some)
        except (csv.Error, UnicodeDecodeError, GazetteerError, EOFError, lzma.LZMAError) as error:
            raise GazetteerError(f"{source}: {_wrong(error)}") from error


def read_lines(chunk: Lines, report: Report) -> Iterator[Record]:
    """Yield the records of *chunk*, and add to *report* what of it is none.

    A piece that says of an identifier that it is deleted, and nothing else, is a tombstone.

    >>> report = Report()
    >>> chunk = Lines("list.jsonl", "jsonl", [(7, b"{"), (8, b'{"id": "Q1", "deleted": true}')])
    >>> list(read_lines(chunk, report)), report.deleted
    ([], ['Q1'])
    >>> report.problems
    ['list.jsonl:7: no JSON at character 1 (Expecting property name enclosed in double quotes); \
mend the line']
    """
    made, drafted = FORMATS[chunk.format].mapping, FORMATS[chunk.format].draft
    for number, piece in chunk.pieces:
        draft = drafted(piece) if drafted is not None else None
        plain = from_plain(draft) if draft is not None else None
        if plain is not None:
            yield plain
            continue
        try:
            mapping = made(piece)
            if mapping.keys() == {"id", "deleted"}:
                report.deleted.append(_tombstone(mapping["id"], mapping["deleted"]))
                continue
            record = from_mapping(mapping, curated=True)
        except Passed as passed:
            report.passed[str(passed)] = report.passed.get(str(passed), 0) + 1
            continue
        except (GazetteerError, ValueError, TypeError, RecursionError) as error:
            report.problems.append(f"{chunk.source}:{number}: {_wrong(error)}")
            continue
        yield record


def _tombstone(identifier: object, deleted: object) -> str:
    if not isinstance(identifier, str) or not identifier or not identifier.isprintable():
        raise GazetteerError("id is no text on one line; write a string")
    if deleted is not True:
        raise GazetteerError(f"{identifier}: deleted is not true; leave it out, or write true")
    return identifier


def _wrong(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON at character {error.pos} ({error.msg}); mend the line"
    if isinstance(error, UnicodeDecodeError):
        byte = error.object[error.start]
        return f"not UTF-8 (byte 0x{byte:02x}); convert the list to UTF-8"
    if isinstance(error, (EOFError, lzma.LZMAError)):
        return f"breaks off, or is packed otherwise than its name says ({error}); get it again"
    return str(error)
