"""Reading a compiled file: a read-only memory map, checked where it is touched.

Opening reads the header alone, so it takes no longer for a longer file.  Each block of 16 KiB is
checked against its CRC-32 when the first byte of it is read, and not again.  What is lost: a file
that another program overwrites or cuts in place while it is open is not noticed (a `Writer` never
does that: it puts a new file in the place of the old one).

A container may be shared between threads and used after a fork.
"""

from __future__ import annotations

import json
import os
import stat
from mmap import ACCESS_READ, mmap
from types import TracebackType
from typing import Any, Final, Self
from zlib import crc32

from namenorm.errors import IndexFormatError
from namenorm.index.layout import (
    BLOCK_SIZE,
    MAGIC,
    PREFIX,
    VERSION,
    Entry,
    Prefix,
    block_count,
    decode_table,
    padded,
)
from namenorm.index.section import Section

__all__ = ["Container"]

_REMEDY: Final = "rebuild it with `namenorm build`"


class Container:
    """An open index file; made by `open` or `from_bytes`.

    ``path`` is None for one in memory, ``size`` counts bytes, ``meta`` is what the writer got.

    >>> Container.from_bytes(b"PK")    # doctest: +ELLIPSIS
    Traceback (most recent call last):
    namenorm.errors.IndexFormatError: <memory>: not a compiled index; rebuild it with ...
    """

    path: str | None
    size: int
    meta: dict[str, Any]

    def __init__(self, buffer: bytes | mmap, path: str | None) -> None:
        self.path = path
        self.size = len(buffer)
        self._buffer: bytes | mmap = buffer
        self._closed = False
        self._sections: dict[str, Section] = {}
        self._data = self._sums = memoryview(b"")
        try:
            prefix = self._read_prefix()
            self.meta, self._entries = self._read_header(prefix)
        except BaseException:
            self.close()
            raise
        sums = padded(PREFIX.size + prefix.meta_length + prefix.table_length) + prefix.data_length
        whole = memoryview(buffer)
        self._sums = whole[sums:]
        self._data = whole[sums - prefix.data_length : sums]
        self._sums_crc = prefix.sums_crc
        self._sums_sound = False
        #: Whether the whole file was found sound, so that nothing need be checked again.
        self.verified = False
        #: One byte a block: was it found sound?  Threads that race check a block twice, no worse.
        self._sound = bytearray(block_count(prefix.data_length))

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> Self:
        """Map the file at *path*.

        IndexFormatError if it is no index, of another version, cut, or damaged in its header;
        OSError if it cannot be read.
        """
        name = os.fspath(path)
        # Asked before opening, since opening a pipe would wait for somebody to write to it.
        if not stat.S_ISREG(os.stat(name).st_mode):
            raise _refusal(name, "not a regular file")
        with open(name, "rb") as file:
            if not os.fstat(file.fileno()).st_size:  # nothing cannot be mapped
                raise _refusal(name, "the file is empty")
            return cls(mmap(file.fileno(), 0, access=ACCESS_READ), name)

    @classmethod
    def from_bytes(cls, data: bytes | bytearray | memoryview) -> Self:
        """Read an index from memory; IndexFormatError as for `open`."""
        return cls(bytes(data), None)

    @property
    def closed(self) -> bool:
        """Whether `close` was called."""
        return self._closed

    def names(self) -> tuple[str, ...]:
        """Return the names of the sections, in the order in which they were written."""
        return tuple(self._entries)

    def section(self, name: str) -> Section:
        """Return a section; IndexFormatError if there is none of that name."""
        self._ensure_open()
        if name not in self._entries:
            raise self.refusal(f"section {name!a} is missing")
        if name not in self._sections:
            section = Section(self, self._entries[name], self._data, self._sound)
            self._sections.setdefault(name, section)
        return self._sections[name]

    def verify(self) -> None:
        """Check the whole file, read before or not; IndexFormatError at the first bad block."""
        self._ensure_open()
        self._check_sums()
        for block in range(len(self._sound)):
            self.check(block)
        self.verified = True

    def check(self, block: int) -> None:
        """Check one block of the data and remember that it is sound, or IndexFormatError."""
        self._ensure_open()
        if not self._sums_sound:
            self._check_sums()
        sound = int.from_bytes(self._sums[4 * block : 4 * block + 4], "little")
        start = block * BLOCK_SIZE
        if crc32(self._data[start : start + BLOCK_SIZE]) != sound:
            raise self.refusal(f"the file is damaged (block {block})")
        self._sound[block] = 1

    def refusal(self, problem: str) -> IndexFormatError:
        """Return the error that says in one line what is wrong with this file."""
        return _refusal(self.path, problem)

    def close(self) -> None:
        """Let the file go; reading on raises ValueError.  Closing twice is harmless.

        The map itself lasts until the last view that was handed out is gone.
        """
        self._closed = True
        for section in self._sections.values():
            section.release()
        self._data.release()
        self._sums.release()
        if isinstance(self._buffer, mmap):
            try:
                self._buffer.close()
            except BufferError:  # a view is still out; the map goes with it
                self._buffer = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _ensure_open(self) -> None:
        if self._closed:
            raise ValueError(f"{_shown(self.path)} is closed")

    def _check_sums(self) -> None:
        if crc32(self._sums[:]) != self._sums_crc:
            raise self.refusal("the file is damaged (its checksums)")
        self._sums_sound = True

    def _read_prefix(self) -> Prefix:
        start = self._buffer[: PREFIX.size]
        if not start.startswith(MAGIC[:4]):
            raise self.refusal("not a compiled index")
        if len(start) < PREFIX.size:
            raise self.refusal("the file is cut short")
        prefix = Prefix._make(PREFIX.unpack(start))
        if prefix.magic != MAGIC:
            raise self.refusal("the file is damaged (its first bytes, as by a transfer as text)")
        if prefix.version != VERSION:
            raise self.refusal(f"format version {prefix.version}, where {VERSION} is read")
        return prefix

    def _read_header(self, prefix: Prefix) -> tuple[dict[str, Any], dict[str, Entry]]:
        table = PREFIX.size + prefix.meta_length
        end = table + prefix.table_length
        start = padded(end)
        if self.size < start:
            raise self.refusal(f"the file is cut short, at byte {self.size}")
        crc = crc32(self._buffer[: PREFIX.size - 4])  # all but the checksum itself
        if crc32(self._buffer[PREFIX.size : start], crc) != prefix.header_crc:
            raise self.refusal("the file is damaged (its header)")
        if self.size != prefix.file_length:
            raise self.refusal(f"the file has {self.size} bytes instead of {prefix.file_length}")
        if start + prefix.data_length + 4 * block_count(prefix.data_length) != self.size:
            raise self.refusal("the lengths in its header do not add up")
        try:
            meta = json.loads(self._buffer[PREFIX.size : table])
            entries = decode_table(self._buffer[table:end], prefix.data_length)
        except (ValueError, RecursionError) as error:
            raise self.refusal(f"its header makes no sense: {error}") from error
        if not isinstance(meta, dict):
            raise self.refusal("its header makes no sense: the meta data are no object")
        return meta, entries


def _refusal(path: str | None, problem: str) -> IndexFormatError:
    return IndexFormatError(f"{_shown(path)}: {problem}; {_REMEDY}")


def _shown(path: str | None) -> str:
    if path is None:
        return "<memory>"
    return path if path.isprintable() else ascii(path)  # one line, whatever the file is called
