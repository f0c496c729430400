"""Opening files of every sort, and reading them from threads and after a fork."""

from __future__ import annotations

import json
import os
import sys
import threading
from array import array
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from struct import pack
from zlib import crc32

import pytest

from namenorm.errors import IndexFormatError
from namenorm.index import Container, Writer, section, writer
from namenorm.index.layout import BLOCK_SIZE, MAGIC, PREFIX, VERSION, Entry, encode_table


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of three sections over several blocks."""
    made = Writer({"made": "here"})
    made.add("first", bytes(range(256)) * 100)
    made.add("numbers", array("I", range(10_000)))
    made.add("last", b"the end")
    made.write(tmp_path / "small.nnx")
    return tmp_path / "small.nnx"


def test_reads_a_file(path: Path) -> None:
    with Container.open(path) as container:
        assert container.meta == {"made": "here"}
        assert container.names() == ("first", "numbers", "last")
        assert (container.path, container.size) == (str(path), path.stat().st_size)
        assert container.section("last").read(4, 7) == b"end"
        assert list(container.section("numbers").u32(9_998, 10_000)) == [9_998, 9_999]


def _read_all(container: Container) -> None:
    for name in container.names():
        whole = container.section(name)
        whole.read(0, len(whole))


@pytest.mark.parametrize("read", [_read_all, Container.verify])
def test_every_flipped_byte_of_a_small_file_is_refused(read: Callable[[Container], None]) -> None:
    made = Writer({"a": [1, 2]})
    made.add("text", b"Kyiv")
    made.add("numbers", array("Q", [1, 2, 3]))
    file = made.to_bytes()

    for position in range(len(file)):
        damaged = bytearray(file)
        damaged[position] ^= 0x10
        with pytest.raises(IndexFormatError):
            read(Container.from_bytes(damaged))


@pytest.mark.parametrize("read", [_read_all, Container.verify])
def test_a_block_with_its_checksum_from_another_file_is_refused(
    read: Callable[[Container], None],
) -> None:
    files = []
    for text in (b"Kyiv", b"Lviv"):
        made = Writer({})
        made.add("text", text)
        files.append(made.to_bytes())
    mixed = files[0][:-12] + files[1][-12:]  # 8 bytes of data, 4 of checksum

    with pytest.raises(IndexFormatError, match="its checksums"):
        read(Container.from_bytes(mixed))


@pytest.mark.parametrize("change", [-1, 1])
def test_says_how_long_a_file_should_be(change: int) -> None:
    made = Writer({})
    made.add("text", b"Kyiv")
    file = made.to_bytes()

    with pytest.raises(
        IndexFormatError, match=f"{len(file) + change} bytes instead of {len(file)}"
    ):
        Container.from_bytes((file + b"!")[: len(file) + change])


def test_opening_checks_the_header_alone_and_reading_what_it_touches(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-4 * 5 - 8 - BLOCK_SIZE] ^= 1  # in the last block but one
    path.write_bytes(data)

    with Container.open(path) as container:
        assert container.section("first").read(255, 257) == b"\xff\0"
        assert container.section("last").read(0, 7) == b"the end"
        for _ in range(2):  # a block that was found bad is not taken for checked
            with pytest.raises(IndexFormatError, match="block 3"):
                container.section("numbers").u32(0, 10_000)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "the file is empty"),
        (b"N", "not a compiled index"),
        (b"PK\x03\x04" + bytes(100), "not a compiled index"),
        (MAGIC, "the file is cut short"),
        (MAGIC.replace(b"\r\n", b"\n") + bytes(100), "the file is damaged"),
        (MAGIC + pack("<I", VERSION + 1) + bytes(100), f"format version {VERSION + 1}"),
        (MAGIC + pack("<I", VERSION) + b"\xff" * 100, "the file is cut short"),
        (MAGIC + pack("<I", VERSION) + bytes(100), "the file is damaged"),
    ],
)
def test_refuses_other_files_in_one_line(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "two\nlines.nnx"
    path.write_bytes(content)

    with pytest.raises(IndexFormatError) as caught:
        Container.open(path)

    assert str(caught.value).startswith(f"{str(path)!a}: {problem}")
    assert str(caught.value).endswith("; rebuild it with `namenorm build`")
    assert len(str(caught.value).splitlines()) == 1


def test_refuses_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(IndexFormatError, match="not a regular file"):
        Container.open(tmp_path)
    with pytest.raises(FileNotFoundError):
        Container.open(tmp_path / "missing.nnx")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_does_not_wait_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(IndexFormatError, match="not a regular file"):
        Container.open(tmp_path / "pipe")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_says_when_a_file_may_not_be_read(path: Path) -> None:
    path.chmod(0)

    with pytest.raises(PermissionError):
        Container.open(path)


def _forged(meta: bytes, table: bytes = b"", data: bytes = b"", gap: int = 0) -> bytes:
    """A file whose checksums hold, whatever it says."""
    sums = pack("<I", crc32(data)) if data else b""
    body = meta + table
    body += bytes(-(PREFIX.size + len(body)) % 8)
    size = PREFIX.size + len(body) + len(data) + len(sums)
    prefix = PREFIX.pack(
        MAGIC, VERSION, len(meta), len(table), crc32(sums), size, len(data) + gap, 0
    )[:-4]
    return prefix + pack("<I", crc32(body, crc32(prefix))) + body + data + sums


DEEP = b"[" * 100_000
ENTRY = Entry("x", 0, 8, 1)


@pytest.mark.parametrize(
    "file",
    [
        _forged(b"{"),
        _forged(b"[]"),
        _forged(b"\xff"),
        _forged(DEEP),
        _forged(b"{}", gap=1),
        _forged(b"{}", gap=2**63),
        _forged(b"{}", table=b"?"),
        _forged(b"{}", table=encode_table([ENTRY])),
        _forged(b"{}", table=encode_table([ENTRY])[:-1], data=bytes(8)),
        _forged(b"{}", table=encode_table([ENTRY, ENTRY]), data=bytes(8)),
        _forged(b"{}", table=encode_table([ENTRY._replace(offset=8)]), data=bytes(8)),
        _forged(b"{}", table=encode_table([ENTRY._replace(offset=1, length=1)]), data=bytes(8)),
        _forged(b"{}", table=encode_table([ENTRY._replace(item_size=3)]), data=bytes(8)),
    ],
    ids=range(13),
)
def test_refuses_a_senseless_header_with_sound_checksums(file: bytes) -> None:
    with pytest.raises(IndexFormatError):
        Container.from_bytes(file)


def test_accepts_a_forged_file_that_makes_sense() -> None:
    """The forger of the test above can make a good file too, so it is refused for its contents."""
    file = _forged(json.dumps({"a": 1}).encode(), encode_table([ENTRY]), b"whatever")

    assert Container.from_bytes(file).section("x").read(0, 8) == b"whatever"


def test_refuses_a_section_that_is_missing_or_of_other_numbers(path: Path) -> None:
    with Container.open(path) as container:
        with pytest.raises(IndexFormatError, match="section 'second' is missing"):
            container.section("second")
        with pytest.raises(IndexFormatError, match="does not hold 64-bit numbers"):
            container.section("numbers").u64(0, 1)
        with pytest.raises(IndexFormatError, match="does not hold 32-bit numbers"):
            container.section("last").u32(0, 1)


@pytest.mark.parametrize(("start", "stop"), [(0, 8), (-1, 1), (5, 4), (8, 8), (2**70, 2**70 + 1)])
def test_refuses_a_range_outside_a_section(path: Path, start: int, stop: int) -> None:
    last = Container.open(path).section("last")

    with pytest.raises(IndexFormatError, match="section 'last' has no bytes"):
        last.read(start, stop)


def test_bytes_may_be_read_as_numbers() -> None:
    made = Writer({})
    made.add("packed", pack("<QQ", 1, 2**64 - 1))
    packed = Container.from_bytes(made.to_bytes()).section("packed")

    assert list(packed.u64(0, 2)) == [1, 2**64 - 1]
    assert list(packed.u32(1, 4)) == [0, 2**32 - 1, 2**32 - 1]


def test_reading_after_closing_raises(path: Path) -> None:
    container = Container.open(path)
    used, unused = container.section("first"), container.section("last")
    used.read(0, 1)
    container.close()
    container.close()

    assert container.closed
    with pytest.raises(ValueError, match="released"):
        used.read(0, 1)
    with pytest.raises(ValueError, match="is closed"):
        unused.read(0, 1)
    with pytest.raises(ValueError, match="is closed"):
        container.section("first")
    with pytest.raises(ValueError, match="is closed"):
        container.verify()


def test_a_view_outlives_the_container(path: Path) -> None:
    with Container.open(path) as container:
        view = container.section("numbers").u32(7, 9)

    assert list(view) == [7, 8]


def test_threads_share_a_container(path: Path) -> None:
    numbers = list(range(10_000))
    barrier = threading.Barrier(8)

    def read(_: int) -> Sequence[int]:
        barrier.wait()
        return [container.section("numbers").u32(place, place + 1)[0] for place in numbers]

    with Container.open(path) as container, ThreadPoolExecutor(8) as threads:
        assert all(got == numbers for got in threads.map(read, range(8)))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_fork_reads_on(path: Path) -> None:
    with Container.open(path) as container:
        first = container.section("first")
        child = os.fork()
        if not child:
            os._exit(first.read(7, 8)[0])

        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
        assert first.read(8, 9) == b"\x08"


def test_numbers_are_swapped_on_a_big_endian_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretending makes a writer and a reader swap, so each alone shows swapped numbers."""
    made = Writer({})
    made.add("plain", array("Q", [1]))
    monkeypatch.setattr(writer, "_SWAP", sys.byteorder == "little")
    monkeypatch.setattr(section, "_SWAP", sys.byteorder == "little")
    made.add("swapped", array("Q", [1]))
    container = Container.from_bytes(made.to_bytes())

    assert list(container.section("plain").u64(0, 1)) == [1 << 56]
    assert list(container.section("swapped").u64(0, 1)) == [1]
