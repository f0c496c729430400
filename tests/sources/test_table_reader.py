"""The reader of the derived tables."""

from pathlib import Path

from namenorm.model import NameForm
from namenorm.sources.derived import read_derived, read_line
from namenorm.sources.layout import gazetteer_files
from namenorm.sources.problem import Problem


def _cells(*cells: str) -> str:
    return "\t".join(cells)


def test_reads_a_line() -> None:
    line = _cells(
        "nn:place:iso:ru-krs",
        "admin1",
        "RU",
        "nn:place:iso:ru",
        "1121000",
        "iso3166-2=RU-KRS;geonames=538555",
        "en+preferred=Kursk Oblast",
        "",
        "ru=Курская область",
        "und=Курск улос",
    )
    record = read_line(line)

    assert record.entity.xrefs == {"iso3166-2": "RU-KRS", "geonames": "538555"}
    assert record.entity.names == (
        NameForm("Kursk Oblast", "en", "Latn", "preferred"),
        NameForm("Курская область", "ru", "Cyrl"),
        NameForm("Курск улос", None, "Cyrl"),
    )
    assert (record.entity.parent, record.population) == ("nn:place:iso:ru", 1121000)
    assert not record.curated


def test_prominence_is_by_kind_and_size() -> None:
    def prominence(kind: str, population: str) -> int:
        return read_line(_cells("nn:place:gn:1", kind, "", "", population, "", "en=A")).prominence

    assert prominence("country", "1") == 80
    assert [prominence("admin1", n) for n in ("", "1000000", "200000000")] == [
        45,
        51,
        55,
    ]
    assert [prominence("city", n) for n in ("", "15000", "20000000")] == [21, 22, 52]


def test_a_bad_line_is_a_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    good = _cells("nn:place:gn:1", "city", "RU", "", "1", "", "en=A")
    lines = [
        "# header",
        good,
        "nn:place:gn:2\tcity",
        _cells("gn:3", "city", "RU", "", "1", "", "en=A"),
        _cells("nn:place:gn:4", "city", "Russia", "", "1", "", "en=A"),
        _cells("nn:place:gn:5", "city", "RU", "", "-1", "", "en=A"),
        _cells("nn:place:gn:6", "city", "RU", "", "1", "geonames", "en=A"),
        _cells("nn:place:gn:7", "city", "RU", "", "1", "", "en"),
        _cells("nn:place:gn:8", "city", "RU", "", "1", "", "en+best=A"),
        _cells("nn:place:gn:9", "city", "RU", "", "1", "", ""),
        good,
        _cells("nn:place:gn:10", "city", "RU", "", "1", "", "en=B"),
    ]
    table = tmp_path / "derived" / "cities.tsv"
    table.parent.mkdir()
    table.write_text("\n".join(lines) + "\n", "utf-8")
    problems: list[Problem] = []

    records = list(read_derived(gazetteer_files(tmp_path), problems))

    assert [record.entity.id for record in records] == [
        "nn:place:gn:1",
        "nn:place:gn:10",
    ]
    assert [(p.line, p.entity, p.message.partition(";")[0]) for p in problems] == [
        (3, "nn:place:gn:2", "line has 2 cells"),
        (4, "gn:3", "id is «gn:3»"),
        (5, "nn:place:gn:4", "country is «Russia»"),
        (6, "nn:place:gn:5", "population is «-1»"),
        (7, "nn:place:gn:6", "xrefs are «geonames»"),
        (8, "nn:place:gn:7", "name is «en»"),
        (9, "nn:place:gn:8", "unknown kind of name «best»"),
        (10, "nn:place:gn:9", "has no names"),
        (11, "nn:place:gn:1", "id stands in two lines"),
    ]
