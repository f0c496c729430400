"""From scored entities to one of three decisions.

`match` needs one entity that stands clearly before all others; `ambiguous` says that several
stand, or one not firmly; `none` that nothing does.  A wrong identifier is worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from namenorm.model import Decision, Step
from namenorm.scoring.model import Model

__all__ = ["Standing", "decide", "rank"]

#: By how much prominence (0 to 100) one of several namesakes must lead to be meant.
LEAD = 10
#: What a name met only by likeness needs, when it is one of a derived table's many, or a town's.
DERIVED_MATCH = 0.95
#: Prominence from which a name is likelier to be that of who is known by it than of anybody else's.
FAMOUS = 60
#: Prominence below which a place is no town.
TOWN = 21
#: Prominence from which a city is meant by a word that is a surname too (a million inhabitants).
WELL_KNOWN = 40
#: Scores that are level to so many parts are level.
_ROUNDED = 1e6
_NEAR = 0.02  # scores closer than this are level


@dataclass(slots=True)
class Standing:
    """One entity in the running: its score, and what is known of it."""

    number: int
    score: float
    kind: str
    type: str
    prominence: int
    derived: bool
    country: str | None
    unmet: tuple[str, ...] = ()  # countries whose context the matched name needs
    at_home: bool = False  # or is in the language of one of them, where nothing says otherwise
    name_kind: int = 0
    same_text: bool = True
    same_lang: bool = True
    other_use: bool = False  # the query is a person's name or an ordinary word as well
    borne: bool = False  # people of the gazetteer have it for a family name
    name: str = ""
    id: str = ""  # of a city or a division, where both are in the running
    parent: str | None = None
    steps: tuple[Step, ...] = ()


def rank(standings: Sequence[Standing]) -> list[Standing]:
    """Return the best first: by score, then names that need no context, then prominence.

    Of what is level in all that who is written as the query is comes first.
    """
    return sorted(
        standings,
        key=lambda s: (
            -int(s.score * _ROUNDED + 0.5),
            s.kind == "nobody" and -1,
            bool(s.unmet),
            not s.same_text and s.name_kind == 3,
            not s.same_lang,
            not _is_city_first(s, standings),
            -s.prominence,
            not s.same_text,
            s.number,
        ),
    )


def _is_city_first(one: Standing, standings: Sequence[Standing]) -> bool:
    """Whether *one* is a city level with the division around it, or has no such rival."""
    if one.type != "admin1":
        return True
    return not any(_is_before(s, one) and s.score >= one.score - 1e-9 for s in standings)


def _is_before(city: Standing, division: Standing) -> bool:
    """Whether a name that a city and a division share means the city, unless said otherwise.

    It does where the city is well known, as New York is, or lies in the division and goes by the
    name: Wyoming is no suburb in Michigan, and Oklahoma not Oklahoma City.
    """
    if (city.type, division.type) != ("city", "admin1") or city.country != division.country:
        return False
    within = city.parent in (None, division.id)
    own = city.name_kind == 0 or division.name_kind != 0
    return city.prominence >= WELL_KNOWN or (within and own)


def decide(ranked: Sequence[Standing], model: Model) -> tuple[Decision, Step | None]:
    """Return the decision on *ranked* entities, and the step that says why."""
    if not ranked:
        return "none", Step("no-candidate")
    best = ranked[0]
    if best.kind == "nobody":
        return "none", None
    if best.score < model.possible:
        return "none", Step("weak")
    level = [s for s in ranked[1:] if s.score > best.score - _NEAR]
    if best.unmet and (level or not best.at_home):
        return "ambiguous", Step("context:needs", 0.0, (" or ".join(best.unmet),))
    if level and not _leads(best, level):
        return "ambiguous", Step("several", 0.0, (str(len(level) + 1),))
    needed = model.known if best.prominence >= FAMOUS else model.match
    if (best.derived or (best.type == "city" and best.prominence < WELL_KNOWN)) and best.score < 1:
        needed = max(needed, DERIVED_MATCH)
    if best.score < needed:
        return "ambiguous", Step("weak")
    if best.score < 1:
        # Of two that are met by likeness alone the first must lead in score too.
        near = [s for s in ranked[1:] if s not in level and s.score > best.score - model.margin]
        if near and not _leads(best, near):
            return "ambiguous", Step("several", 0.0, (str(len(near) + 1),))
    # Not the name that the town goes by, or not quite.
    lesser = best.derived or best.name_kind != 0 or best.score < 1 or best.prominence < TOWN
    unlikely = best.prominence < WELL_KNOWN or best.borne
    if best.other_use and (best.type != "city" or (lesser and unlikely)):
        return "ambiguous", Step("other-use", 0.0, (best.name,))
    if level:
        return "match", _why_first(best, level)
    return "match", _why_at_home(best)


def _why_at_home(best: Standing) -> Step | None:
    countries = " or ".join(best.unmet)
    return Step("context:language", 0.0, (countries,)) if countries else None


def _leads(best: Standing, others: Sequence[Standing]) -> bool:
    return all(
        other.unmet
        or best.prominence - other.prominence >= LEAD
        or _is_before(best, other)
        or (best.type == "country" and other.type in ("city", "admin1"))
        for other in others
    )


def _why_first(best: Standing, level: Sequence[Standing]) -> Step:
    if any(_is_before(best, other) for other in level):
        return Step("city-first")
    return Step("prominent", 0.0, (str(len(level) + 1),))
