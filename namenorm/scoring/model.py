"""The calibrated model: boosted decision trees over the features, their table in the package.

The table is fitted by ``benchmarks/fit_model.py`` on labelled names, cross-validated by entity, and
carries a version.  A score is the probability that two name forms denote one entity.

A tree asks of one feature after the other whether it is above a threshold; each answer moves the
log odds, so what a feature adds is the sum of the moves that its questions made (A. Saabas,
"Interpreting random forests", 2014).  The additions and the prior sum up to the log odds.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from namenorm.kernel import Trees
from namenorm.kernel.types import Node
from namenorm.scoring.features import NAMES

__all__ = ["Model", "Node", "default_model", "read_model"]


@dataclass(frozen=True)
class Model:
    """Trees over the features, in the order of `NAMES`, and the thresholds of decisions.

    ``match`` is for the likest of many, where the next likest has a say as well (``margin``), and
    ``known`` for one that everybody knows;
    ``given`` for two names that nobody has chosen; under ``possible`` there is no likeness at all.
    """

    version: str
    trees: tuple[Node, ...]
    match: float
    known: float
    given: float
    possible: float
    margin: float

    @cached_property
    def log_odds(self) -> Callable[[Sequence[float]], float]:
        """The function from values of the features to the log odds that they stand for."""
        return Trees(self.trees).log_odds

    @property
    def prior(self) -> float:
        """The log odds before any feature is looked at."""
        return sum(_mean(tree) for tree in self.trees)

    def terms(self, values: Sequence[float]) -> list[tuple[str, float]]:
        """Return what each feature adds to the log odds."""
        added = [0.0] * len(NAMES)
        for node in self.trees:
            while isinstance(node, tuple):
                feature, threshold, mean, below, above = node
                node = below if values[feature] <= threshold else above
                added[feature] += _mean(node) - mean
        return list(zip(NAMES, added, strict=True))

    def probability(self, log_odds: float) -> float:
        """Return the probability that *log_odds* stand for, never quite 0 or 1."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


def _mean(node: Node) -> float:
    return node[2] if isinstance(node, tuple) else node


def _node(raw: object) -> Node:
    if isinstance(raw, list):
        feature, threshold, mean, below, above = raw
        return (int(feature), float(threshold), float(mean), _node(below), _node(above))
    assert isinstance(raw, (int, float))
    return float(raw)


def read_model(text: str) -> Model:
    """Return the model of a JSON table; ValueError if it is for other features than these."""
    table = json.loads(text)
    if table["features"] != list(NAMES):
        raise ValueError(
            f"model {table['version']}: fitted on other features; run benchmarks/fit_model.py"
        )
    return Model(table["version"], tuple(map(_node, table["trees"])), **table["thresholds"])


@cache
def default_model() -> Model:
    """Return the model of the package."""
    return read_model(files("namenorm.scoring").joinpath("data/model.json").read_text("utf-8"))
