"""Lists in the layouts of others: what each line of them says, as a record of ours.

A layout tells how a stream is cut into pieces (a line, a row, the rows of one entity) and what
mapping a piece is; what is no person, place, organisation or office is passed over and counted.

==================  ==============================================================================
``jsonl``           records of ours, one a line
``table``           CSV or TSV with a header: id, kind, name, lang, name_kind, source, country, born
``ftm``             FollowTheMoney entities, one a line
``opensanctions``   OpenSanctions' ``targets.simple.csv``
``geonames``        GeoNames' ``allCountries.txt``, ``cities500.txt`` and the like
``wikidata``        Wikidata entities, one a line, as in a JSON dump
``jrc``             JRC-Names' ``entities``
==================  ==============================================================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple

from namenorm.errors import ArgumentError
from namenorm.sources.draft import Draft
from namenorm.sources.formats import (
    ftm,
    geonames,
    jrc,
    jsonl,
    opensanctions,
    table,
    wikidata,
)
from namenorm.sources.formats.pieces import Passed, Piece

__all__ = ["FORMATS", "Format", "Passed", "Piece", "guessed"]


class Format(NamedTuple):
    """A layout: how a stream is cut, and what a piece says."""

    #: Yields each piece with the number of its first line.
    pieces: Callable[[BinaryIO], Iterator[tuple[int, Piece]]]
    #: Returns the record, or raises `Passed`, GazetteerError or ValueError.
    mapping: Callable[[Piece], Mapping[str, Any]]
    #: Returns the draft of a record that has names and nothing else, sooner than by its mapping;
    #: None for every other one, and for what is wrong.
    draft: Callable[[Piece], Draft | None] | None = None


FORMATS = {
    "jsonl": Format(jsonl.pieces, jsonl.mapping, jsonl.draft),
    "table": Format(table.pieces, table.mapping),
    "ftm": Format(jsonl.pieces, ftm.mapping),
    "opensanctions": Format(opensanctions.pieces, opensanctions.mapping),
    "geonames": Format(geonames.pieces, geonames.mapping),
    "wikidata": Format(jsonl.pieces, wikidata.mapping),
    "jrc": Format(jrc.pieces, jrc.mapping),
}


def guessed(name: str, start: bytes) -> str:
    """Return the layout of a file by its name (less what says how it is packed) and beginning.

    Raises ArgumentError if it is none of ours.

    >>> guessed("a.json", b'{"id": "Q1", "schema": "Person", "properties": {}}')
    'ftm'
    >>> guessed("cities500.txt", bytes([9]).join([b"1", *[b""] * 18]))
    'geonames'
    """
    line = start.removeprefix(b"\xef\xbb\xbf").lstrip(b"[\r\n ").partition(b"\n")[0]
    ending = name.rpartition(".")[2].lower()
    if ending in ("jsonl", "ndjson", "json", "ijson"):
        if b'"schema"' in line and b'"properties"' in line:
            return "ftm"
        return "wikidata" if b'"labels"' in line else "jsonl"
    if ending == "csv":
        return "opensanctions" if opensanctions.is_header(line) else "table"
    cells = line.split(b"\t")
    if len(cells) == geonames.COLUMNS and cells[0].isdigit():
        return "geonames"
    if len(cells) == jrc.COLUMNS and cells[0].isdigit() and cells[1] in jrc.KINDS:
        return "jrc"
    if ending in ("tsv", "tab", "txt") and b"id" in cells:
        return "table"
    raise ArgumentError(f"{name}: no layout that is known; say which by --format")
