import json

import pytest

FLAWED = """\
- id: nn:person:ru:a
  sex: x
  born: yesterday
  names: {en: {preferred: A B}}
  sources: [s]
- id: nn:person:ru:b
  colour: red
  names: {zz-zz-zz-zz: {preferred: C D}}
  sources: [s]
"""


@pytest.fixture
def flawed(tmp_path):
    path = tmp_path / "people.yaml"
    path.write_text(FLAWED, "utf-8")
    return path


def test_writes_one_line_a_problem_with_file_and_line(run, flawed):
    result = run("validate", flawed)

    lines = result.stdout.splitlines()
    assert len(lines) == 4
    assert all(line.startswith(f"{flawed}:") for line in lines)
    assert [line.removeprefix(f"{flawed}:").split(":")[0] for line in lines] == ["2", "3", "7", "8"]
    assert result.exit_code == 2


def test_writes_problems_as_json_lines(run, flawed):
    result = run("validate", flawed, "--json")

    problems = [json.loads(line) for line in result.stdout.splitlines()]
    assert {problem["line"] for problem in problems} == {2, 3, 7, 8}
    assert problems[0]["entity"] == "nn:person:ru:a"


def test_says_on_standard_error_that_all_is_well(run, small, tmp_path):
    good = tmp_path / "good.yaml"
    good.write_text("- id: nn:person:ru:a\n  names: {en: {preferred: A B}}\n  sources: [s]\n")

    result = run("validate", good)

    assert (result.stdout, result.stderr, result.exit_code) == ("", "no problems\n", 0)


def test_a_missing_path_is_a_problem(run, tmp_path):
    result = run("validate", tmp_path / "nowhere")

    assert "does not exist" in result.stdout
    assert result.exit_code == 2
