"""Records that are filled, and not made by their class.

The fields of a frozen class are slow to set one by one, and a look-up makes dozens of records.
"""

from __future__ import annotations

from typing import Any

__all__ = ["Filler", "filled"]


class Filler:
    """The fields of a class with slots, in their order."""

    def __init__(self, of: type) -> None:
        self.of = of
        self.fields = [getattr(of, name) for name in of.__slots__]  # type: ignore[attr-defined]


def filled(filler: Filler, values: tuple[object, ...]) -> Any:
    """Return a record whose fields are *values*, none of which may lead back to it.

    The compiled loops keep garbage collection from looking whether one does: it is spared the many
    records of a long list of answers.
    """
    made: Any = object.__new__(filler.of)
    for field, value in zip(filler.fields, values, strict=True):
        field.__set__(made, value)
    return made
