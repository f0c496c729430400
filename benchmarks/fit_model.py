"""Fit the calibrated model on labelled names, and write its table.

    python benchmarks/fit_model.py DATA... [-o namenorm/scoring/data/model.json]

DATA are JSON Lines files of either kind:

* pairs: ``{"a", "b", "kind", "match"}``
* look-ups: ``{"id", "kind", "name", "nil", "queries": [{"name"}]}``; each query is looked up among
  the names that are not ``nil``, and what comes back is labelled by its id

The model is a few dozen small trees, boosted (LightGBM, in the dependency group ``bench``).  What
can only speak for a match is held to do so, likewise against.  The held-out figures come from five
folds by entity.  The data are not kept; the table is all that remains of them.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import numpy.typing as npt

from namenorm.default import default_lexicon
from namenorm.index.container import Container
from namenorm.index.entities import EntityIndex
from namenorm.keys.analyser import Analyser
from namenorm.scoring.compare import Comparer
from namenorm.scoring.features import FALLING, NAMES, RISING
from namenorm.scoring.model import Model
from namenorm.searching import LISTED, Searcher
from namenorm.sources.compiler import compile_records
from namenorm.sources.record import from_mapping

FOLDS = 5
TREES = 100
_STRANGER = 4001  # how far off in the data the name of somebody else is taken from
#: A pair that somebody gave counts as much as so many of a look-up's candidates.
PAIR = 3.0
#: And as much as this the name of somebody else: a pair that somebody gave is seldom so unlike.
STRANGER = 1.0
PARAMETERS = {
    "objective": "binary",
    "num_leaves": 20,
    "learning_rate": 0.14,
    "min_data_in_leaf": 60,
    "lambda_l2": 5.0,
    "monotone_constraints": [(name in RISING) - (name in FALLING) for name in NAMES],
    "monotone_constraints_method": "intermediate",
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
    "seed": 1,
    "verbose": -1,
}
#: Judges while there is no model yet.
BLANK = Model("blank", (-5.0,), match=0.9, known=0.9, given=0.9, possible=0.5, margin=0.1)
THRESHOLDS = {"match": 0.84, "known": 0.75, "given": 0.69, "possible": 0.25, "margin": 0.1}
Row = Mapping[str, Any]
#: Group, features, label, weight.
Example = tuple[str, tuple[float, ...], bool, float]
Floats = npt.NDArray[np.float64]


def comparer() -> Comparer:
    """Return a comparer that knows the package's words, and takes nothing for a match."""
    return Comparer(Analyser(default_lexicon()), BLANK)


