"""``namenorm validate``: every problem of gazetteer files, one a line, with file and line number.

The problems are the data of this command, on standard output.  Exit status: 0 if there is none,
2 if there is one.
"""

from __future__ import annotations

import click

from namenorm.cli.output import dumps, message
from namenorm.cli.render import as_data

__all__ = ["validate"]


@click.command(epilog="Example: namenorm validate gazetteers/people/ru.yaml")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="Write JSON Lines.")
@click.option("--fix", is_flag=True, help="First put keys, blank lines and spaces in order.")
@click.pass_context
def validate(ctx: click.Context, paths: tuple[str, ...], as_json: bool, fix: bool) -> None:
    """Report every problem of the gazetteers, folders and files at PATH."""
    from namenorm.sources.validate import validate as problems_of

    if fix:
        from namenorm.sources.tidy import tidy

        for path in tidy(paths):
            message(f"{path}: put in order")
    problems = problems_of(paths)
    for problem in problems:
        click.echo(dumps(as_data(problem)) if as_json else " ".join(str(problem).split()))
    if problems:
        ctx.exit(2)
    message("no problems")
