"""Han characters in Cantonese: one reading each, in Jyutping without its tone.

A row for each reading, with all characters that have it, so that the file stays small.

* Unihan: Unicode Standard Annex 38 (kCantonese); of several readings the first
"""

from __future__ import annotations

import bz2
from collections import defaultdict
from pathlib import Path
from typing import Final

from namenorm.sources.derive import packages

__all__ = ["DEBIAN", "FILES", "NEEDS", "make"]

NEEDS: Final[tuple[str, ...]] = ()
DEBIAN: Final = ("unicode-data",)
FILES: Final = ("namenorm/translit/data/cantonese.tsv",)

_READINGS: Final = Path("/usr/share/unicode/Unihan_Readings.txt.bz2")
#: The blocks that names are written with: the main one and its first extension.
_BLOCKS: Final = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF))


def make() -> dict[str, str]:
    """Return the table's text by path."""
    characters: dict[str, list[str]] = defaultdict(list)
    with bz2.open(_READINGS, "rt", encoding="utf-8") as lines:
        for line in lines:
            if "\tkCantonese\t" in line:
                code, _, value = line.rstrip("\n").split("\t")
                point = int(code[2:], 16)
                if any(first <= point <= last for first, last in _BLOCKS):
                    characters[value.split()[0].rstrip("0123456789")].append(chr(point))
    rows = [f"{reading}\t{''.join(characters[reading])}\n" for reading in sorted(characters)]
    header = (
        "# Cantonese: reading in Jyutping without its tone, characters that have it.\n"
        "# Made by python -m namenorm.sources.derive; do not edit.\n"
        f"# Source: {packages.source_line(*DEBIAN)}\n"
        f"# {sum(map(len, characters.values()))} characters\n"
    )
    return {FILES[0]: header + "".join(rows)}
