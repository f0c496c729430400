"""``namenorm romanize``: names in Latin letters."""

from __future__ import annotations

import click

import namenorm
from namenorm.cli import options
from namenorm.cli.inputs import names
from namenorm.cli.output import open_output

__all__ = ["romanize"]


@click.command(epilog="Example: namenorm romanize Київ --system uk-national-2010")
@click.argument("names_", metavar="[NAME]...", nargs=-1)
@options.lang
@click.option("--system", metavar="ID", help="Romanization system, such as ru-bgnpcgn-1947.")
@click.option("--text", "style", flag_value="text", help="Write the Latin names, one a line.")
@options.format_flags()
def romanize(
    names_: tuple[str, ...], lang: str | None, system: str | None, style: str | None
) -> None:
    """Write each NAME in Latin letters (default: the lines of standard input).

    By the language's default system, or the one named; `namenorm variants` lists the systems.
    """
    if style == "text":
        for name in names(names_):
            click.echo(namenorm.romanize(name, lang=lang, system=system))
        return
    with open_output(style, ("name", "romanized")) as output:
        for name in names(names_):
            row = {"name": name, "romanized": namenorm.romanize(name, lang=lang, system=system)}
            output.put(row, [row])
