"""``namenorm variants``: how each romanization system writes a name."""

from __future__ import annotations

import click

import namenorm
from namenorm.cli import options
from namenorm.cli.inputs import names
from namenorm.cli.output import open_output
from namenorm.cli.render import as_data

__all__ = ["variants"]


@click.command(epilog="Example: namenorm variants Хинштейн --lang ru")
@click.argument("names_", metavar="[NAME]...", nargs=-1)
@options.lang
@options.format_flags()
def variants(names_: tuple[str, ...], lang: str | None, style: str | None) -> None:
    """Write each NAME by every system of its language (default: the lines of standard input)."""
    with open_output(style, ("name", "text", "system", "lang")) as output:
        for name in names(names_):
            for variant in namenorm.variants(name, lang=lang):
                row = {"name": name, **as_data(variant)}
                output.put(row, [row])
