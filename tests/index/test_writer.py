"""Writing is all or nothing."""

from __future__ import annotations

import os
import stat
from array import array
from pathlib import Path

import numpy as np
import pytest

from namenorm.errors import ArgumentError
from namenorm.index import Container, Writer


def test_replaces_an_older_file_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "a.nnx"
    Writer({"n": 1}).write(path)
    Writer({"n": 2}).write(path)

    with Container.open(path) as container:
        assert container.meta == {"n": 2}
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_in_use_stays_as_it_was(tmp_path: Path) -> None:
    made = Writer({})
    made.add("a", b"old")
    made.write(tmp_path / "a.nnx")
    with Container.open(tmp_path / "a.nnx") as container:
        Writer({}).write(tmp_path / "a.nnx")

        assert container.section("a").read(0, 3) == b"old"


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("error", [OSError("disk full"), KeyboardInterrupt()])
def test_an_error_leaves_the_older_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise error

    path = tmp_path / "a.nnx"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, step, fail)

    with pytest.raises(type(error)):
        Writer({}).write(path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"old"


def test_an_error_in_the_data_leaves_the_older_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.nnx"
    path.write_bytes(b"old")

    with pytest.raises(ValueError, match="not JSON compliant"):
        Writer({"not JSON": float("nan")}).write(path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"old"


def test_refuses_a_place_that_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="not a regular file"):
        Writer({}).write(tmp_path)
    with pytest.raises(FileNotFoundError):
        Writer({}).write(tmp_path / "missing" / "a.nnx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="no such permissions here")
def test_others_may_read_the_file_as_far_as_the_mask_allows(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    Writer({}).write(tmp_path / "a.nnx")

    modes = [stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()]

    assert modes[0] == modes[1]


@pytest.mark.skipif(os.name != "posix", reason="links need a privilege elsewhere")
def test_writes_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "a.nnx")
    Writer({"n": 1}).write(tmp_path / "link")

    assert (tmp_path / "link").is_symlink()
    assert Container.open(tmp_path / "a.nnx").meta == {"n": 1}


def test_writes_what_it_makes_in_memory(tmp_path: Path) -> None:
    made = Writer({"n": 1})
    made.add("a", bytes(50_000))
    made.write(tmp_path / "a.nnx")

    assert (tmp_path / "a.nnx").read_bytes() == made.to_bytes()


def test_takes_arrays_of_every_sort() -> None:
    made = Writer({})
    made.add("numpy", np.arange(3, dtype=np.uint32))
    made.add("scattered", np.arange(6, dtype=np.uint64)[::2])
    made.add("none", np.empty(0, dtype=np.uint64))
    made.add("flat", np.empty((0, 2), dtype=np.uint64))
    made.add("array", array("I", [5]))
    container = Container.from_bytes(made.to_bytes())

    assert list(container.section("numpy").u32(0, 3)) == [0, 1, 2]
    assert list(container.section("scattered").u64(0, 3)) == [0, 2, 4]
    assert list(container.section("none").u64(0, 0)) == []
    assert list(container.section("flat").u64(0, 0)) == []
    assert list(container.section("array").u32(0, 1)) == [5]


def test_refuses_what_it_could_not_give_back() -> None:
    made = Writer({})
    made.add("a", b"")

    with pytest.raises(ArgumentError, match="already"):
        made.add("a", b"")
    with pytest.raises(ArgumentError, match="255 bytes"):
        made.add("", b"")
    with pytest.raises(ArgumentError, match="255 bytes"):
        made.add("ж" * 128, b"")
    with pytest.raises(ArgumentError, match="items of 16 bytes"):
        made.add("b", np.zeros(1, dtype=np.complex128))


def test_what_a_killed_process_left_behind_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "a.nnx"
    Writer({}).write(path)
    kept: list[str] = []

    def killed(one: str, other: str) -> None:
        kept.append(one)
        raise SystemExit

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "replace", killed)
        patched.setattr(os, "unlink", lambda _: None)
        with pytest.raises(SystemExit):
            Writer({}).write(path)
    (left,) = kept

    Writer({}).write(path)
    assert Path(left).exists()  # it may be still at work
    os.utime(left, (0, 0))
    Writer({}).write(tmp_path / "b.nnx")
    assert Path(left).exists()  # which is of another file
    Writer({}).write(path)
    assert not Path(left).exists()
