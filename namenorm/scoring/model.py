"""The calibrated model: a logistic function of the features, its table in the package.

The table is fitted by ``benchmarks/fit_model.py`` on labelled pairs, cross-validated by entity, and
carries a version.  A score is the probability that two name forms denote one entity.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from namenorm.scoring.features import NAMES

__all__ = ["Model", "default_model"]


@dataclass(frozen=True, slots=True)
class Model:
    """Coefficients of the features, in the order of `NAMES`, and the thresholds of decisions."""

    version: str
    intercept: float
    coefficients: tuple[float, ...]
    match: float
    possible: float
    margin: float

    def terms(self, values: tuple[float, ...]) -> list[tuple[str, float]]:
        """Return what each feature adds to the log odds."""
        return [
            (name, coefficient * value)
            for name, coefficient, value in zip(NAMES, self.coefficients, values, strict=True)
        ]

    def probability(self, log_odds: float) -> float:
        """Return the probability that *log_odds* stand for, never quite 0 or 1."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


@cache
def default_model() -> Model:
    """Return the model of the package."""
    table = json.loads(files("namenorm.scoring").joinpath("data/model.json").read_text("utf-8"))
    return Model(
        table["version"],
        table["intercept"],
        tuple(table["coefficients"][name] for name in NAMES),
        **table["thresholds"],
    )
