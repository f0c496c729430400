"""Runs of a system over the tasks: what it said, and how long it took."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.metrics import Answer, Scored
from benchmarks.names.records import bag
from benchmarks.names.tasks import Case, Pair, Query
from benchmarks.peers import System

__all__ = ["Run", "run_links", "run_pairs"]


@dataclass(slots=True)
class Run:
    """What one system said; rows are filed under every group that a figure is wanted for."""

    links: dict[str, list[Answer]] = field(default_factory=lambda: defaultdict(list))
    pairs: dict[str, list[Scored]] = field(default_factory=lambda: defaultdict(list))
    #: (entity, score, whether it was right): of the first answer of a look-up, or of a pair
    scores: list[tuple[str, float, bool]] = field(default_factory=list)
    seconds: float = 0.0
    asked: int = 0


def run_links(make: Callable[[], System], cases: list[Case]) -> Run:
    """Look all queries up, kind by kind; making the gazetteer is not counted as time."""
    run = Run()
    for kind in sorted({case.kind for case in cases}):
        members = [case for case in cases if case.kind == kind]
        held = {case.id for case in members if not case.nil}
        bearers = defaultdict(set)  # one spelling, several entities: any of them is right
        for case in members:
            for text in (case.name, *(query.text for query in case.queries)):
                bearers[bag(text)].add(case.id)
        system = make()
        system.index([case for case in members if not case.nil], kind)
        asked = [(case, query) for case in members for query in case.queries]
        start = time.perf_counter()
        said = list(system.search([query.text for _, query in asked], kind))
        run.seconds += time.perf_counter() - start
        run.asked += len(asked)
        for (case, query), (hits, matched) in zip(asked, said, strict=True):
            good = bearers[bag(query.text)] | bearers[bag(case.name)] | {case.id}
            found = [id in good for id, _ in hits[:10]]
            row = Answer(
                inside=bool(good & held),
                first=bool(found) and found[0],
                ten=any(found),
                matched=matched,
                score=hits[0][1] if hits else 0.0,
            )
            if hits:
                run.scores.append((case.id, row.score, row.first))
            for group in _groups(case, query):
                run.links[group].append(row)
    return run


def _groups(case: Case, query: Query) -> tuple[str, ...]:
    return "all", case.kind, query.source, f"{case.kind}/{query.script}"


def run_pairs(make: Callable[[], System], pairs: list[Pair]) -> Run:
    """Compare all pairs."""
    run = Run(asked=len(pairs))
    system = make()
    list(system.compare(pairs[:20]))  # what is loaded once is not a pair's time
    start = time.perf_counter()
    said = list(system.compare(pairs))
    run.seconds = time.perf_counter() - start
    for pair, (score, matched) in zip(pairs, said, strict=True):
        run.scores.append((pair.entity, score, pair.same))
        for group in ("all", pair.kind, pair.source, *(["near namesakes"] * pair.namesake)):
            run.pairs[group].append(Scored(pair.same, score, matched))
    return run
