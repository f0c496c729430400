"""Each system writes the examples that its standard, or a page that quotes it, publishes.

The tables are in ``examples/<id>.tsv``; their headers name the source, and say what was left out
or changed and why.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from namenorm.translit import SYSTEMS, system

TABLES = sorted((Path(__file__).parent / "examples").glob("*.tsv"))
#: Systems that nobody publishes examples of: approximations, usage, readings from a table.
UNPUBLISHED = {
    *("ar-consonants", "fa-consonants", "he-consonants", "und-unidecode", "ko-han"),
    "ckb-press",
    *("hy-press", "hy-press-ian", "kk-press", "ky-press", "mk-press", "mn-press"),
    *("ru-press-de-j", "uk-press", "uk-press-ru"),
    *("hi-hunterian", "mr-hunterian", "hi-press", "mr-press", "ne-press", "bn-press", "as-press"),
    *("pa-press", "gu-press", "or-press", "ta-press", "te-press", "kn-press", "ml-press"),
    *("si-press", "am-press", "ti-press", "lo-press", "my-press", "km-press"),
}


def lines(table: Path) -> list[str]:
    return table.read_text("utf-8").splitlines()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_writes_the_published_examples(table: Path) -> None:
    rows = [line.split("\t") for line in lines(table) if not line.startswith("#")]
    romanize = system(table.stem).romanize

    assert [(native, romanize(native)) for native, _ in rows] == [(n, latin) for n, latin in rows]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_names_its_source_and_has_enough(table: Path) -> None:
    text = lines(table)

    assert text[0].startswith("# source: ")
    assert sum(not line.startswith("#") for line in text) >= 8


def test_every_other_system_has_a_table() -> None:
    assert {s.ID for s in SYSTEMS} - {table.stem for table in TABLES} == UNPUBLISHED
