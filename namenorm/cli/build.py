"""``namenorm build``: gazetteer sources to one compiled index file.

A source is a gazetteer's folder, a YAML file of entities, or JSON Lines of records as
`Gazetteer.from_records` takes them.  The file is there whole or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from namenorm.cli.inputs import lines, open_bytes
from namenorm.cli.output import message
from namenorm.errors import GazetteerError

if TYPE_CHECKING:
    from namenorm.sources.record import Record

__all__ = ["build"]

_JSON_LINES = (".jsonl", ".ndjson")


@click.command(epilog="Example: namenorm build my-people.yaml more.jsonl -o my.nnx")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path())
@click.option("-o", "--output", required=True, type=click.Path(), help="File to write.")
def build(sources: tuple[str, ...], output: str) -> None:
    """Compile the gazetteers at SOURCE into an index for --gazetteer and Gazetteer.open."""
    from namenorm.default import default_lexicon
    from namenorm.keys.analyser import Analyser
    from namenorm.sources.build import bar
    from namenorm.sources.compiler import compile_records
    from namenorm.sources.load import load_redirects

    records: dict[str, Record] = {}
    redirects: dict[str, str] = {}
    for source in sources:
        for record in _records(source):
            if record.entity.id in records:
                raise GazetteerError(f"{source}: {record.entity.id} is there twice; keep one")
            records[record.entity.id] = record
        if Path(source).is_dir():
            redirects |= load_redirects(Path(source))
    if not records:
        raise GazetteerError(f"{sources[0]}: holds no entity; check the path")
    writer = compile_records(
        records.values(),
        Analyser(default_lexicon()),
        meta={"sources": sorted({s for r in records.values() for s in r.entity.sources})},
        redirects=redirects,
        done=bar("compiling"),
    )
    writer.write(output)
    message(f"{output}: {len(records)} entities")


def _records(source: str) -> Iterator[Record]:
    from namenorm.sources.load import load
    from namenorm.sources.record import from_mapping

    if Path(source).suffix.lower() not in _JSON_LINES:
        yield from load(Path(source))
        return
    with open_bytes(source) as stream:
        for number, line in enumerate(lines(stream, source), 1):
            if not line.strip():
                continue
            try:
                record = from_mapping(json.loads(line))
            except (GazetteerError, ValueError, RecursionError) as error:
                raise GazetteerError(f"{source}:{number}: {error}") from error
            yield replace(record, curated=True)
