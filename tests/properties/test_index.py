"""Laws of the compiled file: what was written is read, and what was damaged is refused.

A failure that Hypothesis finds is pinned with ``@example`` above the law it broke and stays.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namenorm.errors import IndexFormatError
from namenorm.index import (
    Container,
    Multimap,
    RecordTable,
    Writer,
    hash64,
    write_multimap,
    write_records,
)
from namenorm.index.records import write_ordered
from namenorm.index.spool import Spool, let_go

KEYS = st.integers(0, 2**64 - 1)
VALUES = st.integers(0, 2**32 - 1)
# Few enough keys that they repeat, and of all sizes, so that buckets are empty, crowded and last.
PAIRS = st.lists(KEYS, min_size=1, max_size=30).flatmap(
    lambda keys: st.lists(st.tuples(st.sampled_from(keys), VALUES), max_size=80)
)
NAMES = st.text(min_size=1, max_size=20)
# Long enough that a place in the file is as likely one in the data as in the header.
FULL = st.dictionaries(NAMES, st.binary(min_size=50, max_size=200), min_size=1, max_size=3)
SECTIONS = st.dictionaries(NAMES, st.binary(max_size=50), max_size=5)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
META = st.dictionaries(st.text(), JSON, max_size=3)


def _file(sections: Mapping[str, Any], meta: dict[str, Any] | None = None) -> bytes:
    writer = Writer(meta or {})
    for name, data in sections.items():
        writer.add(name, data)
    return writer.to_bytes()


def _multimap_file(pairs: list[tuple[int, int]], at_once: int | None = None) -> bytes:
    writer = Writer({})
    keys = array("Q", [key for key, _ in pairs])
    values = array("I", [value for _, value in pairs])
    write_multimap(writer, "m", keys, values, at_once=at_once)
    return writer.to_bytes()


def _read_all(data: bytes) -> dict[str, bytes]:
    with Container.from_bytes(data) as container:
        sections = {name: container.section(name) for name in container.names()}
        return {name: section.read(0, len(section)) for name, section in sections.items()}


def _verify(data: bytes) -> None:
    Container.from_bytes(data).verify()


@given(sections=SECTIONS)
@example(sections={"long": bytes(40_000), "x": b"y"})
def test_sections_come_back(sections: dict[str, bytes]) -> None:
    """Every section holds the bytes that were added, in the order of adding."""
    data = _file(sections)

    assert list(_read_all(data).items()) == list(sections.items())


@given(meta=META)
@example(meta={"\ud800": "\ud800"})
def test_meta_comes_back(meta: dict[str, Any]) -> None:
    """Whatever JSON can hold is there again."""
    assert Container.from_bytes(_file({}, meta)).meta == meta


@given(small=st.lists(VALUES), large=st.lists(KEYS), data=st.data())
def test_numbers_come_back(small: list[int], large: list[int], data: st.DataObject) -> None:
    """Any range of an array of numbers is that range of the section."""
    container = Container.from_bytes(_file({"s": array("I", small), "l": array("Q", large)}))
    start, stop = sorted(data.draw(st.tuples(*[st.integers(0, min(len(small), len(large)))] * 2)))

    read = (container.section("s").u32(start, stop), container.section("l").u64(start, stop))

    assert tuple(map(list, read)) == (small[start:stop], large[start:stop])


@given(records=st.lists(st.binary(max_size=30)))
def test_records_come_back(records: list[bytes]) -> None:
    """A record table is the list that it was made of, empty records and all."""
    writer = Writer({})
    write_records(writer, "r", records)

    assert list(RecordTable(Container.from_bytes(writer.to_bytes()), "r")) == records


@given(
    pairs=st.lists(st.tuples(VALUES.map(lambda key: key << 32), VALUES)),
    others=st.lists(st.integers().map(lambda key: key << 32)),
)
@example(pairs=[], others=[0, 2**64 - 1])
@example(pairs=[(key << 60, 1) for key in range(16)], others=[2**64, -1, 1 << 59])
@example(pairs=[(2**64 - 2**32, 2**32 - 1)] * 2, others=[2**64, -1])
def test_a_multimap_is_a_dict_of_sorted_sets(
    pairs: list[tuple[int, int]], others: list[int]
) -> None:
    """Each key has its values, ascending, each once; neighbours and strangers have none.

    Keys that differ in their upper 32 bits are never taken for each other.
    """
    expected: defaultdict[int, set[int]] = defaultdict(set)
    for key, value in pairs:
        expected[key].add(value)
    step = 1 << 32
    asked = {near for key in expected for near in (key - step, key, key + step)} | set(others)
    multimap = Multimap(Container.from_bytes(_multimap_file(pairs)), "m")

    got = {key: list(multimap.get(key)) for key in asked}

    assert got == {key: sorted(expected.get(key, ())) for key in asked}


@given(pairs=PAIRS, data=st.data())
def test_the_order_of_pairs_does_not_matter(
    pairs: list[tuple[int, int]], data: st.DataObject
) -> None:
    """The same pairs in any order make the same bytes."""
    shuffled = data.draw(st.permutations(pairs))

    assert _multimap_file(shuffled) == _multimap_file(pairs)


@given(meta=META, sections=SECTIONS)
def test_equal_input_makes_equal_bytes(meta: dict[str, Any], sections: dict[str, bytes]) -> None:
    """The file depends on nothing but what it is made of: no clock, no order of the meta data."""
    backwards = dict(reversed(meta.items()))

    assert _file(sections, backwards) == _file(sections, meta)


@pytest.mark.parametrize("read", [_read_all, _verify])
@given(sections=FULL, data=st.data())
@example(sections={"long": bytes(40_000), "x": b"y"}, data=None)
def test_a_flipped_bit_is_refused(
    read: Callable[[bytes], object],
    sections: dict[str, bytes],
    data: st.DataObject | None,
) -> None:
    """One wrong bit anywhere, padding too, and reading the file to its end raises."""
    file = bytearray(_file(sections))
    bit = data.draw(st.integers(0, 8 * len(file) - 1)) if data else 8 * 20_000
    file[bit // 8] ^= 1 << bit % 8

    with pytest.raises(IndexFormatError):
        read(bytes(file))


@given(sections=SECTIONS, meta=META, data=st.data())
def test_a_cut_is_refused(
    sections: dict[str, bytes], meta: dict[str, Any], data: st.DataObject
) -> None:
    """A file that ends early is refused when it is opened, wherever it ends."""
    file = _file(sections, meta)
    cut = file[: data.draw(st.integers(0, len(file) - 1))]

    with pytest.raises(IndexFormatError):
        Container.from_bytes(cut)


@given(sections=SECTIONS, tail=st.binary(min_size=1, max_size=9))
def test_a_tail_is_refused(sections: dict[str, bytes], tail: bytes) -> None:
    """A file with something after its end is refused when it is opened."""
    file = _file(sections)

    with pytest.raises(IndexFormatError):
        Container.from_bytes(file + tail)


@given(
    data=st.binary(max_size=200), start=st.sampled_from([b"", b"NNX1", b"NNX1\r\n\x1a\n\1\0\0\0"])
)
def test_what_is_no_index_is_refused(data: bytes, start: bytes) -> None:
    """Bytes from elsewhere, even behind our magic number, raise our error and no other."""
    with pytest.raises(IndexFormatError):
        Container.from_bytes(start + data)


@given(text=st.text(), space=st.text(st.characters(exclude_characters="\x1f")))
@example(text="\ud800", space="\udfff")
def test_hashes_fit_64_bits(text: str, space: str) -> None:
    """Any string, a lone surrogate too, has a key that a multimap takes."""
    assert hash64(text, space) in range(2**64)


@given(
    first=st.tuples(st.text(), st.text(st.characters(exclude_characters="\x1f"))),
    second=st.tuples(st.text(), st.text(st.characters(exclude_characters="\x1f"))),
)
@example(first=("a", "b"), second=("ba", ""))
def test_hashes_tell_spaces_apart(first: tuple[str, str], second: tuple[str, str]) -> None:
    """Equal hashes come from equal text in an equal space."""
    assert (hash64(*first) == hash64(*second)) == (first == second)


@given(pairs=PAIRS, at_once=st.integers(1, 40))
@example(pairs=[(0, 1), (0, 1), (1, 1), (2**64 - 1, 0)], at_once=1)
def test_pairs_sorted_in_parts_make_the_same_file(
    pairs: list[tuple[int, int]], at_once: int
) -> None:
    """How many pairs fit into memory has no say in what is written."""
    assert _multimap_file(pairs, at_once) == _multimap_file(pairs)


@given(pieces=st.lists(st.binary(max_size=20), max_size=12), most=st.integers(0, 100))
def test_what_is_put_aside_comes_back(pieces: list[bytes], most: int) -> None:
    """Bytes come back in order, whether they fitted into memory or not, and were let go or not."""
    spool = Spool(most=most)
    for piece in pieces:
        spool.append(piece)

    assert len(spool) == sum(map(len, pieces))
    assert bytes(spool.view()) == b"".join(pieces)
    let_go(spool.view())
    assert bytes(spool.view()) == b"".join(pieces)  # read again, from the disk


@given(data=st.data(), records=st.lists(st.binary(max_size=9), max_size=40))
def test_records_put_in_another_order_make_the_same_table(
    data: st.DataObject, records: list[bytes]
) -> None:
    """A table is the same whether its records come in order or are put in order."""
    order = data.draw(st.permutations(range(len(records))))
    one, other = Writer({}), Writer({})
    write_records(one, "r", [records[place] for place in order])
    lengths = array("I", map(len, records))
    write_ordered(other, "r", b"".join(records), lengths, np.array(order, np.int64))

    assert other.to_bytes() == one.to_bytes()
