"""The measurements themselves: figures by hand and by brute force, tasks from a few names."""

from __future__ import annotations

import random
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from importlib import import_module
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from namenorm.keys import analyser, sounds
from namenorm.names import lexicon
from namenorm.sources.draft import read_draft
from namenorm.translit import SYSTEMS

ROOT = Path(__file__).parents[1]
home = import_module("namenorm.text.fold")  # `namenorm.text.fold` is the function, too
if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))

from benchmarks import (  # noqa: E402
    ablations,
    audit,
    coverage,
    metrics,
    pages,
    performance,
    plots,
    reliability,
    retrievers,
    romanization,
    switches,
)
from benchmarks.names.records import Entity, Name  # noqa: E402
from benchmarks.names.tasks import Case, Query, link_cases, pairs  # noqa: E402

scores = st.sampled_from([0.0, 0.2, 0.5, 0.5001, 0.8, 1.0])
answers = st.builds(
    metrics.Answer,
    inside=st.booleans(),
    first=st.booleans(),
    ten=st.booleans(),
    matched=st.booleans(),
    score=scores,
)


def entity(id: str, *names: str, source: str = "one", kind: str = "place") -> Entity:
    return Entity(id, kind, source, tuple(Name(name, None) for name in names))


@given(st.lists(scores, min_size=1), st.lists(scores, min_size=1))
def test_auc_is_the_share_of_pairs_in_order(same, others):
    wins = [(a > b) + (a == b) / 2 for a, b in product(same, others)]

    assert metrics.auc(same, others) == pytest.approx(sum(wins) / len(wins))


@given(st.lists(answers, max_size=30))
def test_recall_at_precision_is_that_of_the_best_threshold(rows):
    best = 0
    for cut in {row.score for row in rows}:
        kept = [row for row in rows if row.score >= cut]
        right = sum(row.first and row.inside for row in kept)
        if right >= 0.95 * len(kept):
            best = max(best, right)
    inside = sum(row.inside for row in rows)

    assert metrics.recall_at_precision(rows, 0.95) == (best / inside if inside else 0.0)


def test_figures_of_look_ups():
    def said(inside, first, matched):
        return metrics.Answer(inside=inside, first=first, ten=True, matched=matched, score=0.5)

    rows = [said(True, True, True), said(True, False, True), said(True, True, False)]
    figures = metrics.link_figures([*rows, said(False, False, True), said(False, False, False)])

    assert figures["n"] == 3
    assert figures["R@1"] == pytest.approx(2 / 3)
    assert figures["R@10"] == 1.0
    assert figures["P"] == pytest.approx(1 / 3)
    assert figures["F1"] == pytest.approx(2 * 1 / (2 * 1 + 2 + 2))
    assert figures["NIL-FA"] == 0.5


def test_figures_of_pairs():
    rows = [
        metrics.Scored(same=True, score=0.9, matched=True),
        metrics.Scored(same=True, score=0.3, matched=False),
        metrics.Scored(same=False, score=0.5, matched=True),
        metrics.Scored(same=False, score=0.1, matched=False),
    ]
    figures = metrics.pair_figures(rows)

    assert figures == {"n": 4, "AUC": 0.75, "F1": 0.5, "FP": 0.5, "R@1%FP": 0.5}


def test_a_quarter_of_the_entities_stays_out_and_entries_are_no_queries():
    cases = link_cases(
        entity(f"e{i}", f"Name {i}", f"Имя {i}", f"NAME-{i}", kind="person") for i in range(400)
    )

    assert 60 < sum(case.nil for case in cases) < 140
    assert len(cases) == 400
    assert all([q.text for q in case.queries] == [f"Имя {case.name[5:]}"] for case in cases)


def test_a_name_of_two_entities_of_a_source_is_no_query():
    cases = link_cases([entity("a", "Alpha", "Дом"), entity("b", "Beta", "Дом", "Бета")])

    assert [(case.name, [q.text for q in case.queries]) for case in cases] == [("Beta", ["Бета"])]


def test_what_two_sources_spell_alike_is_one_entity():
    cases = link_cases(
        [entity("a", "Kyiv", "Київ"), entity("b", "Kiev", "Київ", "キエフ", source="two")]
    )

    assert len(cases) == 1
    assert {query.text for query in cases[0].queries} == {"Київ", "Kiev", "キエフ"}


def test_the_negative_of_a_pair_is_the_likest_other_name():
    cases = link_cases(
        [
            entity("a", "Kursk", "Курск"),
            entity("b", "Kurgan", "Курган"),
            entity("c", "Lima", "Лима"),
        ]
    )
    found = pairs(cases)

    assert len(found) == 6
    others = {pair.one: pair.other for pair in found if not pair.same}
    assert others["Курск"] in ("Kurgan", "Курган")
    assert others["Курган"] in ("Kursk", "Курск")


