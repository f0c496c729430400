"""One named stretch of bytes in a compiled file, read as bytes or as numbers."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from namenorm.errors import IndexFormatError
from namenorm.index.layout import BLOCK_BITS, Entry
from namenorm.kernel import READER

if TYPE_CHECKING:
    from namenorm.kernel.compiled import Reader

__all__ = ["Section"]

_SWAP = sys.byteorder == "big"  # no constant: a test pretends


class Section:
    """Bytes or numbers, checked where they are first read; made by ``Container.section``.

    Its length counts bytes.  A range that reaches beyond the section is one that no sound file
    leads to, so it raises IndexFormatError, as damage does.  After closing, reading raises
    ValueError.

    >>> from namenorm.index import Container, Writer
    >>> writer = Writer({})
    >>> writer.add("ages", array("I", [7, 8, 9]))
    >>> ages = Container.from_bytes(writer.to_bytes()).section("ages")
    >>> len(ages), list(ages.u32(1, 3))    # the length is in bytes, ranges are in numbers
    (12, [8, 9])
    """

    __slots__ = (
        "_bytes",
        "_file",
        "_length",
        "_offset",
        "_reader",
        "_sound",
        "_u32",
        "_u64",
        "name",
    )

    def __init__(self, file: _File, entry: Entry, data: memoryview, sound: bytearray) -> None:
        self.name = entry.name
        self._file = file
        self._offset = entry.offset
        self._length = entry.length
        self._sound = sound
        self._bytes = data[entry.offset : entry.offset + entry.length]
        self._u32 = _cast(self._bytes, "I", entry.item_size)
        self._u64 = _cast(self._bytes, "Q", entry.item_size)
        self._reader: Reader | None = None

    def __len__(self) -> int:
        return self._length

    def read(self, start: int, stop: int) -> bytes:
        """Return a copy of the bytes from *start* to *stop*."""
        self._touch(start, stop, 1)
        return bytes(self._bytes[start:stop])

    def u32(self, start: int, stop: int) -> Sequence[int]:
        """Return the 32-bit numbers from *start* to *stop*, as a view where that is possible.

        A view (a memoryview) costs the same for one number or a million, and equals no tuple.
        """
        if self._u32 is None:
            raise self._file.refusal(f"section {self.name!a} does not hold 32-bit numbers")
        if not self._file.verified or not 0 <= start <= stop or 4 * stop > self._length:
            self._touch(start, stop, 4)
        numbers = self._u32[start:stop]
        return _swapped("I", numbers) if _SWAP else numbers

    def u64(self, start: int, stop: int) -> Sequence[int]:
        """Return the 64-bit numbers from *start* to *stop*, as `u32` does."""
        if self._u64 is None:
            raise self._file.refusal(f"section {self.name!a} does not hold 64-bit numbers")
        if not self._file.verified or not 0 <= start <= stop or 8 * stop > self._length:
            self._touch(start, stop, 8)
        numbers = self._u64[start:stop]
        return _swapped("Q", numbers) if _SWAP else numbers

    def numbers(self) -> memoryview | None:
        """Return all numbers of the section if nothing has to be checked or turned, else None."""
        if not self._file.verified or _SWAP:
            return None
        return self._u32 if self._u32 is not None else self._u64

    def reader(self) -> Reader | None:
        """Return what the compiled loops read the section by, None where they cannot."""
        if self._reader is None and READER is not None and not _SWAP:
            self._reader = READER(
                self._bytes, self._offset, self._sound, BLOCK_BITS, self._touch_bytes
            )
        return self._reader

    def _touch_bytes(self, start: int, stop: int) -> None:
        self._touch(start, stop, 1)

    def release(self) -> None:
        """Let go of the file: reading raises ValueError from now on."""
        if self._reader is not None:
            self._reader.release()
        for view in (self._bytes, self._u32, self._u64):
            if view is not None:
                view.release()

    def _touch(self, start: int, stop: int, item_size: int) -> None:
        """Check the range, and the blocks under it that nobody has read before."""
        end = stop * item_size
        if not 0 <= start <= stop or end > self._length:
            raise self._file.refusal(
                f"section {self.name!a} has no bytes {start * item_size} to {end}"
            )
        if start == stop:
            return
        sound = self._sound
        block = self._offset + start * item_size >> BLOCK_BITS
        last = self._offset + end - 1 >> BLOCK_BITS
        while block <= last:
            if not sound[block]:
                self._file.check(block)
            block += 1


class _File(Protocol):
    """What a section needs of the container that it lies in."""

    @property
    def verified(self) -> bool: ...

    def check(self, block: int) -> None: ...

    def refusal(self, problem: str) -> IndexFormatError: ...


def _cast(view: memoryview, code: str, item_size: int) -> memoryview | None:
    """Return *view* as numbers, or None if it holds something else (bytes may hold anything)."""
    width = array(code).itemsize
    if item_size not in (1, width) or len(view) % width:
        return None
    return view.cast(code)  # type: ignore[call-overload, no-any-return]  # wants a literal


def _swapped(code: str, numbers: memoryview) -> Sequence[int]:
    swapped = array(code, numbers)
    swapped.byteswap()
    return swapped
