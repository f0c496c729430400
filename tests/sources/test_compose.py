"""Composed office names: what each language makes of a role and a place, and what it does not."""

import pytest

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
    "director": {"en": ["director"], "ru": ["директор"]},
    "defence-minister": {"en": ["defence minister"]},
}


def _world(*mappings: dict[str, object]) -> dict[str, Record]:
    return {str(mapping["id"]): from_mapping(mapping) for mapping in mappings}


def test_an_office_without_a_place_is_of_its_country() -> None:
    records = _world(
        {
            "id": "nn:place:iso:ru",
            "type": "country",
            "names": {"en": {"preferred": "Russia"}},
        },
        {
            "id": "o",
            "kind": "office",
            "country": "RU",
            "role": "governor",
            "names": ["X"],
        },
    )

    assert [name.text for name in compose(records, ROLES)["o"].entity.names] == [
        "Russia governor",
        "Russia’s governor",
        "governor of Russia",
        "X",
    ]


def test_a_name_of_an_acronym_needs_what_the_acronym_needs() -> None:
    acronym = {"name": "ФСБ", "needs": ["RU"]}
    records = _world(
        {"id": "b", "kind": "org", "names": {"ru": {"acronym": acronym}}},
        {"id": "o", "kind": "office", "of": "b", "role": "director", "names": ["X"]},
    )

    form = compose(records, ROLES)["o"].entity.names[0]

    assert (form.text, form.needs, form.source) == ("директор ФСБ", ("RU",), "composed")


def test_no_minister_of_a_ministry() -> None:
    records = _world(
        {
            "id": "b",
            "kind": "org",
            "names": {"en": {"preferred": "Ministry of Defence"}},
        },
        {
            "id": "o",
            "kind": "office",
            "of": "b",
            "role": "defence-minister",
            "names": ["X"],
        },
    )

    assert compose(records, ROLES) == {}


def test_an_office_of_an_unknown_place_gets_nothing() -> None:
    records = _world({"id": "o", "kind": "office", "of": "b", "role": "governor", "names": ["X"]})

    assert compose(records, ROLES) == {}
