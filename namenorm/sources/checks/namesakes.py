"""Names that several entities bear: each of them is known to be another's, or a mistake.

Whoever reads a bare «Александр Михайлов» cannot know which of two governors is meant, and an answer
that is silent about the other is wrong half of the time.  So namesakes among the curated entities
of one kind say that they are ``distinct_from`` each other (on one side is enough), or that the name
``needs`` the context of a country.  Two people of one name who were born in one year are taken for
one person who is there twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from namenorm.sources.checks.references import World
from namenorm.sources.curated import Entry
from namenorm.sources.draft import DraftName, is_derived_id
from namenorm.sources.problem import Fault, Problem
from namenorm.text.fold import fold

__all__ = ["namesake_problems"]

#: Kinds of name that are to be enough by themselves; surnames are shared by nature.
_WHOLE: Final = frozenset({"preferred", "alias", "historical", "acronym"})


def namesake_problems(world: World) -> Iterator[Problem]:
    """Yield each name that a second entity of its kind has, where neither says so."""
    bearers: defaultdict[tuple[str, str], dict[str, tuple[Entry, DraftName]]] = defaultdict(dict)
    for entry in world.curated.entries:
        if is_derived_id(entry.draft.id):
            continue  # the tables hold many a Springfield; ranks and contexts tell them apart
        for name in entry.draft.names:
            if name.kind in _WHOLE and name.text.strip():
                key = entry.draft.kind, fold(name.text)
                bearers[key].setdefault(entry.draft.id, (entry, name))
    told: set[frozenset[str]] = set()
    for shared in bearers.values():
        for (earlier, mine), (later, theirs) in combinations(shared.values(), 2):
            pair = frozenset((earlier.draft.id, later.draft.id))
            if pair not in told and not _known(earlier, mine, later, theirs):
                told.add(pair)
                yield later.problem(Fault(theirs.path, _message(earlier, later, theirs)))


def _known(earlier: Entry, mine: DraftName, later: Entry, theirs: DraftName) -> bool:
    one, other = earlier.draft, later.draft
    if one.id in other.distinct_from or other.id in one.distinct_from:
        return True
    return bool(mine.needs and theirs.needs) and set(mine.needs).isdisjoint(theirs.needs)


def _message(earlier: Entry, later: Entry, name: DraftName) -> str:
    whose = earlier.draft.id
    born = [entry.draft.values.get("born", "")[:4] for entry in (earlier, later)]
    if born[0] and born[0] == born[1]:
        return f"«{name.text}», born {born[0]}, is {whose} too; merge the two entries"
    return f"«{name.text}» is a name of {whose} too; add distinct_from: [{whose}]"
