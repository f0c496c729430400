"""How many facts of the gazetteers are wrong: a random draw, judged against second sources.

    python -m benchmarks.audit draw 1 > round.tsv        # 200 facts; the seed is the round's number
    python -m benchmarks.audit rates benchmarks/audits/*.tsv

Facts are drawn kind by kind, as many of each, by the hash of the seed and of what the fact says:
nobody chooses, and a draw can be made again as long as the facts stand.  Whoever judges fills the
column ``verdict`` (right, wrong, unsettled) and names the second source, which must be another than
the one that the gazetteer names.  Unsettled facts count for neither side.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from benchmarks.pages import table
from namenorm.sources.curated import read_curated
from namenorm.sources.draft import Draft
from namenorm.sources.layout import gazetteer_files

__all__ = ["COLUMNS", "KINDS", "Fact", "draw", "facts", "interval", "main", "rates", "read_round"]

ROOT = Path(__file__).parents[1] / "gazetteers"
FACTS = 200
#: Kinds of fact, of which equally many are drawn.
KINDS = ("tenure", "birth", "wikidata", "own name", "other name")
COLUMNS = ("kind", "entity", "fact", "source", "verdict", "second source", "note")
_SURE = 1.96  # standard deviations of a 95 % interval
_OWN = frozenset({"preferred"})


class Fact(NamedTuple):
    """One statement on an entity, and the sources that the gazetteer names for it."""

    kind: str
    entity: str
    fact: str
    source: str


def facts(drafts: Iterable[Draft]) -> Iterator[Fact]:
    """Yield the facts of *drafts* that can be true or false."""
    for draft in drafts:
        all_sources = " ".join(draft.sources)
        if "born" in draft.values:
            yield Fact("birth", draft.id, draft.values["born"], all_sources)
        if "wikidata" in draft.xrefs:
            yield Fact("wikidata", draft.id, draft.xrefs["wikidata"], all_sources)
        for tenure in draft.held:
            get = tenure.values.get
            said = f"{tenure.office} {get('from', '?')} to {get('to', 'now')}"
            yield Fact("tenure", draft.id, said, get("source") or all_sources)
        for name in draft.names:
            kind = "own name" if name.kind in _OWN else "other name"
            said = f"{name.lang} {name.kind}: {name.text}"
            yield Fact(kind, draft.id, said, name.source or all_sources)


def draw(known: Iterable[Fact], seed: int, many: int = FACTS) -> list[Fact]:
    """Return *many* of the facts, as many of each kind, in the order of their hashes."""
    ranked: defaultdict[str, list[tuple[bytes, Fact]]] = defaultdict(list)
    for fact in known:
        said = f"{seed}\n{fact.kind}\n{fact.entity}\n{fact.fact}"
        ranked[fact.kind].append((blake2b(said.encode(), digest_size=8).digest(), fact))
    each = many // len(KINDS)
    return [fact for kind in KINDS for _, fact in sorted(ranked[kind])[:each]]


def interval(wrong: int, judged: int) -> tuple[float, float]:
    """Return the 95 % interval of a rate (Wilson's score interval).

    >>> [round(end, 3) for end in interval(2, 200)]
    [0.003, 0.036]
    """
    if not judged:
        return 0.0, 1.0
    share, square = wrong / judged, _SURE**2
    middle = (share + square / (2 * judged)) / (1 + square / judged)
    spread = (share * (1 - share) / judged + square / (4 * judged**2)) ** 0.5
    half = _SURE * spread / (1 + square / judged)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def rates(rounds: Iterable[tuple[str, Sequence[dict[str, str]]]]) -> str:
    """Return a table of how many facts of each round were wrong, by kind."""
    rows = []
    for name, judged in rounds:
        by_kind = Counter((row["kind"], row["verdict"]) for row in judged)
        for kind in (*KINDS, "all"):
            wanted = KINDS if kind == "all" else (kind,)
            right, wrong, open_ = (
                sum(by_kind[one, verdict] for one in wanted)
                for verdict in ("right", "wrong", "unsettled")
            )
            low, high = interval(wrong, right + wrong)
            share = f"{wrong / (right + wrong):.1%}" if right + wrong else "-"
            counts = map(str, (right, wrong, open_))
            rows.append([name, kind, *counts, share, f"{low:.1%} to {high:.1%}"])
    head = ["round", "facts", "right", "wrong", "unsettled", "wrong of settled", "95 % interval"]
    return table(head, rows, left=2)


def read_round(path: Path) -> list[dict[str, str]]:
    """Return the judged facts of a round; SystemExit says what is not judged."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    for number, row in enumerate(rows, 2):
        if row.get("verdict") not in ("right", "wrong", "unsettled"):
            raise SystemExit(f"{path}:{number}: verdict «{row.get('verdict')}»; write right, ...")
        if row["verdict"] != "unsettled" and not row["second source"]:
            raise SystemExit(f"{path}:{number}: no second source; name it or call it unsettled")
    return rows


def main(arguments: Sequence[str]) -> None:
    """Draw a round, or print the rates of rounds that were judged."""
    if arguments[:1] == ["draw"]:
        drafts = (entry.draft for entry in read_curated(gazetteer_files(ROOT)).entries)
        writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([*fact, "", "", ""] for fact in draw(facts(drafts), int(arguments[1])))
    elif arguments[:1] == ["rates"]:
        paths = [Path(one) for one in arguments[1:]]
        print(rates((path.stem, read_round(path)) for path in paths))
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
