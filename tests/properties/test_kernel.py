"""The laws of the inner loops: what is compiled answers as the plain version does, to the bit.

The plain version is held to what its functions say; the compiled one only to the plain one, so
these laws say nothing where there was no C compiler.
"""

from __future__ import annotations

from array import array

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namenorm import kernel
from namenorm.kernel import plain
from namenorm.kernel.classes import WRITTEN_ALIKE
from namenorm.kernel.types import LONGEST, Asked, Letter, outline
from namenorm.scoring.model import default_model

compiled = pytest.importorskip("namenorm.kernel.compiled", reason="no C compiler was there")

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
UNITS = st.lists(st.lists(SOUNDS, max_size=5, unique=True).map(tuple), max_size=8)
VALUES = st.floats(0, 1) | st.integers(0, 30).map(float)


def of_compiled(letters: list[Letter]) -> tuple[kernel.Letter, ...]:
    return tuple(compiled.Letter(*letter) for letter in letters)


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


@given(letters=LETTERS, sound=STRINGS | CROWDED, limit=st.integers(0, 400))
@example(letters=[Letter(60, (), {})], sound="PT", limit=300)
@example(letters=[Letter(40, (0, 2), {"": 3, "KS": 0})], sound="KSa", limit=90)
def test_letters_cost_the_same(letters: list[Letter], sound: str, limit: int) -> None:
    """The cheapest alignment of letters with sounds costs the same."""
    cost = compiled.spent(of_compiled(letters), sound, limit)

    assert cost == plain.spent(letters, sound, limit)


@given(units=UNITS, most=st.integers(1, 8))
@example(units=[("a", "b"), ()], most=3)
@example(units=[("x" * 70,), ("y" * 70, "z")], most=2)
def test_alternatives_are_joined_alike(units: list[tuple[str, ...]], most: int) -> None:
    """The same alternatives are likeliest, in the same order."""
    costs = [tuple((sound, 7 * len(sound) % 5) for sound in unit) for unit in units]

    assert compiled.join_variants(units, most) == plain.join_variants(units, most)
    assert [*compiled.likeliest(costs, most).items()] == [*plain.likeliest(costs, most).items()]


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


KEYS = st.lists(
    st.tuples(
        st.lists(st.integers(0, 40), max_size=9, unique=True).map(lambda n: array("I", sorted(n))),
        st.floats(0.01, 9),
        st.booleans(),
        st.sampled_from([0, 1, 2, 4]),
    ),
    max_size=8,
)


@given(
    keys=KEYS,
    kinds=st.none() | st.binary(min_size=41, max_size=41),
    wanted=st.integers(0, 31),
    most=st.integers(0, 50),
)
def test_the_same_entities_are_pooled(
    keys: list[tuple[array[int], float, bool, int]], kinds: bytes | None, wanted: int, most: int
) -> None:
    """Keys bring up the same entities, of the same weights, in the same order."""
    assert compiled.pool(keys, kinds, wanted, most) == plain.pool(keys, kinds, wanted, most)


ROWS = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 3), st.integers(0, 3), STRINGS), max_size=4
).map(lambda row: b"".join(outline(*one) for one in row))


@given(data=st.data(), sounds=STRETCHES, consonantal=st.booleans(), letters=LETTERS)
def test_the_same_candidates_pass(
    data: st.DataObject, sounds: tuple[str, ...], consonantal: bool, letters: list[Letter]
) -> None:
    """The same candidates pass, by the same names, with the same scores."""
    rows = data.draw(st.lists(ROWS, max_size=5))
    weights = st.tuples(st.floats(0, 9), st.floats(0, 9), st.integers(0, 3), st.just(7))
    found = data.draw(st.lists(weights, min_size=len(rows), max_size=len(rows)))
    coefficients = data.draw(st.lists(st.floats(-9, 9), min_size=12, max_size=12))
    short = tuple(sound[:LONGEST] for sound in sounds)
    asked = Asked(short, consonantal, 2, (tuple(letters),) if letters else ())
    read = asked._replace(letters=(of_compiled(letters),) if letters else ())

    passed = compiled.sift(read, found, rows, 2, coefficients, 3)

    assert passed == plain.sift(asked, found, rows, 2, coefficients, 3)


def test_a_sound_too_long_for_a_number_is_refused() -> None:
    """Sounds of letters are packed into eight bytes; a table with a longer one is at fault."""
    with pytest.raises(ValueError, match="sound of 9 letters: at most 8"):
        compiled.Letter(40, (9,), {"PTKPTKPTK": 0})
