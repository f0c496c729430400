"""Records from mappings: what is read, what is mended, what is refused."""

from dataclasses import asdict, replace
from datetime import date

import pytest

from namenorm.errors import GazetteerError
from namenorm.model import NameForm, Tenure
from namenorm.sources.record import city_prominence, curated_prominence, from_mapping


def test_reads_the_public_layout() -> None:
    record = from_mapping(
        {
            "id": "Q7747",
            "kind": "person",
            "country": "ru",
            "born": date(1952, 10, 7),
            "names": [
                {"name": "Владимир Путин", "lang": "rus", "kind": "preferred"},
                {"name": "Vladimir Putin", "lang": "en", "kind": "preferred"},
                {"name": "ВВП", "lang": "ru", "kind": "acronym", "needs": ["RU"]},
                {"name": "Puttin", "lang": "en", "kind": "misspelling"},
            ],
        }
    )

    entity = record.entity
    assert (entity.name, entity.country, entity.born) == (
        "Vladimir Putin",
        "RU",
        "1952-10-07",
    )
    assert entity.names[0] == NameForm("Владимир Путин", "ru", "Cyrl", "preferred")
    assert entity.names[2].needs == ("RU",)
    assert entity.all_names == ("Vladimir Putin", "Владимир Путин", "ВВП")


def test_reads_the_layout_of_the_files() -> None:
    record = from_mapping(
        {
            "id": "nn:person:ru:putin-vladimir",
            "rank": "5",
            "names": {"ru": {"preferred": "Владимир Путин", "short": ["Путин"]}},
            "held": [
                {
                    "office": "nn:office:ru:president",
                    "from": "2012-05-07",
                    "seen": "2025",
                },
                {
                    "office": "nn:office:ru:prime-minister",
                    "from": "2008-05-08",
                    "to": "2012",
                },
            ],
        }
    )

    assert record.entity.kind == "person"
    assert [tenure.start for tenure in record.entity.held] == [
        "2008-05-08",
        "2012-05-07",
    ]
    assert record.entity.held[1] == Tenure(
        "nn:office:ru:president",
        "nn:person:ru:putin-vladimir",
        None,
        "2012-05-07",
        None,
        "2025",
    )
    assert record.prominence == 90


@pytest.mark.parametrize(
    ("country", "names", "first"),
    [
        (
            "RU",
            {"ru": {"preferred": "Москва"}, "en": {"preferred": "Moscow"}},
            "Moscow",
        ),
        ("KR", {"ja": {"preferred": "ソウル"}, "ko": {"preferred": "서울"}}, "서울"),
        (None, {"ja": {"preferred": "ソウル"}}, "ソウル"),
        ("RU", {"ru": {"preferred": "Курск"}, "en": {"alias": "Koursk"}}, "Курск"),
        ("RS", {"sr-Latn": {"preferred": "Niš"}, "sr": {"preferred": "Ниш"}}, "Ниш"),
    ],
)
def test_the_first_name_is_english_then_native(
    country: str | None, names: dict[str, object], first: str
) -> None:
    mapping = {"id": "x", "kind": "place", "names": names} | (
        {"country": country} if country else {}
    )

    assert from_mapping(mapping).entity.name == first


def test_mends_what_is_harmless() -> None:
    record = from_mapping(
        {
            "id": "x",
            "kind": "org",
            "names": [
                {"name": " Sa\u0303o  Paulo\n", "lang": "pt", "kind": "preferred"},
                {"name": "São Paulo", "lang": "pt"},
                {"name": "Sampa", "lang": "pt", "kind": "preferred"},
                "SP",
            ],
        }
    )

    assert [(n.text, n.lang, n.kind) for n in record.entity.names] == [
        ("São Paulo", "pt", "preferred"),
        ("Sampa", "pt", "alias"),
        ("SP", None, "alias"),
    ]


def test_tells_all_problems_of_a_record_at_once() -> None:
    with pytest.raises(GazetteerError) as caught:
        from_mapping(
            {
                "id": "x",
                "kind": "persn",
                "bron": 1,
                "names": [{"lang": "en"}, {"name": ""}],
            }
        )

    assert caught.value.problems == (
        "x: kind is «persn»; did you mean «person»?",
        "x: unknown key «bron»; did you mean «born»?",
        "x: name has no text; add name: ...",
        "x: name is empty; give it a text or leave it out",
    )
    assert str(caught.value) == "x: kind is «persn»; did you mean «person»? (and 3 more)"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"id": ""}, "a record without id: id is no text on one line; write a string"),
        ({"id": " x"}, " x: id has spaces around it; take them out"),
        ({"names": []}, "x: has no names; give at least one"),
        ({"names": "Anna"}, "x: names is «Anna»; group them by language"),
        (
            {"names": [{"name": "a\x07"}]},
            "x: name has control characters or surrogates; take out",
        ),
        (
            {"names": [{"name": "a\ud800"}]},
            "x: name has control characters or surrogates; take out",
        ),
        ({"country": "Russia"}, "x: country is «Russia»; write an ISO 3166-1 code"),
        ({"rank": True}, "x: rank is a bool; write one string"),
        ({"born": None}, "x: born is empty; give it a value or leave it out"),
        (
            {"population": "many"},
            "x: key «population» belongs to place, not to person; take it out",
        ),
        (
            {"held": [{"from": "2020"}]},
            "x: held names no office; add office: nn:office:...",
        ),
        ({"xrefs": ["Q1"]}, "x: xrefs is a list; write a mapping {key: value}"),
        ({"sources": "gazette"}, "x: sources is «gazette»; write a list [...]"),
    ],
)
def test_refuses(changes: dict[str, object], message: str) -> None:
    good: dict[str, object] = {"id": "x", "kind": "person", "names": [{"name": "Anna"}]}

    with pytest.raises(GazetteerError) as caught:
        from_mapping(good | changes)

    assert caught.value.problems == (message,)


def test_prominence_orders_namesakes() -> None:
    assert [curated_prominence(rank) for rank in (0, 5, 9)] == [60, 90, 90]
    assert [city_prominence(n) for n in (0, 20_000, 1_000_000, 10**9)] == [
        21,
        23,
        40,
        52,
    ]


def test_an_entity_is_as_its_class_makes_it() -> None:
    """It is filled in a shorter way than its class does it, and comes to the same."""
    entity = from_mapping(
        {
            "id": "x",
            "kind": "person",
            "country": "RU",
            "born": "1970",
            "xrefs": {"wikidata": "Q1"},
            "names": [{"name": "А", "lang": "ru"}, {"name": "A", "lang": "en"}],
            "distinct_from": ["y"],
            "sources": ["s"],
        }
    ).entity

    assert replace(entity) == entity
    assert asdict(entity)["distinct_from"] == ("y",)
    assert entity.name == "A"
    with pytest.raises(AttributeError):
        entity.name = "B"  # type: ignore[misc]
