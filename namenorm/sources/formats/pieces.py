"""What streams are cut into, and how they are."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, BinaryIO, TypeAlias

from namenorm.errors import GazetteerError

__all__ = ["BOM", "Passed", "Piece", "grouped", "lines", "rows", "valid_country"]

BOM = b"\xef\xbb\xbf"
#: A line, a row by the names of its columns, or the lines or rows of one entity.
Piece: TypeAlias = Any


class Passed(Exception):  # nothing is wrong
    """Raised for what is no entity of ours; says what it is."""


def lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of *stream* that are not blank, with their numbers."""
    for number, line in enumerate(stream, 1):
        bare = (line.removeprefix(BOM) if number == 1 else line).rstrip(b"\r\n")
        if bare.strip():
            yield number, bare


def rows(stream: BinaryIO, delimiter: str = ",") -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows of a table with a header; a cell may hold line ends.

    Raises GazetteerError if a row has more cells than the header.
    """
    text = (
        (line.removeprefix(BOM) if place == 0 else line).decode()
        for place, line in enumerate(stream)
    )
    if delimiter == "\t":  # where a quotation mark is a letter like any other
        table = csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True)
    else:
        table = csv.DictReader(text, delimiter=delimiter, strict=True)
    number = 2
    for row in table:
        if None in row:
            raise GazetteerError(f"line {number}: more cells than the header has; quote commas")
        yield number, {key: value or "" for key, value in row.items()}
        number = table.line_num + 1


def grouped(numbered: Iterable[tuple[int, Any]], key: str | int) -> Iterator[tuple[int, list[Any]]]:
    """Yield neighbours with one *key* together, with the number of the first."""
    for _, several in groupby(numbered, lambda piece: piece[1][key]):
        listed = list(several)
        yield listed[0][0], [piece for _, piece in listed]


def valid_country(codes: Iterable[str]) -> str | None:
    """Return the first of some codes that is one of ISO 3166-1, None if none is."""
    from namenorm.sources.codes import is_country

    return next((code.upper() for code in codes if is_country(code.upper())), None)
