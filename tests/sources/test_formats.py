"""Lists in the layouts of others: what is read of each, what is passed over, what is refused."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from namenorm.errors import ArgumentError, GazetteerError
from namenorm.sources.formats import FORMATS, guessed
from namenorm.sources.formats.alternates import Alternates
from namenorm.sources.lists import Lines, Report, lists, opened, read_lines
from namenorm.sources.record import Record

FTM = [
    {
        "id": "p1",
        "schema": "Person",
        "caption": "Jana Hrubá",
        "properties": {
            "name": ["Яна Груба", "Jana Hrubá"],
            "weakAlias": ["Jája"],
            "previousName": ["Jana Malá"],
            "nationality": ["xx", "cz"],
            "birthDate": ["1971-03"],
            "wikidataId": ["Q1"],
        },
    },
    {"id": "v1", "schema": "Vessel", "properties": {"name": ["Jana"]}},
    {"id": "o1", "schema": "PublicBody", "properties": {"name": ["Úřad"], "abbreviation": ["UU"]}},
]
SANCTIONS = '''"id","schema","name","aliases","birth_date","countries"
"NK-1","Person","Jana Hrubá","Яна Груба;""Hrubá; Jana""","1971;1972","cz;sk"
"NK-2","Vessel","Jana","","",""
'''
GEONAMES = "\t".join(
    [
        *("77", "Nová Ves", "Nova Ves", "Neudorf,http://x.y,Нова Вес", "1", "2", "P", "PPL", "CZ"),
        *("", "", "", "", "", "1200", "", "", "", "2020-01-01"),
    ]
)
WIKIDATA = [
    {
        "id": "Q1",
        "labels": {"cs": {"language": "cs", "value": "Jana Hrubá"}, "ru": "Яна Груба"},
        "aliases": {"cs": [{"language": "cs", "value": "J. Hrubá"}]},
        "claims": {
            "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}],
            "P569": [
                {
                    "mainsnak": {
                        "datavalue": {"value": {"time": "+1971-03-00T00:00:00Z", "precision": 10}}
                    }
                }
            ],
        },
    },
    {
        "id": "Q2",
        "labels": {"cs": "Řeka"},
        "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q4022"}}}}]},
    },
]
JRC = "1\tP\tcs\tJana+Hrubá\n1\tP\tu\tYana+Gruba\n2\tO\tu\tÚřad\n"
TABLE = """id,kind,name,lang,name_kind
x:1,person,"Hrubá, Jana",cs,
x:1,person,Яна Груба,ru,alias
"""


def json_lines(rows: list[dict[str, object]]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def read(path: Path, layout: str | None = None) -> tuple[list[Record], Report]:
    report = Report()
    records = [one for chunk in lists(path, layout, 2) for one in read_lines(chunk, report)]
    return records, report


def texts(record: Record) -> set[tuple[str, str | None, str]]:
    return {(name.text, name.lang, name.kind) for name in record.entity.names}


def written(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, "utf-8")
    return path


def test_follow_the_money(tmp_path: Path) -> None:
    (person, body), report = read(written(tmp_path, "a.ftm.json", json_lines(FTM)))

    assert texts(person) == {
        ("Jana Hrubá", None, "preferred"),
        ("Яна Груба", None, "alias"),
        ("Jája", None, "alias"),
        ("Jana Malá", None, "historical"),
    }
    assert (person.entity.country, person.entity.born) == ("CZ", "1971-03")
    assert dict(person.entity.xrefs) == {"wikidata": "Q1"}
    assert ("UU", None, "acronym") in texts(body)
    assert report == Report(passed={"Vessel": 1})


def test_opensanctions(tmp_path: Path) -> None:
    (person,), report = read(written(tmp_path, "targets.simple.csv", SANCTIONS))

    assert {text for text, _, _ in texts(person)} == {"Jana Hrubá", "Яна Груба", "Hrubá; Jana"}
    assert (person.entity.id, person.entity.country) == ("NK-1", "CZ")
    assert report.passed == {"Vessel": 1}


def test_geonames(tmp_path: Path) -> None:
    (place,), _ = read(written(tmp_path, "cities500.txt", GEONAMES + "\n"))

    assert {text for text, _, _ in texts(place)} == {
        "Nová Ves",
        "Nova Ves",
        "Neudorf",
        "Нова Вес",
    }
    assert (place.entity.id, place.entity.type, place.entity.country) == ("gn:77", "city", "CZ")
    assert place.population == 1200


ALTERNATES = "\n".join(
    "\t".join(row)
    for row in [
        ("9", "78", "uk", "Чуже", "1", "", "", ""),
        ("1", "77", "de", "Neudorf", "1", "", "", ""),
        ("2", "77", "de", "Neuendorf", "", "", "", "1", "1938", "1945"),
        ("3", "77", "uk", "Нова-Вес", "", "", "", ""),
        ("4", "77", "link", "https://x.y/77", "", "", "", ""),
        ("5", "77", "abbr", "NV", "", "", "", ""),
        ("6", "77", "", "Nowa Wies", "", "1", "", ""),
    ]
)


def test_geonames_with_names_of_the_other_table(tmp_path: Path) -> None:
    """Names keep their languages; the column that says none adds what is not among them."""
    path = written(tmp_path, "allCountries.txt", GEONAMES + "\n")
    with opened(written(tmp_path, "alternateNamesV2.txt", ALTERNATES)) as stream:
        alternates = Alternates(stream)
    (chunk,) = lists(path, None, 9, alternates)
    (place,) = read_lines(chunk, Report())

    assert texts(place) == {
        ("Nová Ves", None, "preferred"),
        ("Nova Ves", None, "alias"),
        ("Нова Вес", None, "alias"),
        ("Neudorf", "de", "preferred"),
        ("Neuendorf", "de", "historical"),
        ("Нова-Вес", "uk", "alias"),
        ("NV", None, "acronym"),
        ("Nowa Wies", None, "short"),
    }
    assert len(alternates) == 6
    assert alternates.of(b"79") == alternates.of(b"x") == []


def test_another_table_of_names_is_refused_with_its_line(tmp_path: Path) -> None:
    with (
        opened(written(tmp_path, "a.txt", ALTERNATES + "\n1\tx\ty")) as stream,
        pytest.raises(GazetteerError, match="line 8: no row of alternateNamesV2"),
    ):
        Alternates(stream)


def test_wikidata_in_an_array_of_lines(tmp_path: Path) -> None:
    dump = "[\n" + ",\n".join(json.dumps(item) for item in WIKIDATA) + "\n]\n"
    (person,), report = read(written(tmp_path, "dump.json", dump))

    assert texts(person) == {
        ("Jana Hrubá", "cs", "preferred"),
        ("Яна Груба", "ru", "preferred"),
        ("J. Hrubá", "cs", "alias"),
    }
    assert person.entity.born == "1971-03"
    assert report.passed == {"instance of Q4022": 1}


def test_jrc_names(tmp_path: Path) -> None:
    (person, body), _ = read(written(tmp_path, "entities", JRC), "jrc")

    assert texts(person) == {("Jana Hrubá", "cs", "preferred"), ("Yana Gruba", None, "alias")}
    assert (body.entity.id, body.entity.kind) == ("jrc:2", "org")


@pytest.mark.parametrize("tabs", [False, True])
def test_tables_have_a_name_a_row(tmp_path: Path, tabs: bool) -> None:
    content = TABLE.replace(",", "\t").replace('"Hrubá\t Jana"', "Hrubá, Jana") if tabs else TABLE
    (person,), _ = read(written(tmp_path, "a.tsv" if tabs else "a.csv", content))

    assert {(text, lang) for text, lang, _ in texts(person)} == {
        ("Hrubá, Jana", "cs"),
        ("Яна Груба", "ru"),
    }


@pytest.mark.parametrize(
    ("ending", "packed"),
    [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress)],
)
def test_packed_lists_are_unpacked(
    tmp_path: Path, ending: str, packed: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / f"a.json{ending}"
    whole = packed(json_lines(FTM).encode() * 50)
    path.write_bytes(whole)
    records, _ = read(path)
    assert len(records) == 100

    path.write_bytes(whole[:-20])
    with pytest.raises(GazetteerError, match="breaks off"):
        read(path)


def test_zstd_is_unpacked_where_its_package_is(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard", reason="not a dependency")
    path = tmp_path / "a.json.zst"
    path.write_bytes(zstandard.compress(json_lines(FTM).encode() * 50))

    assert len(read(path)[0]) == 100


def test_zstd_without_its_package_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)

    with pytest.raises(ArgumentError, match="pip install zstandard"):
        read(written(tmp_path, "a.json.zst", ""))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", "id,name\nx,y\n", "no column 'kind'"),
        ("a.csv", "id,kind,name\nx,person,y,z\n", "more cells than the header"),
        ("a.csv", 'id,kind,name\nx,person,"y\n', "unexpected end of data"),
    ],
)
def test_what_cannot_be_cut_is_refused(tmp_path: Path, name: str, content: str, said: str) -> None:
    with pytest.raises(GazetteerError, match=said):
        read(written(tmp_path, name, content))


@pytest.mark.parametrize(
    ("layout", "piece", "said"),
    [
        ("ftm", b'{"id": 1}', "no entity with properties"),
        ("ftm", b'{"id": "a", "schema": "Person", "properties": {}}', "has no names"),
        ("geonames", b"1\t2", "has 2 columns"),
        ("wikidata", b'{"id": "Q1"}', "no item with labels"),
        ("jrc", [[b"1", b"X", b"u", b"a"]], "no line of id"),
        ("jsonl", b"[1]", "is no entity"),
        ("geonames", b"\xff", "not UTF-8"),
    ],
)
def test_bad_pieces_are_reported_with_their_line(layout: str, piece: object, said: str) -> None:
    report = Report()

    assert not list(read_lines(Lines("list", layout, [(9, piece)]), report))
    assert len(report.problems) == 1
    assert report.problems[0].startswith("list:9: ")
    assert said in report.problems[0]


def test_layouts_are_told_apart() -> None:
    told = {
        "a.jsonl": ('{"id": "Q1", "kind": "person"}', "jsonl"),
        "b.ndjson": (json_lines(FTM), "ftm"),
        "c.json": ("[\n" + json_lines(WIKIDATA), "wikidata"),
        "d.csv": (SANCTIONS, "opensanctions"),
        "e.csv": (TABLE, "table"),
        "f.txt": (GEONAMES, "geonames"),
        "g.txt": (JRC, "jrc"),
        "h.tsv": ("id\tkind\tname\n", "table"),
    }

    assert {name: guessed(name, start.encode()) for name, (start, _) in told.items()} == {
        name: layout for name, (_, layout) in told.items()
    }
    assert {layout for _, layout in told.values()} == FORMATS.keys()
    with pytest.raises(ArgumentError, match="say which by --format"):
        guessed("a.txt", b"Some words.\n")
