"""Laws of the gazetteer that comes with the package: every name in it finds its entity."""

from __future__ import annotations

import random

import pytest

from namenorm import Gazetteer
from namenorm.index.entities import EntityIndex

pytestmark = pytest.mark.default_index

LISTED = 60  # candidates among which an entity must be when a name is ambiguous
SAMPLE = 1500  # derived entities that are tried, drawn with a fixed seed


@pytest.fixture(scope="module")
def index() -> EntityIndex:
    return Gazetteer.default()._resolver.index


def lost(index: EntityIndex, numbers: list[int]) -> list[str]:
    """Return the names whose look-up neither matches their entity nor lists it."""
    gazetteer = Gazetteer.default()
    missing = []
    for number in numbers:
        identifier = index.stored(number).id
        for name in index.names(number):
            found = gazetteer.lookup(name.text, limit=LISTED)
            listed = [candidate.id for candidate in found.candidates]
            right = listed[:1] if found.decision == "match" else listed
            shared = found.decision == "match" and identifier in listed
            if identifier not in right and not shared:
                missing.append(f"{name.text} ({identifier}): {found.decision} {listed[:3]}")
    return missing


def test_every_curated_name_finds_its_entity(index: EntityIndex) -> None:
    """A curated name matches its entity, or lists it among the others that bear it."""
    numbers = [
        n
        for n in range(len(index))
        if not index.facts(n).derived and index.facts(n).kind != "nobody"
    ]

    assert lost(index, numbers) == []


def test_a_sample_of_derived_names_finds_its_entity(index: EntityIndex) -> None:
    """So does a name of a derived table."""
    derived = [n for n in range(len(index)) if index.facts(n).derived]

    assert lost(index, random.Random(20251202).sample(derived, SAMPLE)) == []


def test_names_of_what_does_not_exist_match_nobody(index: EntityIndex) -> None:
    """A garble is answered with none and the reason, and its identifier is never given."""
    gazetteer = Gazetteer.default()
    garbles = [n for n in range(len(index)) if index.facts(n).kind == "nobody"]

    assert garbles
    for number in garbles:
        for name in index.names(number):
            found = gazetteer.lookup(name.text)
            assert found.decision == "none"
            assert "nobody" in {step.rule for step in found.explanation}
            assert not any(c.id.startswith("nn:nobody") for c in found.candidates)
