"""Many names, asked with the options of a command."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from namenorm.gazetteer import Gazetteer
from namenorm.model import Resolution

__all__ = ["resolutions"]


def resolutions(
    gazetteer: Gazetteer, names: Iterable[str], **question: Any
) -> Iterator[Resolution]:
    """Yield the resolution of each name, in order; a repeated name costs one look-up."""
    plain = {"kind", "limit"}
    if all(value is None for key, value in question.items() if key not in plain):
        yield from gazetteer.lookup_many(
            names, **{key: value for key, value in question.items() if key in plain}
        )
        return
    known: dict[str, Resolution] = {}
    for name in names:
        if name not in known:
            known[name] = gazetteer.lookup(name, **question)
        yield known[name]
