"""The laws of the inner loops: what is compiled answers as the plain version does, to the bit.

The plain version is held to what its functions say; the compiled one only to the plain one, so
these laws say nothing where there was no C compiler.
"""

from __future__ import annotations

import gc
import sys
from array import array
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namenorm import kernel
from namenorm.index.container import Container
from namenorm.index.entities import FORM_VERSION, EntityIndex
from namenorm.index.multimap import write_multimap
from namenorm.index.outlines import outline
from namenorm.index.records import write_records
from namenorm.index.spellings import write_spellings
from namenorm.index.writer import Writer
from namenorm.kernel import plain
from namenorm.kernel.classes import WRITTEN_ALIKE
from namenorm.kernel.constants import EACH, NEIGHBOURS, SHORTER
from namenorm.kernel.types import LONGEST, Asked, Grapheme, Letter, Plan, Recipe
from namenorm.keys.blocking import MEANT
from namenorm.model import Tenure
from namenorm.scoring.model import default_model
from namenorm.text.fold import fold

compiled = pytest.importorskip("namenorm.kernel.compiled", reason="no C compiler was there")

BOTH = (compiled, plain)
SOUNDS = st.text("PBTDKGXSZCJHWQFVMNLRaeiou", max_size=14)
#: Sound strings, and what has no business to be one: long, of other letters, of other scripts.
STRINGS = SOUNDS | st.text("PTaiyq#", max_size=90) | st.text(max_size=8)
#: Sound strings of few letters, which have much in common by chance: swaps, ties, repetitions.
CROWDED = st.text("PTKai", max_size=6)
STRETCHES = st.lists(STRINGS, max_size=3).map(tuple) | st.lists(CROWDED, max_size=3).map(tuple)
COSTS = st.integers(0, 60)
LETTERS = st.lists(
    st.tuples(COSTS, st.dictionaries(st.text("PTKaiu", min_size=1, max_size=4), COSTS, max_size=6)),
    max_size=6,
).map(
    lambda rows: [
        Letter(silent, tuple(sorted({len(sound) for sound in heard})), heard)
        for silent, heard in rows
    ]
)
UNITS = st.lists(
    st.lists(SOUNDS | st.text("PKAa", max_size=3), max_size=5, unique=True).map(tuple), max_size=8
)
VALUES = st.floats(0, 1) | st.integers(0, 30).map(float)


def of_compiled(letters: list[Letter]) -> tuple[kernel.Letter, ...]:
    return tuple(compiled.Letter(letter.silent, letter.lengths, letter.heard) for letter in letters)


@given(one=STRINGS | CROWDED, other=STRINGS | CROWDED)
@example(one="PaT", other="PTa")
@example(one="K" * 63, other="K" * 64)
@example(one="aPa", other="")
def test_strings_are_as_alike(one: str, other: str) -> None:
    """Classes of sounds, edits and common parts come out the same, whatever the strings."""
    for name in ("merge", "merge_vowels", "fine", "coarse"):
        assert getattr(compiled, name)(one) == getattr(plain, name)(one)
    assert compiled.similar(one, other) == plain.similar(one, other)
    assert compiled.shared(one, other) == plain.shared(one, other)


@given(
    ones=STRETCHES,
    others=STRETCHES,
    table=st.sampled_from(["", *WRITTEN_ALIKE]),
    consonantal=st.booleans(),
)
@example(ones=("Tai", "PaT"), others=("PaTi", "aTPi"), table="", consonantal=True)
@example(ones=("PaTe", "PaTa"), others=("PoTu", "PiTo"), table="", consonantal=True)
@example(ones=("PeTo", "PaTa"), others=("PuTi", "PaTi"), table="", consonantal=True)
def test_stretches_are_as_alike(
    ones: tuple[str, ...], others: tuple[str, ...], table: str, consonantal: bool
) -> None:
    """The same two of two stretches are the nearest, and as near at each level."""
    found = compiled.likeness(ones, others, table, consonantal)

    assert found == plain.likeness(ones, others, table, consonantal)


