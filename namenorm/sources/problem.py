"""What is wrong with a gazetteer, and where.

A *fault* knows the keys that lead to it inside one entity; a *problem* knows the file and the
line as well.  Both say what is wrong and, after a semicolon, what to do about it.

>>> print(Problem("people/ru.yaml", 41, "nn:person:ru:x", "sex is «x»; write m or f"))
people/ru.yaml:41: nn:person:ru:x: sex is «x»; write m or f
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

__all__ = ["Fault", "Path", "Problem", "line_of", "nearest"]

#: The keys and list positions that lead to a value: ("names", "ru", "short", 0).
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at one place of one entity."""

    path: Path
    message: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong at one line of one file; ``entity`` is empty where no entity is meant."""

    path: str
    line: int
    entity: str
    message: str

    def __str__(self) -> str:
        parts = (f"{self.path}:{self.line}", self.entity, self.message)
        return ": ".join(filter(None, parts))


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """Return the line of *path*, or of the nearest thing around it that has one."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return ``; did you mean «...»`` for the known word most like *word*, or nothing.

    >>> nearest("aliass", ["alias", "short"])
    '; did you mean «alias»?'
    """
    found = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"; did you mean «{found[0]}»?" if found else ""
