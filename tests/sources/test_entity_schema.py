"""The JSON Schema that editors use: it takes what is committed and knows what the code knows."""

import json
from pathlib import Path
from typing import Any

import pytest

from namenorm.model import NAME_KINDS
from namenorm.sources.draft import read_draft
from namenorm.sources.layout import gazetteer_files
from namenorm.sources.problem import Fault
from namenorm.sources.yamlfile import read

jsonschema = pytest.importorskip("jsonschema")

GAZETTEERS = Path(__file__).parents[2] / "gazetteers"
SCHEMA: dict[str, Any] = json.loads(
    (GAZETTEERS / "schema" / "entity.schema.json").read_text("utf-8")
)
FILES = [file for file in gazetteer_files(GAZETTEERS) if file.role == "entities"]


def _errors(data: object) -> list[str]:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_it_takes_every_committed_file(file: Any) -> None:
    assert _errors(read(file.path, file.name).data) == []


def test_it_knows_the_keys_that_the_reader_knows() -> None:
    faults: list[Fault] = []
    read_draft(dict.fromkeys([*SCHEMA["$defs"]["entity"]["properties"], "names"], ""), faults)

    assert not [fault for fault in faults if fault.message.startswith("unknown key")]
    assert set(SCHEMA["$defs"]["language"]["properties"]) == set(NAME_KINDS)


@pytest.mark.parametrize(
    "entity",
    [
        {"id": "nn:persn:ru:x", "sources": ["s"]},
        {"id": "nn:person:ru:x", "sources": []},
        {"id": "nn:person:ru:x", "sources": ["s"], "bron": "1970"},
        {"id": "nn:person:ru:x", "sources": ["s"], "names": {"ru": {"nick": "A"}}},
        {"id": "nn:person:ru:x", "sources": ["s"], "xrefs": {"wikidata": "42"}},
    ],
)
def test_it_refuses_what_the_validator_refuses(entity: dict[str, object]) -> None:
    assert len(_errors([entity])) == 1
