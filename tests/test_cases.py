"""Cases as data: look-ups and comparisons that must come out, must not, or do not yet."""

from __future__ import annotations

from pathlib import Path

import pytest

import namenorm

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def cases(name: str) -> list[object]:
    """Return the rows of a table, known failures marked: one that passes must lose its mark."""
    found: list[object] = []
    for row in rows(name):
        failing = row[-1].startswith("known failure")
        wanted = row[-1].removeprefix("known failure").strip() or "match"
        marks = [pytest.mark.xfail(reason="known failure", strict=True)] if failing else []
        found.append(pytest.param(*row[:-1], wanted, marks=marks))
    return found


LOOKUPS = cases("lookup.tsv")
COMPARISONS = cases("compare.tsv")


@pytest.mark.default_index
@pytest.mark.parametrize(("query", "country", "date", "wanted"), LOOKUPS)
def test_lookup(query: str, country: str, date: str, wanted: str) -> None:
    found = namenorm.lookup(query, country=country, date=date or None, limit=10)
    listed = [candidate.id for candidate in found.candidates]

    if wanted == "no match":
        assert found.decision != "match", found.best
    elif wanted.startswith("ambiguous"):
        _, first, *others = wanted.split()
        assert found.decision == "ambiguous"
        assert listed[0] == first
        assert set(others) <= set(listed)
    else:
        assert found.best is not None, listed
        assert found.best.id == wanted


@pytest.mark.parametrize(("one", "other", "kind", "wanted"), COMPARISONS)
def test_compare(one: str, other: str, kind: str, wanted: str) -> None:
    decision = namenorm.compare(one, other, kind=kind or None).decision

    assert (decision == "match") == (wanted == "match")


@pytest.mark.default_index
@pytest.mark.parametrize("text", ["", "—", "\ud800", "\u0301\u0301", "x" * 1_000_000, " \n\t"])
def test_what_names_nothing_is_none_at_once(text: str) -> None:
    found = namenorm.lookup(text)

    assert found.decision == "none"
    assert found.best is None
    assert found.explanation


@pytest.mark.default_index
def test_namesakes_are_settled_by_the_context_around_them() -> None:
    nis = namenorm.lookup("NIS", context="Seoul said North Korea had sent troops, South Korea's")
    mchs = namenorm.lookup("МЧС", context="спасатели в Беларуси, Минск")

    assert nis.best is not None
    assert nis.best.id == "nn:org:kr:nis"
    assert mchs.best is not None
    assert mchs.best.id == "nn:org:by:mchs"


@pytest.mark.default_index
def test_a_match_names_its_form_and_system() -> None:
    best = namenorm.lookup("Chinschtejn").best

    assert best is not None
    assert best.matched.system == "ru-press-de-j"
    assert any(step.rule == "system" for step in best.explanation)


@pytest.mark.default_index
def test_an_office_has_its_holders_in_order() -> None:
    office = namenorm.entity("nn:office:ru-krs:governor")
    starts = [tenure.start for tenure in office.holders if tenure.start]

    assert starts == sorted(starts)
    assert office.xrefs["wikidata"] == "Q18238389"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"name": None}, TypeError),
        ({"name": "x", "kind": "city"}, ValueError),
        ({"name": "x", "country": "RUS"}, ValueError),
        ({"name": "x", "date": "yesterday"}, ValueError),
        ({"name": "x", "date": 2024}, TypeError),
        ({"name": "x", "lang": 7}, TypeError),
    ],
)
def test_bad_arguments_are_refused(arguments: dict[str, object], error: type[Exception]) -> None:
    gazetteer = namenorm.Gazetteer.from_records([])

    with pytest.raises(error):
        gazetteer.lookup(**arguments)  # type: ignore[arg-type]
