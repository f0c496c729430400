"""The laws of spellings: whatever is two edits away is found, and nothing else is."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from namenorm.errors import IndexFormatError
from namenorm.index.container import Container
from namenorm.index.spellings import Spellings, write_spellings
from namenorm.index.writer import Writer
from namenorm.kernel import COMPILED, file_spellings, near, plain
from namenorm.kernel.constants import EDITS, FEW, LENGTHS

#: Folds of few letters, of which many are near each other; letters of one to four bytes.
LETTERS = "abcа한𝒜"
FOLDS = st.text(LETTERS, min_size=4, max_size=14)
#: What a writer leaves out, and what only looks like text.
ODD = st.text(max_size=70) | st.text("ab\ud800", min_size=60, max_size=70)
EDITED = st.tuples(st.sampled_from("dsix"), st.integers(0, 70), st.sampled_from(LETTERS))


def edited(text: str, kind: str, at: int, letter: str) -> str:
    """Return *text* with a letter dropped, substituted, inserted or exchanged with the next."""
    at %= len(text)
    changed = {
        "d": text[:at] + text[at + 1 :],
        "s": text[:at] + letter + text[at + 1 :],
        "i": text[:at] + letter + text[at:],
        "x": text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :],
    }
    return changed[kind]


def spellings(folds: list[str], kinds: list[int] | None = None) -> Spellings:
    """Return the spellings of as many entities, the first of two names each of its own."""
    writer = Writer({})
    writer.add("facts", array("I", kinds or [0] * len(folds)))
    numbers, places = array("I", range(len(folds))), array("I", [3] * len(folds))
    write_spellings(writer, numbers, places, folds)
    container = Container.from_bytes(writer.to_bytes())
    return Spellings(container, container.section("facts"))


def is_near(one: str, other: str) -> bool:
    allowed = 1 if max(len(one), len(other)) <= FEW else EDITS
    in_range = len(one) in LENGTHS and len(other) in LENGTHS
    return in_range and OSA.distance(one, other) <= allowed


@given(folds=st.lists(FOLDS, max_size=20), first=EDITED, second=EDITED, data=st.data())
def test_whoever_is_near_is_found(
    folds: list[str], first: tuple[str, int, str], second: tuple[str, int, str], data: st.DataObject
) -> None:
    """All that comparing with every name finds, wherever the edits are, and no more than that."""
    meant = data.draw(FOLDS)
    asked = edited(edited(meant, *first) or "a", *second)
    folds.insert(data.draw(st.integers(0, len(folds))), meant)

    found = near(spellings(folds), asked, 99, 0)

    distances = {n: OSA.distance(asked, f) for n, f in enumerate(folds) if is_near(asked, f)}
    assert {one.number: one.edits for one in found} == distances
    assert [one.edits for one in found] == sorted(distances.values())
    assert all(one.place == 3 for one in found)


@pytest.mark.parametrize("length", [5, 6, 7, 8, 9, 16, 17, 18])
def test_a_swap_and_another_edit_hide_nothing(length: int) -> None:
    """A swap breaks two pieces where these meet, and the other edit may break the third."""
    meant = "abcdefghijklmnopqr"[:length]
    index = spellings([meant])
    for swap in range(length - 1):
        swapped = edited(meant, "x", swap, "")
        asked = {edited(swapped, kind, at, "z") for kind in "dsi" for at in range(length)}
        asked |= {edited(swapped, "x", at, "") for at in range(length - 1)}
        hidden = [a for a in asked if is_near(a, meant) and not near(index, a, 9, 0)]
        assert not hidden


@pytest.mark.skipif(not COMPILED, reason="no C compiler was there")
@given(
    folds=st.lists(st.text("abc", min_size=4, max_size=7) | FOLDS | ODD, max_size=20),
    asked=st.text("abc", min_size=4, max_size=7) | FOLDS | ODD,
    kinds=st.lists(st.integers(0, 4), min_size=20, max_size=20),
    wanted=st.integers(0, 31),
    most=st.integers(0, 4),
)
@example(folds=["ab\ud800ab", "abcde"], asked="ab\ud800ba", kinds=[1] * 20, wanted=2, most=1)
@example(folds=["a" * 64, "a" * 65], asked="a" * 64, kinds=[0] * 20, wanted=0, most=4)
def test_both_versions_find_the_same(
    folds: list[str], asked: str, kinds: list[int], wanted: int, most: int
) -> None:
    """The compiled loop answers as the plain one, whatever the text, the kinds, the number."""
    index = spellings(folds, kinds)

    assert near(index, asked, most, wanted) == plain.near(index, asked, most, wanted)
    assert file_spellings(folds) == plain.file_spellings(folds)


def test_the_nearest_name_of_an_entity_stands_for_it() -> None:
    """An entity is listed once; of what is equally near, as it comes in the file."""
    writer = Writer({})
    writer.add("facts", array("I", [0, 0]))
    folds = ["kharkov", "kharkiv", "kharkow", "xharkyv"]
    write_spellings(writer, [0, 0, 1, 1], [0, 1, 0, 1], folds)
    container = Container.from_bytes(writer.to_bytes())
    index = Spellings(container, container.section("facts"))

    assert near(index, "kharkyv", 9, 0) == [(1, 0, 0), (1, 1, 1)]
    assert near(index, "kharkivv", 9, 0) == [(1, 0, 1)]


def test_malformed_spellings_are_refused() -> None:
    """What no writer wrote is not read, whatever its checksum says; nor what is closed."""
    writer = Writer({})
    writer.add("facts", array("I", [0]))
    write_spellings(writer, [0], [0], ["kharkiv"])
    sections = {name: writer._sections[name] for name in writer._sections}
    damaged = {
        "spelt.values": array("I", [7]),  # no marks
        "spelt.rows": b"\0" * 7,  # no head
        "spelt.starts": array("I", [0, 1, 2, 9]),
    }
    for name, data in damaged.items():
        writer._sections = dict(sections)
        del writer._sections[name]
        writer.add(name, data)
        container = Container.from_bytes(writer.to_bytes())
        with pytest.raises(IndexFormatError, match=r"malformed|has no bytes"):
            near(Spellings(container, container.section("facts")), "kharkiv", 9, 0)

    writer._sections = dict(sections)
    container = Container.from_bytes(writer.to_bytes())
    index = Spellings(container, container.section("facts"))
    assert near(index, "kharkow", 9, 0)
    container.close()
    with pytest.raises(ValueError, match=r"closed|released"):
        near(index, "kharkow", 9, 0)


@pytest.mark.skipif(not COMPILED, reason="no C compiler was there")
@given(
    begins=st.lists(st.integers(0, 60) | st.integers(0, 2**32 - 1), min_size=3, max_size=3),
    rows=st.binary(max_size=80),
    wanted=st.integers(0, 3),
)
@example(begins=[0, 0, 0], rows=b"\xff" * 8, wanted=0)
@example(begins=[0, 1, 2], rows=b"\0" * 7, wanted=0)
@example(begins=[0, 0, 0], rows=b"\0\0\0\0\0\0\7\0kharkiv", wanted=1)
def test_rows_that_no_writer_wrote_are_refused_by_both_or_read_alike(
    begins: list[int], rows: bytes, wanted: int
) -> None:
    """Wherever the numbers lead, nothing beyond the section is read and nothing else is raised."""
    marks = file_spellings(["kharkiv"])[2][0]
    values = array("I", [number for begin in begins for number in (begin, marks)])
    writer = Writer({})
    writer.add("facts", array("I", [0]))
    write_spellings(writer, [0], [0], ["kharkiv"])
    for name, data in {"spelt.values": values, "spelt.rows": rows}.items():
        del writer._sections[name]
        writer.add(name, data)
    container = Container.from_bytes(writer.to_bytes())
    index = Spellings(container, container.section("facts"))
    try:
        expected = plain.near(index, "kharkiv", 9, wanted)
    except IndexFormatError:
        with pytest.raises(IndexFormatError):
            near(index, "kharkiv", 9, wanted)
    except UnicodeDecodeError:
        return  # the compiled loop reads up to the byte that is out of place
    else:
        assert near(index, "kharkiv", 9, wanted) == expected
