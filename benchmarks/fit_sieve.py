"""Fit the coefficients by which candidates are sifted, and write their table.

    python -m benchmarks.fit_sieve DATA... [-o namenorm/index/data/sieve.json]

DATA are JSON Lines files of look-ups, as for ``fit_model.py``: each query whose entity is not
``nil`` is looked up, and of the candidates that share keys with it one, or each of a few that have
the same name, is the one that is meant.  A conditional logit is fitted to that by Newton's method,
with a little weight on small coefficients.  The held-out figures come from five folds by entity.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.fit_model import FOLDS, Floats, Row, by_kind, comparer, index_of, read
from namenorm.index.sieve import NAMES
from namenorm.index.sifting import Candidates, candidates

DEPTHS = (1, 2, 3, 5, 12)
_SHRINK = 1e-3
_ROUNDS = 25
_LETTERED = NAMES.index("merged-lettered")
#: The group of a query, and the terms and labels of its candidates.
Choice = tuple[int, Floats, Floats]


def choices(rows: Iterable[Row]) -> Iterator[Choice]:
    """Yield the candidates of each query, among which the one that is meant may be."""
    for kind, members in by_kind(rows):
        judge = comparer()
        form = judge.analyser.form
        index = index_of(kind, members, judge.analyser)
        named = {number: index.names(number)[0].text for number in range(len(index))}
        for row in members:
            same = form(row["name"]).sorted_fold
            for query in row["queries"]:
                found = candidates(index, form(query["name"]), (kind,))
                labels = [form(named[one.number]).sorted_fold == same for one in found.found]
                if found.found and (row["nil"] or any(labels)):
                    group = zlib.crc32(row["id"].encode()) % FOLDS
                    yield group, terms(found), np.array(labels, dtype=float)


def terms(found: Candidates) -> Floats:
    """Return the terms of the score of each candidate: its score where one coefficient is 1."""
    many = len(found.found)
    values = np.zeros((many, len(NAMES)))
    for term in range(len(NAMES)):
        alone = [float(other == term) for other in range(len(NAMES))]
        for one in found.sifted(alone, many):
            values[one.place, term] = one.score
    return values


def fit(data: Sequence[Choice]) -> Floats:
    """Return the coefficients that make what is meant likeliest among the candidates."""
    found = np.zeros(len(NAMES))
    for _ in range(_ROUNDS):
        slope = -_SHRINK * len(data) * found
        bend = _SHRINK * len(data) * np.eye(len(NAMES))
        for _, values, labels in data:
            likely = np.exp(values @ found - (values @ found).max())
            likely /= likely.sum()
            mean = likely @ values
            slope += (labels / labels.sum()) @ values - mean
            bend += (values.T * likely) @ values - np.outer(mean, mean)
        step = np.linalg.solve(bend, slope)
        found += step * min(1.0, 3.0 / np.abs(step).max())
    return found


def of_nobody(data: Iterable[Choice], coefficients: Floats) -> list[float]:
    """Return the median of the highest scores where nobody is meant, without letters and with."""
    highest: tuple[list[float], list[float]] = ([], [])
    for _, values, _ in data:
        highest[bool(values[:, _LETTERED].any())].append(float((values @ coefficients).max()))
    return [round(float(np.median(scores)), 4) for scores in highest]


def first_in(data: Iterable[Choice], coefficients: Floats) -> list[float]:
    """Return the share of queries of which what is meant is among the first, by `DEPTHS`."""
    ranks = []
    for _, values, labels in data:
        score = values @ coefficients
        ranks.append(int((score > score[labels > 0].max()).sum()))
    return [float(np.mean(np.array(ranks) < depth)) for depth in DEPTHS]


def main() -> int:
    """Fit, report and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("namenorm/index/data/sieve.json"))
    options = parser.parse_args()
    every = list(choices(read(options.data)[1]))
    data = [one for one in every if one[2].any() and not one[2].all()]
    held_out = []
    for fold in range(FOLDS):
        made = fit([one for one in data if one[0] != fold])
        held_out.append(first_in([one for one in data if one[0] == fold], made))
    shown = ", ".join(
        f"{share:.3f} in {depth}"
        for depth, share in zip(DEPTHS, np.mean(held_out, axis=0), strict=True)
    )
    print(f"{len(data)} queries; held out, the one that is meant is first: {shown}")
    fitted = fit(data)
    made = {name: round(float(c), 4) for name, c in zip(NAMES, fitted, strict=True)}
    nobody = of_nobody([one for one in every if not one[2].any()], fitted)
    version = f"{zlib.crc32(json.dumps([made, nobody]).encode()):08x}"
    beside = options.output.with_suffix(".tmp")
    table = {"version": version, "nobody": nobody, "coefficients": made}
    beside.write_text(json.dumps(table, indent=1) + "\n", "utf-8")
    beside.replace(options.output)
    print(json.dumps(table, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
