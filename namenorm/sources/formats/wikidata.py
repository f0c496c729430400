"""Wikidata: entities as in a JSON dump, labels and aliases by language.

Of what an item is an instance, only Q5 (human) is known here; of other items no kind is said, and
they are passed over.  Source: the JSON format of Wikibase (doc.wikimedia.org).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from namenorm.errors import GazetteerError
from namenorm.sources.formats.jsonl import decoded
from namenorm.sources.formats.pieces import Passed, Piece

__all__ = ["mapping"]

_HUMAN, _INSTANCE_OF, _BORN = "Q5", "P31", "P569"
_DAY = re.compile(r"\+(\d{4}-\d\d-\d\d)T")
_PRECISE = {9: 4, 10: 7, 11: 10}  # characters of a date that is of a year, a month, a day


def mapping(piece: Piece) -> Mapping[str, Any]:
    """Return the record of a person."""
    item = decoded(piece)
    if not isinstance(item, dict) or not isinstance(item.get("labels"), dict):
        raise GazetteerError("is no item with labels; take a line of a JSON dump")
    classes = [value.get("id") for value in _values(item, _INSTANCE_OF)]
    if _HUMAN not in classes:
        raise Passed(f"instance of {classes[0] if classes else 'nothing'}")
    names = [
        {"name": _text(label), "lang": lang, "kind": "preferred"}
        for lang, label in item["labels"].items()
    ]
    names += [
        {"name": _text(alias), "lang": lang, "kind": "alias"}
        for lang, aliases in (item.get("aliases") or {}).items()
        for alias in aliases
    ]
    found: dict[str, Any] = {"id": item.get("id"), "kind": "person", "names": names}
    for value in _values(item, _BORN):
        day, length = _DAY.match(value.get("time", "")), _PRECISE.get(value.get("precision", 11))
        if day and length:
            found["born"] = day[1][:length]
            break
    found["xrefs"] = {"wikidata": item.get("id")}
    return found


def _values(item: Mapping[str, Any], claimed: str) -> Iterator[Mapping[str, Any]]:
    for claim in (item.get("claims") or {}).get(claimed, ()):
        value = claim.get("mainsnak", {}).get("datavalue", {}).get("value")
        if isinstance(value, dict):
            yield value


def _text(label: object) -> str:
    return str(label["value"] if isinstance(label, dict) else label)
