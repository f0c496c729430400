"""Several gazetteers asked as one: the later one wins by identifier, tombstones hide."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from namenorm import Gazetteer
from namenorm.cli.main import cli
from namenorm.errors import IndexFormatError, UnknownNameError
from namenorm.index.entities import EntityIndex

PEOPLE = ("Alexander Khinshtein", "Viktor Goremykin", "Roman Starovoit", "Юрій Згурський")
QUERIES = (
    *PEOPLE,
    "Хинштейн",
    "Александр Хинштейн",
    "Khinstein Alexander",
    "Goremikin",
    "Zghurskyi",
)


def record(identifier: str, *names: str, kind: str = "person") -> dict[str, object]:
    return {"id": identifier, "kind": kind, "names": [{"name": n, "lang": None} for n in names]}


def built(path: Path, *lines: dict[str, object]) -> Path:
    source = path.with_suffix(".jsonl")
    source.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    done = CliRunner().invoke(cli, ["build", str(source), "-o", str(path)])
    assert done.exit_code == 0, done.output
    return path


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lines = [record(f"t:{number}", name) for number, name in enumerate(PEOPLE)]
    return built(tmp_path_factory.mktemp("base") / "base.nnx", *lines)


def test_both_are_found(base: Path, tmp_path: Path) -> None:
    """By fold, by sound, by spelling and by family name, whichever index an entity is in."""
    mine = built(tmp_path / "mine.nnx", record("m:1", "Herbert Grohl"), record("m:2", "Ян Гроль"))

    with Gazetteer.open(base, mine) as both:
        assert len(both) == 6
        for query, meant in {
            "Хинштейн Александр": "t:0",
            "Viktor Goremykn": "t:1",
            "Herbert Grohl": "m:1",
            "Герберт Гроль": "m:1",
            "Herbrt Grohl": "m:1",
            "Jan Grol": "m:2",
        }.items():
            answer = both.lookup(query)
            assert answer.best is not None, query
            assert answer.best.id == meant, query
        assert {c.id for c in both.lookup("Grohl").candidates} >= {"m:1"}
        assert both.entity("m:2").name == "Ян Гроль"
        assert both.entity("t:3").name == "Юрій Згурський"
        assert both.info["entities"] == 6


def test_the_later_one_wins(base: Path, tmp_path: Path) -> None:
    """An entity that both have is as the later one says, under its old names no more."""
    mine = built(tmp_path / "mine.nnx", record("t:1", "Wiktor Gorenko"))

    with Gazetteer.open(base, mine) as both:
        assert both.lookup("Wiktor Gorenko").best.id == "t:1"  # type: ignore[union-attr]
        assert both.entity("t:1").name == "Wiktor Gorenko"
        for query in ("Viktor Goremykin", "Горемыкин Виктор", "Viktor Goremykn", "Goremykin"):
            assert all(c.name != "Viktor Goremykin" for c in both.lookup(query).candidates), query
    with Gazetteer.open(mine, base) as other:
        assert other.entity("t:1").name == "Viktor Goremykin"


def test_a_tombstone_hides(base: Path, tmp_path: Path) -> None:
    """What is deleted is found in no way, and may come back in a later index."""
    less = built(tmp_path / "less.nnx", {"id": "t:0", "deleted": True})
    again = built(tmp_path / "again.nnx", record("t:0", "Alexander Khinshtein"))

    with Gazetteer.open(base, less) as both:
        for query in QUERIES:
            assert "t:0" not in {c.id for c in both.lookup(query).candidates}, query
        with pytest.raises(UnknownNameError):
            both.entity("t:0")
    with Gazetteer.open(base, less, again) as three:
        assert three.lookup("Хинштейн Александр").best.id == "t:0"  # type: ignore[union-attr]


@given(split=st.lists(st.booleans(), min_size=len(PEOPLE), max_size=len(PEOPLE)))
@settings(max_examples=8, deadline=None)
def test_a_list_in_two_files_is_one_list(
    base: Path, tmp_path_factory: pytest.TempPathFactory, split: list[bool]
) -> None:
    """However entities are divided between two indexes, the same ones are found and meant."""
    folder = tmp_path_factory.mktemp("split")
    lines = [record(f"t:{number}", name) for number, name in enumerate(PEOPLE)]
    spare = record("x", "Qqqq Xxxx")
    first = built(folder / "a.nnx", spare, *(x for x, own in zip(lines, split, strict=True) if own))
    rest = (x for x, own in zip(lines, split, strict=True) if not own)
    second = built(folder / "b.nnx", spare, *rest)

    with Gazetteer.open(base) as whole, Gazetteer.open(first, second) as both:
        for query in QUERIES:
            expected, found = whole.lookup(query), both.lookup(query)
            assert found.decision == expected.decision, query
            assert [c.id for c in found.candidates[:1]] == [c.id for c in expected.candidates[:1]]


def test_an_overlay_is_pickled_by_its_files(base: Path, tmp_path: Path) -> None:
    mine = built(tmp_path / "mine.nnx", record("m:1", "Herbert Grohl"))
    with Gazetteer.open(base, mine) as both, pickle.loads(pickle.dumps(both)) as again:
        assert len(again) == len(both) == 5


def test_a_bad_file_lets_the_others_go(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = tmp_path / "bad.nnx"
    bad.write_bytes(b"no index")
    closed: list[str | None] = []
    monkeypatch.setattr(EntityIndex, "close", lambda self: closed.extend(self.paths))

    with pytest.raises(IndexFormatError, match="not a compiled index"):
        Gazetteer.open(base, bad)

    assert closed == [str(base)]


def test_the_command_takes_several(base: Path, tmp_path: Path) -> None:
    """`default` stands for the gazetteer of the package."""
    mine = built(tmp_path / "mine.nnx", record("nn:person:ru:khinshtein-alexander", "Иван Иной"))
    asked = ["lookup", "Иван Иной", "Kyiv", "--gazetteer", "default", "--gazetteer", str(mine)]
    done = CliRunner().invoke(cli, [*asked, "--csv"])

    assert [line.split(",")[2] for line in done.stdout.splitlines()[1:]] == [
        "nn:person:ru:khinshtein-alexander",
        "nn:place:gn:703448",
    ]
    with Gazetteer.default(mine) as own:
        assert own.lookup("Khinstsen").decision != "match"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([{"id": "t:0", "deleted": False}], "deleted is not true"),
        ([{"id": "", "deleted": True}], "id is no text"),
        ([record("t:0", "A B"), {"id": "t:0", "deleted": True}], "t:0 is there and deleted"),
    ],
)
def test_bad_tombstones_are_refused(
    tmp_path: Path, lines: list[dict[str, object]], said: str
) -> None:
    source, made = tmp_path / "a.jsonl", tmp_path / "a.nnx"
    source.write_text("\n".join(map(json.dumps, lines)), "utf-8")

    done = CliRunner().invoke(cli, ["build", str(source), "-o", str(made)])

    assert said in done.output
    assert done.exit_code == 2
    assert not made.exists()
