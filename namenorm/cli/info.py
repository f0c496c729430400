"""``namenorm info``: what a compiled gazetteer holds, and what it was made from."""

from __future__ import annotations

import click

from namenorm import __version__
from namenorm.cli.output import chosen, dumps, message

__all__ = ["info"]


@click.command(epilog="Example: namenorm info --verify")
@click.argument("file", required=False, type=click.Path())
@click.option("--verify", is_flag=True, help="Check every byte, not the header alone.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON (the default into a pipe).")
def info(file: str | None, verify: bool, as_json: bool) -> None:
    """Say what the compiled FILE holds (default: the gazetteer of this installation)."""
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
        for key, value in told.items():
            click.echo(f"{key:12} {', '.join(value) if isinstance(value, list) else value}")
    if verify:
        message("every checksum holds")
