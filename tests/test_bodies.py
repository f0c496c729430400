"""Names of bodies and places that share words and are two."""

from __future__ import annotations

import pytest

import namenorm

#: The rule by which each pair is two.
TWO = [
    # long words of other letters
    ("Bundesamt für Grenzgewässerschutz", "Bundesamt für Verfassungsschutz", "org", "own-name"),
    ("Bundesamt für Wolkenschutz", "Bundesamt für Verfassungsschutz", "org", "own-name"),
    # a word more amid all those of the other
    ("Huduma Kitaifa Msitu Ulinzi", "Huduma Kitaifa Ulinzi", "org", "own-name"),
    # what is a street is no body, and no town
    ("Moskauer Straße", "Moskauer Polizei", "org", "other-type"),
    ("Rue de Stalingrad", "Stalingrado", "place", "other-type"),
]
#: A word more at the end, another order, another form: nothing speaks against these.
ONE = [
    ("Bundesamt für Verfasungsschuz", "Bundesamt für Verfassungsschutz", "org"),
    ("Huduma Kitaifa Ulinzi Dodoma", "Huduma Kitaifa Ulinzi", "org"),
    ("世界泳聯", "世界泳联", "org"),
    ("Straße von Hormus", "Hormus", "place"),
]


def _vetoes(one: str, other: str, kind: str) -> set[str]:
    found = namenorm.compare(one, other, kind=kind).explanation  # type: ignore[arg-type]
    return {step.rule.removeprefix("veto:") for step in found if step.rule.startswith("veto:")}


@pytest.mark.parametrize(("one", "other", "kind", "rule"), TWO)
def test_what_makes_two_of_them(one: str, other: str, kind: str, rule: str) -> None:
    """Each pair has the contradiction that it is an example of."""
    assert rule in _vetoes(one, other, kind)


@pytest.mark.parametrize(("one", "other", "kind"), ONE)
def test_what_does_not(one: str, other: str, kind: str) -> None:
    """A slip, a place, other characters and a word for what it is make no other of it."""
    assert not _vetoes(one, other, kind)


@pytest.mark.default_index
def test_a_street_is_no_town_with_a_word_for_it() -> None:
    """What stands beside 테헤란 in 테헤란로 says that no town is meant."""
    listed = namenorm.lookup("테헤란로", kind="place", limit=10).candidates

    assert not [c for c in listed if any(s.rule == "division-named" for s in c.explanation)]
