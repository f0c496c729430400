import json

import yaml

TEXT = """In Moskva said Ivan Petrovski, who met Aleksandr Hinshtayn. Later Ivan Petrovski left.
On Monday the Ministry spoke of No Man."""


def _suggested(run, small, text=TEXT, *arguments):
    return run("suggest", "--gazetteer", small, *arguments, input=text)


def test_lists_each_name_that_matches_nobody_once_the_most_frequent_first(run, small):
    result = _suggested(run, small, TEXT, "--json")

    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert (found[0]["name"], found[0]["count"]) == ("Ivan Petrovski", 2)
    assert len({one["name"] for one in found}) == len(found)
    assert not any(one["name"] in ("Monday", "Later", "On") for one in found)


def test_says_where_a_name_stands_and_who_is_nearest_with_the_evidence(run, small):
    result = _suggested(run, small, "Yesterday, said Sergei Khinshtein, it rained.", "--json")

    (one,) = map(json.loads, result.stdout.splitlines())
    assert one["around"] == "Yesterday, said Sergei Khinshtein, it rained."
    assert one["nearest"][0]["id"] == "nn:person:ru:khinshtein-alexander"
    assert any(step["words"] for step in one["nearest"][0]["explanation"])


def test_what_matches_is_not_suggested(run, small):
    result = _suggested(run, small, "Kursk is a city, said Alexander Khinshtein.")

    assert result.stdout == ""
    assert result.exit_code == 0


def test_the_yaml_can_be_pasted(run, small):
    text = "They met Xavier Quuxbaz and Zo’e Mann."

    result = _suggested(run, small, text, "--source", "my-paper")

    pasted = yaml.safe_load(result.stdout)
    assert [list(one["names"].values()) for one in pasted] == [
        [{"preferred": "Xavier Quuxbaz"}],
        [{"preferred": "Zo’e Mann"}],
    ]
    assert all(one["sources"] == ["my-paper"] for one in pasted)
    assert result.exit_code == 1


def test_a_garbled_name_becomes_a_misspelling_of_whom_it_is_near(run, small):
    result = _suggested(run, small, "Yesterday, said Sergei Khinshtein, it rained.")

    lines = result.stdout.splitlines()
    line = next(line for line in lines if not line.startswith("#"))
    (names,) = yaml.safe_load(line).values()
    assert names == {"misspelling": [{"name": "Sergei Khinshtein", "source": "SOURCE"}]}
    assert "names of nn:person:ru:khinshtein-alexander" in result.stdout