ORDERS = st.lists(st.lists(CROWDED | STRINGS, min_size=1, max_size=3).map(tuple), max_size=4).map(
    tuple
)


@given(
    mine=ORDERS,
    theirs=ORDERS,
    told=st.none() | st.tuples(CROWDED, CROWDED).map(lambda two: ((two[0],), (two[1],))),
    table=st.sampled_from(["", *WRITTEN_ALIKE]),
    thin=st.booleans(),
)
@example(mine=(("PaT",), ("TaP",)), theirs=(("TaPi",), ("PTi",)), told=None, table="", thin=False)
@example(mine=(("KPi",), ("TT",)), theirs=(("Ta", "Ki"),), told=None, table="", thin=False)
@example(mine=(("a",),), theirs=(("b",),), told=(("PaT",), ("PaT",)), table="", thin=True)
def test_forms_run_together_are_as_alike(
    mine: tuple[tuple[str, ...], ...],
    theirs: tuple[tuple[str, ...], ...],
    told: tuple[tuple[str, ...], tuple[str, ...]] | None,
    table: str,
    thin: bool,
) -> None:
    """The same order is the likest, at the same levels."""
    expected = plain.together(mine, theirs, told, table, thin)

    assert compiled.together(mine, theirs, told, table, thin) == expected


@given(letters=LETTERS, sound=STRINGS | CROWDED, limit=st.integers(0, 400))
@example(letters=[Letter(60, (), {})], sound="PT", limit=300)
@example(letters=[Letter(40, (0, 2), {"": 3, "KS": 0})], sound="KSa", limit=90)
def test_letters_cost_the_same(letters: list[Letter], sound: str, limit: int) -> None:
    """The cheapest alignment of letters with sounds costs the same."""
    cost = compiled.spent(of_compiled(letters), sound, limit)

    assert cost == plain.spent(letters, sound, limit)


@given(units=UNITS, most=st.integers(1, 8))
@example(units=[("a", "b"), ()], most=3)
@example(units=[], most=3)
@example(units=[("x" * 70,), ("y" * 70, "z")], most=2)
@example(units=[("P" * 50, "Pa"), ("T" * 50, "Ti")], most=2)
@example(units=[("é",), ("A", "\u0410")], most=2)
@example(units=[tuple("PTKSMN")] * 5, most=40)
def test_alternatives_are_joined_alike(units: list[tuple[str, ...]], most: int) -> None:
    """The same alternatives are likeliest, in the same order; so are their skeletons."""
    assert compiled.join_variants(units, most) == plain.join_variants(units, most)
    assert compiled.join_skeletons(units, most) == plain.join_skeletons(units, most)
    assert compiled.outlined(units, most) == plain.outlined(units, most)


@given(
    letters=st.lists(
        st.dictionaries(st.text("PKa", max_size=3), COSTS | st.integers(0, 3), max_size=6).map(
            lambda heard: tuple(heard.items())
        ),
        max_size=7,
    ),
    most=st.integers(0, 12),
)
@example(letters=[(("P", 3), ("", 0)), (("", 0), ("P", 0))], most=3)
@example(letters=[(("é", 0),), (("P", 1), ("PP", 0))], most=3)
@example(letters=[(("P", 0), ("", 2000))] * 3, most=4)
@example(letters=[(("P" * 70, 0), ("K", 1))] * 2, most=4)
def test_letters_are_as_likely(letters: list[tuple[tuple[str, int], ...]], most: int) -> None:
    """The same strings are likeliest, in the same order, at the same cost."""
    costs = [*compiled.likeliest(letters, most).items()]

    assert costs == [*plain.likeliest(letters, most).items()]


@given(text=st.text() | st.text("ab c1", max_size=6), numbers=st.binary(max_size=0x500))
@example(text="aя", numbers=b"\0" * 97 + b"\1")
@example(text="a ", numbers=b"\0" * 97 + b"\1")
@example(text="ab", numbers=b"\0" * 97 + b"\1\2")
@example(text="a\U0001f600", numbers=b"\0" * 97 + b"\1")
def test_texts_are_of_one_number_alike(text: str, numbers: bytes) -> None:
    """The same texts have characters of one number only."""
    assert compiled.only_number(text, numbers) == plain.only_number(text, numbers)


