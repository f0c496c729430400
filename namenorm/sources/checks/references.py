"""References: what is named elsewhere exists there, is of the right kind, and is not oneself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from namenorm.sources.curated import Curated, Entry
from namenorm.sources.dates import Span
from namenorm.sources.draft import is_derived_id, kind_of_id
from namenorm.sources.problem import Fault, Path, Problem, nearest

__all__ = ["World", "entity_problems", "file_problems"]

#: Which kinds of entity a key may name.
_KINDS: Final[Mapping[str, frozenset[str]]] = {
    "office": frozenset({"office"}),
    "parent": frozenset({"org", "place"}),
    "capital": frozenset({"place"}),
    "of": frozenset({"org", "place"}),
}


class World:
    """All that an entry may refer to."""

    def __init__(self, curated: Curated, derived: Mapping[str, Mapping[str, str]]) -> None:
        self.curated = curated
        self.derived = derived
        written = (entry.draft.id for entry in curated.entries)
        self.ids = frozenset(chain(written, derived, curated.unread))
        self.retired = frozenset(redirect.old for redirect in curated.redirects)

    def lacks(self, identifier: str) -> bool:
        """Whether nothing has that identifier, as far as can be told from the files at hand."""
        if identifier in self.ids:
            return False
        return bool(self.derived) or not is_derived_id(identifier)

    def missing(self, key: str, identifier: str) -> str:
        """Return what is wrong with a reference, or nothing."""
        wanted = _KINDS.get(key)
        kind = kind_of_id(identifier)
        if identifier in self.retired and identifier not in self.ids:
            return f"{key} {identifier} is retired; write its successor"
        if self.lacks(identifier):
            hint = nearest(identifier, self._neighbours(identifier)) or "; add it or mend the id"
            return f"unknown {key} {identifier}{hint}"
        if wanted and kind and kind not in wanted:
            return f"{key} {identifier} is no {' or '.join(sorted(wanted))}; name another"
        return ""

    def unknown_source(self, source: str | None) -> str:
        """Return what is wrong with the id of a source, or nothing."""
        known = self.curated.sources
        if not source or not self.curated.knows_sources or source in known:
            return ""
        hint = nearest(source, known) or "; add it to sources.yaml"
        return f"unknown source «{source}»{hint}"

    def _neighbours(self, identifier: str) -> list[str]:
        """Return identifiers of the same kind and scope: a typing slip is rarely wider."""
        stem = identifier.rpartition(":")[0]
        return [known for known in self.ids if known.startswith(stem)] if stem else []


def entity_problems(entry: Entry, world: World) -> Iterator[Problem]:
    """Yield what is wrong with the references of one entry."""
    for fault in _faults(entry, world):
        yield entry.problem(fault)


def _faults(entry: Entry, world: World) -> Iterator[Fault]:
    draft = entry.draft
    adds = is_derived_id(draft.id) and not draft.names
    if adds and world.derived and draft.id not in world.derived:
        yield Fault((), "has no names, and no derived table has it; give at least one")
    for key in ("parent", "capital", "of", "successor"):
        if key in draft.values:
            yield from _one(entry, world, key, draft.values[key], (key,))
    for place, other in enumerate(draft.distinct_from):
        yield from _one(entry, world, "distinct_from", other, ("distinct_from", place))
    for tenure in draft.held:
        if tenure.office:
            yield from _one(entry, world, "office", tenure.office, (*tenure.path, "office"))
    role = draft.values.get("role")
    roles = world.curated.roles
    if role is not None and world.curated.knows_roles and role not in roles:
        hint = nearest(role, roles) or "; add it to lexicon/roles.yaml"
        yield Fault(("role",), f"unknown role «{role}»{hint}")
    yield from _sources(entry, world)


def _one(entry: Entry, world: World, key: str, identifier: str, path: Path) -> Iterator[Fault]:
    if identifier == entry.draft.id:
        yield Fault(path, f"{key} is the entity itself; name another")
        return
    message = world.missing(key, identifier)
    if message:
        yield Fault(path, message)


def _sources(entry: Entry, world: World) -> Iterator[Fault]:
    draft = entry.draft
    named: list[tuple[str | None, Path]] = [
        *((source, ("sources", place)) for place, source in enumerate(draft.sources)),
        *((name.source, name.path) for name in draft.names),
        *((tenure.values.get("source"), (*tenure.path, "source")) for tenure in draft.held),
    ]
    for source, path in named:
        message = world.unknown_source(source)
        if message:
            yield Fault(path, message)


def file_problems(world: World) -> Iterator[Problem]:
    """Yield what is wrong with redirects and garbles."""
    steps = {redirect.old: redirect for redirect in world.curated.redirects}
    circles: set[str] = set()
    for redirect in world.curated.redirects:

        def problem(message: str, at: tuple[str, int, str] = redirect.at) -> Problem:
            return Problem(*at, message)

        if redirect.old in {e.draft.id for e in world.curated.entries}:
            yield problem("is retired but still an entity; take one of them out")
        if redirect.when and Span.parse(redirect.when) is None:
            yield problem(f"when «{redirect.when}» is no date; write YYYY-MM-DD")
        chain = [redirect.old]
        while chain[-1] in steps and steps[chain[-1]].new not in chain:
            chain.append(steps[chain[-1]].new)
        if chain[-1] in steps:
            if not circles & set(chain):
                yield problem(f"redirects run in a circle: {' -> '.join(chain)}; break it")
            circles |= set(chain)
        elif world.lacks(redirect.new) and redirect.new not in steps:
            yield problem(f"redirect to unknown {redirect.new}; name an entity")
    for garble in world.curated.garbles:
        at = (garble.path, garble.line, garble.name)
        for message in (
            world.unknown_source(garble.source),
            world.missing("meant", garble.meant) if garble.meant else "",
        ):
            if message:
                yield Problem(*at, message)