def by_kind(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """Return the rows of each kind of entity."""
    found = defaultdict(list)
    for row in rows:
        found[row["kind"]].append(row)
    return sorted(found.items())


def index_of(kind: str, rows: Iterable[Row], analyser: Analyser) -> EntityIndex:
    """Return an index of the names that are not ``nil``, one an entity."""
    made = [
        from_mapping({"id": row["id"], "kind": kind, "names": [{"name": row["name"]}]})
        for row in rows
        if not row["nil"]
    ]
    records = [replace(record, curated=True) for record in made]
    return EntityIndex(
        Container.from_bytes(compile_records(records, analyser, full=True).to_bytes())
    )


def read(paths: Iterable[Path]) -> tuple[list[Row], list[Row]]:
    """Return the labelled pairs and the look-ups of some files."""
    pairs: list[Row] = []
    lookups: list[Row] = []
    for path in paths:
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
        (lookups if "queries" in rows[0] else pairs).extend(rows)
    return pairs, lookups


def of_pairs(rows: Sequence[Row]) -> Iterator[Example]:
    """Yield the labelled pairs that no rule settles, and as many that chance brings together.

    Labelled negatives are near misses: without the others, names that have nothing in common would
    be judged by those few that are two names of one bearer.
    """
    judge = comparer()
    form = judge.analyser.form
    for row, stranger in zip(rows, [*rows[_STRANGER:], *rows[:_STRANGER]], strict=True):
        given = (row["b"], bool(row["match"]), PAIR)
        for name, same, weight in (given, (stranger["b"], False, STRANGER)):
            judged = judge.judge(form(row["a"]), form(name), row["kind"])
            if judged.values and not judged.against:
                yield row["a"], judged.values, same, weight


def of_lookups(rows: Iterable[Row]) -> Iterator[Example]:
    """Yield the candidates of each query that no rule settles, labelled by whether they are it."""
    for kind, members in by_kind(rows):
        judge = comparer()
        form = judge.analyser.form
        index = index_of(kind, members, judge.analyser)
        searcher = Searcher(index, judge)
        for row in members:
            names = [row["name"], *(query["name"] for query in row["queries"])]
            known = {form(name).sorted_fold for name in names}
            for query in row["queries"]:
                found, _ = searcher.search(form(query["name"]), kind, LISTED)
                for number, (name, judged) in found.items():
                    if judged.values and not judged.against:
                        same = index.stored(number).id == row["id"]
                        same = same or form(name.text).sorted_fold in known
                        yield row["id"], judged.values, same, 1.0


def fit(features: Floats, labels: Floats, weights: Floats) -> lightgbm.Booster:
    """Return the trees fitted on weighted examples."""
    return lightgbm.train(PARAMETERS, lightgbm.Dataset(features, labels, weight=weights), TREES)


def tree(node: Mapping[str, Any]) -> tuple[Any, float]:
    """Return a node as the table has it, with the number of examples below it."""
    if "leaf_value" in node:
        return round(node["leaf_value"], 4), node.get("leaf_count", 1)
    below, few = tree(node["left_child"])
    above, many = tree(node["right_child"])
    mean = (few * value(below) + many * value(above)) / (few + many)
    threshold = float(f"{node['threshold']:.5g}")
    return [node["split_feature"], threshold, round(mean, 4), below, above], few + many


def value(node: Any) -> float:
    """Return the mean log odds of a node of the table."""
    return float(node[2] if isinstance(node, list) else node)


def table(model: lightgbm.Booster) -> dict[str, Any]:
    """Return the table of a fitted model."""
    trees = [tree(t["tree_structure"])[0] for t in model.dump_model()["tree_info"]]
    version = f"{zlib.crc32(json.dumps(trees).encode()):08x}"
    return {"version": version, "thresholds": THRESHOLDS, "features": NAMES, "trees": trees}


def write(made: Mapping[str, Any], path: Path) -> None:
    """Write the table, a tree a line."""
    trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in made["trees"])
    head = json.dumps({k: v for k, v in made.items() if k != "trees"}, indent=1)
    beside = path.with_suffix(".tmp")
    beside.write_text(f'{head[:-2]},\n "trees": [\n{trees}\n]}}\n', "utf-8")
    beside.replace(path)


def main() -> int:
    """Fit, report and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("namenorm/scoring/data/model.json")
    )
    options = parser.parse_args()
    pairs, lookups = read(options.data)
    data = [*of_pairs(pairs), *of_lookups(lookups)]
    groups = np.array([zlib.crc32(group.encode()) % FOLDS for group, *_ in data])
    features = np.array([values for _, values, _, _ in data], dtype=float)
    labels = np.array([label for *_, label, _ in data], dtype=float)
    weights = np.array([weight for *_, weight in data])
    held_out = np.zeros(len(labels))
    for fold in range(FOLDS):
        rest = groups != fold
        model = fit(features[rest], labels[rest], weights[rest])
        held_out[~rest] = model.predict(features[~rest])
    said = np.where(labels == 1, held_out, 1 - held_out)
    print(
        f"{len(labels)} examples, {labels.mean():.3f} of them true; "
        f"held-out log loss {-np.log(said + 1e-12).mean():.4f}"
    )
    for low in np.arange(0.0, 1.0, 0.1):
        inside = (held_out >= low) & (held_out < low + 0.1)
        if inside.any():
            print(
                f"  said {low:.1f}-{low + 0.1:.1f}: {labels[inside].mean():.3f} of {inside.sum()}"
            )
    model = fit(features, labels, weights)
    write(table(model), options.output)
    gains = model.feature_importance("gain")
    for place in np.argsort(-gains):
        print(f"  {NAMES[place]:16} {gains[place] / gains.sum():.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
