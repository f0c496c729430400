"""What each idea is worth: the tasks again, with one idea at a time switched off."""

from __future__ import annotations

from benchmarks.names.tasks import Case, Pair

__all__ = ["measured"]


def measured(cases: list[Case], made: list[Pair], ideas: list[str]) -> str:
    """Return the table of gains and losses."""
    raise NotImplementedError
