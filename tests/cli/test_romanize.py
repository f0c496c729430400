import json

import pytest


def test_romanizes_names_and_lines(run):
    named = run("romanize", "Юрій Згурський", "--lang", "uk")
    piped = run("romanize", "--lang", "uk", input="Юрій Згурський\n")

    assert json.loads(named.stdout) == {"name": "Юрій Згурський", "romanized": "Yurii Zghurskyi"}
    assert piped.stdout == named.stdout
    assert named.exit_code == 0


def test_writes_bare_lines_on_request(run):
    result = run("romanize", "Київ", "Знам'янка", "--system", "uk-national-2010", "--text")

    assert result.stdout == "Kyiv\nZnamianka\n"


def test_an_unknown_system_is_one_line(run):
    result = run("romanize", "Київ", "--system", "uk-nationale-2010")

    assert "uk-national-2010" in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 2


@pytest.mark.parametrize("style", ["--csv", "--tsv"])
def test_variants_names_the_system_of_each_form(run, style):
    result = run("variants", "Хинштейн", "--lang", "ru", style)

    separator = "," if style == "--csv" else "\t"
    rows = [line.split(separator) for line in result.stdout.splitlines()]
    assert rows[0] == ["name", "text", "system", "lang"]
    assert ["Хинштейн", "Chinschtejn", "ru-press-de-j", "ru"] in rows
