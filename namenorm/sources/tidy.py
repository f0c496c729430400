"""Gazetteer files put in order: keys of an entity, blank lines, stray spaces, composed letters.

What a file says stays what it is, to the letter, and so do its comments, each with what it stands
before; a file that would say something else afterwards is left alone.

>>> print(tidied('''- names: {en: {preferred: A}}
...   # the first
...   id: nn:org:ru:a
... - id: nn:org:ru:b
...
...   sources: [x]
...   rank: "1"
... '''), end="")
# the first
- id: nn:org:ru:a
  names: {en: {preferred: A}}
<BLANKLINE>
- id: nn:org:ru:b
  rank: "1"
  sources: [x]
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from unicodedata import normalize

from namenorm.sources.layout import gazetteer_files
from namenorm.sources.yamlfile import parse

__all__ = ["tidied", "tidy"]

#: Keys of an entity in the order in which they are written.
_ORDER: Final = (
    "id", "kind", "country", "type", "role", "of", "parent", "capital", "seats", "population",
    "sex", "born", "died", "founded", "dissolved", "successor", "rank", "xrefs", "names", "held",
    "distinct_from", "sources",
)  # fmt: skip
_PLACE: Final = {key: place for place, key in enumerate(_ORDER)}
_KEY: Final = re.compile(r"(?:- |  )([A-Za-z_]+)\s*:")


def tidy(paths: Iterable[str | Path]) -> list[str]:
    """Put the files of entities at *paths* in order; return the paths of those that changed."""
    changed = []
    for path in map(Path, paths):
        for file in gazetteer_files(path) if path.exists() else []:
            if file.role != "entities":
                continue
            try:
                text = file.path.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                continue  # which `validate` reports, with the line
            ordered = tidied(text)
            if ordered != text:
                _replace(file.path, ordered)
                changed.append(file.title)
    return changed


def tidied(text: str) -> str:
    """Return *text* in order, or as it is if it cannot be read or would be read otherwise."""
    before = parse(text, "")
    if not before.readable or not isinstance(before.data, list):
        return text
    lines = normalize("NFC", text.removeprefix("\ufeff")).splitlines()
    preamble, entities = _parted([line.rstrip() for line in lines])
    head = "\n".join(preamble).strip("\n")
    blocks = [*([head] if head else []), *("\n".join(_ordered(entity)) for entity in entities)]
    made = "\n\n".join(blocks) + "\n"
    return made if parse(made, "").data == _composed(before.data) else text


def _parted(lines: list[str]) -> tuple[list[str], list[list[str]]]:
    """Part what stands before all entities from each entity with the comments before it."""
    preamble: list[str] = []
    entities: list[list[str]] = []
    waiting: list[str] = []  # comments at the margin, until it is known what they stand before
    for line in lines:
        if line.startswith("- "):
            if not entities and "" in waiting:  # a blank line parts the file's comment from it
                last = len(waiting) - waiting[::-1].index("")
                preamble, waiting = waiting[:last], waiting[last:]
            entities.append([*(one for one in waiting if one), line])
            waiting = []
        elif not line or line.startswith("#"):
            waiting.append(line)
        elif entities:
            entities[-1] += [*(one for one in waiting if one), line]
            waiting = []
        else:
            preamble.append(line)
    if entities:
        entities[-1] += [one for one in waiting if one]
    else:
        preamble += waiting
    return preamble, entities


def _ordered(entity: list[str]) -> list[str]:
    """Return the lines of one entity with its keys in order."""
    above: list[str] = []
    waiting: list[str] = []
    groups: list[list[str]] = []
    for line in entity:
        found = _KEY.match(line)
        if found:
            groups.append([*waiting, "  " + line[2:]])
            waiting = []
        elif line.startswith("#") and not groups:
            above.append(line)
        elif line.lstrip().startswith("#"):
            waiting.append(line)
        elif groups:
            groups[-1] += [*waiting, line]
            waiting = []
        else:
            return entity  # no key on its first line
    groups.sort(key=_place)
    lines = [line for group in groups for line in group] + waiting
    first = next(place for place, line in enumerate(lines) if _KEY.match(line))
    lifted = [line.strip() for line in lines[:first]]
    return [*above, *lifted, "- " + lines[first][2:], *lines[first + 1 :]]


def _place(group: list[str]) -> int:
    """Return where a key with its lines belongs; one that is unknown comes last."""
    key = next(found[1] for line in group if (found := _KEY.match(line)))
    return _PLACE.get(key, len(_PLACE))


def _composed(data: object) -> object:
    """Return *data* with its strings in NFC, as they are written."""
    if isinstance(data, str):
        return normalize("NFC", data)
    if isinstance(data, list):
        return [_composed(item) for item in data]
    if isinstance(data, dict):
        return {_composed(key): _composed(value) for key, value in data.items()}
    return data


def _replace(path: Path, text: str) -> None:
    """Write *text* beside *path* and put it in its place, whole or not at all."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        partial.write_bytes(text.encode("utf-8"))
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
