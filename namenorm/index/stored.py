"""What the records of a compiled file hold: the names of an entity, and what it has besides."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from namenorm.model import NAME_KINDS, NameForm
from namenorm.text.scripts import main_script

__all__ = ["StoredEntity", "StoredName"]


class StoredName(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """One name form as it lies in the file."""

    text: str
    lang: str
    kind: int
    source: str = ""
    needs: tuple[str, ...] = ()
    system: str = ""

    def form(self, system: str | None = None) -> NameForm:
        """Return the form that it stores, made by *system* if that is known better."""
        return _form(self, system)


@lru_cache(maxsize=1 << 7)  # garbage collection looks at what lives longer than an answer
def _form(stored: StoredName, system: str | None) -> NameForm:
    return NameForm(
        stored.text,
        stored.lang or None,
        main_script(stored.text),
        NAME_KINDS[stored.kind],
        system or stored.system or None,
        source=stored.source or None,
        needs=stored.needs,
    )


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
