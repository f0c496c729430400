"""The derive command: what it writes, what ``--check`` notices, and the filters of the tables."""

from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest

from namenorm.errors import GazetteerError
from namenorm.sources.derive import forms, name_parts, packages
from namenorm.sources.derive.__main__ import main
from namenorm.sources.derive.cities import names_worth_keeping
from namenorm.sources.derive.divisions import iso_names
from namenorm.sources.derive.table import Name, Row, read, render

ROW = Row(
    "nn:place:gn:1",
    "city",
    "RU",
    "nn:place:iso:ru-krs",
    "15000",
    {"geonames": "1"},
    (Name("Курск", "ru", "preferred"), Name("Kursk", "en", "preferred"), Name("Koersk")),
)


@pytest.fixture(name="one_table")
def table_of_two_files(monkeypatch: pytest.MonkeyPatch) -> None:
    made = {"a.tsv": "# a\n1\n", "b/c.tsv": "# c\n2\n"}
    module = SimpleNamespace(NEEDS=(), make=lambda: made)
    monkeypatch.setitem(__import__("sys").modules, "namenorm.sources.derive.han", module)


@pytest.mark.usefixtures("one_table")
def test_what_was_written_passes_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = main(["han"], root=tmp_path)
    checked = main(["han", "--check"], root=tmp_path)

    assert (written, checked) == (0, 0)
    assert (tmp_path / "b/c.tsv").read_bytes() == b"# c\n2\n"
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("one_table")
@pytest.mark.parametrize("change", ["# c\n3\n", "# c\n2", None])
def test_the_check_names_a_changed_or_missing_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: str | None
) -> None:
    main(["han"], root=tmp_path)
    (tmp_path / "b/c.tsv").unlink()
    if change is not None:
        (tmp_path / "b/c.tsv").write_text(change, encoding="utf-8")

    status = main(["han", "--check"], root=tmp_path)

    assert (status, capsys.readouterr().out) == (1, "b/c.tsv\n")


@pytest.mark.usefixtures("one_table")
def test_the_check_writes_nothing(tmp_path: Path) -> None:
    main(["han", "--check"], root=tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_an_unknown_table_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["towns"])

    assert refused.value.code == 2
    assert "no table 'towns'" in capsys.readouterr().err


def test_another_version_of_a_package_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "version", lambda name: "0.1")

    with pytest.raises(GazetteerError, match=r"babel==2\.18\.0 \(found 0\.1\)"):
        packages.check("babel")


def test_a_table_reads_back_as_it_was_rendered(tmp_path: Path) -> None:
    path = tmp_path / "cities.tsv"
    path.write_text(render([ROW], ["cities"]), encoding="utf-8")

    (row,) = read(path)

    assert row.line() == ROW.line()
    assert [name.text for name in row.names] == ["Kursk", "Курск", "Koersk"]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (ROW.line().replace("nn:place:gn:1", "gn:1"), "no identifier"),
        (ROW.line().replace("15000", "many"), "no population"),
        (ROW.line().replace("geonames=1", "geonames="), "no references"),
        (ROW.line().replace("und=Koersk", "Koersk"), "no lang=Name"),
        (ROW.line().replace("+preferred", "+best"), "no kind of name"),
        (ROW.line().replace("Koersk", "Koersk "), "not normalised"),
        (ROW.line().replace("Koersk", "Ku\u0301rsk"), "not normalised"),
        ("nn:place:gn:1\tcity\tRU", "no name"),
        ("", "no name"),
    ],
)
def test_a_broken_line_is_a_problem_with_its_number(
    tmp_path: Path, line: str, problem: str
) -> None:
    path = tmp_path / "cities.tsv"
    path.write_text(f"# cities\n{ROW.line()}\n{line}\n", encoding="utf-8")

    with pytest.raises(GazetteerError) as refused:
        read(path)

    (told,) = refused.value.problems
    assert f"{path}:3: " in told
    assert problem in told


def test_codes_romanisations_and_case_forms_are_no_city_names() -> None:
    names = ["IEV", "kiva", "Kyiv", "Киев", "Киеву", "Киевом", "Kievu", "Kiev", "Kyiv2", "Kіev"]

    assert names_worth_keeping("Kyiv", names) == ["Kiev", "Киев"]


def test_a_case_form_alone_is_kept() -> None:
    assert names_worth_keeping("Kyiv", ["Киеву"]) == ["Киеву"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Київ", "uk"),
        ("Курск", "und"),
        ("平壌", "und"),
        ("ピョンヤン", "ja"),
        ("けいじょう市", "ja"),
        ("서울", "ko"),
        ("کۆریا", "ckb"),
        ("", "und"),
    ],
)
def test_letters_tell_the_language_only_where_they_can(text: str, lang: str) -> None:
    assert forms.guess_lang(text) == lang


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Navarra, Comunidad Foral de", ["Comunidad Foral de Navarra", "Navarra"]),
        ("Newry, Mourne and Down", ["Newry, Mourne and Down"]),
        ("Wales [Cymru GB-CYM]", ["Wales", "Cymru"]),
        ("Stockholms län [SE-01]", ["Stockholms län"]),
        ("Bolama / Bijagós", ["Bolama", "Bijagós"]),
        ("Sofia (stolitsa)", ["Sofia"]),
        ("//Karas", ["Karas"]),
    ],
)
def test_an_iso_name_holds_these_names(name: str, names: list[str]) -> None:
    assert iso_names(name) == names


def test_what_a_group_of_name_parts_loses() -> None:
    groups, _ = name_parts.select(
        {
            "Q1": ["anton", "antón", "антон", "антона", "антошка", "тоша", "a", "anton 2"],
            "Q2": ["antona", "антона", "тоша", "αντόνα"],
            "Q3": ["kim", "jin", "김", "진", "金"],
            "Q4": ["no", "roh", "zhang", "노", "盧"],
            "Q5": ["messi", "josé gervasio", "месси"],
            "Q6": ["hiroshi", "hirosi", "ひろし"],
        }
    )

    assert groups == {
        "Q1": ["anton", "antón", "антон", "антошка"],
        "Q2": ["antona", "αντόνα", "антона"],
        "Q4": ["no", "roh", "盧", "노"],
        "Q5": ["messi", "месси"],
    }
