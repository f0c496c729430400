"""Decision trees."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from namenorm.kernel.types import Node

__all__ = ["Trees"]


class Trees:
    """Decision trees whose leaves are added up."""

    def __init__(self, trees: Iterable[Node]) -> None:
        self._trees = tuple(trees)

    def log_odds(self, values: Sequence[float]) -> float:
        """Return the sum of the leaves that *values* lead to, of each tree from its root."""
        total = 0.0
        for node in self._trees:
            while isinstance(node, tuple):
                node = node[3] if values[node[0]] <= node[1] else node[4]
            total += node
        return total
