"""Texts letter by letter."""

from __future__ import annotations

__all__ = ["only_number"]


def only_number(text: str, numbers: bytes) -> int:
    """Return the one number but 0 that the characters of *text* have, 0 if there are several.

    *numbers* has a byte for each code point, and nothing for those that have 0 like all after them.
    """
    most = len(numbers)
    found = {numbers[point] for point in map(ord, text) if point < most} - {0}
    return found.pop() if len(found) == 1 else 0