def test_a_near_namesake_looks_like_the_entity_and_not_like_the_query():
    asked = tuple(Query(f"Імя {number}", "uk", "Cyrl", "one") for number in range(30))
    names = (("Ada Bell", asked), ("Ada Ball", ()), ("Imia Zero", ()))
    found = pairs([Case(name, "person", name, "en", False, queries) for name, queries in names])
    negatives = {(pair.namesake, pair.other) for pair in found if not pair.same}

    assert (True, "Ada Ball") in negatives
    assert (False, "Imia Zero") in negatives
    assert (True, "Imia Zero") not in negatives


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 1), st.booleans()), min_size=1))
def test_bins_hold_every_answer(rows):
    found = [one for one in reliability.bins(rows) if one is not None]

    assert sum(one.answers for one in found) == len(rows)
    assert all(1 <= one.entities <= min(3, one.answers) for one in found)


@given(st.floats(0, 1), st.integers(1, 10_000))
def test_intervals_hold_their_share(share, trials):
    low, high = reliability.wilson(share, trials)

    assert -1e-9 <= low - 1e-9 <= share <= high + 1e-9 <= 1 + 2e-9


def test_the_diagram_is_well_formed_and_shows_each_bin():
    panel = reliability.bins([("a", 0.05, False), ("b", 0.95, True), ("c", 0.97, True)])
    root = ET.fromstring(reliability.diagram([("One", panel), ("Two", panel)]))

    assert len(root.findall(".//{*}circle")) == 4
    assert [t.text for t in root.findall(".//{*}text")].count("2") == 2


def test_what_is_switched_off_is_off_everywhere_and_comes_back():
    usual = home.fold, analyser.fold, lexicon.Lexicon.groups
    with switches.replaced(
        ("namenorm.text.fold:fold", switches.constant("off")),
        ("namenorm.names.lexicon:Lexicon.groups", switches.constant(frozenset({7}))),
    ):
        assert home.fold("Ärger") == analyser.fold("Ärger") == "off"
        assert lexicon.EMPTY.groups("x") == {7}

    assert (home.fold, analyser.fold, lexicon.Lexicon.groups) == usual
    assert home.fold("Ärger") == "arger"


def test_caches_do_not_remember_what_was_switched_off():
    sounds.sounds("kursk", "Latn")
    with switches.replaced(("namenorm.keys.sounds:_units", switches.constant([("x",)]))):
        assert sounds.sounds("kursk", "Latn") == ("x",)

    assert sounds.sounds("kursk", "Latn") == ("KuRSK",)


def test_what_is_switched_off_comes_back_after_an_error():
    with (
        pytest.raises(LookupError, match="no_such_thing"),
        switches.replaced(
            ("namenorm.names.lexicon:Lexicon.groups", switches.constant(frozenset({7}))),
            ("namenorm.names.lexicon:no_such_thing", switches.constant(None)),
        ),
    ):
        pass

    assert lexicon.EMPTY.groups("x") == frozenset()


@pytest.mark.parametrize("idea", ablations.IDEAS, ids=lambda idea: idea.name)
def test_every_idea_can_be_switched_off(idea):
    for name, _ in idea.replacements:
        owner, attribute, usual = switches.resolved(name)
        with ablations.switched_off(idea):
            assert vars(owner)[attribute] is not usual
        assert vars(owner)[attribute] is usual


def test_a_part_of_a_page_is_filled_and_others_stay():
    page = "a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n<!-- begin y -->\ny\n<!-- end y -->\n"
    new = pages.filled(page, "x", r"\1 new")

    assert pages.part(new, "x") == r"\1 new"
    assert pages.part(new, "y") == "y"
    assert pages.filled(new, "x", r"\1 new") == new
    with pytest.raises(LookupError, match="z"):
        pages.part(page, "z")


def test_the_page_lists_the_systems_that_there_are():
    page = (ROOT / "docs" / "romanization.md").read_text("utf-8")
    listed = re.findall(r"^\| `([^`]+)`", pages.part(page, "systems"), re.MULTILINE)

    assert sorted(listed) == sorted(system.ID for system in SYSTEMS)
    assert pages.part(page, "systems") == romanization.listing(SYSTEMS), (
        "run python -m benchmarks.romanization --list"
    )


def test_what_a_system_loses_is_what_comes_out_alike():
    by_id = {system.ID: system for system in SYSTEMS}

    assert romanization.loses(by_id["ru-press"]) == "ъ ь left out; й = ы"
    assert romanization.loses(by_id["ru-iso9-1995"]) == "nothing"
    assert romanization.loses(by_id["el-elot743"]) == "η = ι; ο = ω"


def test_an_exact_form_may_differ_in_case_accents_spaces_and_order():
    names = [("синдзо абэ", frozenset(romanization._keys("Shinzō ABE")))]

    assert romanization.measured(lambda text: "Abe Shinzo", names) == (1, 1.0, 1.0)
    assert romanization.measured(lambda text: "Abe Shinza", names)[1] == 0.0


