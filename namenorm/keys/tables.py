"""The tables of this floor, read when first needed."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

__all__ = ["Units", "abjad", "graphemes", "kana", "letters"]

#: What a stretch of a word may sound like, likeliest first.
Units = tuple[str, ...]


def _rows(name: str) -> list[list[str]]:
    text = files("namenorm.keys").joinpath(f"data/{name}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


def _sounds(cell: str) -> Units:
    return tuple("" if sound == "-" else sound for sound in cell.split(","))


@cache
def graphemes() -> tuple[re.Pattern[str], tuple[Units, ...]]:
    """A pattern whose group *n* is the grapheme with the sounds of row *n* - 1."""
    rows = _rows("graphemes")
    rows.sort(key=lambda row: (-len(row[0]), not row[1]))
    groups = [f"({row[0]}(?={row[1]}))" if row[1] else f"({row[0]})" for row in rows]
    return re.compile("|".join(groups)), tuple(_sounds(row[2]) for row in rows)


@cache
def letters(script: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Letters of an alphabet with their matching spelling in Latin."""
    table = {row[1]: row[2] for row in _rows("letters") if row[0] == script}
    pattern = "|".join(sorted(table, key=len, reverse=True))
    return re.compile(pattern), table


@cache
def abjad(script: str) -> dict[str, tuple[Units, Units]]:
    """Letters of a consonantal script: sounds at the start of a word, and elsewhere."""
    rows = _rows("abjads")
    return {row[1]: (_sounds(row[2]), _sounds(row[3])) for row in rows if row[0] == script}


@cache
def kana() -> tuple[re.Pattern[str], dict[str, Units]]:
    """Kana, two before one, with their sounds."""
    table = {row[0]: _sounds(row[1]) for row in _rows("kana")}
    return re.compile("|".join(sorted(table, key=len, reverse=True))), table
