"""Who held an office on a day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from namenorm.errors import UnknownNameError
from namenorm.model import Candidate, Step, Tenure

if TYPE_CHECKING:
    from namenorm.gazetteer import Gazetteer

__all__ = ["holders_at", "in_office"]


def in_office(tenures: Sequence[Tenure], day: str) -> list[Tenure]:
    """Return the tenures that cover *day*, the latest to begin first.

    Dates of reduced precision are compared as far as they go: 2024-05 covers all of May.  On a day
    of change both are in office, and the one who comes is first.

    >>> in_office([Tenure("o", "a", start="2018-10", end="2024-05"),
    ...            Tenure("o", "b", start="2024-05", end="2024-12-05")], "2024-06-01")[0].person
    'b'
    """
    found = [
        tenure
        for tenure in tenures
        if tenure.start
        and _reaches(tenure.start, day)
        and (not tenure.end or _reaches(day, tenure.end))
    ]
    found.sort(key=lambda tenure: tenure.start or "", reverse=True)
    return found


def _reaches(earlier: str, later: str) -> bool:
    shared = min(len(earlier), len(later))
    return earlier[:shared] <= later[:shared]


def holders_at(gazetteer: Gazetteer, office: Candidate, day: str) -> list[Candidate]:
    """Return who held *office* on *day* as candidates, in the office's stead."""
    tenures = in_office(gazetteer.entity(office.id).holders, day)
    if len(tenures) > 1:
        # On the day of a change the one who comes counts; several seats have several holders.
        begun = tenures[0].start
        tenures = [t for t in tenures if t.start == begun or not t.end or t.end > day]
    found: dict[str, Candidate] = {}
    for tenure in tenures:
        try:
            person = gazetteer.entity(tenure.person)
        except UnknownNameError:
            continue
        detail = (office.name, tenure.start or "?", tenure.end or "now", tenure.status or "held")
        if tenure.end is None and tenure.seen and tenure.seen < day:
            detail = (*detail[:2], f"at least {tenure.seen}", detail[3])
        step = Step("holder", 0.0, detail)
        found.setdefault(
            person.id,
            Candidate(
                person.id,
                "person",
                person.name,
                office.score,
                office.matched,
                (*office.explanation, step),
            ),
        )
    return list(found.values())
