"""The compiled file: named sections, hash multimaps and record tables in one memory-mapped file.

It knows nothing of names.  A build fills a `Writer`; look-ups open a `Container` and read sections
through `Multimap` and `RecordTable`.  Every byte is under a checksum, and a damaged file is refused
with `IndexFormatError`, at open or where the damage is first touched.

>>> writer = Writer({"made": "by hand"})
>>> write_records(writer, "names", [b"Kyiv", b"Kursk"])
>>> with Container.from_bytes(writer.to_bytes()) as container:
...     RecordTable(container, "names")[1]
b'Kursk'
"""

from __future__ import annotations

from namenorm.index.container import Container
from namenorm.index.hashing import hash64
from namenorm.index.multimap import Multimap, write_multimap
from namenorm.index.records import RecordTable, write_records
from namenorm.index.section import Section
from namenorm.index.writer import Writer

__all__ = [
    "Container",
    "Multimap",
    "RecordTable",
    "Section",
    "Writer",
    "hash64",
    "write_multimap",
    "write_records",
]
