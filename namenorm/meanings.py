"""What the names of a body say of it: an agency of security, a ministry of defence.

>>> from namenorm.gazetteer import Gazetteer
>>> gazetteer = Gazetteer.from_records([
...     {"id": "Q1", "kind": "org", "names": [{"name": "League of Arab States"}]},
... ])
>>> gazetteer.lookup("Central Bank of the League of Arab States").decision
'none'
"""

from __future__ import annotations

from typing import Final

from namenorm.index.entities import EntityIndex
from namenorm.keys.analyser import Analyser
from namenorm.keys.unit import Unit
from namenorm.scoring.compare import Comparer, Judgement

__all__ = ["concepts_of", "said_of", "says_more"]

_MOST_NAMES: Final = 60  # names of an entity that are asked what it is
#: What any body may be called besides.
_ANY: Final = frozenset(
    f"body:{kind}" for kind in ("agency", "organisation", "service", "company", "authority")
)


def concepts_of(index: EntityIndex, analyser: Analyser, number: int) -> set[str]:
    """Return the kinds of body and the domains that the names of an entity say."""
    return {
        concept
        for name in index.names(number)[:_MOST_NAMES]
        for unit in analyser.form(name.text).units
        for concept in said_of(unit)
    }


def said_of(unit: Unit) -> frozenset[str]:
    """Return the kinds of body and the domains that a word says."""
    return frozenset(c for c in unit.concepts if c.startswith(("body:", "domain:")))


def says_more(index: EntityIndex, comparer: Comparer, number: int, judged: Judgement) -> bool:
    """Whether a query says of a body what none of its names says: the Arab League has no bank."""
    aligned = judged.alignment
    if aligned is None or judged.score < comparer.model.possible:
        return False
    more = [said_of(u) for u in aligned.left_one if u.role in ("body", "domain")]
    more = [said for said in more if said and said.isdisjoint(_ANY)]
    if not more:
        return False
    own = concepts_of(index, comparer.analyser, number)
    return any(said.isdisjoint(own) for said in more)
