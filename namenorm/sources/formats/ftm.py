"""FollowTheMoney: entities with a schema and properties of several values each.

Source: followthemoney.tech, its schemata Person, Organization and those under them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from namenorm.errors import GazetteerError
from namenorm.sources.formats.jsonl import decoded
from namenorm.sources.formats.pieces import Passed, Piece, valid_country

__all__ = ["KINDS", "mapping"]

#: Which kind each schema is of.
KINDS = {
    "Person": "person",
    "Organization": "org",
    "Company": "org",
    "PublicBody": "org",
    "LegalEntity": "org",
    "Position": "office",
}
_NAMES = {
    "name": "alias",
    "alias": "alias",
    "weakAlias": "alias",
    "previousName": "historical",
    "abbreviation": "acronym",
}


def mapping(piece: Piece) -> Mapping[str, Any]:
    """Return the record of a person, organisation or position."""
    entity = decoded(piece)
    if not isinstance(entity, dict) or not isinstance(entity.get("properties"), dict):
        raise GazetteerError("is no entity with properties; export with `ftm`")
    schema, properties = str(entity.get("schema")), entity["properties"]
    if schema not in KINDS:
        raise Passed(schema)
    names = [
        {"name": name, "lang": None, "kind": kind}
        for key, kind in _NAMES.items()
        for name in properties.get(key, ())
    ]
    caption = entity.get("caption")
    if caption and caption not in [name["name"] for name in names]:
        names.insert(0, {"name": caption, "lang": None, "kind": "alias"})
    if names:
        first = next((name for name in names if name["name"] == caption), names[0])
        first["kind"] = "preferred"
    found: dict[str, Any] = {"id": entity.get("id"), "kind": KINDS[schema], "names": names}
    if country := valid_country(
        [*properties.get("nationality", ()), *properties.get("country", ())]
    ):
        found["country"] = country
    if schema == "Person" and (born := properties.get("birthDate")):
        found["born"] = born[0]
    if wikidata := properties.get("wikidataId"):
        found["xrefs"] = {"wikidata": wikidata[0]}
    return found
