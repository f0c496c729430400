"""``namenorm build``: gazetteer sources to one compiled index file.

A source is a gazetteer's folder, a YAML file of entities, or JSON Lines of records as
`Gazetteer.from_records` takes them.  The file is there whole or not at all.  A bad line of JSON
Lines is reported with its number and left out, or with ``--strict`` stops the run.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from namenorm.cli.inputs import open_bytes
from namenorm.cli.output import message
from namenorm.errors import GazetteerError

if TYPE_CHECKING:
    from namenorm.sources.compiler import Chunk

__all__ = ["build"]

_JSON_LINES = (".jsonl", ".ndjson")
_SHOWN = 20  # lines left out that are reported one by one


@click.command(epilog="Example: namenorm build my-people.yaml more.jsonl -o my.nnx")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path())
@click.option("-o", "--output", required=True, type=click.Path(), help="File to write.")
@click.option("--strict", is_flag=True, help="Stop at the first bad line, and write nothing.")
def build(sources: tuple[str, ...], output: str, strict: bool) -> None:
    """Compile the gazetteers at SOURCE into an index for --gazetteer and Gazetteer.open."""
    from namenorm.default import default_lexicon, lexicon_path
    from namenorm.keys.analyser import Analyser
    from namenorm.sources.build import counter
    from namenorm.sources.compiler import compile_chunks
    from namenorm.sources.load import load_redirects

    redirects: dict[str, str] = {}
    for source in sources:
        if Path(source).is_dir():
            redirects |= load_redirects(Path(source))
    writer, left_out = compile_chunks(
        (chunk for source in sources for chunk in _chunks(source)),
        Analyser(default_lexicon()),
        redirects=redirects,
        strict=strict,
        done=counter("compiling"),
        lexicon=lexicon_path(),
    )
    entities, deleted = writer.meta["entities"], len(writer.meta.get("deleted", ()))
    if not entities and not deleted:
        raise GazetteerError(*left_out[:1] or [f"{sources[0]}: holds no entity; check the path"])
    for problem in left_out[:_SHOWN]:
        message(f"{problem}; left out")
    if len(left_out) > _SHOWN:
        message(f"{len(left_out) - _SHOWN} more lines left out")
    writer.write(output)
    buried = f", {deleted} deleted" if deleted else ""
    without = f", {len(left_out)} bad lines left out" if left_out else ""
    message(f"{output}: {entities} entities{buried}{without}")


def _chunks(source: str) -> Iterator[Chunk]:
    """Yield the records of *source*, or its lines, some at a time."""
    from namenorm.sources.compiler import CHUNK
    from namenorm.sources.jsonl import Lines
    from namenorm.sources.load import load

    if Path(source).suffix.lower() not in _JSON_LINES:
        records = iter(load(Path(source)))
        while some := list(islice(records, CHUNK)):
            yield some
        return
    with open_bytes(source) as stream:
        first = 1
        while lines := list(islice(stream, CHUNK)):
            yield Lines(source, first, lines)
            first += len(lines)
