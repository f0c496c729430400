"""``namenorm build``: gazetteer sources to one compiled index file.

A source is a gazetteer's folder, a YAML file of entities, or JSON Lines of records as
`Gazetteer.from_records` takes them.  The file is there whole or not at all.  A bad line of JSON
Lines is reported with its number and left out, or with ``--strict`` stops the run.
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
_SHOWN = 20  # lines left out that are reported one by one


@click.command(epilog="Example: namenorm build my-people.yaml more.jsonl -o my.nnx")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path())
@click.option("-o", "--output", required=True, type=click.Path(), help="File to write.")
@click.option("--strict", is_flag=True, help="Stop at the first bad line, and write nothing.")
def build(sources: tuple[str, ...], output: str, strict: bool) -> None:
    """Compile the gazetteers at SOURCE into an index for --gazetteer and Gazetteer.open."""
    from namenorm.default import default_lexicon
    from namenorm.keys.analyser import Analyser
    from namenorm.sources.build import bar
    from namenorm.sources.compiler import compile_records
    from namenorm.sources.load import load_redirects

    records: dict[str, Record] = {}
    left_out: list[str] = []
    redirects: dict[str, str] = {}
    for source in sources:
        for record in _records(source, None if strict else left_out):
            if record.entity.id in records:
                raise GazetteerError(f"{source}: {record.entity.id} is there twice; keep one")
            records[record.entity.id] = record
        if Path(source).is_dir():
            redirects |= load_redirects(Path(source))
    if not records:
        raise GazetteerError(*left_out[:1] or [f"{sources[0]}: holds no entity; check the path"])
    for problem in left_out[:_SHOWN]:
        message(f"{problem}; left out")
    if len(left_out) > _SHOWN:
        message(f"{len(left_out) - _SHOWN} more lines left out")
    writer = compile_records(
        records.values(),
        Analyser(default_lexicon()),
        meta={"sources": sorted({s for r in records.values() for s in r.entity.sources})},
        redirects=redirects,
        done=bar("compiling"),
    )
    writer.write(output)
    without = f", {len(left_out)} bad lines left out" if left_out else ""
    message(f"{output}: {len(records)} entities{without}")


def _records(source: str, left_out: list[str] | None) -> Iterator[Record]:
    """Yield the records of *source*; what is wrong with a bad line is put into *left_out*.

    Without that it raises GazetteerError.
    """
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
                wrong = str(error)
                if isinstance(error, json.JSONDecodeError):
                    wrong = f"no JSON at character {error.pos} ({error.msg}); mend the line"
                if left_out is None:
                    raise GazetteerError(f"{source}:{number}: {wrong}") from error
                left_out.append(f"{source}:{number}: {wrong}")
                continue
            yield replace(record, curated=True)
