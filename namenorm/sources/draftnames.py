"""Names as they were written, in either layout: grouped by language and kind, or a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from namenorm.model import NAME_KINDS
from namenorm.sources.problem import Fault, Path, nearest
from namenorm.sources.shape import one_of, read_list, read_value, show, word

__all__ = ["DraftName", "read_names"]

_KEYS: Final = frozenset({"name", "source", "needs", "from", "to", "system", "why"})
#: What a name in a list says by itself, and a grouped one by its place.
_LIST_KEYS: Final = _KEYS | {"lang", "kind"}


class DraftName:
    """One name as written."""

    def __init__(
        self,
        path: Path,
        text: str,
        lang: str | None,
        kind: str,
        source: str | None = None,
        needs: tuple[str, ...] = (),
        start: str | None = None,
        end: str | None = None,
        system: str | None = None,
    ) -> None:
        self.path = path
        self.text = text
        self.lang = lang
        self.kind = kind
        self.source = source
        self.needs = needs
        self.start = start
        self.end = end
        self.system = system


def read_names(value: object, faults: list[Fault]) -> Iterator[DraftName]:
    """Yield the names that *value* holds."""
    if isinstance(value, (dict, Mapping)):
        for lang, kinds in value.items():
            yield from _read_language(lang, kinds, faults)
    elif isinstance(value, (list, tuple)):
        for place, item in enumerate(value):
            path: Path = ("names", place)
            if isinstance(item, str):
                yield DraftName(path, item, None, "alias")
            elif isinstance(item, (dict, Mapping)):
                yield from _read_name(item, path, None, None, faults)
            else:
                faults.append(Fault(path, f"names has {show(item)}; write {{name, lang}}"))
    else:
        faults.append(Fault(("names",), f"names is {show(value)}; group them by language"))


def _read_language(lang: object, kinds: object, faults: list[Fault]) -> Iterator[DraftName]:
    path: Path = ("names", word(lang))
    if not isinstance(lang, str):
        faults.append(Fault(path, f"language {show(lang)} is no string; quote it"))
        return
    if not isinstance(kinds, (dict, Mapping)):
        faults.append(Fault(path, f"names in {lang}: {show(kinds)}; write {{preferred: ...}}"))
        return
    for kind, names in kinds.items():
        here = (*path, word(kind))
        if kind not in NAME_KINDS:
            hint = nearest(word(kind), NAME_KINDS) or one_of(NAME_KINDS)
            faults.append(Fault(here, f"unknown kind of name {show(kind)}{hint}"))
            continue
        if isinstance(names, (list, tuple)):
            items = [((*here, place), item) for place, item in enumerate(names)]
        else:
            items = [(here, names)]
        for where, item in items:
            if isinstance(item, str):
                yield DraftName(where, item, lang, kind)
            elif isinstance(item, (dict, Mapping)):
                yield from _read_name(item, where, lang, kind, faults)
            else:
                faults.append(Fault(where, f"name is {show(item)}; write a string"))


def _read_name(
    item: Mapping[Any, object],
    path: Path,
    lang: str | None,
    kind: str | None,
    faults: list[Fault],
) -> Iterator[DraftName]:
    known = _LIST_KEYS if kind is None else _KEYS
    values: dict[str, str] = {}
    needs: tuple[str, ...] = ()
    for key, value in item.items():
        if key == "needs":
            listed = [value] if isinstance(value, str) else value
            needs = tuple(read_list(listed, (*path, "needs"), faults))
        elif key in known:
            if value is None and key != "name":
                continue
            if key == "name" and value == "":  # said once, with the other empty names
                values[key] = ""
                continue
            read_value(value, key, values, (*path, key), faults)
        else:
            hint = nearest(word(key), known) or one_of(known)
            faults.append(Fault((*path, word(key)), f"unknown key {show(key)} of a name{hint}"))
    kind = kind or values.get("kind", "alias")
    if kind not in NAME_KINDS:
        hint = nearest(kind, NAME_KINDS) or one_of(NAME_KINDS)
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
