"""Laws of look-up over small generated gazetteers."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from namenorm import Gazetteer
from namenorm.default import default_comparer, default_lexicon
from namenorm.index.container import Container
from namenorm.index.entities import EntityIndex
from namenorm.kernel.constants import EDITS
from namenorm.kernel.plain.distances import edits
from namenorm.kernel.plain.hashes import made
from namenorm.keys.analyser import Analyser
from namenorm.keys.blocking import exact_keys, gram_keys, query_keys
from namenorm.keys.form import Form
from namenorm.sources.compiler import compile_records
from namenorm.sources.record import from_mapping
from namenorm.testing import strategies as nn
from namenorm.text import fold

PEOPLE = (
    """
Alexander Khinshtein|Viktor Goremykin|Roman Starovoit|Alexei Smirnov|Vladimir Putin|Sergei Shoigu
No Kwang-chol|Kim Jong-un|Kim Jong-il|Kim Yo-jong|Choe Son-hui|Pak Jong-chon|Lee Jae-myung
Volodymyr Zelenskyy|Kyrylo Budanov|Andrii Yermak|Oleksandr Syrskyi|Alexander Lukashenko
Mohammed al-Sudani|Abdel Fattah el-Sisi|Ali Khamenei|Recep Tayyip Erdoğan|Xi Jinping|Wang Yi
Emmanuel Macron|Friedrich Merz|Maria Ivanova|Maria Ivanova
Ursula von der Leyen|António Guterres|Jens Stoltenberg
""".strip()
    .replace("\n", "|")
    .split("|")
)
QUERIES = (
    """
