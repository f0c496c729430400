"""What only one entity can have: a cross-reference, and the one seat of an office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from namenorm.sources.checks.references import World
from namenorm.sources.curated import Entry
from namenorm.sources.dates import Span
from namenorm.sources.draft import DraftTenure
from namenorm.sources.problem import Fault, Problem

__all__ = ["seat_problems", "xref_problems"]


def xref_problems(world: World) -> Iterator[Problem]:
    """Yield each cross-reference of a curated entry that another entity has too."""
    owners = {pair: owner for owner, xrefs in world.derived.items() for pair in xrefs.items()}
    for entry in world.curated.entries:
        for key, value in entry.draft.xrefs.items():
            owner = owners.setdefault((key, value), entry.draft.id)
            if owner != entry.draft.id:
                message = f"{key} {value} belongs to {owner} already; find out whose it is"
                yield entry.problem(Fault(("xrefs", key), message))


@dataclass(frozen=True, slots=True)
class _Stay:
    """A tenure, by the days on which its holder certainly sat."""

    first: date
    last: date
    entry: Entry
    tenure: DraftTenure

    @property
    def acting(self) -> bool:
        return self.tenure.values.get("status") == "acting"


def seat_problems(world: World) -> Iterator[Problem]:
    """Yield two holders of an office with one seat at once.

    The day on which one follows the other may be shared, and somebody may begin to act for a
    holder who is ill or suspended.  An open tenure lasts until somebody else is known to hold the
    office, so it needs its end by then.
    """
    seats = {
        entry.draft.id: entry.draft.values.get("seats", "1")
        for entry in world.curated.entries
        if entry.draft.kind == "office"
    }
    stays: defaultdict[str, list[_Stay]] = defaultdict(list)
    for entry in world.curated.entries:
        for tenure in entry.draft.held:
            stay = _stay(entry, tenure)
            if stay and seats.get(tenure.office) == "1":
                stays[tenure.office].append(stay)
    for office, held in sorted(stays.items()):
        held.sort(key=lambda stay: (stay.first, stay.last, stay.entry.draft.id))
        for place, later in enumerate(held):
            clash = next((stay for stay in held[:place] if _clash(stay, later)), None)
            if clash:
                who = clash.entry.draft.id
                message = f"holds {office} together with {who} from {later.first}; mend the dates"
                yield later.entry.problem(Fault(later.tenure.path, message))


def _stay(entry: Entry, tenure: DraftTenure) -> _Stay | None:
    start = Span.parse(tenure.values.get("from", ""))
    end_text = tenure.values.get("to")
    end = Span.parse(end_text) if end_text else None
    if start is None or (end_text and end is None):
        return None
    last = end.first if end else date.max
    return _Stay(start.last, last, entry, tenure) if start.last <= last else None


def _clash(earlier: _Stay, later: _Stay) -> bool:
    overlap = min(earlier.last, later.last) - later.first
    if overlap <= timedelta(days=1):
        return False
    return earlier.acting or not later.acting
