"""How the bytes of a compiled file are laid out; the writer and the reader share it.

All numbers are little-endian::

    prefix      magic, format version, lengths, checksum of the block sums, checksum of the header
    meta        JSON, an object
    table       one entry a section: offset, length, item size, name
    zeros       up to a multiple of 8
    data        the sections, each padded with zeros to a multiple of 8
    block sums  CRC-32 of each 16 KiB of the data, in order

The header is all that comes before the data.  Its checksum covers every byte of it but the checksum
itself, the block sums cover every byte of the data, padding too, and the header holds the checksum
of the block sums: no byte of the file is unguarded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from struct import Struct, error
from typing import Final, NamedTuple

__all__ = [
    "BLOCK_BITS",
    "BLOCK_SIZE",
    "ITEM_SIZES",
    "MAGIC",
    "PREFIX",
    "VERSION",
    "Entry",
    "Prefix",
    "block_count",
    "decode_table",
    "encode_table",
    "padded",
]

#: Line ends and a control character, as in PNG, so that a transfer in text mode shows.
MAGIC: Final = b"NNX1\r\n\x1a\n"
VERSION: Final = 1
BLOCK_BITS: Final = 14
BLOCK_SIZE: Final = 1 << BLOCK_BITS
ITEM_SIZES: Final = frozenset((1, 2, 4, 8))

#: The fields of `Prefix`, in its order.
PREFIX: Final = Struct("<8sIIIIQQI")
_ENTRY: Final = Struct("<QQHB")  # offset, length, length of the name, item size; then the name


class Prefix(NamedTuple):
    """The first bytes of a file, whose size no version may change up to ``version``."""

    magic: bytes
    version: int
    meta_length: int
    table_length: int
    sums_crc: int
    file_length: int
    data_length: int
    header_crc: int


class Entry(NamedTuple):
    """Where one section lies; ``offset`` counts from the beginning of the data."""

    name: str
    offset: int
    length: int
    item_size: int


def padded(length: int) -> int:
    """Return *length* rounded up to a multiple of 8, so that every section is aligned."""
    return length + 7 & ~7


def block_count(data_length: int) -> int:
    """Return how many blocks, the last of them short, hold so many bytes."""
    return -(-data_length // BLOCK_SIZE)


def encode_table(entries: Iterable[Entry]) -> bytes:
    """Return the section table; `decode_table` is its inverse."""
    return b"".join(map(_encode_entry, entries))


def _encode_entry(entry: Entry) -> bytes:
    name = entry.name.encode()
    return _ENTRY.pack(entry.offset, entry.length, len(name), entry.item_size) + name


def decode_table(table: bytes, data_length: int) -> dict[str, Entry]:
    """Return the sections by name; ValueError says which entry cannot be."""
    entries: dict[str, Entry] = {}
    for entry in _decode_entries(table):
        outside = entry.offset + entry.length > data_length
        if outside or entry.offset % 8 or entry.item_size not in ITEM_SIZES:
            raise ValueError(f"section {entry.name!r} lies outside the file or out of step")
        if entries.setdefault(entry.name, entry) is not entry:
            raise ValueError(f"section {entry.name!r} is there twice")
    return entries


def _decode_entries(table: bytes) -> Iterator[Entry]:
    position = 0
    while position < len(table):
        try:
            offset, length, name_length, item_size = _ENTRY.unpack_from(table, position)
        except error:
            raise ValueError("the section table breaks off") from None
        position += _ENTRY.size + name_length
        name = table[position - name_length : position]
        if position > len(table):
            raise ValueError("the section table breaks off")
        yield Entry(name.decode(), offset, length, item_size)
