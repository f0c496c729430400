"""The text format of the derived tables of places: one entity a line, one column a name.

``id, type, country, parent, population, xrefs`` come first, then ``lang=Name`` or
``lang+kind=Name``.  Lines are sorted by id, so that a change shows as a small diff.

>>> row = Row("nn:place:iso:ge", "country", "GE", names=(Name("Georgia", "en", "preferred"),))
>>> row.line().split(chr(9))
['nn:place:iso:ge', 'country', 'GE', '', '', '', 'en+preferred=Georgia']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from unicodedata import normalize

from namenorm.errors import GazetteerError
from namenorm.model import NAME_KINDS

__all__ = ["Name", "Row", "read", "render"]

_FIXED: Final = 6
_ID: Final = re.compile(r"nn:place:(iso:[a-z]{2}(-[a-z0-9]{1,3})?|gn:[1-9][0-9]*)")
_NAME: Final = re.compile(r"([a-z]{2,3}(?:-[A-Za-z0-9]+)*)(?:\+([a-z]+))?=(.+)")


@dataclass(frozen=True, order=True, slots=True)
class Name:
    """A name with its language tag and kind; ``und`` where the source does not say."""

    text: str
    lang: str = "und"
    kind: str = "alias"

    def column(self) -> str:
        """Return the name as a column of the table."""
        return f"{self.lang}={self.text}" if self.kind == "alias" else self._with_kind()

    def _with_kind(self) -> str:
        return f"{self.lang}+{self.kind}={self.text}"


@dataclass(frozen=True, slots=True)
class Row:
    """One place."""

    id: str
    type: str
    country: str
    parent: str = ""
    population: str = ""
    xrefs: Mapping[str, str] = field(default_factory=dict)
    names: tuple[Name, ...] = ()

    def line(self) -> str:
        """Return the row as a line of the table: preferred names first, English before all."""
        xrefs = ";".join(f"{key}={value}" for key, value in sorted(self.xrefs.items()))
        names = sorted(self.names, key=lambda n: (n.kind != "preferred", n.lang != "en", n.lang, n))
        fixed = (self.id, self.type, self.country, self.parent, self.population, xrefs)
        return "\t".join((*fixed, *(name.column() for name in names)))


def render(rows: Iterable[Row], header: Iterable[str]) -> str:
    """Return a whole table; the header gains a last line with the counts."""
    ordered = sorted(rows, key=lambda row: row.id)
    count = f"{len(ordered)} places, {sum(len(row.names) for row in ordered)} names"
    return "".join(f"# {line}\n" for line in (*header, count)) + "".join(
        row.line() + "\n" for row in ordered
    )


def read(path: Path) -> list[Row]:
    """Read a table, or raise GazetteerError with every problem and its line."""
    rows: list[Row] = []
    problems: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")[:-1], start=1):
        if line.startswith("# "):
            continue
        try:
            rows.append(_parse(line))
        except ValueError as error:
            problems.append(f"{path}:{number}: {error}")
    if problems:
        raise GazetteerError(f"{path}: {len(problems)} broken lines", problems)
    return rows


def _parse(line: str) -> Row:
    columns = line.split("\t")
    if len(columns) <= _FIXED:
        raise ValueError("no name")
    if not _ID.fullmatch(columns[0]):
        raise ValueError(f"{columns[0]!r} is no identifier")
    if columns[4] and not columns[4].isdecimal():
        raise ValueError(f"{columns[4]!r} is no population")
    pairs = [pair.partition("=") for pair in columns[5].split(";") if pair]
    if not all(key and value for key, _, value in pairs):
        raise ValueError(f"{columns[5]!r} are no references")
    names = tuple(map(_parse_name, columns[_FIXED:]))
    id_, type_, country, parent, population = columns[:5]
    xrefs = {key: value for key, _, value in pairs}
    return Row(id_, type_, country, parent, population, xrefs, names)


def _parse_name(column: str) -> Name:
    match = _NAME.fullmatch(column)
    if not match:
        raise ValueError(f"{column!r} is no lang=Name")
    lang, kind, text = match[1], match[2] or "alias", match[3]
    if kind not in NAME_KINDS:
        raise ValueError(f"{kind!r} is no kind of name")
    if text != normalize("NFC", text) or text != " ".join(text.split()):
        raise ValueError(f"{text!r} is not normalised")
    return Name(text, lang, kind)
