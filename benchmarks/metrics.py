"""What is measured, and how; every figure of docs/matching.md is one of these.

Look-ups:

* R@1, R@10: share of the queries for an entity in the gazetteer that rank it first, or in ten
* F1: of the system's own decision to match.  A true positive is a match with the right entity; a
  match with another one or for a NIL query is a false positive
* P: share of its matches that are right
* NIL-FA: share of the queries for an entity that is not there that it matched all the same
* R@95P: best recall over all thresholds of the score at which 95 % of what is accepted is right

Pairs: AUC, F1 of the decision, FP (share of negatives matched), and recall at 1 % false positives;
of negatives alone, FP.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Answer", "Scored", "auc", "link_figures", "pair_figures", "recall_at_precision"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a system said to one query: facts that the figures of look-ups are made of."""

    inside: bool
    first: bool
    ten: bool
    matched: bool
    score: float


@dataclass(frozen=True, slots=True)
class Scored:
    """What a system said of one pair."""

    same: bool
    score: float
    matched: bool


def link_figures(answers: Iterable[Answer]) -> dict[str, float]:
    """Return the figures of some look-ups.

    >>> right = Answer(inside=True, first=True, ten=True, matched=True, score=0.9)
    >>> fooled = Answer(inside=False, first=False, ten=False, matched=True, score=0.8)
    >>> link_figures([right, fooled])["P"], link_figures([right, fooled])["NIL-FA"]
    (0.5, 1.0)
    """
    rows = list(answers)
    inside = [row for row in rows if row.inside]
    nil = [row for row in rows if not row.inside]
    hits = sum(row.matched and row.first and row.inside for row in rows)
    wrong = sum(row.matched for row in rows) - hits
    return {
        "n": len(inside),
        "R@1": _share(sum(row.first for row in inside), len(inside)),
        "R@10": _share(sum(row.ten for row in inside), len(inside)),
        "F1": _f1(hits, wrong, len(inside) - hits),
        "P": _share(hits, hits + wrong),
        "NIL-FA": _share(sum(row.matched for row in nil), len(nil)),
        "R@95P": recall_at_precision(rows, 0.95),
    }


def pair_figures(scored: Iterable[Scored]) -> dict[str, float]:
    """Return the figures of some pairs."""
    rows = list(scored)
    same = [row.score for row in rows if row.same]
    others = sorted((row.score for row in rows if not row.same), reverse=True)
    hits = sum(row.matched and row.same for row in rows)
    wrong = sum(row.matched for row in rows) - hits
    cut = others[len(others) // 100] if others else 1.0
    return {
        "n": len(rows),
        "AUC": auc(same, others),
        "F1": _f1(hits, wrong, len(same) - hits) if same else math.nan,
        "FP": _share(wrong, len(others)),
        "R@1%FP": _share(sum(score > cut for score in same), len(same)) if same else math.nan,
    }


def recall_at_precision(answers: Iterable[Answer], precision: float) -> float:
    """Return the best recall of a threshold at which that share of what is accepted is right.

    Answers of one score are accepted together: a threshold cannot tell them apart.
    """
    rows = sorted(answers, key=lambda row: -row.score)
    total = sum(row.inside for row in rows)
    right = best = 0
    for count, row in enumerate(rows, 1):
        right += row.first and row.inside
        ends = count == len(rows) or rows[count].score < row.score
        if ends and right >= precision * count:
            best = max(best, right)
    return _share(best, total)


def auc(same: Iterable[float], others: Iterable[float]) -> float:
    """Return the chance that a pair of one entity scores above another pair; ties are half.

    >>> auc([0.9, 0.5], [0.5, 0.1])
    0.875
    """
    ranked = sorted([(score, 1) for score in same] + [(score, 0) for score in others])
    positives = sum(label for _, label in ranked)
    negatives = len(ranked) - positives
    if not positives or not negatives:
        return math.nan
    wins = 0.0
    below = at = 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        here = sum(label for _, label in ranked[at:end])
        wins += here * (below + (end - at - here) / 2)
        below += end - at - here
        at = end
    return wins / (positives * negatives)


def _f1(hits: int, wrong: int, missed: int) -> float:
    return 2 * hits / (2 * hits + wrong + missed) if hits else 0.0


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 0.0
