"""What sounds or looks like the name of a place or body, and is another thing."""

from __future__ import annotations

import pytest

import namenorm
from namenorm import Gazetteer
from namenorm.judged import plainly
from namenorm.keys.analyser import Analyser
from namenorm.names.lexicon import EMPTY
from namenorm.names.spoken import has_genitive, spoken

MAMSA = [
    {"id": "1", "kind": "place", "names": [{"name": "Mamsa"}]},
    {"id": "2", "kind": "place", "names": [{"name": "Lya Mamsa"}]},
]
KOKKOLA: dict[str, object] = {
    "id": "1",
    "kind": "place",
    "names": [{"name": "Kaarlela", "lang": "fi"}, {"name": "Karleby", "lang": "sv"}],
}
RATAS: dict[str, object] = {"id": "1", "kind": "person", "names": [{"name": "Jüri Ratas"}]}


def rules(gazetteer: Gazetteer, query: str, lang: str | None = None) -> set[str]:
    """Return the rules by which the first candidate is met."""
    found = gazetteer.lookup(query, lang=lang).candidates
    return {step.rule for candidate in found[:1] for step in candidate.explanation}


@pytest.mark.default_index
@pytest.mark.parametrize("query", ["湖东省", "温州省", "哥谭市", "南京路", "遼寧艦", "테헤란로"])
def test_no_place_though_one_is_asked_for(query: str) -> None:
    assert namenorm.lookup(query, kind="place").decision != "match"


def test_a_word_beside_a_name_may_be_one_misspelt() -> None:
    found = Gazetteer.from_records(MAMSA).lookup("la mamsa")
    assert {candidate.id for candidate in found.candidates} == {"1", "2"}


def test_an_ending_is_undone_in_the_language_of_the_name() -> None:
    gazetteer = Gazetteer.from_records([KOKKOLA])
    assert "inflected-fold" in rules(gazetteer, "Kaarlelassa")
    assert "inflected-fold" not in rules(gazetteer, "Karlebyssa")  # Swedish has no such ending


def test_an_ending_of_the_language_that_is_told_is_undone() -> None:
    gazetteer = Gazetteer.from_records([RATAS])
    assert "inflected-fold" in rules(gazetteer, "Jüri Ratasega", "et")
    assert "inflected-fold" not in rules(gazetteer, "Jüri Ratasega")


def test_capitals_make_a_twin_another_name() -> None:
    """What is all capitals may be an acronym, and marks are no letters."""
    analyser = Analyser(EMPTY)
    assert plainly(analyser.form("MID")) != plainly(analyser.form("Mid"))
    assert plainly(analyser.form("Málaga")) == plainly(analyser.form("Malaga"))


def test_an_ordinary_word_is_no_name_by_likeness() -> None:
    """It may be one to the letter, or where the kind is told; else likeness is chance."""
    gazetteer = Gazetteer.from_records([{**KOKKOLA, "names": [{"name": "Bactria"}]}])
    named = Gazetteer.from_records([{**KOKKOLA, "names": [{"name": "Bacteria"}]}])

    answer = gazetteer.lookup("Bacteria")
    assert (answer.decision, answer.best) == ("ambiguous", None)
    assert [step.rule for step in answer.explanation] == ["ordinary-word"]
    assert gazetteer.lookup("Bacteria", kind="place").decision == "match"
    assert gazetteer.lookup("Bactriaa").decision == "match"  # nobody's word
    assert named.lookup("bacteria").decision == "match"


def test_no_lone_letter_is_an_ending() -> None:
    for word in ("indian", "koreat", "italian", "romaniai"):
        assert word[:-1] not in dict(spoken(word))


def test_languages_with_a_genitive_in_s() -> None:
    assert has_genitive("de-AT")
    assert has_genitive("")
    assert not has_genitive("pl")


def test_what_an_overlay_speaks() -> None:
    from namenorm.index.overlay import Overlay

    person = [{"id": "3", "kind": "person", "names": [{"name": "Ana", "lang": "es-AR"}]}]
    layers = [Gazetteer.from_records(r)._index for r in ([KOKKOLA], person)]
    assert Overlay(layers).languages == {"fi", "sv", "es"}
    assert [layer.is_mixed for layer in layers] == [False, True]
    assert Overlay(layers).is_mixed
