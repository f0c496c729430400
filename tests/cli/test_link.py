import csv
from pathlib import Path

import pytest

ADDED = ["nn_id", "nn_name", "nn_kind", "nn_score", "nn_decision", "nn_matched", "nn_why"]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "guests.csv"
    path.write_text(
        '\ufeffday,guest,note\n1,Хинштейна,"a, ""b""\nc"\n2,МЧС\n3,Qxqxqxqx,\n', "utf-8"
    )
    return path


def rows(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(text.splitlines(keepends=True), delimiter=delimiter))


def test_keeps_columns_and_rows_and_adds_its_own(run, small, table):
    result = run("link", table, "--column", "guest", "--gazetteer", small)

    header, *found = rows(result.stdout)
    assert header == ["day", "guest", "note", *ADDED]
    assert [row[:3] for row in found] == [
        ["1", "Хинштейна", 'a, "b"\nc'],
        ["2", "МЧС", ""],
        ["3", "Qxqxqxqx", ""],
    ]
    assert found[0][3:6] == [
        "nn:person:ru:khinshtein-alexander",
        "Alexander Khinshtein",
        "person",
    ]
    assert found[0][8] == "Хинштейн"
    assert result.exit_code == 1


def test_gives_an_identifier_on_a_match_alone(run, small, table):
    found = rows(run("link", table, "--column", "guest", "--gazetteer", small).stdout)[1:]

    assert [(bool(row[3]), row[7]) for row in found] == [
        (True, "match"),
        (False, "ambiguous"),
        (False, "none"),
    ]
    assert "nn:org:by:mchs" in found[1][9]
    assert found[2][9]


def test_counts_on_standard_error(run, small, table):
    result = run("link", table, "--column", "guest", "--gazetteer", small)

    assert result.stderr == "3 rows: 1 match, 1 ambiguous, 1 none\n"


def test_context_options_are_passed_on(run, small, table):
    result = run("link", table, "--column", "guest", "--country", "BY", "--gazetteer", small)

    assert rows(result.stdout)[2][3] == "nn:org:by:mchs"


def test_the_extension_says_what_separates_cells(run, small, table, tmp_path):
    output = tmp_path / "linked.tsv"

    result = run("link", table, "--column", "guest", "-o", output, "--gazetteer", small)

    assert result.stdout == ""
    assert rows(output.read_text("utf-8"), "\t")[0] == ["day", "guest", "note", *ADDED]


def test_reads_tab_separated_standard_input(run, small):
    result = run("link", "--column", "b", "--tsv", "--gazetteer", small, input="a\tb\n1\tKursk\n")

    assert rows(result.stdout, "\t")[1][:3] == ["1", "Kursk", "nn:place:ru:kursk"]
    assert result.exit_code == 0


def test_may_write_over_its_own_input(run, small, table):
    run("link", table, "--column", "guest", "-o", table, "--gazetteer", small)

    assert [len(row) for row in rows(table.read_text("utf-8"))] == [3 + len(ADDED)] * 4
    assert [path.name for path in table.parent.iterdir()] == ["guests.csv"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name,day\nKursk,1\n", "no column 'guest'; its header has name, day"),
        (b"", "no column 'guest'; its header has nothing"),
        (b"guest,guest\nKursk,1\n", "more than one column 'guest'"),
        (b"guest,nn_id\nKursk,1\n", "has a column nn_id already"),
        (b"guest\nKursk\nKursk,1\n", "line 3: 2 cells, where the header has 1"),
        (b'guest\nKursk\n"Kursk\n', "line 3: unexpected end of data"),
        (b"guest\nKursk\nKur\xff\n", "line 3: not UTF-8"),
    ],
)
def test_leaves_the_output_as_it_was_when_the_input_is_bad(run, small, tmp_path, content, said):
    table, output = tmp_path / "bad.csv", tmp_path / "out.csv"
    table.write_bytes(content)
    output.write_text("before")

    result = run("link", table, "--column", "guest", "-o", output, "--gazetteer", small)

    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 2
    assert output.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.csv", "out.csv"]


def test_a_missing_file_is_one_line(run, small):
    result = run("link", "no-such.csv", "--column", "a", "--gazetteer", small)

    assert result.stderr == "namenorm: no-such.csv: No such file or directory\n"
    assert result.exit_code == 2
