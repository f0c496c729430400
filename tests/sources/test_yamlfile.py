"""YAML as strings with lines: no guessing of types, no key twice, no file that unfolds."""

from pathlib import Path

import pytest

from namenorm.sources.yamlfile import parse, read


def test_every_scalar_is_a_string() -> None:
    document = parse("{a: no, b: 0269, c: 1974-10-26, d: 1e3, e: ~, f: !!int 7, 8: x}", "f.yaml")

    assert document.data == {
        "a": "no",
        "b": "0269",
        "c": "1974-10-26",
        "d": "1e3",
        "e": "~",
        "f": "7",
        "8": "x",
    }
    assert document.problems == []


def test_knows_the_line_of_everything() -> None:
    document = parse(
        "# remark\n- id: x\n  names:\n    ru:\n      short:\n        - А\n        - Б\n",
        "f",
    )

    assert document.lines[(0,)] == 2
    assert document.lines[(0, "names", "ru")] == 4
    assert document.lines[(0, "names", "ru", "short", 1)] == 7


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "a: 1\nb: 2\na: 3\n",
            "f:3: key «a» stands twice in one mapping; merge the two",
        ),
        ("a: &x 1\nb: *x\n", "f:2: YAML alias (*name); write the value out"),
        ("a: 1\n[b]: 2\n", "f:2: a key is a list or mapping; write a string"),
        (
            "a: 1\nb: [c\nd: 2\n",
            "f:3: bad YAML: did not find expected ',' or ']'; mend it before the rest is read",
        ),
        (
            "a: 1\n---\nb: 2\n",
            "f:2: bad YAML: but found another document; mend it before the rest is read",
        ),
        (
            "a: 1\nb: \x07\n",
            "f:2: bad YAML: control characters are not allowed; mend it before the rest is read",
        ),
        ("[" * 20 + "]" * 20, "f:1: nested too deeply; flatten it"),
    ],
)
def test_reports(text: str, problem: str) -> None:
    assert [str(found) for found in parse(text, "f").problems] == [problem]


def test_an_alias_of_itself_ends() -> None:
    assert [p.message for p in parse("&a [*a]", "f").problems] == [
        "YAML alias (*name); write the value out"
    ]


def test_a_file_that_is_not_utf8_is_one_problem_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes(b"- id: x\n- id: \xff\n")

    assert [str(p) for p in read(file, "f.yaml").problems] == [
        "f.yaml:2: is not UTF-8; save the file as UTF-8"
    ]


def test_a_byte_order_mark_is_no_part_of_a_key() -> None:
    assert parse("\ufeffa: 1", "f").data == {"a": "1"}