@given(values=st.tuples(st.text(), st.integers(), st.none() | st.text(), st.text(), st.none()))
def test_records_are_filled_alike(values: tuple[object, ...]) -> None:
    """A record gets the same values, and an error if there are too few or too many."""
    every: Any = (*values, "", None)
    ones = [loops.filled(loops.Filler(Tenure), every) for loops in BOTH]

    assert ones[0] == ones[1] == Tenure(*every)
    for loops in BOTH:
        for wrong in (values, (*every, "")):
            with pytest.raises(ValueError, match=r"argument|values"):
                loops.filled(loops.Filler(Tenure), wrong)


def test_what_is_filled_is_freed_and_not_looked_at() -> None:
    """A record holds its values once each and lets them go; no garbage is looked for in it."""
    value = object()
    before = sys.getrefcount(value)
    filler = compiled.Filler(Tenure)
    made = [compiled.filled(filler, (value,) * 7) for _ in range(10)]

    assert sys.getrefcount(value) == before + 70
    assert not any(map(gc.is_tracked, made))
    del made
    assert sys.getrefcount(value) == before


def test_what_has_no_slots_of_its_own_is_not_filled() -> None:
    """A class without slots, or with slots that are no fields, is refused."""
    odd = type("Odd", (), {"__slots__": ("a",)})
    odd.a = 1  # type: ignore[attr-defined]
    for refused in (object, int, odd):
        with pytest.raises((TypeError, AttributeError)):
            compiled.Filler(refused)


@given(values=st.lists(VALUES, min_size=60, max_size=60))
def test_trees_add_up_alike(values: list[float]) -> None:
    """The same leaves are reached and added up in the same order."""
    trees = default_model().trees

    assert compiled.Trees(trees).log_odds(values) == plain.Trees(trees).log_odds(values)


@given(value=st.sampled_from([0.25, 0.5, 0.75]) | st.floats(0, 1))
@example(value=0.5)
def test_a_threshold_belongs_to_what_is_below(value: float) -> None:
    """What is just as high as a threshold goes with what is lower."""
    tree = (0, 0.5, 0.0, (0, 0.25, 0.0, 1.0, 2.0), (0, 0.75, 0.0, 3.0, 4.0))
    expected = 1.0 + sum(value > threshold for threshold in (0.25, 0.5, 0.75))

    assert compiled.Trees([tree]).log_odds([value]) == expected
    assert plain.Trees([tree]).log_odds([value]) == expected


FILED = st.dictionaries(
    st.tuples(st.sampled_from("kdpe"), st.text("KTAé\ud800", max_size=3)),
    st.sets(st.integers(0, 9), min_size=1),
    max_size=8,
)
ROWS = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 3), st.integers(0, 3), STRINGS), max_size=4
).map(lambda row: b"".join(outline(*one) for one in row))
ENTITIES = st.lists(st.tuples(st.integers(0, 4), ROWS), min_size=10, max_size=10)


RECIPES: st.SearchStrategy[Recipe] = st.tuples(
    st.sampled_from("kdpeg"),
    st.lists(st.text("KTAé\ud800", max_size=4), max_size=3),
    st.sampled_from([EACH, SHORTER, NEIGHBOURS]),
)


def each(keys: Iterable[tuple[str, str]]) -> list[Recipe]:
    """Return recipes that make some (space, key) pairs."""
    return [(space, (key,), EACH) for space, key in keys]


@given(recipes=st.lists(RECIPES, max_size=6))
@example(recipes=[("k", ["K" * 90, "", "KK"], how) for how in (0, 1, 2)])
def test_recipes_make_the_same_keys(recipes: list[Recipe]) -> None:
    """Whatever texts keys are made of, and however: hashed alike, each once, in one order."""
    assert compiled.file_keys(recipes) == plain.file_keys(recipes)


