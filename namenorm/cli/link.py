"""``namenorm link``: identifiers for a column of names in a CSV or TSV file.

Every column and row stays as it was, in order; to its right come nn_id, nn_name, nn_kind,
nn_score, nn_decision, nn_matched and nn_why.  An identifier is given on a match alone; of several
that stand nn_why names each.  ``-o`` writes beside the file and renames at the end, so that it is
there whole or not at all.  Exit status: 0 if every name matched, 1 if some did not, 2 for bad
input.
"""

from __future__ import annotations

import contextlib
import csv
import itertools
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, BinaryIO

import click

from namenorm.cli import options
from namenorm.cli.asking import resolutions
from namenorm.cli.inputs import InputError, lines, open_bytes, open_gazetteer
from namenorm.cli.output import message
from namenorm.cli.render import score, why
from namenorm.model import Resolution

__all__ = ["link"]

_ADDED = ("nn_id", "nn_name", "nn_kind", "nn_score", "nn_decision", "nn_matched", "nn_why")
_EVERY = 1000  # rows between two words of progress
_LONGEST_CELL = 1 << 27


@click.command(epilog="Example: namenorm link visits.csv --column guest -o visits-linked.csv")
@click.argument("file", default="-", type=click.Path())
@click.option("--column", required=True, metavar="NAME", help="Header of the column of names.")
@click.option("-o", "--output", type=click.Path(), help="File to write (default: standard output).")
@click.option("--csv", "style", flag_value="csv", default=None, help="Read and write CSV.")
@click.option("--tsv", "style", flag_value="tsv", help="Read and write tab-separated values.")
@options.kind
@options.lang
@options.country
@options.date
@options.context
@options.gazetteer
@click.pass_context
def link(
    ctx: click.Context,
    /,
    file: str,
    column: str,
    output: str | None,
    style: str | None,
    gazetteer: tuple[str, ...],
    **question: str | None,
) -> None:
    """Add identifiers to the names in a column of FILE (default: standard input).

    The file's extension says whether it is comma- or tab-separated, unless an option does.
    """
    csv.field_size_limit(_LONGEST_CELL)
    called = "standard input" if file == "-" else file
    counts: Counter[str] = Counter()
    with open_bytes(file) as stream:
        table = _table(stream, _delimiter(file, style), called)
        header, place = _header(next(table, []), column, called)
        rows, asked = itertools.tee(table)
        answers = resolutions(
            open_gazetteer(gazetteer), (row[place] for row in asked), limit=5, **question
        )
        with _target(output) as target:
            writer = csv.writer(
                target, delimiter=_delimiter(output or file, style), lineterminator="\n"
            )
            writer.writerow([*header, *_ADDED])
            for row, answer in zip(rows, answers, strict=True):
                writer.writerow([*row, *_cells(answer)])
                counts[answer.decision] += 1
                _progress(counts)
    told = ", ".join(f"{counts[word]} {word}" for word in ("match", "ambiguous", "none"))
    message(f"{counts.total()} rows: {told}")
    ctx.exit(0 if counts["match"] == counts.total() else 1)


def _delimiter(path: str, style: str | None) -> str:
    if style is None:
        style = "tsv" if Path(path).suffix.lower() in (".tsv", ".tab") else "csv"
    return "\t" if style == "tsv" else ","


def _table(stream: BinaryIO, delimiter: str, called: str) -> Iterator[list[str]]:
    """Yield the rows, the header first, short ones filled up.

    More cells than the header has would stand under our columns, so they are refused; quotes in
    the wrong places too, since what they take away would be lost.
    """
    reader = csv.reader(lines(stream, called), delimiter=delimiter, strict=True)
    width = None
    try:
        for row in reader:
            width = len(row) if width is None else width
            if len(row) > width:
                raise csv.Error(f"{len(row)} cells, where the header has {width}")
            yield [*row, *[""] * (width - len(row))]
    except csv.Error as error:
        raise InputError(f"{called}, line {reader.line_num}: {error}") from error


def _header(header: list[str], column: str, called: str) -> tuple[list[str], int]:
    if header.count(column) != 1:
        has = ", ".join(header) or "nothing"
        number = "no" if column not in header else "more than one"
        raise InputError(f"{called}: {number} column {column!r}; its header has {has:.200}")
    taken = [name for name in _ADDED if name in header]
    if taken:
        raise InputError(f"{called}: has a column {taken[0]} already; rename it or take it out")
    return header, header.index(column)


def _cells(answer: Resolution) -> Sequence[str]:
    best, said = answer.best, "; ".join(why(answer))
    if best is None:
        return ["", "", "", "", answer.decision, "", said]
    found = [best.id, best.name, best.kind, score(best.score)]
    return [*found, answer.decision, best.matched.text, said]


@contextlib.contextmanager
def _target(path: str | None) -> Iterator[IO[str]]:
    """Open what is written to: standard output, or a file that takes its name when it is whole."""
    if path is None:
        yield sys.stdout
        return
    beside = Path(f"{path}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            yield stream
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _progress(counts: Counter[str]) -> None:
    if sys.stderr.isatty() and not sys.stdout.isatty() and counts.total() % _EVERY == 0:
        click.echo(f"\r{counts.total()} rows", nl=False, err=True)
