import json
from pathlib import Path

import pytest

KHINSHTEIN = "nn:person:ru:khinshtein-alexander"


def objects(result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_writes_json_lines_into_a_pipe_in_the_order_of_the_names(run, small):
    result = run("lookup", "Kursk", "Хинштейн", "Kursk", "--gazetteer", small)

    assert [answer["best"]["id"] for answer in objects(result)] == [
        "nn:place:ru:kursk",
        KHINSHTEIN,
        "nn:place:ru:kursk",
    ]
    assert result.exit_code == 0
    assert result.stderr == ""


def test_writes_characters_rather_than_escapes(run, small):
    assert "Хинштейн" in run("lookup", "Хинштейн", "--gazetteer", small).stdout


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_reads_names_from_standard_input(run, small, arguments):
    given = "\ufeffKursk\r\n\n  Хинштейна \n"

    result = run("lookup", *arguments, "--gazetteer", small, input=given)

    assert [answer["query"] for answer in objects(result)] == ["Kursk", "Хинштейна"]
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("name", "decision"), [("Qxqxqxqx", "none"), ("МЧС", "ambiguous"), ("—", "none")]
)
def test_exits_with_1_if_a_name_does_not_match(run, small, name, decision):
    result = run("lookup", "Kursk", name, "--gazetteer", small)

    assert [answer["decision"] for answer in objects(result)] == ["match", decision]
    assert result.exit_code == 1


def test_the_country_decides_between_bearers_of_an_acronym(run, small):
    result = run("lookup", "МЧС", "--country", "by", "--gazetteer", small)

    assert objects(result)[0]["best"]["id"] == "nn:org:by:mchs"


def test_kind_and_limit_are_passed_on(run, small):
    result = run("lookup", "МЧС", "--kind", "org", "--limit", "1", "--gazetteer", small)

    assert [c["id"] for c in objects(result)[0]["candidates"]] == ["nn:org:ru:mchs"]


def test_explains_in_data_and_in_words(run, small):
    result = run("lookup", "Хинштейна", "--explain", "--gazetteer", small)

    steps = objects(result)[0]["best"]["explanation"]
    assert set(steps[0]) == {"rule", "weight", "detail", "words"}
    assert any("case form" in (step["words"] or "") for step in steps)


def test_is_silent_about_reasons_unless_asked(run, small):
    assert "explanation" not in run("lookup", "Kursk", "--gazetteer", small).stdout


def test_writes_csv_with_a_row_for_each_that_stands(run, small):
    result = run("lookup", "Kursk", "МЧС", "Qxqxqxqx", "--csv", "--gazetteer", small)

    lines = result.stdout.splitlines()
    assert lines[0] == "query,decision,id,kind,name,score,matched,lang"
    assert lines[1] == "Kursk,match,nn:place:ru:kursk,place,Kursk,1.000,Kursk,en"
    assert [line.split(",")[2] for line in lines[2:4]] == ["nn:org:ru:mchs", "nn:org:by:mchs"]
    assert lines[4] == "Qxqxqxqx,none,,,,,,"


def test_writes_tsv_with_reasons(run, small):
    result = run("lookup", "Kursk", "--tsv", "--explain", "--gazetteer", small)

    header, row = (line.split("\t") for line in result.stdout.splitlines())
    assert header[-1] == "why"
    assert "met the preferred name «Kursk»" in row[-1]


@pytest.mark.usefixtures("terminal")
def test_shows_a_table_on_a_terminal(run, small):
    result = run("lookup", "Хинштейна", "МЧС", "--gazetteer", small)

    header, *rows = result.stdout.splitlines()
    assert header.split() == ["query", "decision", "id", "name", "score", "matched"]
    assert rows[0].split()[:3] == ["Хинштейна", "match", KHINSHTEIN]
    assert [row.split()[2] for row in rows[1:]] == ["nn:org:ru:mchs", "nn:org:by:mchs"]


@pytest.mark.usefixtures("terminal")
def test_explains_beneath_each_name_on_a_terminal(run, small):
    result = run("lookup", "Хинштейна", "Kursk", "--explain", "--gazetteer", small)

    first, *reasons = result.stdout.splitlines()
    assert first.split()[:3] == ["Хинштейна", "match", KHINSHTEIN]
    assert "    «хинштейна» is a case form of «хинштейн»" in reasons


@pytest.mark.usefixtures("terminal")
def test_cuts_names_and_never_identifiers_where_the_terminal_is_narrow(run, small, monkeypatch):
    monkeypatch.setenv("COLUMNS", "72")

    result = run("lookup", "Александр Евсеевич Хинштейн", "--gazetteer", small)

    assert KHINSHTEIN in result.stdout
    assert "…" in result.stdout


def test_colours_a_terminal_unless_told_not_to(run, small, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run("lookup", "Kursk", "--table", "--gazetteer", small).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    plain = run("lookup", "Kursk", "--table", "--gazetteer", small).stdout

    assert "\x1b[32m" in coloured
    assert "\x1b[32m" not in plain


def test_a_name_cannot_steer_the_terminal(run, small):
    result = run("lookup", "\x1b[2JKursk\x07", "--table", "--gazetteer", small)

    assert "\x1b" not in result.stdout
    assert "\x07" not in result.stdout


def test_a_lone_surrogate_is_no_name_and_no_error(run, small):
    result = run("lookup", "\udcff", "--gazetteer", small)

    assert objects(result)[0]["query"] == "\udcff"
    assert result.exit_code == 1


def test_keeps_what_it_wrote_before_input_that_is_not_utf_8(run, small):
    result = run("lookup", "--gazetteer", small, input=b"Kursk\nKur\xff\nKursk\n")

    assert len(objects(result)) == 1
    assert result.stderr == (
        "namenorm: standard input, line 2: not UTF-8 (byte 0xff); convert the text to UTF-8\n"
    )
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--kind", "planet"], "'planet' is not one of"),
        (["--country", "Russia"], "country 'Russia': expected two letters"),
        (["--date", "yesterday"], "date 'yesterday': expected ISO 8601"),
        (["--limit", "0"], "'--limit'"),
        (["--gazetteer", "no-such-file"], "no-such-file: No such file or directory"),
        (["--gazetteer", __file__], "not a compiled index"),
    ],
)
def test_says_in_one_line_what_is_wrong_and_exits_with_2(run, small, arguments, said):
    result = run("lookup", "Kursk", "--gazetteer", small, *arguments)

    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""
    assert result.exit_code == 2


@pytest.mark.parametrize("kept", [0, 100, -1])
def test_refuses_a_cut_index_in_one_line(run, small, tmp_path, kept):
    cut = Path(tmp_path, "cut.nnx")
    cut.write_bytes(small.read_bytes()[:kept])

    result = run("lookup", "Kursk", "--gazetteer", cut)

    assert result.stderr.startswith(f"namenorm: {cut}: ")
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 2


@pytest.mark.default_index
def test_asks_the_default_gazetteer(run):
    result = run("lookup", "Хинштейна", "--json")

    assert objects(result)[0]["best"]["id"] == KHINSHTEIN
