import json
from pathlib import Path

import pytest

DATA = Path(__file__).parent / "data"
RECORD = {"id": "Q1", "kind": "person", "names": [{"name": "Юрій Згурський", "lang": "uk"}]}


def test_takes_yaml_and_json_lines_together(run, tmp_path):
    more, made = tmp_path / "more.jsonl", tmp_path / "made.nnx"
    more.write_text(json.dumps(RECORD) + "\n\n", "utf-8")

    result = run("build", DATA / "small.yaml", more, "-o", made)
    found = run("lookup", "Yurii Zghurskyi", "Kursk", "--gazetteer", made, "--csv")

    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.endswith("made.nnx: 7 entities\n")
    assert [line.split(",")[2] for line in found.stdout.splitlines()[1:]] == [
        "Q1",
        "nn:place:ru:kursk",
    ]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.jsonl", '{"id": "Q1"\n', "a.jsonl:1: "),
        ("a.jsonl", '{"id": "Q1", "kind": "planet", "names": []}\n', "a.jsonl:1: "),
        ("a.jsonl", f"{json.dumps(RECORD)}\n{json.dumps(RECORD)}\n", "Q1 is there twice"),
        ("a.jsonl", "\n", "holds no entity"),
        ("a.yaml", "- id: [\n", "a.yaml:"),
        ("a.yaml", "- id: nn:person:ru:x\n  born: [1, 2]\n", "a.yaml:"),
    ],
)
def test_refuses_bad_sources_in_one_line_and_writes_nothing(run, tmp_path, name, content, said):
    source, made = tmp_path / name, tmp_path / "made.nnx"
    source.write_text(content, "utf-8")
    made.write_text("before")

    result = run("build", source, "-o", made)

    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 2
    assert made.read_text() == "before"


LINES = "\n".join(
    [json.dumps(RECORD), '{"id": "Q2"', json.dumps(RECORD | {"id": "Q3", "kind": "moon"})]
)


def test_bad_lines_are_reported_and_left_out(run, tmp_path):
    source, made = tmp_path / "some.jsonl", tmp_path / "made.nnx"
    source.write_text(LINES, "utf-8")

    result = run("build", source, "-o", made)
    said = result.stderr.splitlines()

    assert result.exit_code == 0
    assert [line.partition("some.jsonl")[2][:3] for line in said[:2]] == [":2:", ":3:"]
    assert all(line.endswith("left out") for line in said[:2])
    assert said[-1].endswith("made.nnx: 1 entities, 2 bad lines left out")
    assert run("lookup", "Yurii Zghurskyi", "--gazetteer", made).exit_code == 0


def test_very_many_bad_lines_are_counted(run, tmp_path):
    source = tmp_path / "many.jsonl"
    source.write_text(json.dumps(RECORD) + "\n{" * 50, "utf-8")

    result = run("build", source, "-o", tmp_path / "made.nnx")

    assert result.stderr.count("; left out\n") == 20
    assert "30 more lines left out\n" in result.stderr


def test_a_bad_line_stops_a_strict_build(run, tmp_path):
    source, made = tmp_path / "some.jsonl", tmp_path / "made.nnx"
    source.write_text(LINES, "utf-8")

    result = run("build", source, "-o", made, "--strict")

    assert "some.jsonl:2: " in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 2
    assert not made.exists()


def test_a_missing_source_is_one_line(run, tmp_path):
    result = run("build", tmp_path / "none.yaml", "-o", tmp_path / "made.nnx")

    assert "none.yaml: no such file" in result.stderr.lower()
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 2


def test_info_tells_what_is_in_the_file(run, small):
    result = run("info", small, "--verify")

    told = json.loads(result.stdout)
    assert told["file"] == str(small)
    assert told["entities"] == 6
    assert told["sources"] == ["example"]
    assert result.stderr == "every checksum holds\n"


def test_info_finds_damage_that_opening_does_not(run, small, tmp_path):
    damaged = tmp_path / "damaged.nnx"
    content = bytearray(small.read_bytes())
    content[-200] ^= 1
    damaged.write_bytes(content)

    result = run("info", damaged, "--verify")

    assert "damaged" in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""
    assert result.exit_code == 2


@pytest.mark.default_index
def test_info_gives_the_attribution_of_the_default_gazetteer(run):
    assert "geonames.org" in json.loads(run("info").stdout)["attribution"]
