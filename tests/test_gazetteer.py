"""A gazetteer as an object: files, threads, processes, pickles, errors."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from namenorm import Gazetteer, GazetteerError, IndexFormatError, UnknownNameError
from namenorm.default import default_lexicon
from namenorm.keys.analyser import Analyser
from namenorm.model import Resolution
from namenorm.scoring.vetoes import CAP
from namenorm.sources.compiler import compile_records
from namenorm.sources.record import from_mapping

RECORDS = [
    {"id": "a:1", "kind": "person", "names": [{"name": "Юрій Згурський", "lang": "uk"}]},
    {"id": "a:2", "kind": "person", "names": [{"name": "Kim Jong-un", "lang": "en"}]},
    {"id": "a:3", "kind": "place", "names": [{"name": "Kursk", "lang": "en"}]},
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "small.nnx"
    records = [from_mapping(record) for record in RECORDS]
    writer = compile_records(
        records, Analyser(default_lexicon()), redirects={"old:1": "a:1"}, full=True
    )
    writer.write(path)
    return path


def test_entities_of_very_many_names_leave_room_for_others() -> None:
    vowels = [a + b + c for a in "aeiou" for b in "aeiou" for c in "aeiou"]
    crowd = [
        {
            "id": f"c:{number}",
            "kind": "place",
            "names": [
                {"name": f"{start}{a}ns{b}t{c}n", "lang": "en"}
                for start in ("K", "Kh", "G")
                for a, b, c in vowels
            ],
        }
        for number, vowels in enumerate([vowels, vowels[::2], vowels[1::2], vowels[::3]] * 4)
    ]
    person = {"id": "p:1", "kind": "person", "names": [{"name": "Khinshtein", "lang": "en"}]}
    gazetteer = Gazetteer.from_records([*crowd, person])

    assert gazetteer.lookup("Hinšteyn").candidates[0].id == "p:1"


def test_a_handful_of_names_makes_none_of_them_likely() -> None:
    gazetteer = Gazetteer.from_records(RECORDS)
    resolution = gazetteer.lookup("Kurosawa", kind="person")

    assert resolution.decision == "none"
    assert all(candidate.score < 0.25 for candidate in resolution.candidates)


def test_whom_the_words_are_known_to_name_stands_before_who_sounds_alike() -> None:
    names = ["Bob Hawke", "Robert Koch", "Roger Ebert"]
    people = [
        {"id": name, "kind": "person", "names": [{"name": name, "lang": "en"}]} for name in names
    ]
    gazetteer = Gazetteer.from_records(people)
    alone = Gazetteer.from_records(people[1:])

    found = gazetteer.lookup("Роберт Хоук", kind="person")

    assert [c.id for c in found.candidates][:2] == ["Bob Hawke", "Robert Koch"]
    assert any(step.rule == "veto:other-name" for step in found.candidates[1].explanation)
    assert gazetteer.lookup("Роберт Кох", kind="person").best.id == "Robert Koch"  # type: ignore[union-attr]
    assert alone.lookup("Роберт Хоук", kind="person").candidates[0].score > CAP


_ASK = """
import json, sys
from namenorm import Gazetteer, kernel
names, queries = json.loads(sys.stdin.read())
records = [{"id": str(n), "kind": "person", "names": [{"name": t}]} for n, t in enumerate(names)]
found = Gazetteer.from_records(records).lookup_many(queries, kind="person", limit=10)
answers = [[(c.id, round(c.score, 9)) for c in each.candidates] for each in found]
print(json.dumps({"compiled": kernel.COMPILED, "answers": answers}))
"""


def test_plain_inner_loops_give_the_same_answers() -> None:
    names = ["Юрій Згурський", "Kim Jong-un", "Alexander Khinshtein", "No Kwang-chol", "Li Wei"]
    queries = [
        "Zgurski",
        "김정은",
        "Хинштейн Александр",
        "努光鐵",
        "李偉",
        "キム・ジョンウン",
        "כינשטיין",
    ]
    said = {
        plain: json.loads(
            subprocess.run(
                [sys.executable, "-c", _ASK],
                input=json.dumps([names, queries]),
                env={**os.environ, "NAMENORM_PLAIN": plain},
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for plain in "01"
    }

    assert not said["1"]["compiled"]
    assert said["1"]["answers"] == said["0"]["answers"]


def test_kind_limits_the_candidates() -> None:
    gazetteer = Gazetteer.from_records(RECORDS)

    assert gazetteer.lookup("Kursk", kind="person").decision == "none"
    assert gazetteer.lookup("Kursk", kind="place").decision == "match"


def test_limit_limits_what_is_listed_not_what_is_decided() -> None:
    gazetteer = Gazetteer.from_records(RECORDS)
    one, none = gazetteer.lookup("Yurii Zghurskyi", limit=1), gazetteer.lookup("Kursk", limit=0)

    assert len(one.candidates) == 1
    assert none.candidates == ()
    assert none.best is not None


def test_lookup_many_keeps_few_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name among the last few costs no look-up; one that is long past costs another."""
    gazetteer = Gazetteer.from_records(
        [{"id": "t:1", "kind": "person", "names": [{"name": "Roman Starovoit"}]}]
    )
    monkeypatch.setattr("namenorm.gazetteer._REMEMBERED", 2)
    asked: list[str] = []
    look = Gazetteer.lookup

    def counted(self: Gazetteer, name: str, **question: Any) -> Resolution:
        asked.append(name)
        return look(self, name, **question)

    monkeypatch.setattr(Gazetteer, "lookup", counted)
    names = ["a", "b", "a", "c", "a", "b"]

    assert [answer.query for answer in gazetteer.lookup_many(names)] == names
    assert asked == ["a", "b", "c", "b"]  # b was the longest unasked when c came


