"""Two tasks made of names: look-ups in a gazetteer of one name each, and pairs of names.

Look-ups: one Latin name of each entity goes into the gazetteer, the entity's other names are
queries.  A quarter of the entities, drawn by a hash of their ids, stays out: NIL.  Names of one
kind that are spelt alike in different sources are one entity; a name that several entities of one
source bear is no query.

Pairs: a query and its entity's name are a positive.  The negative beside it is the query and the
name of another entity of the kind, by rapidfuzz over unidecode the likest of all: for a third of
the queries the one in the gazetteer that looks most like the query, for a third the one in any
script, and for a third the near namesake, the one in the gazetteer that looks most like the
entity's own: 김정은, who is Kim Jong-un, and "Kim Jong-il".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from benchmarks.names import curated, packages
from benchmarks.names.records import Entity, Name, bag, hashed, script_of

__all__ = ["Case", "Pair", "Query", "all_entities", "link_cases", "pairs"]

#: Queries of one entity in one script.
PER_SCRIPT = 2
#: Queries for places of one source in one script: there are far more places than people.
PLACES = 120
PAIRS_PER_SOURCE = 700
#: Scripts that have names enough to be measured, the rest is left out.
SCRIPTS = (
    "Latn", "Cyrl", "Grek", "Armn", "Geor", "Arab", "Hebr", "Deva", "Beng", "Gujr", "Guru", "Knda",
    "Mlym", "Sinh", "Taml", "Telu", "Thai", "Laoo", "Khmr", "Mymr", "Ethi", "Hang", "Hani", "Kana",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Query:
    """A name that is asked for, where it is from, and in which script."""

    text: str
    lang: str | None
    script: str
    source: str


@dataclass(frozen=True, slots=True)
class Case:
    """An entity, the name that stands for it, and what is asked."""

    id: str
    kind: str
    name: str
    lang: str | None
    nil: bool
    queries: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, and whether they are one entity's."""

    one: str
    other: str
    same: bool
    kind: str
    source: str
    script: str
    entity: str
    namesake: bool = False


def all_entities() -> Iterator[Entity]:
    """Yield the entities of every source."""
    for read in (
        curated.people,
        packages.people_of_cedict,
        curated.agencies,
        packages.time_zone_cities,
        curated.divisions,
        curated.cities,
        packages.towns,
    ):
        yield from read()


def link_cases(entities: Iterable[Entity]) -> list[Case]:
    """Return the look-ups of *entities*."""
    listed = [e for e in entities if script_of(e.names[0].text) == "Latn"]
    cases = []
    for members in _same(listed):
        first = members[0]
        entry = first.names[0]
        queries = tuple(_queries(members, entry))
        if queries:
            nil = hashed(first.id) % 4 == 0
            cases.append(Case(first.id, first.kind, entry.text, entry.lang, nil, queries))
    return [replace(case, queries=kept) for case, kept in zip(cases, _fewer(cases), strict=True)]


def _fewer(cases: list[Case]) -> list[tuple[Query, ...]]:
    """Return the queries of each case that stay when no source and script has too many places."""
    drawn: dict[tuple[str, str], list[str]] = defaultdict(list)
    for case in cases:
        for query in case.queries:
            drawn[query.source, query.script].append(case.id)
    kept = {
        key: set(ids if len(ids) <= PLACES else sorted(ids, key=hashed)[:PLACES])
        for key, ids in drawn.items()
    }
    return [
        tuple(
            q for q in case.queries if case.kind != "place" or case.id in kept[q.source, q.script]
        )
        for case in cases
    ]


def _shared(entities: list[Entity]) -> set[tuple[str, str]]:
    """Return the names, as (source, bag), that several entities of a source bear."""
    bearers = Counter(
        (entity.source, spelt)
        for entity in entities
        for spelt in {bag(name.text) for name in entity.names}
    )
    return {key for key, count in bearers.items() if count > 1}


def _same(entities: list[Entity]) -> list[list[Entity]]:
    """Group entities of one kind that share a spelling, but for what namesakes share."""
    ambiguous = _shared(entities)
    leader = {entity.id: entity.id for entity in entities}

    def find(id: str) -> str:
        while leader[id] != id:
            leader[id] = leader[leader[id]]
            id = leader[id]
        return id

    known: dict[tuple[str, str], str] = {}
    for entity in entities:
        for position, name in enumerate(entity.names):
            spelt = bag(name.text)
            if position and (entity.source, spelt) in ambiguous:
                continue
            other = known.setdefault((entity.kind, spelt), entity.id)
            one, two = find(entity.id), find(other)
            leader[max(one, two)] = min(one, two)
    groups = defaultdict(list)
    for entity in entities:
        kept = tuple(
            name
            for position, name in enumerate(entity.names)
            if not position or (entity.source, bag(name.text)) not in ambiguous
        )
        groups[find(entity.id)].append(Entity(entity.id, entity.kind, entity.source, kept))
    return list(groups.values())


def _queries(members: list[Entity], entry: Name) -> Iterator[Query]:
    """Yield the other names, at most two a script, in an order that says nothing."""
    seen = {bag(entry.text)}
    by_script: dict[str, list[Query]] = defaultdict(list)
    for entity in members:
        for name in entity.names:
            script, spelt = script_of(name.text), bag(name.text)
            if spelt and spelt not in seen and script in SCRIPTS:
                seen.add(spelt)
                by_script[script].append(Query(name.text, name.lang, script, entity.source))
    for script in sorted(by_script):
        by_script[script].sort(key=lambda query: hashed(query.text))
        yield from by_script[script][:PER_SCRIPT]


def pairs(cases: list[Case]) -> list[Pair]:
    """Return positives, a fixed sample of each source, and the hardest negative of each."""
    chosen: dict[tuple[str, str], list[tuple[Case, Query]]] = defaultdict(list)
    for case in cases:
        for query in case.queries:
            chosen[case.kind, query.source].append((case, query))
    made = []
    for (kind, source), found in sorted(chosen.items()):
        found.sort(key=lambda item: hashed(item[0].id + item[1].text))
        kept = found[:PAIRS_PER_SOURCE]
        negatives = _nearest(kept, [case for case in cases if case.kind == kind])
        for (case, query), (other, namesake) in zip(kept, negatives, strict=True):
            common = (kind, source, query.script, case.id)
            made.append(Pair(query.text, case.name, True, *common))
            if other is not None:
                made.append(Pair(query.text, other, False, *common, namesake))
    return made


def _nearest(
    asked: list[tuple[Case, Query]], cases: list[Case]
) -> Iterator[tuple[str | None, bool]]:
    """Yield for each query the name of another entity that looks most like it, or its own's."""
    from rapidfuzz import fuzz, process
    from unidecode import unidecode

    entries = [case.name for case in cases]
    names = entries + [query.text for case in cases for query in case.queries]
    latin = [unidecode(name).lower() for name in names]
    for case, query in asked:
        third = hashed(query.text) % 3
        among = len(names) if third == 1 else len(entries)
        like = unidecode(case.name if third == 2 else query.text).lower()
        hits = process.extract(like, latin[:among], scorer=fuzz.token_sort_ratio, limit=12)
        own = {bag(case.name), *(bag(other.text) for other in case.queries)}
        found = (names[place] for _, _, place in hits)
        yield next((name for name in found if bag(name) not in own), None), third == 2