Хинштейн Александр|Горемыкин Виктор|Старовойт|Путина Владимира|노광철|김정은|김정일|Зеленский
Budanow|Кирилл Буданов|Lukaschenko|محمد السوداني|עלי חמינאי|エマニュエル・マクロン|Ердоган
Kim Jong Un|Guterres|Alexandre Loukachenko|Wladimir Putin|Chinstein|Fridrich Mertz
Столтенберг Йенс|プーチン|Nobody Here|Maria Ivanova|Мария Иванова
""".strip()
    .replace("\n", "|")
    .split("|")
)


#: A score from which an entity counts as found by brute force.
LIKELY = 0.7
#: By how much a score may fall behind when others are as likely.
CLOSE = 0.1


def record(number: int, name: str) -> dict[str, object]:
    return {"id": f"t:{number}", "kind": "person", "names": [{"name": name, "lang": "en"}]}


def answers(gazetteer: Gazetteer) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for query in QUERIES:
        resolution = gazetteer.lookup(query)
        found.append((resolution.decision, [(c.id, c.score) for c in resolution.candidates]))
    return found


def asked_keys(form: Form) -> set[tuple[str, str]]:
    """Return all keys that a query may ask with, but for pieces of its spelling."""
    return {*made([*exact_keys(form), *query_keys(form), *gram_keys(form)])}


RECORDS = [record(number, name) for number, name in enumerate(PEOPLE)]
GAZETTEER = Gazetteer.from_records(RECORDS)
BASELINE = answers(GAZETTEER)


@given(seed=st.integers(0, 10_000))
@settings(max_examples=10)
def test_the_order_of_records_does_not_matter(seed: int) -> None:
    """However records are shuffled, every answer is the same."""
    shuffled = random.Random(seed).sample(RECORDS, len(RECORDS))

    assert answers(Gazetteer.from_records(shuffled)) == BASELINE


@given(name=nn.names())
@settings(max_examples=15)
def test_an_entity_without_a_shared_key_changes_nothing(name: str) -> None:
    """Adding what no query could be looking for leaves every answer as it was."""
    analyser = Analyser(default_lexicon())
    stranger = "Qq" + name
    filed = asked_keys(analyser.form(stranger))
    asked = {key for q in QUERIES for key in asked_keys(analyser.form(q))}
    if filed & asked or any(edits(fold(stranger), fold(q)) <= EDITS for q in QUERIES):
        return  # it does share a key, or is spelt alike: the law says nothing

    assert answers(Gazetteer.from_records([*RECORDS, record(999, stranger)])) == BASELINE


def test_most_strangers_share_no_key() -> None:
    """The law above is about something: an invented name rarely shares a key with a query."""
    analyser = Analyser(default_lexicon())
    asked = {key for q in QUERIES for key in asked_keys(analyser.form(q))}
    strangers = ["Ugogo Bubebo", "Mumumba", "Titatu Tateto"]

    assert not any(asked_keys(analyser.form(s)) & asked for s in strangers)


@given(name=nn.names(), other=nn.names())
def test_a_name_finds_its_entity(name: str, other: str) -> None:
    """Whatever is filed is found by its own name, or is one of several that have it."""
    gazetteer = Gazetteer.from_records([record(1, name), record(2, other)])
    resolution = gazetteer.lookup(name)

    assert "t:1" in {candidate.id for candidate in resolution.candidates}
    assert resolution.decision == "match" or fold(name) == fold(other)


@st.composite
def misspellings(draw: st.DrawFn) -> str:
    """A name of the gazetteer with one letter left out, doubled, changed, or next to its place."""
    name = draw(st.sampled_from(PEOPLE))
    at = draw(st.integers(0, len(name) - 2))
    letter = draw(st.sampled_from("aeiknostz"))
    head, here, after, tail = name[:at], name[at], name[at + 1], name[at + 2 :]
    return draw(
        st.sampled_from(
            [
                head + after + tail,
                head + here + here + after + tail,
                head + letter + after + tail,
                head + after + here + tail,
            ]
        )
    )


@given(query=st.sampled_from(QUERIES) | misspellings())
@example(query="Fridrich Mertz")
def test_lookup_is_brute_force_where_that_is_sure(query: str) -> None:
    """Whoever comparing with every name finds likely, look-up lists, and the likeliest it takes."""
    comparer = default_comparer()
    form = comparer.analyser.form
    scores = {
        number: comparer.judge(form(query), form(name), "person", share=0.5).score
        for number, name in enumerate(PEOPLE)
    }
    found = GAZETTEER.lookup(query, kind="person", limit=len(PEOPLE))
    listed = {candidate.id for candidate in found.candidates}
    likely = {f"t:{i}" for i, score in scores.items() if score >= LIKELY}

    assert found.decision == "match" or likely <= listed
    if found.best is not None:
        assert scores[int(found.best.id[2:])] >= max(scores.values()) - CLOSE


def test_an_index_on_disk_answers_as_one_in_memory(tmp_path: Path) -> None:
    """Writing, opening and asking gives what asking in memory gives."""
    made = [from_mapping(r) for r in RECORDS]
    writer = compile_records(made, Analyser(default_lexicon()), full=True)
    writer.write(tmp_path / "people.nnx")

    with Gazetteer.open(tmp_path / "people.nnx") as gazetteer:
        on_disk = answers(gazetteer)
    in_memory = Gazetteer(EntityIndex(Container.from_bytes(writer.to_bytes())), default_lexicon())

    assert on_disk == answers(in_memory)


SENTENCES = st.lists(
    st.sampled_from(
        [
            *" ".join(PEOPLE).split(),
            *[
                "President",
                "Governor",
                "of",
                "the",
                "said",
                "(",
                ")",
                ",",
                ".",
                "V.",
                "Kursk",
                "-",
                "’s",
            ],
        ]
    ),
    max_size=20,
).map(" ".join)


@given(text=nn.texts() | SENTENCES)
def test_any_text_is_accepted(text: str) -> None:
    """Look-up and annotation are total, and mentions lie in the text without overlap."""
    resolution = GAZETTEER.lookup(text)
    mentions = GAZETTEER.annotate(text)

    assert (resolution.best is not None) == (resolution.decision == "match")
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all((m.id is not None) == (m.decision == "match") for m in mentions)
