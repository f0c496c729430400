"""Read the plain tables in ``data/``: tab-separated, with ``#`` lines that say where from."""

from __future__ import annotations

from functools import cache

__all__ = ["rows"]


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``data/<name>`` as tuples of columns; kept once read."""
    from importlib.resources import files

    text = files("namenorm.translit").joinpath(f"data/{name}").read_text("utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)
