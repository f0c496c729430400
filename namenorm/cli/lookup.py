"""``namenorm lookup``: who or what a name is.

Writes one JSON object a line into a pipe, in input order and each as soon as it is known, and a
table on a terminal.  Exit status, as in grep: 0 if every name matched, 1 if some name did not,
2 if the request itself was wrong.
"""

from __future__ import annotations

import click

from namenorm.cli import options
from namenorm.cli.asking import resolutions
from namenorm.cli.inputs import names, open_gazetteer
from namenorm.cli.output import open_output
from namenorm.cli.render import LOOKUP_COLUMNS, as_data, resolution_rows, why

__all__ = ["lookup"]


@click.command(epilog="Example: namenorm lookup Київ Kiev --limit 1")
@click.argument("names_", metavar="[NAME]...", nargs=-1)
@options.kind
@options.lang
@options.country
@options.date
@options.context
@options.limit
@options.gazetteer
@options.explain
@options.format_flags()
@click.pass_context
def lookup(
    ctx: click.Context,
    /,
    names_: tuple[str, ...],
    gazetteer: tuple[str, ...],
    explain: bool,
    style: str | None,
    **question: str | int | None,
) -> None:
    """Say who or what each NAME is, in any script (default: the lines of standard input).

    A table shows the match, or all that stand; JSON has every candidate.
    """
    unmatched = 0
    columns = (*LOOKUP_COLUMNS, "why") if explain else LOOKUP_COLUMNS
    with open_output(style, columns) as output:
        for answer in resolutions(open_gazetteer(gazetteer), names(names_), **question):
            said = why(answer) if explain else ()
            output.put(as_data(answer, explain=explain), resolution_rows(answer), said)
            unmatched += answer.decision != "match"
    ctx.exit(1 if unmatched else 0)
