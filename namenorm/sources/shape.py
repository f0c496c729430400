"""Reading strings, lists and mappings out of data that may be of any shape.

What has the wrong shape is reported as a fault and left out; nothing here raises.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from namenorm.sources.problem import Fault, Path

__all__ = ["one_of", "read_list", "read_mapping", "read_value", "show", "word"]


def _scalar(value: object) -> str | None:
    """Return a string, whole number or date as a string; ``None`` for anything else."""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()[:10]
    # a number of more digits than this is no year, rank or population, and costs time to print
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**15:
        return str(value)
    return None


def read_value(
    value: object, key: str, values: dict[str, str], path: Path, faults: list[Fault]
) -> None:
    """Put the string that *value* is into *values*."""
    text = _scalar(value)
    if value is None or text == "":
        faults.append(Fault(path, f"{key} is empty; give it a value or leave it out"))
    elif text is None:
        faults.append(Fault(path, f"{key} is {show(value)}; write one string"))
    else:
        values[key] = text


def read_list(value: object, path: Path, faults: list[Fault]) -> Iterator[str]:
    """Yield the strings of a list."""
    if not isinstance(value, (list, tuple)):
        faults.append(Fault(path, f"{path[-1]} is {show(value)}; write a list [...]"))
        return
    for place, item in enumerate(value):
        if isinstance(item, str) and item:
            yield item
        else:
            faults.append(Fault((*path, place), f"{path[-1]} has {show(item)}; write strings"))


def read_mapping(value: object, path: Path, faults: list[Fault]) -> dict[str, str]:
    """Return the strings of a mapping, by key."""
    if not isinstance(value, (dict, Mapping)):
        faults.append(Fault(path, f"{path[-1]} is {show(value)}; write a mapping {{key: value}}"))
        return {}
    values: dict[str, str] = {}
    for key, item in value.items():
        read_value(item, word(key), values, (*path, word(key)), faults)
    return values


def one_of(words: Iterable[str]) -> str:
    """Return the remedy that names all *words*."""
    return "; write one of " + ", ".join(sorted(words) if isinstance(words, frozenset) else words)


def word(key: object) -> str:
    """Return a key as a string: of a key that is none, its type (a number may be huge)."""
    return key if isinstance(key, str) else type(key).__name__


def show(value: object) -> str:
    """Say what *value* is, briefly: it may be huge, or nested without end."""
    if value is None:
        return "empty"
    if isinstance(value, str):
        return f"«{value[:40]}»"
    if isinstance(value, (dict, Mapping)):
        return "a mapping"
    if isinstance(value, (list, tuple)):
        return "a list"
    return f"a {type(value).__name__}"
