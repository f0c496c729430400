"""``namenorm info``: what a compiled gazetteer holds, and what it was made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import click

from namenorm import __version__
from namenorm.cli.output import chosen, dumps, message

__all__ = ["info"]


#: What is counted, in the order in which it is told.
_COUNTED = ("kind", "curated", "country", "language", "script")
_WIDTH = 80


def _lines(what: str, counts: Mapping[str, int]) -> Iterator[str]:
    """Yield *counts*, the most first, in lines under the heading *what*."""
    line = f"{what:12}"
    for value, many in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        told = f" {value} {many},"
        if len(line) + len(told) > _WIDTH:
            yield line
            line = " " * 12
        line += told
    if line.strip():
        yield line.rstrip(",")


@click.command(epilog="Example: namenorm info --verify")
@click.argument("file", required=False, type=click.Path())
@click.option("--verify", is_flag=True, help="Check every byte, not the header alone.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON (the default into a pipe).")
def info(file: str | None, verify: bool, as_json: bool) -> None:
    """Say what the compiled FILE holds (default: the gazetteer of this installation).

    Entities are counted by kind and country, names by language and script; `curated` are those
    entities that somebody wrote or completed by hand.
    """
    from namenorm.index.container import Container

    if file is None:
        from namenorm.default import gazetteer_path

        file = str(gazetteer_path())
    with Container.open(file) as container:
        if verify:
            container.verify()
        made = dict(container.meta)
        made["redirects"] = len(made.get("redirects") or ())
        told = {"file": file, "bytes": container.size, "namenorm": __version__, **made}
    if as_json or chosen(None) == "json":
        click.echo(dumps(told))
    else:
        counts = told.pop("counts", {})
        for key, value in told.items():
            if key != "sources":
                click.echo(f"{key:12} {value}")
        click.echo(f"{'sources':12} {len(told.get('sources', ()))}")
        for what in _COUNTED:
            for line in _lines(what, counts.get(what, {})):
                click.echo(line)
    if verify:
        message("every checksum holds")