def index_of(
    filed: dict[tuple[str, str], set[int]], entities: list[tuple[int, bytes]]
) -> EntityIndex:
    """Return an index of *entities*, each a kind and outlines, filed under some keys."""
    pairs = [(kernel.hash64(key, space), n) for (space, key), of in filed.items() for n in of]
    writer = Writer({"content": "gazetteer", "forms": FORM_VERSION})
    keys, values = array("Q", [k for k, _ in pairs]), array("I", [n for _, n in pairs])
    write_multimap(writer, "keys", keys, values)
    write_multimap(writer, "ids", array("Q"), array("I"))
    writer.add("facts", array("I", [kind for kind, _ in entities]))
    for name in ("names", "entities"):
        write_records(writer, name, [b""] * len(entities))
    write_records(writer, "outlines", [row for _, row in entities])
    write_spellings(writer, [], [], [])
    return EntityIndex(Container.from_bytes(writer.to_bytes()))


@given(
    filed=FILED,
    entities=ENTITIES,
    more=st.lists(RECIPES, max_size=4),
    plan=st.builds(Plan, st.integers(1, 5), st.integers(0, 9), st.just(MEANT)),
    wanted=st.integers(0, 31),
)
def test_the_same_entities_are_gathered(
    filed: dict[tuple[str, str], set[int]],
    entities: list[tuple[int, bytes]],
    more: list[Recipe],
    plan: Plan,
    wanted: int,
) -> None:
    """Keys bring up the same entities, of the same weights, in the same order."""
    index, asked = index_of(filed, entities), [*each(filed), *more]
    words = {key: 1 << place % 3 for place, (_, key) in enumerate(plain.made(asked))}

    found, meant = compiled.gather(index, asked, plan, words, wanted)
    expected, means = plain.gather(index, asked, plan, words, wanted)

    assert list(found) == expected
    assert meant == means


@given(
    data=st.data(),
    entities=ENTITIES,
    sounds=STRETCHES,
    consonantal=st.booleans(),
    letters=LETTERS,
    room=st.tuples(st.integers(0, 300), st.integers(1, 90)),
)
def test_the_same_candidates_pass(
    data: st.DataObject,
    entities: list[tuple[int, bytes]],
    sounds: tuple[str, ...],
    consonantal: bool,
    letters: list[Letter],
    room: tuple[int, int],
) -> None:
    """The same candidates pass, by the same names, with the same scores."""
    index = index_of(data.draw(FILED), entities)
    asked_with = each([("k", "K"), ("k", "KT"), ("d", "K"), ("p", "")])
    found, _ = compiled.gather(index, asked_with, Plan(9, 9, MEANT), {"K": 1, "KT": 2}, 0)
    coefficients = data.draw(st.lists(st.floats(-9, 9), min_size=12, max_size=12))
    short = tuple(sound[:LONGEST] for sound in sounds)
    asked = Asked(short, consonantal, 2, (tuple(letters),) if letters else ())
    read = asked._replace(letters=(of_compiled(letters),) if letters else ())

    passed = compiled.sift(index, read, found, room, 2, coefficients, 3)

    assert passed == plain.sift(index, asked, list(found), room, 2, coefficients, 3)


@pytest.mark.parametrize(
    ("room", "looked"), [((14, 90), 2), ((13, 90), 1), ((0, 90), 1), ((9, 3), 3), ((8, 3), 2)]
)
def test_as_many_are_looked_at_as_have_room(room: tuple[int, int], looked: int) -> None:
    """Room that is just enough is enough, and there is some for one at least."""
    index = index_of({("k", "K"): {3, 4, 5}}, [(0, outline(0, 1, 2, "Ka"))] * 10)
    found, _ = compiled.gather(index, each([("k", "K")]), Plan(9, 9, MEANT), {}, 0)
    asked = Asked(("Ka",), False, 1, ())

    passed = compiled.sift(index, asked, found, room, 0, [1.0] * 12, 9)

    assert len(passed) == len(plain.looked_at(index, found, room)) == looked


LATIN = st.text("abchinst'éżß-", max_size=12)
FIRST: dict[str, list[Grapheme]] = {
    "c": [("ch", 2, "^aei", ("X",)), ("ch", 2, None, ("H", "X")), ("c", 1, ".", ("K",))],
    "h": [("h", 1, "ae", ("X", ""))],
    "s": [("sch", 3, None, ("C",)), ("s", 1, None, ("S",))],
    "é": [("é", 1, None, ("e",))],
}


