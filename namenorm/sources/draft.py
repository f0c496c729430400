"""One entity as it was written, before anyone asks whether it is true.

Two layouts are read: that of the curated files (names grouped by language and kind) and that of
`Gazetteer.from_records` (a list of names).  Reading never stops: what has the wrong shape is
reported as a fault and left out of the draft, so that all faults of an entity are seen at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from namenorm.sources.draftnames import DraftName, read_names
from namenorm.sources.problem import Fault, Path, nearest
from namenorm.sources.shape import (
    one_of,
    read_list,
    read_mapping,
    read_value,
    show,
    word,
)

__all__ = [
    "KINDS",
    "Draft",
    "DraftName",
    "DraftTenure",
    "is_derived_id",
    "kind_of_id",
    "read_draft",
]

KINDS: Final = ("person", "place", "org", "office")
#: Who writes which key.
_ALL: Final = frozenset(
    {
        "id",
        "kind",
        "country",
        "rank",
        "type",
        "xrefs",
        "names",
        "distinct_from",
        "sources",
    }
)
_HISTORY: Final = frozenset({"founded", "dissolved", "successor"})
_OWN: Final[Mapping[str, frozenset[str]]] = {
    "person": frozenset({"sex", "born", "died", "held"}),
    "place": frozenset({"parent", "capital", "population"}) | _HISTORY,
    "org": frozenset({"parent"}) | _HISTORY,
    "office": frozenset({"role", "of", "seats"}) | _HISTORY,
}
_SCALARS: Final = frozenset({"country", "rank", "type"}).union(*_OWN.values()) - {"held"}
_TENURE_KEYS: Final = frozenset({"office", "status", "from", "to", "seen", "source"})
_ID: Final = re.compile(r"nn:(?P<kind>[^:]*):")
_MINTED: Final = re.compile(r"nn:[a-z]+:[a-z0-9-]+:[a-z0-9-]+")
#: Identifiers of the derived tables: entries under them may add other things than names.
_DERIVED: Final = ("nn:place:iso:", "nn:place:gn:")


class DraftTenure:
    """One line of ``held`` as written."""

    def __init__(self, path: Path, office: str) -> None:
        self.path = path
        self.office = office
        self.values: dict[str, str] = {}


class Draft:
    """An entity as written; ``values`` has its single strings by key."""

    def __init__(self, identifier: str, kind: str) -> None:
        self.id = identifier
        self.kind = kind
        self.values: dict[str, str] = {}
        self.names: list[DraftName] = []
        self.held: list[DraftTenure] = []
        self.xrefs: dict[str, str] = {}
        self.distinct_from: list[str] = []
        self.sources: list[str] = []


def kind_of_id(identifier: str) -> str | None:
    """Return the kind that an identifier of ours was minted for, if it is one.

    >>> kind_of_id("nn:office:ru-krs:governor"), kind_of_id("Q42")
    ('office', None)
    """
    match = _ID.match(identifier)
    return match["kind"] if match and match["kind"] in KINDS else None


def read_draft(raw: object, faults: list[Fault], *, ours: bool = False) -> Draft:
    """Return what can be read of *raw*, adding all that cannot be to *faults*.

    *ours* asks for an identifier of the form that we mint.
    """
    if not isinstance(raw, (dict, Mapping)):
        faults.append(Fault((), "is no entity; write a mapping with id and names"))
        return Draft("", "")
    draft = Draft(_read_id(raw, faults, ours=ours), "")
    draft.kind = _read_kind(raw, draft.id, faults, ours=ours)
    known = _ALL | _OWN.get(draft.kind, frozenset().union(*_OWN.values()))
    for key, value in raw.items():
        if key in ("id", "kind"):
            continue
        if key not in known:
            faults.append(Fault((word(key),), _unknown_key(key, draft.kind, known)))
        elif key == "names":
            draft.names.extend(read_names(value, faults))
        elif key == "held":
            draft.held.extend(_read_held(value, faults))
        elif key == "xrefs":
            draft.xrefs.update(read_mapping(value, ("xrefs",), faults))
        elif key == "distinct_from":
            draft.distinct_from.extend(read_list(value, ("distinct_from",), faults))
        elif key == "sources":
            draft.sources.extend(read_list(value, ("sources",), faults))
        elif key in _SCALARS:
            read_value(value, key, draft.values, (key,), faults)
    unnamed = "names" not in raw or raw["names"] in ([], {}, ())
    if unnamed and not (ours and is_derived_id(draft.id)):
        faults.append(Fault((), "has no names; give at least one"))
    return draft


def is_derived_id(identifier: str) -> bool:
    """Whether *identifier* is of the form that the derived tables have."""
    return identifier.startswith(_DERIVED)


def _read_id(raw: Mapping[Any, object], faults: list[Fault], *, ours: bool) -> str:
    identifier = raw.get("id")
    if "id" not in raw:
        faults.append(Fault((), "has no id; give one, such as nn:person:ru:surname-given"))
        return ""
    if not isinstance(identifier, str) or not identifier or not identifier.isprintable():
        faults.append(Fault(("id",), "id is no text on one line; write a string"))
        return ""
    if ours:
        fault = _bad_id(identifier)
    else:
        fault = "id has spaces around it; take them out" if identifier.strip() != identifier else ""
    if fault:
        faults.append(Fault(("id",), fault))
    return identifier


def _bad_id(identifier: str) -> str:
    match = _ID.match(identifier)
    if match and match["kind"] not in KINDS:
        hint = nearest(match["kind"], KINDS) or one_of(KINDS)
        return f"id has unknown kind «{match['kind'][:40]}»{hint}"
    if not _MINTED.fullmatch(identifier):
        return "id is malformed; write nn:<kind>:<scope>:<slug> in a-z, 0-9 and hyphens"
    return ""


def _read_kind(
    raw: Mapping[Any, object], identifier: str, faults: list[Fault], *, ours: bool
) -> str:
    meant = kind_of_id(identifier)
    kind = raw.get("kind", meant)
    if isinstance(kind, str) and kind in KINDS:
        if meant is not None and meant != kind:
            faults.append(Fault(("kind",), f"kind is {kind} but the id says {meant}; mend one"))
        return kind
    if "kind" in raw:
        hint = nearest(kind, KINDS) if isinstance(kind, str) else ""
        faults.append(Fault(("kind",), f"kind is {show(kind)}{hint or one_of(KINDS)}"))
    elif identifier and not ours:
        faults.append(Fault((), f"has no kind{one_of(KINDS)}"))
    return meant or ""


def _unknown_key(key: object, kind: str, known: Iterable[str]) -> str:
    owners = [owner for owner, keys in _OWN.items() if key in keys]
    if owners:
        return f"key «{word(key)}» belongs to {', '.join(owners)}, not to {kind}; take it out"
    return f"unknown key {show(key)}{nearest(word(key), known) or '; take it out'}"


def _read_held(value: object, faults: list[Fault]) -> Iterator[DraftTenure]:
    if not isinstance(value, (list, tuple)):
        faults.append(Fault(("held",), f"held is {show(value)}; write a list of offices held"))
        return
    for place, item in enumerate(value):
        path: Path = ("held", place)
        if not isinstance(item, (dict, Mapping)):
            faults.append(Fault(path, f"held has {show(item)}; write {{office: ..., from: ...}}"))
            continue
        tenure = DraftTenure(path, "")
        for key, one in item.items():
            if key not in _TENURE_KEYS:
                hint = nearest(word(key), _TENURE_KEYS) or one_of(_TENURE_KEYS)
                faults.append(Fault((*path, word(key)), f"unknown key {show(key)} of held{hint}"))
                continue
            read_value(one, key, tenure.values, (*path, key), faults)
        tenure.office = tenure.values.pop("office", "")
        if "office" not in item:
            faults.append(Fault(path, "held names no office; add office: nn:office:..."))
        yield tenure
