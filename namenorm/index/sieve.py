"""What candidates are sifted by: the coefficients of a linear score, their table in the package.

The table is fitted by ``benchmarks/fit_sieve.py``: given the candidates of a look-up, the share of
the exponential of a score is how likely the candidate is the one that is meant (a conditional
logit; D. McFadden, 1974).
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final

__all__ = ["NAMES", "Sieve", "default_sieve"]

#: The terms of the score, in the order in which `namenorm.kernel.sift` adds them up.
NAMES: Final = (
    "merged",  # likeness of the nearest name, vowels and merged consonants
    "merged-squared",
    "outline",  # of its consonants alone
    "common",  # share of the consonants of the shorter that are in the longer, in order
    "apart",  # difference of the numbers of consonants
    "keys",  # weight of the keys that are shared, as a share of the best candidate's
    "keys-squared",
    "tight-keys",  # of those that are not grams or meanings
    "words",  # share of words met one by one
    "merged-lettered",  # "merged", where letters are heard besides
    "heard",  # how well the letters of a script that hides sounds fit
    "heard-squared",
)


class Sieve:
    """Coefficients of `NAMES`, and what the likest of many scores where none is the one meant.

    The latter is a median, without letters that are heard and with them.
    """

    def __init__(
        self, version: str, coefficients: tuple[float, ...], nobody: tuple[float, float]
    ) -> None:
        self.version = version
        self.coefficients = coefficients
        self.nobody = nobody
        parts = dict(zip(NAMES, coefficients, strict=True))
        lettered = sum([parts.pop(name) for name in NAMES[-3:]])
        plain = sum([value for name, value in parts.items() if name not in ("apart", "words")])
        # The score of a name that sounds the same and has all keys, without letters and with.
        self._perfect = plain, plain + lettered

    def shares(self, scores: Sequence[float], lettered: bool) -> list[float]:
        """Return how likely each of some candidates is the one meant, by their *scores*.

        What is left to one is the share of nobody: of a gazetteer of a handful of names, too, the
        likest need not be like.
        """
        if not scores:
            return []
        most = max(*scores, self.nobody[lettered])
        masses = [math.exp(score - most) for score in scores]
        whole = sum(masses) + math.exp(self.nobody[lettered] - most)
        return [mass / whole for mass in masses]

    def likeness(self, score: float, lettered: bool) -> float:
        """Return *score* as a share of the best that there can be, from 0 to 1."""
        return min(1.0, max(0.0, score / self._perfect[lettered]))

    def score(self, likeness: float, lettered: bool) -> float:
        """Return the score that has *likeness*."""
        return likeness * self._perfect[lettered]


@cache
def default_sieve() -> Sieve:
    """Return the sieve of the package."""
    table = json.loads(files("namenorm.index").joinpath("data/sieve.json").read_text("utf-8"))
    coefficients = tuple(float(table["coefficients"][name]) for name in NAMES)
    return Sieve(table["version"], coefficients, (table["nobody"][0], table["nobody"][1]))
