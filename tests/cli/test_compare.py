import json

import pytest


def test_equal_but_for_case_and_accents_is_certain(run):
    result = run("compare", "HINŠTEJN", "Hinstejn")

    assert json.loads(result.stdout) == {
        "a": "HINŠTEJN",
        "b": "Hinstejn",
        "score": 1.0,
        "decision": "match",
    }
    assert result.exit_code == 0


def test_exits_with_1_if_a_pair_does_not_match(run):
    result = run("compare", "Kim Jong-un", "Kim Jong-il", "--explain")

    answer = json.loads(result.stdout)
    assert answer["decision"] != "match"
    assert answer["explanation"]
    assert result.exit_code == 1


def test_reads_tab_separated_pairs(run):
    result = run("compare", "--csv", input="Київ\tKyiv\nКурск\tKursk\n")

    header, *rows = result.stdout.splitlines()
    assert header == "a,b,decision,score"
    assert [row.split(",")[:2] for row in rows] == [["Київ", "Kyiv"], ["Курск", "Kursk"]]


@pytest.mark.parametrize(
    ("arguments", "given", "said"),
    [
        (["one"], None, "two names are compared, not 1"),
        (["a", "b", "c"], None, "two names are compared, not 3"),
        ([], "no tab here\n", "no tab between two names"),
    ],
)
def test_wants_two_names(run, arguments, given, said):
    result = run("compare", *arguments, input=given)

    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 2
