"""``namenorm build``: gazetteer sources to one compiled index file.

A source is a gazetteer's folder, a YAML file of entities, or a list: JSON Lines of records as
`Gazetteer.from_records` takes them, a table, or a layout of others (`namenorm.sources.formats`),
packed or not.  The file is there whole or not at all.  A bad line of a list is reported with its
number and left out, or with ``--strict`` stops the run.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from namenorm.cli.output import message
from namenorm.errors import ArgumentError, GazetteerError

if TYPE_CHECKING:
    from namenorm.sources.compiler import Chunk
    from namenorm.sources.formats.alternates import Alternates

__all__ = ["build"]

_SHOWN = 20  # lines left out that are reported one by one


@click.command(epilog="Example: namenorm build my-people.yaml more.jsonl -o my.nnx")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path())
@click.option("-o", "--output", required=True, type=click.Path(), help="File to write.")
@click.option(
    "--format",
    "layout",
    metavar="LAYOUT",
    help="Layout of the lists, where it cannot be told: jsonl, table, ftm, opensanctions, "
    "geonames, wikidata or jrc.",
)
@click.option(
    "--alternates",
    type=click.Path(),
    help="GeoNames' alternateNamesV2.txt, packed or not: names, with their languages, of the "
    "places of GeoNames' other tables.",
)
@click.option("--strict", is_flag=True, help="Stop at the first bad line, and write nothing.")
def build(
    sources: tuple[str, ...],
    output: str,
    layout: str | None,
    alternates: str | None,
    strict: bool,
) -> None:
    """Compile the gazetteers at SOURCE into an index for --gazetteer and Gazetteer.open."""
    from namenorm.default import default_lexicon, lexicon_path
    from namenorm.keys.analyser import Analyser
    from namenorm.sources.build import counter
    from namenorm.sources.compiler import compile_chunks
    from namenorm.sources.formats import FORMATS
    from namenorm.sources.load import load_redirects

    if layout is not None and layout not in FORMATS:
        raise ArgumentError(f"--format {layout:.40}: expected one of {', '.join(FORMATS)}")

    redirects: dict[str, str] = {}
    for source in sources:
        if Path(source).is_dir():
            redirects |= load_redirects(Path(source))
    folder = Path(output).resolve().parent
    beside = _alternates(alternates, folder) if alternates is not None else None
    writer, report = compile_chunks(
        (chunk for source in sources for chunk in _chunks(source, layout, beside)),
        Analyser(default_lexicon()),
        redirects=redirects,
        strict=strict,
        done=counter("compiling"),
        lexicon=lexicon_path(),
        folder=folder,
    )
    left_out = report.problems
    entities, deleted = writer.meta["entities"], len(writer.meta.get("deleted", ()))
    if not entities and not deleted:
        raise GazetteerError(*left_out[:1] or [f"{sources[0]}: holds no entity; check the path"])
    for problem in left_out[:_SHOWN]:
        message(f"{problem}; left out")
    if len(left_out) > _SHOWN:
        message(f"{len(left_out) - _SHOWN} more lines left out")
    if passed := sorted(report.passed.items(), key=lambda item: -item[1])[:_SHOWN]:
        message(f"passed over: {', '.join(f'{what} ({many})' for what, many in passed)}")
    writer.write(output)
    buried = f", {deleted} deleted" if deleted else ""
    without = f", {len(left_out)} bad lines left out" if left_out else ""
    message(f"{output}: {entities} entities{buried}{without}")


def _alternates(path: str, folder: Path) -> Alternates:
    """Return the names of places in other languages."""
    from namenorm.sources.formats.alternates import Alternates
    from namenorm.sources.lists import opened

    with opened(path) as stream:
        try:
            return Alternates(stream, folder)
        except GazetteerError as error:
            raise GazetteerError(f"{path}: {error}") from error


def _chunks(source: str, layout: str | None, alternates: Alternates | None) -> Iterator[Chunk]:
    """Yield the records of *source*, or its lines, some at a time."""
    from namenorm.sources.compiler import CHUNK
    from namenorm.sources.lists import lists
    from namenorm.sources.load import load

    path = Path(source)
    if path.is_dir() or path.suffix.lower() in (".yaml", ".yml"):
        records = iter(load(path))
        while some := list(islice(records, CHUNK)):
            yield some
    else:
        yield from lists(path, layout, CHUNK, alternates)