@given(word=LATIN | st.text(max_size=6))
@example(word="schach")
@example(word="c")
def test_words_are_spelt_alike(word: str) -> None:
    """The same graphemes are found, by the letters after them too."""
    assert compiled.spelt(word, FIRST) == plain.spelt(word, FIRST)


@given(
    word=LATIN | st.text(max_size=6),
    known=st.sets(st.tuples(LATIN, st.sampled_from(["", "^", "$", "-"])).map("".join)),
)
@example(word="éa", known={"e", "a$"})
def test_words_are_cut_into_the_same_graphemes(word: str, known: set[str]) -> None:
    """The longest that is known where it stands, else the letter, else the bare letter."""
    found = compiled.graphemes(word, known, 3, fold)

    assert found == plain.graphemes(word, known, 3, fold)


@given(text=st.text(), space=st.text(max_size=3))
@example(text="\ud800", space="\udfff")
def test_keys_are_hashed_alike(text: str, space: str) -> None:
    """The number that is written into files does not depend on what made it."""
    assert compiled.hash64(text, space) == plain.hash64(text, space)


def test_what_is_closed_or_damaged_is_not_read() -> None:
    """The compiled loops read no bytes that the section would refuse, and none after closing."""
    index = index_of({("k", "K"): {3}}, [(0, outline(0, 1, 2, "Ka"))] * 10)
    asked, plan = each([("k", "K")]), Plan(9, 9, MEANT)
    found, _ = compiled.gather(index, asked, plan, {}, 0)
    kept = Asked(("Ka",), False, 1, ())
    assert [
        one.number for one in compiled.sift(index, kept, found, (99, 99), 0, [1.0] * 12, 3)
    ] == [3]

    index.container.close()

    with pytest.raises(ValueError, match="closed"):
        compiled.gather(index, asked, plan, {}, 0)
    with pytest.raises(ValueError, match="closed"):
        compiled.sift(index, kept, found, (99, 99), 0, [1.0] * 12, 3)


def test_a_look_up_in_another_thread_does_not_mix_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checking a block lets other threads run, and they gather candidates in the same room."""
    entities = [(number % 2, b"") for number in range(9000)]  # whose facts fill several blocks
    filed = {("k", "K"): {1, 2, 5000, 8999}, ("k", "KT"): {5000, 6001}}
    index, expected = index_of(filed, entities), index_of(filed, entities)
    other = index_of({("k", "T"): set(range(200))}, entities[:200])
    asked, plan = each(filed), Plan(999, 999, MEANT)
    check = index.container.check

    def slowly(block: int) -> None:
        compiled.gather(other, each([("k", "T")]), plan, {}, 0)
        check(block)

    monkeypatch.setattr(index.container, "check", slowly)
    found, _ = compiled.gather(index, asked, plan, {}, 2)

    assert list(found) == plain.gather(expected, asked, plan, {}, 2)[0]


@pytest.mark.parametrize("row", [b"\0\0\1\2", b"\0\0\1\2\5KaT", b"\0\0\1\2\100" + b"K" * 64])
def test_malformed_outlines_are_refused(row: bytes) -> None:
    """What no writer wrote is no name, whatever its checksum says."""
    index = index_of({("k", "K"): {3}}, [(0, row)] * 10)
    found, _ = compiled.gather(index, each([("k", "K")]), Plan(9, 9, MEANT), {}, 0)

    with pytest.raises(ValueError, match="entity 3: malformed outlines"):
        compiled.sift(index, Asked(("Ka",), False, 1, ()), found, (99, 99), 0, [1.0] * 12, 3)


def test_a_sound_too_long_for_a_number_is_refused() -> None:
    """Sounds of letters are packed into eight bytes; a table with a longer one is at fault."""
    with pytest.raises(ValueError, match="sound of 9 letters: at most 8"):
        compiled.Letter(40, (9,), {"PTKPTKPTK": 0})
