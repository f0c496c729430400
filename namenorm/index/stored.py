"""What the records of a compiled file hold: the names of an entity, and what it has besides."""

from __future__ import annotations

import msgspec

__all__ = ["StoredEntity", "StoredName"]


class StoredName(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """One name form as it lies in the file."""

    text: str
    lang: str
    kind: int
    source: str = ""
    needs: tuple[str, ...] = ()
    system: str = ""


class StoredEntity(
    msgspec.Struct,
    omit_defaults=True,
    frozen=True,
    gc=False,
    rename={"id": "i", "name": "n"},  # which stand in every record
):
    """What an entity has besides names; in the file ``name`` is left out if it is the first."""

    id: str
    name: str = ""
    country: str | None = None
    type: str | None = None
    parent: str | None = None
    born: str | None = None
    died: str | None = None
    sex: str | None = None
    xrefs: dict[str, str] = {}
    held: tuple[tuple[str | None, ...], ...] = ()
    holders: tuple[tuple[str | None, ...], ...] = ()
    distinct_from: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    why: str | None = None
    meant: str | None = None
    role: str | None = None
    of: str | None = None
