"""Measure name matching on public names, beside other tools.

    python -m benchmarks.matching [--rounds 3] [--write docs/matching.md]
    NAMENORM_PLAIN=modules python -m benchmarks.matching --ablate [--write docs/matching.md]

Needs the dependency group ``bench``.  Which names: benchmarks/names; which figures:
benchmarks/metrics.py; which systems: benchmarks/peers.py; what is switched off, one idea at a time,
by ``--ablate``: benchmarks/ablations.py.  All is deterministic but the times.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from math import isnan
from pathlib import Path

from benchmarks import ablations, reliability
from benchmarks.measuring import Run, run_links, run_pairs
from benchmarks.metrics import link_figures, pair_figures
from benchmarks.names.tasks import Case, Pair, all_entities, link_cases, pairs
from benchmarks.pages import table, write_parts
from benchmarks.peers import SYSTEMS, available
from namenorm.loading import are_compiled

KINDS = ("person", "place", "org")
LINK = ("R@1", "R@10", "F1", "P", "NIL-FA", "R@95P")
PAIR = ("AUC", "F1", "FP", "R@1%FP")
#: A row of a script needs this many queries.
ENOUGH = 15
#: Sources that tables of the package were learnt from (benchmarks/learn_sounds.py).
LEARNT = {
    "time zone cities": "sounds of Han, kana, Hangul, Hebrew, Arabic",
    "ISO 3166-2 divisions": "sounds of Han, kana, Hangul, Hebrew, Arabic",
}


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--systems", nargs="+", default=list(SYSTEMS), choices=list(SYSTEMS))
    parser.add_argument("--rounds", type=int, default=3, help="for the times; odd")
    parser.add_argument("--ablate", nargs="*", metavar="IDEA", help="without each idea, or these")
    parser.add_argument("--write", type=Path, help="a page whose parts are filled in")
    options = parser.parse_args(arguments)
    if options.ablate is not None and are_compiled():
        parser.error("compiled modules keep their functions: set NAMENORM_PLAIN=modules to ablate")
    cases = link_cases(all_entities())
    made = pairs(cases)
    if options.ablate is None:
        parts, picture = _beside_others(cases, made, options.systems, options.rounds)
        if options.write:
            image = options.write.parent / "images" / "reliability.svg"
            image.write_text(picture, "utf-8")
    else:
        parts = {"ablations": ablations.measured(cases, made, options.ablate)}
    for name, body in parts.items():
        print(f"\n{name}\n\n{body}")
    if options.write:
        write_parts(options.write, parts)
    return 0


def _beside_others(
    cases: list[Case], made: list[Pair], systems: list[str], rounds: int
) -> tuple[dict[str, str], str]:
    """Return the parts of the page, and the diagram."""
    searching, comparing = available(systems, searching=True), available(systems, searching=False)
    links: dict[str, list[Run]] = {name: [] for name in searching}
    paired: dict[str, list[Run]] = {name: [] for name in comparing}
    for _ in range(rounds):  # in turn, so that a busy machine is busy for all of them
        for name in searching:
            links[name].append(run_links(SYSTEMS[name][2], cases))
        for name in comparing:
            paired[name].append(run_pairs(SYSTEMS[name][2], made))
    first_links = {name: runs[0] for name, runs in links.items()}
    first_pairs = {name: runs[0] for name, runs in paired.items()}
    parts = {
        "names": _names_used(cases, made),
        "look-ups": _links(first_links),
        "scripts": _scripts(first_links),
        "pairs": _pairs(first_pairs),
        "times": _times(links, paired),
    }
    ours = "namenorm" if "namenorm" in first_links else searching[0]
    panels = [
        ("First answers of look-ups", reliability.bins(first_links[ours].scores)),
        ("Pairs of names, half of them one entity's", reliability.bins(first_pairs[ours].scores)),
    ]
    parts["reliability"] = _reliability(panels)
    return parts, reliability.diagram(panels)


def _names_used(cases: list[Case], made: list[Pair]) -> str:
    sources: dict[str, tuple[set[str], int, int]] = {}
    for case in cases:
        for query in case.queries:
            ids, asked, nil = sources.get(query.source, (set(), 0, 0))
            sources[query.source] = (ids | {case.id}, asked + 1, nil + case.nil)
    rows = [
        [
            *(source, LEARNT.get(source, "nothing"), f"{len(ids)}", f"{asked}", f"{nil}"),
            f"{sum(pair.source == source for pair in made)}",
        ]
        for source, (ids, asked, nil) in sorted(sources.items())
    ]
    head = ["names from", "learnt from them", "entities", "queries", "of them NIL", "pairs"]
    return table(head, rows, left=2)


def _row(figures: dict[str, float], columns: tuple[str, ...]) -> list[str]:
    return ["-" if isnan(figures[name]) else f"{figures[name]:.3f}" for name in columns]


def _links(runs: dict[str, Run]) -> str:
    sources = sorted(set(next(iter(runs.values())).links) - {"all", *KINDS} - _script_groups(runs))
    rows = []
    for group in ("all", *KINDS, *sources):
        for name, run in runs.items():
            figures = link_figures(run.links[group])
            rows.append([group, name, f"{figures['n']:.0f}", *_row(figures, LINK)])
    return table(["names", "system", "in the gazetteer", *LINK], rows, left=2)


def _script_groups(runs: dict[str, Run]) -> set[str]:
    return {group for run in runs.values() for group in run.links if "/" in group}


def _scripts(runs: dict[str, Run]) -> str:
    rows = []
    for group in sorted(_script_groups(runs)):
        figures = [link_figures(run.links[group]) for run in runs.values()]
        if figures[0]["n"] >= ENOUGH:
            kind, _, script = group.partition("/")
            rows.append(
                [kind, script, f"{figures[0]['n']:.0f}", *(f"{f['R@1']:.3f}" for f in figures)]
            )
    return table(
        ["kind", "script", "in the gazetteer", *(f"R@1, {name}" for name in runs)], rows, 2
    )


def _pairs(runs: dict[str, Run]) -> str:
    groups = list(next(iter(runs.values())).pairs)
    order = ["all", *KINDS, *sorted(set(groups) - {"all", *KINDS})]
    rows = []
    for group in order:
        for name, run in runs.items():
            figures = pair_figures(run.pairs[group])
            rows.append([group, name, f"{figures['n']:.0f}", *_row(figures, PAIR)])
    return table(["names", "system", "pairs", *PAIR], rows, left=2)


def _times(links: dict[str, list[Run]], paired: dict[str, list[Run]]) -> str:
    """Return medians over the rounds, and the median ratio to the first system in each round."""
    rows = []
    for task, runs, unit in (("a look-up", links, 1e3), ("a pair", paired, 1e6)):
        base = next(iter(runs))
        for name, found in runs.items():
            each = [run.seconds / run.asked * unit for run in found]
            ratios = [
                run.seconds / other.seconds for run, other in zip(found, runs[base], strict=True)
            ]
            spread = f"{min(each):.2f}-{max(each):.2f}"
            label = "ms" if unit == 1e3 else "µs"
            median = f"{statistics.median(each):.2f} {label}"
            rows.append([task, name, median, spread, f"{statistics.median(ratios):.2f}"])
    return table(["task", "system", "median", "least and most", "to namenorm"], rows, left=2)


def _reliability(panels: list[tuple[str, list[reliability.Bin | None]]]) -> str:
    rows = []
    for title, found in panels:
        for one in found:
            if one is not None:
                low, high = reliability.wilson(one.right, one.entities)
                cells = [f"{one.mean:.3f}", f"{one.right:.3f}", f"{low:.3f}-{high:.3f}"]
                rows.append([title, *cells, str(one.answers), str(one.entities)])
    head = ["answers", "mean score", "right", "95 %", "answers", "entities"]
    return table(head, rows)


if __name__ == "__main__":
    sys.exit(main())
