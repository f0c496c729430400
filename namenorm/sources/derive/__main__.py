"""``python -m namenorm.sources.derive [TABLE...] [--check]``: make the tables, or check them.

Exit status: 0 written, or all as committed; 1 some file differs; 2 wrong usage or packages.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from namenorm.errors import GazetteerError
from namenorm.sources.derive import packages

__all__ = ["TABLES", "main"]

#: Each is a module beside this one, with ``NEEDS`` (packages), ``DEBIAN`` (optional) and ``make``.
TABLES: Final = (
    "countries",
    "divisions",
    "cities",
    "name_parts",
    "han",
    "cantonese",
    "common_words",
)
_ROOT: Final = Path(__file__).parents[3]


def main(arguments: Sequence[str] | None = None, root: Path = _ROOT) -> int:
    """Write or check the named tables (default: all) under *root*; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m namenorm.sources.derive", description=__doc__)
    parser.add_argument("tables", nargs="*", metavar="TABLE", help=", ".join(TABLES))
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    parser.add_argument("--cities", metavar="N", type=int, help="smaller cities: 500, 1000, 5000")
    parser.add_argument("--to", metavar="FILE", type=Path, help="where to write smaller cities")
    options = parser.parse_args(arguments)
    if options.cities is not None or options.to is not None:
        return _smaller_cities(parser, options)
    for table in options.tables:
        if table not in TABLES:
            parser.error(f"no table {table!r}")
    try:
        made = _make(options.tables or TABLES)
    except GazetteerError as error:
        print(error, file=sys.stderr)
        return 2
    differing = [path for path, text in made.items() if _read(root / path) != text]
    if options.check:
        print("".join(f"{path}\n" for path in differing), end="")
        return 1 if differing else 0
    for path in differing:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(made[path], encoding="utf-8", newline="\n")
        print(f"{path}: {len(made[path].encode()):,} bytes", file=sys.stderr)
    return 0


def _smaller_cities(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    from namenorm.sources.derive import cities

    if options.cities not in cities.SIZES or options.to is None:
        parser.error(f"--cities is one of {', '.join(map(str, cities.SIZES))}, and --to a file")
    try:
        packages.check(*cities.NEEDS)
    except GazetteerError as error:
        print(error, file=sys.stderr)
        return 2
    options.to.write_text(cities.smaller(options.cities), encoding="utf-8", newline="\n")
    return 0


def _make(tables: Sequence[str]) -> dict[str, str]:
    modules = [importlib.import_module(f"namenorm.sources.derive.{table}") for table in tables]
    packages.check(*sorted({name for module in modules for name in module.NEEDS}))
    for name in sorted({name for module in modules for name in getattr(module, "DEBIAN", ())}):
        packages.debian(name)
    return {path: text for module in modules for path, text in module.make().items()}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main())
