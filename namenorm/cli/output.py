"""Where answers go: JSON Lines, CSV or TSV as soon as each is known, or a table on a terminal.

The data are on standard output and nothing else is; messages and progress are on standard error.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from types import TracebackType
from typing import Any, Self

import click

__all__ = ["Output", "chosen", "dumps", "is_terminal", "message", "open_output"]


class Output:
    """Takes one answer after another; a context manager, since a table is written at the end."""

    def put(
        self, data: object, rows: Iterable[Mapping[str, str]], said: Sequence[str] = ()
    ) -> None:
        """Write an answer: as *data* in JSON, as *rows* in a table, *said* beneath them."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        """Start."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Finish: what was put is written, even if an error came after it."""


def open_output(style: str | None, columns: Sequence[str]) -> Output:
    """Return the output of *style*: json, csv, tsv or table; None asks the terminal."""
    style = chosen(style)
    if style == "table":
        from namenorm.cli.table import TableOutput

        return TableOutput(columns)
    if style == "json":
        return _JsonOutput()
    return _CsvOutput(columns, "\t" if style == "tsv" else ",")


def chosen(style: str | None) -> str:
    """Return *style*, or what suits standard output: a table on a terminal, JSON in a pipe."""
    return style or ("table" if is_terminal() else "json")


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def dumps(data: object) -> str:
    """Return *data* as JSON in one line, in real characters rather than escapes."""
    return json.dumps(data, ensure_ascii=False)


def message(text: str) -> None:
    """Tell the user something that is no data."""
    click.echo(text, err=True)


class _JsonOutput(Output):
    def put(
        self, data: object, rows: Iterable[Mapping[str, str]], said: Sequence[str] = ()
    ) -> None:
        click.echo(dumps(data))


class _CsvOutput(Output):
    def __init__(self, columns: Sequence[str], delimiter: str) -> None:
        self._columns = columns
        self._writer: Any = csv.writer(sys.stdout, delimiter=delimiter, lineterminator="\n")

    def __enter__(self) -> Self:
        self._writer.writerow(self._columns)
        return self

    def put(
        self, data: object, rows: Iterable[Mapping[str, str]], said: Sequence[str] = ()
    ) -> None:
        told = {"why": "; ".join(said)}
        for row in rows:
            self._writer.writerow([{**told, **row}.get(column, "") for column in self._columns])
        sys.stdout.flush()
