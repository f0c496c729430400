"""Multimaps and record tables of a real size, and malformed ones."""

from __future__ import annotations

import subprocess
import sys
from array import array
from collections.abc import Mapping
from pathlib import Path

import pytest

from namenorm.errors import ArgumentError, IndexFormatError
from namenorm.index import (
    Container,
    Multimap,
    RecordTable,
    Writer,
    hash64,
    write_multimap,
    write_records,
)


def _opened(sections: Mapping[str, bytes | array[int]]) -> Container:
    writer = Writer({})
    for name, data in sections.items():
        writer.add(name, data)
    return Container.from_bytes(writer.to_bytes())


def test_finds_each_of_many_keys_and_no_other() -> None:
    numbers = range(20_000)
    keys = array("Q", (hash64(str(number // 2)) for number in numbers))
    writer = Writer({})
    write_multimap(writer, "m", keys, array("I", numbers))
    multimap = Multimap(Container.from_bytes(writer.to_bytes()), "m")

    assert len(multimap) == 10_000
    assert all(
        list(multimap.get(hash64(str(half)))) == [2 * half, 2 * half + 1] for half in range(10_000)
    )
    assert not any(multimap.get(hash64(str(-half))) for half in range(1, 10_000))


def test_a_bucket_holds_about_eight_keys() -> None:
    writer = Writer({})
    keys = array("Q", map(hash64, map(str, range(1_000))))
    write_multimap(writer, "m", keys, array("I", range(1_000)))

    assert len(Container.from_bytes(writer.to_bytes()).section("m.dir")) == 4 * (128 + 1)


@pytest.mark.parametrize(
    ("keys", "values"),
    [
        (array("Q", [1]), array("I", [])),
        (array("I", [1]), array("I", [1])),
        (array("Q", [1]), array("Q", [1])),
        ([1], [1]),
    ],
)
def test_refuses_arrays_that_do_not_fit(keys: object, values: object) -> None:
    with pytest.raises(ArgumentError, match="multimap 'm'"):
        write_multimap(Writer({}), "m", keys, values)


SOUND = {
    "m.dir": array("I", [0, 1]),
    "m.keys": array("I", [5]),
    "m.starts": array("I", [0, 1]),
    "m.values": array("I", [7]),
}


def test_a_multimap_is_its_four_sections() -> None:
    assert list(Multimap(_opened(SOUND), "m").get(5 << 32)) == [7]


@pytest.mark.parametrize(
    "change",
    [
        {"m.keys": array("I", [5, 6])},
        {"m.dir": array("I", [0, 2])},
        {"m.dir": array("I", [1, 0])},
        {"m.starts": array("I", [0])},
        {"m.starts": array("I", [0, 2])},
        {"m.starts": array("I", [1, 0])},
        {"m.keys": array("Q", [5])},
        {"m.values": array("Q", [7])},
    ],
    ids=str,
)
def test_refuses_a_malformed_multimap(change: dict[str, array[int]]) -> None:
    with pytest.raises(IndexFormatError):
        Multimap(_opened({**SOUND, **change}), "m").get(5 << 32)


def test_a_value_may_be_several_numbers() -> None:
    """They come side by side; a section that ends within a value is refused."""
    pairs = {**SOUND, "m.starts": array("I", [0, 2]), "m.values": array("I", [7, 70, 8, 80])}
    assert list(Multimap(_opened(pairs), "m", width=2).get(5 << 32)) == [7, 70, 8, 80]
    with pytest.raises(IndexFormatError, match="multimap 'm' is malformed"):
        Multimap(_opened(SOUND), "m", width=2)


@pytest.mark.parametrize("directory", [[], [0], [0, 0, 0, 1]], ids=str)
def test_refuses_a_malformed_directory_at_once(directory: list[int]) -> None:
    with pytest.raises(IndexFormatError, match="multimap 'm' is malformed"):
        Multimap(_opened({**SOUND, "m.dir": array("I", directory)}), "m")


@pytest.mark.parametrize("number", [-1, 2, 2**70])
def test_a_record_outside_the_table_is_an_index_error(number: int) -> None:
    writer = Writer({})
    write_records(writer, "r", [b"a", b"b"])
    table = RecordTable(Container.from_bytes(writer.to_bytes()), "r")

    assert len(table) == 2
    with pytest.raises(IndexError):
        table[number]


@pytest.mark.parametrize("offsets", [[], [0, 2], [1, 0], [2, 3]], ids=str)
def test_refuses_a_malformed_record_table(offsets: list[int]) -> None:
    with pytest.raises(IndexFormatError):
        RecordTable(_opened({"r.offsets": array("I", offsets), "r.blob": b"a"}), "r")[0]


def test_looking_up_loads_no_numpy(tmp_path: Path) -> None:
    writer = Writer({})
    write_multimap(writer, "m", array("Q", [5]), array("I", [7]))
    writer.write(tmp_path / "a.nnx")
    script = (
        "import sys; from namenorm.index import Container, Multimap;"
        "print(list(Multimap(Container.open(sys.argv[1]), 'm').get(5)), 'numpy' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a.nnx")],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
    )

    assert done.stdout == "[7] False\n"


def test_names_the_section_that_is_missing() -> None:
    with pytest.raises(IndexFormatError, match=r"section 'm\.dir' is missing"):
        Multimap(_opened({}), "m")
