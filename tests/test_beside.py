"""Names beside words that are no part of them, and words that look so and are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import namenorm
from namenorm import Gazetteer
from namenorm.names.suffixes import acronym_of

RECORDS: list[dict[str, object]] = [
    {
        "id": f"nn:place:iso:{code.lower()}",
        "kind": "place",
        "type": "country",
        "country": code,
        "names": names,
    }
    for code, names in (
        ("RU", {"en": {"preferred": "Russia", "alias": ["Russian Federation"]}}),
        ("MD", {"en": {"preferred": "Moldova", "alias": ["Republic of Moldova"]}}),
        ("SY", {"en": {"preferred": "Syria", "alias": ["Syrian Arab Republic"]}}),
    )
] + [
    {
        "id": "nn:place:iso:ua-65",
        "kind": "place",
        "type": "admin1",
        "country": "UA",
        "names": {"en": {"preferred": "Kherson Oblast"}},
    },
    {
        "id": "nn:place:gn:706448",
        "kind": "place",
        "type": "city",
        "country": "UA",
        "parent": "nn:place:iso:ua-65",
        "names": {"en": {"preferred": "Kherson"}},
    },
    {
        "id": "nn:place:iso:tr-28",
        "kind": "place",
        "type": "admin1",
        "country": "TR",
        "names": {"en": {"preferred": "Giresun Province"}},
    },
    {
        "id": "nn:org:ru:tass",
        "kind": "org",
        "country": "RU",
        "names": {"en": {"preferred": "News Agency of Russia", "acronym": ["TASS"]}},
    },
    {
        "id": "nn:org:ru:fsb",
        "kind": "org",
        "country": "RU",
        "names": {"en": {"preferred": "Federal Security Service", "acronym": ["FSB"]}},
    },
]
GAZETTEER = Gazetteer.from_records(RECORDS)
#: What is asked, of what kind, what is meant, and the rule that says so.
BESIDE = [
    ("the TASS", "org", "nn:org:ru:tass", "article"),
    ("l'FSB", "org", "nn:org:ru:fsb", "article"),
    ("la Russia", "place", "nn:place:iso:ru", "article"),
    ("in Syria", "place", "nn:place:iso:sy", "place-after"),
    ("so-called Moldova", "place", "nn:place:iso:md", "article"),
    ("provincia di Kherson", "place", "nn:place:iso:ua-65", "kind-named"),
    ("Kherson vilayeti", "place", "nn:place:iso:ua-65", "kind-named"),
    ("Republik Moldova", "place", "nn:place:iso:md", "pair:same-country"),
    ("Nachrichtenagentur TASS", "org", "nn:org:ru:tass", "acronym-described"),
]


@pytest.mark.parametrize(("text", "kind", "meant", "rule"), BESIDE)
def test_what_stands_beside_a_name_is_left_out(text: str, kind: str, meant: str, rule: str) -> None:
    """The entity is met without it, and says by which rule."""
    found = GAZETTEER.lookup(text, kind=kind)  # type: ignore[arg-type]

    assert found.best is not None
    assert found.best.id == meant
    assert rule in {step.rule for step in found.best.explanation}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("academy of the FSB", "org"),  # what an acronym stands for is no academy
        ("FSB Academy", "org"),
        ("FSB FC", "org"),
        ("Kherson Raion", "place"),  # a district is not the oblast
        ("provincia di Giraffa", "place"),
    ],
)
def test_what_is_part_of_a_name_stays(text: str, kind: str) -> None:
    """Words that say of something else what it is make another thing of it."""
    found = GAZETTEER.lookup(text, kind=kind)  # type: ignore[arg-type]

    assert found.best is None


@given(
    article=st.sampled_from(["the ", "la ", "der ", "il ", "l'", "dell’"]),
    name=st.sampled_from(["TASS", "FSB", "Russia", "Moldova", "Syria"]),
)
def test_an_article_changes_nothing(article: str, name: str) -> None:
    """Whatever article stands before a body or a country, it is the same one."""
    bare, full = (GAZETTEER.lookup(text) for text in (name, article + name))

    assert bare.best is not None
    assert full.best is not None
    assert full.best.id == bare.best.id


@given(
    acronym=st.text("ABCDEGМКГБՄԱԿ", min_size=2, max_size=6),
    mark=st.sampled_from("-:"),
    ending=st.text("abиаնիს", min_size=1, max_size=4).filter(str.islower),
)
def test_an_ending_set_apart_is_told(acronym: str, mark: str, ending: str) -> None:
    """Capitals, a mark and small letters after it are an acronym with an ending."""
    assert acronym_of(acronym + mark + ending) == acronym
    assert acronym_of(acronym.lower() + mark + ending) is None
    assert acronym_of(acronym + mark + acronym) is None


@pytest.mark.default_index
@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("俄国防部", "RU"),
        ("露国防省", "RU"),
        ("英国防省", "GB"),
        ("러 외무부", "RU"),
        ("法外交部", "FR"),
    ],
)
def test_a_letter_before_a_body_is_its_country(text: str, country: str) -> None:
    """Headlines have one letter for a country, and the body is that country's."""
    found = namenorm.lookup(text, kind="org")

    assert found.best is not None
    assert found.best.id.split(":")[2] == country.lower()


@pytest.mark.default_index
@pytest.mark.parametrize("text", ["西宇宙防衛省", "俄龙舟军"])
def test_no_letter_makes_a_body_of_another_country(text: str) -> None:
    """What a country has no body for is not that of another one."""
    assert namenorm.lookup(text, kind="org").best is None
