"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

__all__ = [
    "context",
    "country",
    "date",
    "explain",
    "format_flags",
    "gazetteer",
    "kind",
    "lang",
    "limit",
]

F = TypeVar("F", bound=Callable[..., Any])

kind = click.option(
    "--kind",
    type=click.Choice(["person", "place", "org", "office"]),
    help="Look for this kind alone.",
)
lang = click.option("--lang", metavar="TAG", help="Language of the names: BCP 47 or ISO 639.")
country = click.option(
    "--country", metavar="CC", help="Country that the names are about: ISO 3166-1, such as RU."
)
date = click.option("--date", metavar="DATE", help="Day that the names are of: ISO 8601.")
context = click.option("--context", metavar="TEXT", help="Text that stands around the names.")
limit = click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=5,
    show_default=True,
    help="Candidates a name.",
)
gazetteer = click.option(
    "--gazetteer",
    metavar="FILE",
    type=click.Path(),
    multiple=True,
    help="Compiled gazetteer to ask instead of the default one; of several the later ones win, "
    "and `default` is the default one.",
)
explain = click.option("--explain", is_flag=True, help="Say why, step by step.")


def format_flags(*, table: bool = True) -> Callable[[F], F]:
    """Return a decorator that adds the flags of output formats, as the argument ``style``."""
    flags = [
        ("--json", "json", "Write JSON Lines (the default into a pipe)."),
        ("--csv", "csv", "Write CSV with a header."),
        ("--tsv", "tsv", "Write tab-separated values with a header."),
    ]
    if table:
        flags.insert(0, ("--table", "table", "Write a table (the default on a terminal)."))

    def decorate(command: F) -> F:
        for flag, value, words in reversed(flags):
            command = click.option(flag, "style", flag_value=value, default=None, help=words)(
                command
            )
        return command

    return decorate
