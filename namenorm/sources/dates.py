"""ISO 8601 dates of reduced precision, compared only where the comparison is certain.

>>> Span.parse("2024-02") < Span.parse("2024-02-15")    # it may be before, or after
False
>>> Span.parse("2024-01") < Span.parse("2024-02-15"), Span.parse("2023-02-29")
(True, None)
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

__all__ = ["Span"]

_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Span:
    """The first and last day that a date of day, month or year precision may be."""

    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> Span | None:
        """Return the span of YYYY, YYYY-MM or YYYY-MM-DD; ``None`` for anything else."""
        match = _DATE.fullmatch(text)
        if match is None:
            return None
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            first = date(year or 0, month or 1, day or 1)
            last_month = month or 12
            last = date(first.year, last_month, day or monthrange(first.year, last_month)[1])
        except ValueError:
            return None
        return cls(first, last)

    def __lt__(self, other: Span | None) -> bool:
        """Whether this date is certainly before *other*."""
        return other is not None and self.last < other.first