def test_two_records_of_one_identifier_are_refused() -> None:
    one = {"id": "t:1", "kind": "person", "names": [{"name": "Roman Starovoit"}]}

    with pytest.raises(GazetteerError, match="t:1 is there twice"):
        Gazetteer.from_records([one, one])


def test_of_level_entities_the_one_written_so_comes_first() -> None:
    """Neither is better known: the query's own marks decide which is listed first."""
    gazetteer = Gazetteer.from_records(
        {"id": f"t:{number}", "kind": "place", "names": [{"name": name}]}
        for number, name in enumerate(("Málaga", "Malaga", "MALAGA"))
    )

    for number, name in enumerate(("Málaga", "Malaga", "MALAGA")):
        assert gazetteer.lookup(name).candidates[0].id == f"t:{number}"


def test_a_misspelling_in_plain_letters_is_as_like_every_twin() -> None:
    """What has no marks says nothing of those of others; what has them does."""
    gazetteer = Gazetteer.from_records(
        {"id": f"t:{number}", "kind": "place", "names": [{"name": name}]}
        for number, name in enumerate(("Kõpvärö", "Kopvaro", "KOPVARO"))
    )

    plain, marked = gazetteer.lookup("Kopvarto"), gazetteer.lookup("Kõpvärtö")
    scores = {c.matched.text: c.score for c in plain.candidates}
    of_marked = {c.matched.text: c.score for c in marked.candidates}

    assert scores["Kõpvärö"] == scores["Kopvaro"] == scores["KOPVARO"]
    assert of_marked["Kõpvärö"] > of_marked["Kopvaro"]


def test_lookup_many_keeps_order_and_repeats() -> None:
    gazetteer = Gazetteer.from_records(RECORDS)
    names = ["Kursk", "nobody at all", "Kursk"]

    assert [r.query for r in gazetteer.lookup_many(names)] == names


def test_it_pickles_by_its_path(index: Path) -> None:
    with Gazetteer.open(index) as gazetteer:
        again = pickle.loads(pickle.dumps(gazetteer))

    assert again.lookup("Kursk").best.id == "a:3"


def test_one_in_memory_says_why_it_does_not_pickle() -> None:
    with pytest.raises(TypeError, match="build it to a file"):
        pickle.dumps(Gazetteer.from_records(RECORDS))


def test_threads_get_the_answers_that_one_gets(index: Path) -> None:
    gazetteer = Gazetteer.open(index)
    queries = ["Yurii Zghurskyi", "김정은", "Курск", "nobody"] * 20
    alone = [gazetteer.lookup(query) for query in queries]

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(gazetteer.lookup, queries)) == alone


def test_a_retired_identifier_gives_its_successor(index: Path) -> None:
    with Gazetteer.open(index) as gazetteer:
        assert gazetteer.entity("old:1").id == "a:1"


def test_an_unknown_identifier_is_refused(index: Path) -> None:
    with Gazetteer.open(index) as gazetteer, pytest.raises(UnknownNameError, match="a:4"):
        gazetteer.entity("a:4")


@pytest.mark.parametrize("keep", [0, 10, 100, -1])
def test_a_cut_index_is_refused(index: Path, tmp_path: Path, keep: int) -> None:
    cut = tmp_path / "cut.nnx"
    cut.write_bytes(index.read_bytes()[:keep])

    with pytest.raises(IndexFormatError):
        Gazetteer.open(cut)


def test_another_file_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.nnx"
    other.write_text("not an index " * 100)

    with pytest.raises(IndexFormatError, match=r"other\.nnx"):
        Gazetteer.open(other)


def test_a_record_with_many_mistakes_reports_them_all() -> None:
    bad = {"id": "", "kind": "city", "names": [], "colour": "red"}

    with pytest.raises(GazetteerError) as caught:
        Gazetteer.from_records([bad])
    assert len(caught.value.problems) >= 3


def test_a_place_has_all_names_of_the_query_or_is_not_meant():
    names = [{"name": "Vladimir", "lang": "en"}, {"name": "Владимир", "lang": "ru"}]
    gazetteer = Gazetteer.from_records([{"id": "p", "kind": "place", "names": names}])

    assert gazetteer.lookup("Vladimir").decision == "match"
    assert gazetteer.lookup("Vladimir Quux").decision == "none"
