import csv
import json

import pytest

TEXT = "В Курске выступил Александр Хинштейн.\r\nKursk, Хинштейн."


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    return path


def test_offsets_are_those_of_the_text_in_the_file(run, small, article):
    result = run("annotate", article, "--gazetteer", small)

    mentions = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(mentions) >= 3
    assert [TEXT[m["start"] : m["end"]] for m in mentions] == [m["text"] for m in mentions]
    assert {m["id"] for m in mentions if m["decision"] == "match"} >= {
        "nn:person:ru:khinshtein-alexander",
        "nn:place:ru:kursk",
    }


def test_reads_standard_input(run, small, article):
    piped = run("annotate", "-", "--gazetteer", small, input=TEXT.encode())

    assert piped.stdout == run("annotate", article, "--gazetteer", small).stdout


def test_exits_with_0_if_all_match_and_1_if_not(run, small):
    known = run("annotate", "--gazetteer", small, input="Kursk is a city.")
    unsure = run("annotate", "--gazetteer", small, input="Ivan Petrov")

    assert known.exit_code == 0
    assert unsure.exit_code == 1


def test_csv_has_an_identifier_on_a_match_alone(run, small):
    result = run("annotate", "--format", "csv", "--gazetteer", small, input="Kursk, Ivan Petrov")

    rows = list(csv.DictReader(result.stdout.splitlines()))
    assert [(row["text"], row["decision"], row["id"]) for row in rows] == [
        ("Kursk", "match", "nn:place:ru:kursk"),
        ("Ivan Petrov", "ambiguous", ""),
    ]


@pytest.mark.usefixtures("terminal")
def test_shows_a_table_on_a_terminal(run, small):
    result = run("annotate", "--gazetteer", small, input="Kursk")

    assert [line.split()[:3] for line in result.stdout.splitlines()] == [
        ["text", "decision", "id"],
        ["Kursk", "match", "nn:place:ru:kursk"],
    ]


def test_html_is_a_whole_page(run, small, article):
    result = run("annotate", article, "--format", "html", "--gazetteer", small)

    assert result.stdout.startswith("<!doctype html>")
    assert result.stdout.endswith("</html>\n")
    assert "nn:place:ru:kursk" in result.stdout


@pytest.mark.parametrize(
    ("content", "said"), [(b"Kursk\nKur\xff", "line 2: not UTF-8"), (None, "No such file")]
)
def test_bad_input_is_one_line(run, small, tmp_path, content, said):
    article = tmp_path / "article.txt"
    if content is not None:
        article.write_bytes(content)

    result = run("annotate", article, "--gazetteer", small)

    assert said in result.stderr
    assert str(article) in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 2
