"""Composed office names: what each language makes of a role and a place, and what it does not."""

import pytest
from msgspec import structs

from namenorm.sources.compose import compose, english, german, japanese, korean, slavic
from namenorm.sources.genitive import adjective, genitive
from namenorm.sources.record import Record, from_mapping


def test_english() -> None:
    assert list(english("governor", "Kursk Oblast", ["acting"])) == [
        "governor of Kursk Oblast",
        "Kursk Oblast governor",
        "Kursk Oblast’s governor",
        "acting governor of Kursk Oblast",
    ]
    assert list(english("president", "Philippines")) == [
        "president of the Philippines",
        "Philippines president",
        "Philippines’ president",
    ]


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ("Russland", ["Präsident von Russland"]),
        ("Ukraine", ["Präsident der Ukraine"]),
        ("Russische Föderation", ["Präsident der Russischen Föderation"]),
        ("Vereinigtes Königreich", []),  # des Vereinigten Königreichs: no rule for it
    ],
)
def test_german(place: str, names: list[str]) -> None:
    assert list(german("präsident", place)) == names


def test_korean_and_japanese() -> None:
    assert list(korean("대통령", "러시아")) == ["러시아 대통령"]
    assert list(japanese("大統領", "ロシア")) == ["ロシア大統領", "ロシアの大統領"]


@pytest.mark.parametrize(
    ("lang", "name", "expected"),
    [
        ("ru", "Курская область", "Курской области"),
        ("ru", "Краснодарский край", "Краснодарского края"),
        ("ru", "Ненецкий автономный округ", "Ненецкого автономного округа"),
        ("ru", "Чеченская Республика", "Чеченской Республики"),
        ("ru", "Республика Крым", "Республики Крым"),
        ("ru", "Россия", "России"),
        ("ru", "Южная Корея", "Южной Кореи"),
        ("ru", "Казахстан", "Казахстана"),
        ("ru", "Китай", "Китая"),
        ("ru", "Москва", "Москвы"),
        ("ru", "Ямайка", "Ямайки"),
        ("ru", "США", "США"),
        ("ru", "Самоа", "Самоа"),
        ("ru", "Чили", "Чили"),
        ("uk", "Курська область", "Курської області"),
        ("uk", "Росія", "Росії"),
        ("uk", "Північна Корея", "Північної Кореї"),
        ("uk", "Краснодарський край", "Краснодарського краю"),
        ("uk", "Казахстан", "Казахстану"),
        # not sure: plural, fleeting vowel, soft sign, foreign letters, several nouns
        ("ru", "Нидерланды", None),
        ("ru", "Орёл", None),
        ("ru", "Казань", None),
        ("ru", "Иваново", None),
        ("ru", "Kursk", None),
        ("ru", "Босния и Герцеговина", None),
        ("uk", "Єгипет", None),
        ("en", "Russia", None),
    ],
)
def test_genitive(lang: str, name: str, expected: str | None) -> None:
    assert genitive(name, lang, country=True) == expected


def test_a_ukrainian_city_may_take_either_ending() -> None:
    assert genitive("Донецьк", "uk") is None


def test_adjectives_are_of_divisions_alone() -> None:
    assert adjective("Курська область", "uk") == "курський"
    assert adjective("Российская Федерация", "ru") == "российский"
    assert adjective("Новая Гвинея", "ru") is None


def test_a_role_of_a_woman_makes_no_masculine_adjective() -> None:
    assert list(slavic("губернаторка", "Курська область", "uk", ["в. о."])) == [
        "губернаторка Курської області"
    ]


ROLES = {
    "governor": {"en": ["governor", "gov", "gov."]},
    "president": {"en": ["president"]},
    "prime-minister": {"en": ["pm"]},
    "defence-minister": {"en": ["defence minister"]},
    "director": {"en": ["director"], "ru": ["директор"]},
    "adviser": {"en": ["adviser"]},
}
RUSSIA = {"id": "nn:place:iso:ru", "type": "country", "names": {"en": {"preferred": "Russia"}}}
SERVICE = {
    "id": "b",
    "kind": "org",
    "type": "service",
    "names": {"ru": {"acronym": {"name": "ФСБ", "needs": ["RU"]}}},
}


def _office(identifier: str = "o", **more: object) -> dict[str, object]:
    return {"id": identifier, "kind": "office", "names": ["X"], **more}


def _composed(*mappings: dict[str, object]) -> dict[str, list[str]]:
    records: dict[str, Record] = {str(m["id"]): from_mapping(m) for m in mappings}
    return {
        identifier: [name.text for name in record.entity.names if name.source == "composed"]
        for identifier, record in compose(records, ROLES).items()
    }


def test_an_office_without_an_owner_is_of_its_country() -> None:
    assert _composed(RUSSIA, _office(country="RU", role="prime-minister"))["o"] == [
        "PM of Russia",
        "Russia PM",
        "Russia’s PM",
    ]


def test_a_minister_is_of_the_country_rather_than_of_the_ministry() -> None:
    ministry = {"id": "b", "kind": "org", "type": "ministry", "country": "RU", "names": ["MoD"]}

    assert _composed(RUSSIA, ministry, _office(country="RU", of="b", role="defence-minister"))[
        "o"
    ] == ["Russia defence minister", "Russia’s defence minister", "defence minister of Russia"]


def test_headlines_leave_out_the_word_for_the_division() -> None:
    kursk = {
        "id": "p",
        "kind": "place",
        "type": "admin1",
        "names": {"en": {"preferred": "Kursk Oblast"}},
    }

    names = _composed(kursk, _office(of="p", role="governor"))["o"]

    assert "Kursk governor" in names
    assert "Kursk gov" not in names


def test_a_name_of_an_acronym_needs_what_the_acronym_needs() -> None:
    mappings = SERVICE, _office(of="b", role="director")
    records: dict[str, Record] = {str(m["id"]): from_mapping(m) for m in mappings}

    form = compose(records, ROLES)["o"].entity.names[0]

    assert (form.text, form.needs, form.source) == ("директор ФСБ", ("RU",), "composed")


@pytest.mark.parametrize(
    "mappings",
    [
        [_office(of="nowhere", role="governor")],
        [RUSSIA, _office(country="RU", role="adviser")],  # a country has many
        [RUSSIA, _office(country="RU", role="president", seats=3)],
        [
            RUSSIA,
            _office(country="RU", role="president"),
            _office("p", country="RU", role="president"),
        ],
        [SERVICE, _office(of="b", role="director"), _office("p", of="b", role="adviser")],
        [SERVICE | {"type": "ministry"}, _office(of="b", role="director")],
    ],
)
def test_what_may_be_another_office_gets_no_name(mappings: list[dict[str, object]]) -> None:
    assert _composed(*mappings) == {}


def test_what_is_curated_is_not_made_again() -> None:
    curated = from_mapping(_office("other") | {"names": ["President of Russia"]})
    records = {
        "other": structs.replace(curated, curated=True),
        "nn:place:iso:ru": from_mapping(RUSSIA),
        "o": from_mapping(_office(country="RU", role="president")),
    }

    names = [name.text for name in compose(records, ROLES)["o"].entity.names]

    assert "Russia president" in names
    assert "president of Russia" not in names
