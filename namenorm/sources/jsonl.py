"""Records of JSON Lines, one a line; what is wrong with a line is said with its number."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import msgspec

from namenorm.errors import GazetteerError
from namenorm.sources.record import Record, from_mapping

__all__ = ["Lines", "read_lines"]

_BOM = b"\xef\xbb\xbf"


class Lines(NamedTuple):
    """Some lines of a source as they stand there, and the number of the first, from 1."""

    source: str
    first: int
    lines: Sequence[bytes]


def read_lines(chunk: Lines, problems: list[str], deleted: list[str]) -> Iterator[Record]:
    """Yield the records of *chunk*; each bad line adds one to *problems*, and has no record.

    A line that says of an identifier that it is deleted, and nothing else, adds it to *deleted*.

    >>> problems = []
    >>> list(read_lines(Lines("list.jsonl", 7, [b"{", b"  "]), problems, [])), problems
    ([], ['list.jsonl:7: no JSON at character 1 (Expecting property name enclosed in double \
quotes); mend the line'])
    """
    for number, line in enumerate(chunk.lines, chunk.first):
        bare = line.removeprefix(_BOM) if number == 1 else line
        if not bare.strip():
            continue
        try:
            mapping = _decode(bare)
            if isinstance(mapping, dict) and mapping.keys() == {"id", "deleted"}:
                deleted.append(_tombstone(mapping))
                continue
            record = from_mapping(mapping)
        except (GazetteerError, ValueError, RecursionError) as error:
            problems.append(f"{chunk.source}:{number}: {_wrong(error)}")
            continue
        yield replace(record, curated=True)


def _tombstone(mapping: dict[str, object]) -> str:
    identifier = mapping["id"]
    if not isinstance(identifier, str) or not identifier or not identifier.isprintable():
        raise GazetteerError("id is no text on one line; write a string")
    if mapping["deleted"] is not True:
        raise GazetteerError(f"{identifier}: deleted is not true; leave it out, or write true")
    return identifier


def _decode(line: bytes) -> Any:
    try:
        return msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError):
        return json.loads(line)  # which says where it is wrong, and takes a little more


def _wrong(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON at character {error.pos} ({error.msg}); mend the line"
    if isinstance(error, UnicodeDecodeError):
        byte = error.object[error.start]
        return f"not UTF-8 (byte 0x{byte:02x}); convert the line to UTF-8"
    return str(error)