@given(name=st.text("abc é", min_size=1, max_size=8), seed=st.integers(0, 99))
def test_an_edit_is_one_edit_and_changes_the_fold(name, seed):
    name = f"x{name}"
    made = performance.edited(random.Random(seed), name)

    assert OSA.distance(made, name) == 1
    assert retrievers.fold(made) != retrievers.fold(name)


def test_spellings_of_one_fold_count_once():
    found = ["Malaga", "Málaga", "MALAGA", "Malága", "Malta"]

    assert performance.found_in(found, "malta", 2)
    assert not performance.found_in(found, "malta", 1)
    assert performance.found_in(found, "malaga", 1)


@pytest.mark.parametrize("tool", ["namenorm", "rapidfuzz", "sqlite-fts5", "dict"])
def test_each_tool_finds_names_as_they_are(tool):
    names = ["Charleroi", "Nová Ves nad Popelkou", "Krasnoyarsk", "Santa Rosa"]
    retriever = retrievers.RETRIEVERS[tool][0]()
    retriever.build(names)

    assert [found[0] for found in retriever.find(names)] == [0, 1, 2, 3]
    if tool != "dict":
        assert retriever.find(["Krasnoyrask"])[0][0] == 2


def test_a_chart_places_its_points():
    lines = {"one": [(10, 0.5), (1000, 1.0)], "other": [(100, 0.0)]}
    drawn = ET.fromstring(plots.chart("A title", "names", "share", lines, share=True))
    circles = [
        (float(circle.get("cx")), float(circle.get("cy")))
        for circle in drawn.iter("{http://www.w3.org/2000/svg}circle")
    ]
    (left, half), (right, top), _, (middle, bottom), _ = circles

    assert left < middle < right
    assert middle - left == pytest.approx(right - middle)
    assert half == pytest.approx((top + bottom) / 2)


FACTS = [
    audit.Fact(kind, f"nn:person:ru:p{number}", f"fact {number}", "s")
    for kind in audit.KINDS
    for number in range(30)
]


def test_a_draw_has_as_many_facts_of_each_kind_and_can_be_made_again():
    drawn = audit.draw(FACTS, 1, 50)

    assert [fact.kind for fact in drawn] == [kind for kind in audit.KINDS for _ in range(10)]
    assert audit.draw(reversed(FACTS), 1, 50) == drawn
    assert set(audit.draw(FACTS, 2, 50)) != set(drawn)


def test_a_draw_stays_when_facts_are_added_elsewhere():
    """Only what is drawn itself displaces a fact: the rest of a round stands."""
    more = [fact._replace(entity=f"{fact.entity}-b") for fact in FACTS]
    before, after = audit.draw(FACTS, 1, 50), audit.draw([*FACTS, *more], 1, 50)

    assert {fact for fact in after if fact in FACTS} <= set(before)


def test_rates_count_what_is_settled_alone():
    rows = [
        {"kind": "birth", "verdict": verdict}
        for verdict in ["right"] * 8 + ["wrong"] * 2 + ["unsettled"] * 5
    ]

    lines = audit.rates([("r1", rows)]).splitlines()

    assert lines[3] == "| r1 | birth | 8 | 2 | 5 | 20.0% | 5.7% to 51.0% |"
    assert lines[2].endswith("| 0 | 0 | 0 | - | 0.0% to 100.0% |")
    assert lines[-1] == "| r1 | all | 8 | 2 | 5 | 20.0% | 5.7% to 51.0% |"


def test_every_curated_kind_gives_facts():
    (draft,) = (
        read_draft(
            {
                "id": "nn:person:ru:a",
                "born": "1970",
                "xrefs": {"wikidata": "Q1"},
                "names": {"en": {"preferred": "A", "alias": ["B"]}},
                "held": [{"office": "nn:office:ru:x", "from": "2020", "source": "t"}],
                "sources": ["s"],
            },
            [],
        ),
    )

    assert sorted(fact.kind for fact in audit.facts([draft])) == sorted(audit.KINDS)


def test_the_chart_of_coverage_has_a_bar_for_each_country_and_kind():
    counts = {"RU": Counter(person=30, org=10), "UA": Counter(place=20), "ZZ": Counter(org=99)}

    drawn = ET.fromstring(coverage.bars(counts))

    words = [element.text for element in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert words[-4:] == ["RU", "40", "UA", "20"]
    widths = [float(e.get("width")) for e in drawn.iter("{http://www.w3.org/2000/svg}rect")][5:]
    assert widths == [465.0, 155.0, 310.0]


def test_the_page_says_what_the_audits_found():
    page = (ROOT / "docs" / "gazetteers.md").read_text("utf-8")
    rounds = sorted((ROOT / "benchmarks" / "audits").glob("*.tsv"))

    assert pages.part(page, "audits") == audit.rates(
        (path.stem, audit.read_round(path)) for path in rounds
    )
