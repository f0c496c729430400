"""One entity as it was written, before anyone asks whether it is true.

Two layouts are read: that of the curated files (names grouped by language and kind) and that of
`Gazetteer.from_records` (a list of names).  Reading never stops: what has the wrong shape is
reported as a fault and left out of the draft, so that all faults of an entity are seen at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from namenorm.model import NAME_KINDS
from namenorm.sources.problem import Fault, Path, nearest

__all__ = [
    "KINDS",
    "Draft",
    "DraftName",
    "DraftTenure",
    "kind_of_id",
    "read_draft",
    "scalar",
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
_SCALARS: Final = frozenset({"country", "rank", "type"}).union(*_OWN.values()) - {
    "held"
}
_NAME_KEYS: Final = frozenset(
    {"name", "source", "needs", "from", "to", "system", "why"}
)
_TENURE_KEYS: Final = frozenset({"office", "status", "from", "to", "seen", "source"})
_ID: Final = re.compile(r"nn:(?P<kind>[^:]*):")


@dataclass(slots=True)
class DraftName:
    """One name as written."""

    path: Path
    text: str
    lang: str | None
    kind: str
    source: str | None = None
    needs: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    system: str | None = None


@dataclass(slots=True)
class DraftTenure:
    """One line of ``held`` as written."""

    path: Path
    office: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Draft:
    """An entity as written; ``values`` has its single strings by key."""

    id: str
    kind: str
    values: dict[str, str] = field(default_factory=dict)
    names: list[DraftName] = field(default_factory=list)
    held: list[DraftTenure] = field(default_factory=list)
    xrefs: dict[str, str] = field(default_factory=dict)
    distinct_from: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)


def kind_of_id(identifier: str) -> str | None:
    """Return the kind that an identifier of ours was minted for, if it is one.

    >>> kind_of_id("nn:office:ru-krs:governor"), kind_of_id("Q42")
    ('office', None)
    """
    match = _ID.match(identifier)
    return match["kind"] if match and match["kind"] in KINDS else None


def scalar(value: object) -> str | None:
    """Return a string, whole number or date as a string; ``None`` for anything else."""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()[:10]
    # a number of more digits than this is no year, rank or population, and costs time to print
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**15:
        return str(value)
    return None


def read_draft(raw: object, faults: list[Fault]) -> Draft:
    """Return what can be read of *raw*, adding all that cannot be to *faults*."""
    if not isinstance(raw, Mapping):
        faults.append(Fault((), "is no entity; write a mapping with id and names"))
        return Draft("", "")
    draft = Draft(_read_id(raw, faults), "")
    draft.kind = _read_kind(raw, draft.id, faults)
    known = _ALL | _OWN.get(draft.kind, frozenset().union(*_OWN.values()))
    for key, value in raw.items():
        if key in ("id", "kind"):
            continue
        if key not in known:
            faults.append(Fault((_word(key),), _unknown_key(key, draft.kind, known)))
        elif key == "names":
            draft.names.extend(_read_names(value, faults))
        elif key == "held":
            draft.held.extend(_read_held(value, faults))
        elif key == "xrefs":
            draft.xrefs.update(_read_mapping(value, ("xrefs",), faults))
        elif key == "distinct_from":
            draft.distinct_from.extend(_read_list(value, ("distinct_from",), faults))
        elif key == "sources":
            draft.sources.extend(_read_list(value, ("sources",), faults))
        elif key in _SCALARS:
            _read_value(value, key, draft.values, (key,), faults)
    if "names" not in raw or raw["names"] in ([], {}):
        faults.append(Fault((), "has no names; give at least one"))
    return draft


def _read_id(raw: Mapping[Any, object], faults: list[Fault]) -> str:
    identifier = raw.get("id")
    if isinstance(identifier, str) and identifier and identifier.isprintable():
        if identifier == identifier.strip():
            return identifier
        faults.append(Fault(("id",), "id has spaces around it; take them out"))
        return identifier.strip()
    missing = "id" not in raw
    message = (
        "has no id; give one, such as nn:person:ru:surname-given" if missing else None
    )
    faults.append(
        Fault(("id",), message or "id is no text on one line; write a string")
    )
    return ""


def _read_kind(raw: Mapping[Any, object], identifier: str, faults: list[Fault]) -> str:
    meant = kind_of_id(identifier)
    kind = raw.get("kind", meant)
    if isinstance(kind, str) and kind in KINDS:
        if meant is not None and meant != kind:
            faults.append(
                Fault(("kind",), f"kind is {kind} but the id says {meant}; mend one")
            )
        return kind
    if "kind" in raw:
        hint = nearest(kind, KINDS) if isinstance(kind, str) else ""
        faults.append(
            Fault(("kind",), f"kind is {_show(kind)}{hint or _one_of(KINDS)}")
        )
    elif identifier and not identifier.startswith("nn:"):
        faults.append(Fault((), f"has no kind{_one_of(KINDS)}"))
    return meant or ""


def _unknown_key(key: object, kind: str, known: Iterable[str]) -> str:
    owners = [owner for owner, keys in _OWN.items() if key in keys]
    if owners:
        return f"key «{_word(key)}» belongs to {', '.join(owners)}, not to {kind}; take it out"
    return f"unknown key {_show(key)}{nearest(_word(key), known) or '; take it out'}"


def _read_value(
    value: object, key: str, values: dict[str, str], path: Path, faults: list[Fault]
) -> None:
    text = scalar(value)
    if value is None or text == "":
        faults.append(Fault(path, f"{key} is empty; give it a value or leave it out"))
    elif text is None:
        faults.append(Fault(path, f"{key} is {_show(value)}; write one string"))
    else:
        values[key] = text


def _read_list(value: object, path: Path, faults: list[Fault]) -> Iterator[str]:
    if not isinstance(value, (list, tuple)):
        faults.append(Fault(path, f"{path[-1]} is {_show(value)}; write a list [...]"))
        return
    for place, item in enumerate(value):
        if isinstance(item, str) and item:
            yield item
        else:
            faults.append(
                Fault((*path, place), f"{path[-1]} has {_show(item)}; write strings")
            )


def _read_mapping(value: object, path: Path, faults: list[Fault]) -> dict[str, str]:
    if not isinstance(value, Mapping):
        faults.append(
            Fault(path, f"{path[-1]} is {_show(value)}; write a mapping {{key: value}}")
        )
        return {}
    values: dict[str, str] = {}
    for key, item in value.items():
        _read_value(item, _word(key), values, (*path, _word(key)), faults)
    return values


def _read_held(value: object, faults: list[Fault]) -> Iterator[DraftTenure]:
    if not isinstance(value, (list, tuple)):
        faults.append(
            Fault(("held",), f"held is {_show(value)}; write a list of offices held")
        )
        return
    for place, item in enumerate(value):
        path: Path = ("held", place)
        if not isinstance(item, Mapping):
            faults.append(
                Fault(path, f"held has {_show(item)}; write {{office: ..., from: ...}}")
            )
            continue
        tenure = DraftTenure(path, "")
        for key, one in item.items():
            if key not in _TENURE_KEYS:
                faults.append(
                    Fault((*path, _word(key)), _unknown_key(key, "held", _TENURE_KEYS))
                )
                continue
            _read_value(one, key, tenure.values, (*path, key), faults)
        tenure.office = tenure.values.pop("office", "")
        if "office" not in item:
            faults.append(
                Fault(path, "held names no office; add office: nn:office:...")
            )
        yield tenure


def _read_names(value: object, faults: list[Fault]) -> Iterator[DraftName]:
    if isinstance(value, Mapping):
        for lang, kinds in value.items():
            yield from _read_language(lang, kinds, faults)
    elif isinstance(value, (list, tuple)):
        for place, item in enumerate(value):
            path: Path = ("names", place)
            if isinstance(item, str):
                yield DraftName(path, item, None, "alias")
            elif isinstance(item, Mapping):
                yield from _read_name(item, path, None, None, faults)
            else:
                faults.append(
                    Fault(path, f"names has {_show(item)}; write {{name, lang}}")
                )
    else:
        faults.append(
            Fault(("names",), f"names is {_show(value)}; group them by language")
        )


def _read_language(
    lang: object, kinds: object, faults: list[Fault]
) -> Iterator[DraftName]:
    path: Path = ("names", _word(lang))
    if not isinstance(lang, str):
        faults.append(Fault(path, f"language {_show(lang)} is no string; quote it"))
        return
    if not isinstance(kinds, Mapping):
        faults.append(
            Fault(path, f"names in {lang}: {_show(kinds)}; write {{preferred: ...}}")
        )
        return
    for kind, names in kinds.items():
        here = (*path, _word(kind))
        if kind not in NAME_KINDS:
            hint = nearest(_word(kind), NAME_KINDS) or _one_of(NAME_KINDS)
            faults.append(Fault(here, f"unknown kind of name {_show(kind)}{hint}"))
            continue
        if isinstance(names, (list, tuple)):
            if kind == "preferred":
                faults.append(
                    Fault(here, f"{lang} has a list of preferred names; keep one")
                )
            items = [((*here, place), item) for place, item in enumerate(names)]
        else:
            items = [(here, names)]
        for where, item in items:
            if isinstance(item, str):
                yield DraftName(where, item, lang, kind)
            elif isinstance(item, Mapping):
                yield from _read_name(item, where, lang, kind, faults)
            else:
                faults.append(Fault(where, f"name is {_show(item)}; write a string"))


def _read_name(
    item: Mapping[Any, object],
    path: Path,
    lang: str | None,
    kind: str | None,
    faults: list[Fault],
) -> Iterator[DraftName]:
    grouped = kind is not None
    values: dict[str, str] = {}
    needs: tuple[str, ...] = ()
    for key, value in item.items():
        if key == "needs":
            listed = [value] if isinstance(value, str) else value
            needs = tuple(_read_list(listed, (*path, "needs"), faults))
        elif key in _NAME_KEYS or (not grouped and key in ("lang", "kind")):
            if value is None and key != "name":
                continue
            if key == "name" and value == "":  # said once, with the other empty names
                values[key] = ""
                continue
            _read_value(value, key, values, (*path, key), faults)
        else:
            known = _NAME_KEYS if grouped else _NAME_KEYS | {"lang", "kind"}
            faults.append(
                Fault((*path, _word(key)), _unknown_key(key, "a name", known))
            )
    kind = kind or values.get("kind", "alias")
    if kind not in NAME_KINDS:
        hint = nearest(kind, NAME_KINDS) or _one_of(NAME_KINDS)
        faults.append(Fault((*path, "kind"), f"unknown kind of name «{kind}»{hint}"))
    elif "name" in values:
        get = values.get
        yield DraftName(
            (*path, "name"),
            values["name"],
            lang or get("lang"),
            kind,
            get("source"),
            needs,
            get("from"),
            get("to"),
            get("system"),
        )
    elif "name" not in item:
        faults.append(Fault(path, "name has no text; add name: ..."))


def _one_of(words: Iterable[str]) -> str:
    return "; write one of " + ", ".join(words)


def _word(key: object) -> str:
    """Return a key as a string: of a key that is none, its type (a number may be huge)."""
    return key if isinstance(key, str) else type(key).__name__


def _show(value: object) -> str:
    """Say what *value* is, briefly: it may be huge, or nested without end."""
    if value is None:
        return "empty"
    if isinstance(value, str):
        return f"«{value[:40]}»"
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, (list, tuple)):
        return "a list"
    return f"a {type(value).__name__}"
