"""An entity together with what only the build needs to know of it."""

from __future__ import annotations

import msgspec

from namenorm.model import Entity

__all__ = ["Record"]


class Record(msgspec.Struct, frozen=True):
    """One entity of the build.

    ``prominence`` (0 to 100) orders namesakes and nothing else.  ``role`` and ``of`` say which
    role an office is, of which place or organisation.  ``why`` and ``meant`` belong to records
    of kind ``nobody``: attested names of things that do not exist, with what was meant.
    """

    entity: Entity
    prominence: int = 0
    curated: bool = False
    role: str | None = None
    of: str | None = None
    seats: int = 1
    population: int | None = None
    capital: str | None = None
    founded: str | None = None
    dissolved: str | None = None
    successor: str | None = None
    why: str | None = None
    meant: str | None = None
