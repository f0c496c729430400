"""Building: gazetteer sources to compiled files, atomically, with progress on stderr."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from namenorm.index.container import Container
from namenorm.index.lexicon_file import open_lexicon
from namenorm.keys.analyser import Analyser
from namenorm.sources.compiler import Done, compile_records
from namenorm.sources.lexicon import compile_lexicon
from namenorm.sources.load import digest, load, load_redirects

__all__ = ["ATTRIBUTION", "bar", "build_default", "build_gazetteer", "counter"]

ATTRIBUTION = (
    "Contains data of GeoNames (geonames.org, CC BY 4.0), of the Unicode CLDR (Unicode License v3),"
    " of Wikidata (CC0) and of ISO 3166 by way of pycountry (LGPL 2.1)."
)


def build_default(root: Path, lexicon: Path, gazetteer: Path) -> None:
    """Compile the sources at *root* into two files; a file is there whole or not at all."""
    build_lexicon(root, lexicon)
    build_gazetteer(root, lexicon, gazetteer)


def build_lexicon(root: Path, target: Path) -> None:
    """Compile the lexicon of the gazetteer at *root* into *target*."""
    target.parent.mkdir(parents=True, exist_ok=True)
    compile_lexicon(root, {"digest": digest(root)}).write(target)


def build_gazetteer(root: Path, lexicon: Path, target: Path, *, full: bool = False) -> None:
    """Compile the gazetteer at *root* with a compiled *lexicon* into *target*.

    Raises GazetteerError with every problem that keeps a source from being read.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    made = digest(root)
    meta = {"digest": made, "attribution": ATTRIBUTION}
    with Container.open(lexicon) as container:
        records = load(root)
        writer = compile_records(
            records,
            Analyser(open_lexicon(container)),
            meta=meta,
            redirects=load_redirects(root),
            full=full,
            done=bar("compiling the gazetteer"),
            lexicon=lexicon,
        )
    writer.write(target)


def bar(what: str) -> Done:
    """Return what draws a progress bar on stderr, where that is a terminal; else a line an end."""
    began = time.monotonic()
    terminal = sys.stderr.isatty()

    def done(number: int, total: int) -> None:
        share = number / (total or 1)
        if terminal:
            filled = "#" * round(30 * share)
            left = (time.monotonic() - began) * (1 - share) / share if share else 0.0
            end = "\n" if number == total else ""
            sys.stderr.write(f"\r{what} [{filled:30}] {share:4.0%} {left:4.0f} s left {end}")
            sys.stderr.flush()
        elif number == total:
            took = time.monotonic() - began
            sys.stderr.write(f"{what}: {total} entities in {took:.0f} s\n")

    return done


def counter(what: str) -> Done:
    """Return what counts on stderr, with the rate, where that is a terminal, and nothing else."""
    began = time.monotonic()

    def done(number: int, _total: int) -> None:
        if sys.stderr.isatty():
            rate = number / (time.monotonic() - began or 1)
            sys.stderr.write(f"\r{what}: {number} entities, {rate:.0f} a second ")
            sys.stderr.flush()

    return done
