"""Fit the calibrated model on labelled names, and write its table.

    python benchmarks/fit_model.py DATA... [-o namenorm/scoring/data/model.json]

DATA are JSON Lines files of either kind:

* pairs: ``{"a", "b", "kind", "match"}``
* look-ups: ``{"id", "kind", "name", "nil", "queries": [{"name"}]}``; each query is looked up among
  the names that are not ``nil``, and what comes back is labelled by its id

Coefficients come from a logistic regression with a small ridge, cross-validated in five folds by
entity; the held-out probabilities give the thresholds: ``match`` is where 95 % of the accepted
first answers are right.  The data are not kept; the table is all that remains of them.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections import defaultdict
from pathlib import Path

import numpy as np

from namenorm import Gazetteer
from namenorm.default import default_comparer
from namenorm.scoring.features import NAMES

FOLDS = 5
RIDGE = 2.0


def rows_of_pairs(rows):
    """Yield (group, features, label, rank weight) for labelled pairs without a veto."""
    comparer = default_comparer()
    for row in rows:
        one, other = comparer.analyser.form(row["a"]), comparer.analyser.form(row["b"])
        judged = comparer.judge(one, other, row["kind"])
        if judged.values and not judged.against:
            yield row["a"], judged.values, bool(row["match"])


def rows_of_lookups(rows):
    """Yield (group, features, label) for the three best candidates of each query."""
    comparer = default_comparer()
    by_kind = defaultdict(list)
    for row in rows:
        by_kind[row["kind"]].append(row)
    for kind, members in sorted(by_kind.items()):
        listed = [r for r in members if not r["nil"]]
        names = {r["id"]: r["name"] for r in listed}
        gazetteer = Gazetteer.from_records(
            {"id": r["id"], "kind": kind, "names": [{"name": r["name"], "lang": None}]}
            for r in listed
        )
        for row in members:
            for query in row["queries"]:
                found = gazetteer.lookup(query["name"], kind=kind, limit=3).candidates
                for candidate in found:
                    judged = comparer.judge(
                        comparer.analyser.form(query["name"]),
                        comparer.analyser.form(names[candidate.id]),
                        kind,
                    )
                    same = candidate.id == row["id"] or names[candidate.id] == row["name"]
                    if judged.values and not judged.against:
                        yield row["id"], judged.values, same


def fit(features, labels, ridge=RIDGE, rounds=30):
    """Return the weights (intercept first) of a ridge logistic regression, by Newton's method."""
    design = np.hstack([np.ones((len(features), 1)), features])
    weights = np.zeros(design.shape[1])
    penalty = np.full(design.shape[1], ridge)
    penalty[0] = 0.0
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (labels - chance) - penalty * weights
        curve = (design * (chance * (1 - chance))[:, None]).T @ design + np.diag(penalty + 1e-9)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def main() -> int:
    """Fit, report and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("namenorm/scoring/data/model.json")
    )
    options = parser.parse_args()
    pairs, lookups = [], []
    for path in options.data:
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
        (lookups if "queries" in rows[0] else pairs).extend(rows)
    data = [*rows_of_pairs(pairs), *rows_of_lookups(lookups)]
    groups = np.array([zlib.crc32(group.encode()) % FOLDS for group, _, _ in data])
    features = np.array([values for _, values, _ in data])
    labels = np.array([label for _, _, label in data], dtype=float)
    held_out = np.zeros(len(labels))
    for fold in range(FOLDS):
        weights = fit(features[groups != fold], labels[groups != fold])
        part = features[groups == fold]
        held_out[groups == fold] = 1 / (1 + np.exp(-(weights[0] + part @ weights[1:])))
    said = np.where(labels == 1, held_out, 1 - held_out)
    loss = -np.log(said + 1e-12).mean()
    print(f"{len(labels)} labelled pairs, {labels.mean():.3f} true; held-out log loss {loss:.4f}")
    for low in np.arange(0.0, 1.0, 0.1):
        inside = (held_out >= low) & (held_out < low + 0.1)
        if inside.any():
            print(
                f"  said {low:.1f}-{low + 0.1:.1f}: {labels[inside].mean():.3f} of {inside.sum()}"
            )
    weights = fit(features, labels)
    table = json.loads(options.output.read_text("utf-8")) if options.output.exists() else {}
    table["version"] = f"{zlib.crc32(weights.round(4).tobytes()):08x}"
    table["intercept"] = round(float(weights[0]), 4)
    table["coefficients"] = {
        name: round(float(w), 4) for name, w in zip(NAMES, weights[1:], strict=True)
    }
    beside = options.output.with_suffix(".tmp")
    beside.write_text(json.dumps(table, indent=2) + "\n", "utf-8")
    beside.replace(options.output)
    print(json.dumps(table["coefficients"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
