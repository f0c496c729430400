"""The tables of this floor, read when first needed."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from namenorm.kernel import merge, spelt
from namenorm.kernel.types import Costs, Grapheme, Units

__all__ = [
    "Costs",
    "Graphemes",
    "Units",
    "abjad",
    "costs_of",
    "graphemes",
    "kana",
    "letters",
    "merged",
    "rows",
    "units_of",
]


def _rows(name: str) -> list[list[str]]:
    text = files("namenorm.keys").joinpath(f"data/{name}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


def _sounds(cell: str) -> Units:
    return tuple("" if sound == "-" else sound for sound in cell.split(","))


def rows(name: str) -> list[list[str]]:
    """Return the rows of ``data/<name>.tsv``, each a list of columns."""
    return _rows(name)


def units_of(cell: str) -> Units:
    """Return what a column of sounds says: alternatives between commas, - for nothing."""
    return _sounds(cell)


def costs_of(cell: str) -> Costs:
    """Return what a column of sounds with costs says: ``S:1,Z:37``, - for nothing."""
    pairs = (sound.partition(":") for sound in cell.split(","))
    return tuple(("" if sound == "-" else sound, int(cost)) for sound, _, cost in pairs)


def merged(costs: Costs) -> Costs:
    """Return *costs* in the classes of the coarse level, each as cheap as the cheapest of it.

    >>> merged((("Ba", 0), ("Va", 3), ("Pe", 9)))
    (('Pa', 0), ('Fa', 3))
    """
    cheapest: dict[str, int] = {}
    for sound, cost in costs:
        outline = merge(sound)
        if cost < cheapest.get(outline, cost + 1):
            cheapest[outline] = cost
    return tuple(sorted(cheapest.items(), key=lambda item: item[1]))


class Graphemes:
    """Latin graphemes with their sounds, found by their first letter, longest first.

    A dictionary a first letter: one pattern of all alternatives takes five times as long.
    """

    def __init__(self, rows: list[list[str]]) -> None:
        self._first: dict[str, list[Grapheme]] = {}
        for grapheme, before, sounds in rows:
            self._first.setdefault(grapheme[0], []).append(
                (grapheme, len(grapheme), before or None, _sounds(sounds))
            )
        for options in self._first.values():
            options.sort(key=lambda option: (-option[1], option[2] is None))

    def units(self, word: str) -> list[Units]:
        """Return the sounds of each grapheme of *word*; what is no Latin letter is left out."""
        return spelt(word, self._first)


@cache
def graphemes() -> Graphemes:
    """Latin graphemes with their sounds."""
    return Graphemes(_rows("graphemes"))


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
