"""Writing a compiled file: all of it or nothing, and the same bytes for the same input."""

from __future__ import annotations

import errno
import json
import os
import sys
import time
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, Final
from zlib import crc32

from namenorm.errors import ArgumentError
from namenorm.index.layout import (
    BLOCK_SIZE,
    ITEM_SIZES,
    MAGIC,
    PREFIX,
    VERSION,
    Entry,
    Prefix,
    encode_table,
    padded,
)
from namenorm.index.spool import let_go

__all__ = ["Buffer", "Writer"]

#: Whatever `memoryview` accepts: bytes, arrays of the standard library and of numpy.
Buffer = Any
_SWAP: Final = sys.byteorder == "big"
_PARTIAL: Final = ".partial"
_GIVEN_UP: Final = 3600  # seconds


class Writer:
    """Collects sections, in order, and writes them as one file.

    ``meta`` is what JSON can hold (tuples come back as lists, keys as text) and may be filled until
    the file is written.

    >>> writer = Writer({"b": 1, "a": 2})
    >>> writer.to_bytes() == Writer({"a": 2, "b": 1}).to_bytes()
    True
    """

    def __init__(self, meta: dict[str, Any]) -> None:
        self.meta = dict(meta)
        self._sections: dict[str, tuple[int, memoryview]] = {}

    def add(self, name: str, data: Buffer) -> None:
        """Add a section: bytes, or an array of numbers of 1, 2, 4 or 8 bytes each.

        The data are not copied: leave them as they are until the file is written.  ArgumentError
        if the name is taken or too long, or the items have another size.
        """
        view = memoryview(data)
        if name in self._sections:
            raise ArgumentError(f"section {name!r}: there is one of this name already")
        if not 1 <= len(name.encode()) <= 255:
            raise ArgumentError(f"section {name!r}: a name has 1 to 255 bytes")
        if view.itemsize not in ITEM_SIZES:
            raise ArgumentError(f"section {name!r}: items of {view.itemsize} bytes")
        self._sections[name] = view.itemsize, _little_endian(view)

    def add_all(self, other: Writer) -> None:
        """Add the sections of another writer, in its order; ArgumentError if a name is taken."""
        for name, (item_size, data) in other._sections.items():
            self.add(name, data)
            self._sections[name] = item_size, data

    def to_bytes(self) -> bytes:
        """Return the file."""
        return b"".join(self._pieces())

    def write(self, path: str | os.PathLike[str]) -> None:
        """Write the file to *path* in one step.

        It is made beside its place and renamed once it is on the disk.  OSError if that fails;
        then nothing is left of it, and what was at *path* before is whole.  What a process that was
        killed left behind is taken away by the next that writes there an hour later.
        """
        target = os.path.realpath(path)  # a link stays a link
        if os.path.exists(target) and not os.path.isfile(target):
            raise OSError(errno.EINVAL, "not a regular file", target)
        folder = os.path.dirname(target)
        begun = f".{crc32(os.fsencode(os.path.basename(target))):08x}."  # of any name a short one
        _clear(folder, begun)
        partial = os.path.join(folder, f"{begun}{os.urandom(8).hex()}{_PARTIAL}")
        try:
            # Not by tempfile, whose files nobody but their owner may read.
            with open(partial, "xb") as file:
                file.writelines(self._pieces())
                file.flush()
                os.fsync(file.fileno())
            os.replace(partial, target)
        except BaseException:
            if os.path.exists(partial):
                os.unlink(partial)
            raise
        _sync_folder(folder)

    def _pieces(self) -> Iterator[bytes | memoryview]:
        text = json.dumps(self.meta, allow_nan=False, separators=(",", ":"), sort_keys=True)
        meta = text.encode()
        table = encode_table(self._entries())
        sums = _block_sums(self._data())
        header = padded(PREFIX.size + len(meta) + len(table))
        data_length = sum(padded(len(data)) for _, data in self._sections.values())
        prefix = Prefix(
            magic=MAGIC,
            version=VERSION,
            meta_length=len(meta),
            table_length=len(table),
            sums_crc=crc32(sums),
            file_length=header + data_length + len(sums),
            data_length=data_length,
            header_crc=0,
        )
        body = (meta + table).ljust(header - PREFIX.size, b"\0")
        header_crc = crc32(body, crc32(PREFIX.pack(*prefix)[:-4]))
        yield PREFIX.pack(*prefix._replace(header_crc=header_crc))
        yield body
        yield from self._data()
        yield sums

    def _entries(self) -> Iterator[Entry]:
        offset = 0
        for name, (item_size, data) in self._sections.items():
            yield Entry(name, offset, len(data), item_size)
            offset += padded(len(data))

    def _data(self) -> Iterator[memoryview]:
        for _, data in self._sections.values():
            yield data
            let_go(data)
            yield memoryview(bytes(padded(len(data)) - len(data)))


def _little_endian(view: memoryview) -> memoryview:
    """Return the bytes of *view* as they are to stand in the file."""
    if _SWAP and view.itemsize > 1:
        numbers = array({2: "H", 4: "I", 8: "Q"}[view.itemsize], view.tobytes())
        numbers.byteswap()
        view = memoryview(numbers)
    # memoryview.cast refuses a view that is scattered, or empty in two dimensions.
    return view.cast("B") if view.nbytes and view.c_contiguous else memoryview(view.tobytes())


def _block_sums(pieces: Iterable[memoryview]) -> bytes:
    sums: list[int] = []
    crc, room = 0, BLOCK_SIZE
    for piece in pieces:
        start = 0
        while start < len(piece):
            part = piece[start : start + room]
            crc = crc32(part, crc)
            room -= len(part)
            start += len(part)
            if not room:
                sums.append(crc)
                crc, room = 0, BLOCK_SIZE
    if room < BLOCK_SIZE:
        sums.append(crc)
    return b"".join(crc.to_bytes(4, "little") for crc in sums)


def _clear(folder: str, begun: str) -> None:
    """Remove what was begun under such a name and not gone on with for an hour."""
    with os.scandir(folder or ".") as entries:
        for entry in entries:
            if entry.name.startswith(begun) and entry.name.endswith(_PARTIAL):
                with suppress(OSError):  # another process may be as quick
                    if time.time() - entry.stat().st_mtime > _GIVEN_UP:
                        os.unlink(entry.path)


def _sync_folder(folder: str) -> None:
    """Make the new name last through a power cut, where folders can be opened (not on Windows)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:  # some file systems know no such thing; the file itself is safe
        pass
    finally:
        os.close(handle)
