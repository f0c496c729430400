"""Texts letter by letter, and records filled field by field."""

from __future__ import annotations

from typing import Any

__all__ = ["filled", "only_number"]


def only_number(text: str, numbers: bytes) -> int:
    """Return the one number but 0 that the characters of *text* have, 0 if there are several.

    *numbers* has a byte for each code point, and nothing for those that have 0 like all after them.
    """
    most = len(numbers)
    found = {numbers[point] for point in map(ord, text) if point < most} - {0}
    return found.pop() if len(found) == 1 else 0


def filled(empty: Any, fields: tuple[Any, ...], values: tuple[object, ...]) -> Any:
    """Return *empty* with its fields set to the values: those of a frozen class are slow to set.

    *fields* are the descriptors of the slots, in the order of the values.
    """
    for field, value in zip(fields, values, strict=True):
        field.__set__(empty, value)
    return empty
