"""A gazetteer put together: overlays, holders, capitals, garbles, redirects."""

from pathlib import Path

import pytest

from namenorm.errors import GazetteerError
from namenorm.sources.load import digest, load, load_redirects
from namenorm.sources.record import Record

COUNTRY = "nn:place:iso:ru\tcountry\tRU\t\t140000000\tiso3166-1=RU\ten+preferred=Russia\n"
DIVISION = (
    "nn:place:iso:ru-krs\tadmin1\tRU\tnn:place:iso:ru\t1000000\tiso3166-2=RU-KRS"
    "\ten+preferred=Kurskaya\tund=Kursk\n"
)
CITY = "nn:place:gn:524901\tcity\tRU\tnn:place:iso:ru\t10000000\tgeonames=524901\ten=Moscow\n"
FILES = {
    "derived/places.tsv": "# places\n" + COUNTRY + DIVISION + CITY,
    "lexicon/roles.yaml": "governor: {en: [governor], ru: [губернатор]}\nacting: {en: [acting]}\n",
    "sources.yaml": "gazette: {title: The Gazette, date: 2024, licence: CC0-1.0}\n",
    "places/ru.yaml": """\
- id: nn:place:iso:ru
  capital: nn:place:gn:524901
  sources: [gazette]
- id: nn:place:iso:ru-krs
  xrefs: {wikidata: Q3178}
  names:
    en: {preferred: Kursk Oblast, colloquial: Kurskaya}
    ru: {preferred: Курская область}
  sources: [gazette]
""",
    "offices/ru.yaml": """\
- id: nn:office:ru-krs:governor
  country: RU
  role: governor
  of: nn:place:iso:ru-krs
  names:
    en: {preferred: Governor of Kursk Oblast}
  sources: [gazette]
""",
    "people/ru.yaml": """\
- id: nn:person:ru:second-boris
  names: {en: {preferred: Boris Second}}
  held: [{office: "nn:office:ru-krs:governor", from: 2020, seen: 2024}]
  sources: [gazette]
- id: nn:person:ru:first-anna
  rank: 2
  names: {en: {preferred: Anna First}}
  held: [{office: "nn:office:ru-krs:governor", from: 2010, to: 2020}]
  sources: [gazette]
""",
    "garbles.yaml": """\
- {name: Kursk Oblast National Guard, lang: en, why: no oblast has one, source: gazette}
- {name: Курск Областъ, lang: ru, why: no such word, source: gazette, meant: "nn:place:iso:ru-krs"}
""",
    "redirects.yaml": """\
- {from: nn:org:ru:a, to: nn:org:ru:b, when: 2024-01-01}
- {from: nn:org:ru:b, to: nn:org:ru:c, when: 2025-01-01}
""",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def _records(root: Path) -> dict[str, Record]:
    return {record.entity.id: record for record in load(root)}


def test_records_are_sorted_by_identifier(root: Path) -> None:
    assert [record.entity.id for record in load(root)] == [
        "nn:nobody:kursk-oblast",
        "nn:nobody:kursk-oblast-national-guard",
        "nn:office:ru-krs:governor",
        "nn:person:ru:first-anna",
        "nn:person:ru:second-boris",
        "nn:place:gn:524901",
        "nn:place:iso:ru",
        "nn:place:iso:ru-krs",
    ]


def test_a_curated_entry_overlays_the_derived_one(root: Path) -> None:
    record = _records(root)["nn:place:iso:ru-krs"]

    assert record.entity.name == "Kursk Oblast"
    assert record.entity.xrefs == {"iso3166-2": "RU-KRS", "wikidata": "Q3178"}
    assert {(n.text, n.lang, n.kind) for n in record.entity.names} == {
        ("Kursk Oblast", "en", "preferred"),
        ("Kurskaya", "en", "colloquial"),
        ("Курская область", "ru", "preferred"),
        ("Kursk", None, "alias"),
    }
    assert (record.entity.type, record.curated, record.prominence) == (
        "admin1",
        True,
        60,
    )


def test_the_derived_preferred_name_becomes_an_alias(root: Path) -> None:
    places = FILES["places/ru.yaml"].replace(", colloquial: Kurskaya", "")
    (root / "places" / "ru.yaml").write_text(places, "utf-8")

    names = _records(root)["nn:place:iso:ru-krs"].entity.names

    assert [n.text for n in names if n.lang == "en" and n.kind == "alias"] == ["Kurskaya"]


def test_an_office_knows_its_holders_in_order(root: Path) -> None:
    holders = _records(root)["nn:office:ru-krs:governor"].entity.holders

    assert [(tenure.person, tenure.start) for tenure in holders] == [
        ("nn:person:ru:first-anna", "2010"),
        ("nn:person:ru:second-boris", "2020"),
    ]


def test_an_office_gets_composed_names_that_are_not_shown(root: Path) -> None:
    office = _records(root)["nn:office:ru-krs:governor"].entity

    assert office.all_names == ("Governor of Kursk Oblast",)
    composed = {name.text for name in office.names if name.source == "composed"}
    assert {"Kursk governor", "губернатор Курской области"} <= composed
    assert "governor of Kursk Oblast" not in composed


def test_a_capital_is_more_prominent(root: Path) -> None:
    records = _records(root)

    assert records["nn:place:gn:524901"].prominence == 60
    assert records["nn:place:iso:ru"].prominence == 80
    assert records["nn:person:ru:first-anna"].prominence == 72


def test_a_garble_is_nobody(root: Path) -> None:
    record = _records(root)["nn:nobody:kursk-oblast"]

    assert (record.entity.kind, record.entity.name) == ("nobody", "Курск Областъ")
    assert [name.kind for name in record.entity.names] == ["mistranslation"]
    assert (record.why, record.meant) == ("no such word", "nn:place:iso:ru-krs")


def test_without_the_tables_only_what_stands_by_itself_is_left(root: Path) -> None:
    ids = {record.entity.id for record in load(root, derived=False)}

    assert {"nn:place:gn:524901", "nn:place:iso:ru"}.isdisjoint(ids)
    assert "nn:place:iso:ru-krs" in ids


def test_redirects_lead_to_the_last_successor(root: Path) -> None:
    assert load_redirects(root) == {
        "nn:org:ru:a": "nn:org:ru:c",
        "nn:org:ru:b": "nn:org:ru:c",
    }


def test_redirects_in_a_circle_are_refused(root: Path) -> None:
    with (root / "redirects.yaml").open("a") as stream:
        stream.write("- {from: nn:org:ru:c, to: nn:org:ru:a, when: 2025-02-01}\n")

    with pytest.raises(GazetteerError, match="in a circle"):
        load_redirects(root)


def test_what_cannot_be_read_is_refused_with_all_its_lines(root: Path) -> None:
    (root / "people" / "xx.yaml").write_text("- {bron: 1}\n- nothing\n", "utf-8")
    (root / "derived" / "more.tsv").write_text("x\n", "utf-8")

    with pytest.raises(GazetteerError) as caught:
        load(root)

    assert [
        line.removeprefix(f"{root.as_posix()}/").partition(": ")[0]
        for line in caught.value.problems
    ] == [
        "derived/more.tsv:1",
        "people/xx.yaml:1",
        "people/xx.yaml:1",
        "people/xx.yaml:1",
        "people/xx.yaml:2",
    ]


def test_a_gazetteer_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="no such file"):
        load(tmp_path / "none")


def test_progress_ends_at_the_total(root: Path) -> None:
    heard: list[tuple[int, int]] = []

    load(root, progress=lambda done, total: heard.append((done, total)))

    size = (root / "derived" / "places.tsv").stat().st_size
    assert heard[-1] == (size, size)


def test_the_digest_is_of_names_and_bytes(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    first = digest(root)
    (root / "README.md").write_text("no part of it")
    same = digest(root)
    (root / "people" / "ru.yaml").rename(root / "people" / "rv.yaml")

    assert first == same != digest(root)
