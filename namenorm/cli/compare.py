"""``namenorm compare``: whether two names denote one person, place or body.

The names are compared as names: entities of a gazetteer are left out of account.  Exit status: 0
if they match, 1 if a pair does not, 2 if the request was wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

import click

import namenorm
from namenorm.cli import options
from namenorm.cli.inputs import InputError, names
from namenorm.cli.output import open_output
from namenorm.cli.render import as_data, score, why

__all__ = ["compare"]

_COLUMNS = ("a", "b", "decision", "score")


@click.command(epilog="Example: namenorm compare 'Kim Jong-un' 'Kim Jong-il' --explain")
@click.argument("pair", metavar="[A B]", nargs=-1)
@options.kind
@options.explain
@options.format_flags()
@click.pass_context
def compare(
    ctx: click.Context, pair: tuple[str, ...], kind: str | None, explain: bool, style: str | None
) -> None:
    """Say whether A and B denote one entity (default: tab-separated lines of standard input)."""
    unmatched = 0
    with open_output(style, (*_COLUMNS, "why") if explain else _COLUMNS) as output:
        for one, other in _pairs(pair):
            answer = namenorm.compare(one, other, kind=kind)
            row = {
                "a": one,
                "b": other,
                "decision": answer.decision,
                "score": score(answer.score),
            }
            data = {"a": one, "b": other, **as_data(answer, explain=explain)}
            output.put(data, [row], why(answer) if explain else ())
            unmatched += answer.decision != "match"
    ctx.exit(1 if unmatched else 0)


def _pairs(given: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if given not in ((), ("-",)):
        if len(given) != 2:
            raise click.UsageError(f"two names are compared, not {len(given)}; quote each")
        yield given[0], given[1]
        return
    for line in names(given):
        one, tab, other = line.partition("\t")
        if not tab:
            raise InputError(f"standard input: no tab between two names in {line!r:.60}")
        yield one, other
