"""Bytes put aside while a file is being made: in memory while they are few, on the disk after."""

from __future__ import annotations

import mmap
import os
from tempfile import TemporaryFile
from typing import Any

__all__ = ["Spool", "let_go"]

_IN_MEMORY = 1 << 26  # bytes


class Spool:
    """Bytes that are added one after the other, and then read.

    The file of those that are many lies in *folder* (None: where temporary files do); it has no
    name where the platform can do without, and goes with the process, killed or not.

    >>> spool = Spool(most=4)
    >>> for word in (b"Kyiv", b"Kursk"):
    ...     spool.append(word)
    >>> len(spool), bytes(spool.view()[4:])
    (9, b'Kursk')
    """

    def __init__(self, folder: str | os.PathLike[str] | None = None, most: int = _IN_MEMORY):
        self._folder = folder
        self._most = most
        self._held = bytearray()
        self._length = 0
        self._file: Any = None
        self._map: mmap.mmap | None = None

    def __len__(self) -> int:
        return self._length

    def append(self, data: Any) -> None:
        """Add bytes, or an array of numbers as they lie in memory."""
        view = memoryview(data)
        self._length += view.nbytes
        if self._file is None and self._length <= self._most:
            self._held += view.cast("B") if view.nbytes else b""
            return
        if self._file is None:
            self._file = TemporaryFile(dir=self._folder)  # noqa: SIM115 - it is read later
            self._file.write(self._held)
            self._held = bytearray()
        self._file.write(view)

    def view(self) -> memoryview:
        """Return all that was added; nothing may be added after that."""
        if self._file is None:
            return memoryview(self._held)
        if self._map is None:
            self._file.flush()
            self._map = mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ)
            self._file.close()  # the map holds what it needs
        return memoryview(self._map)

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()


def let_go(numbers: Any) -> None:
    """Say that an array or view which lies in a spool is not read for now: its memory is free.

    What is read again all the same comes from the disk.
    """
    owner = numbers
    while owner is not None and not isinstance(owner, mmap.mmap):
        owner = owner.obj if isinstance(owner, memoryview) else getattr(owner, "base", None)
    if owner is not None and hasattr(mmap, "MADV_DONTNEED"):  # not on every platform
        owner.madvise(mmap.MADV_DONTNEED)
