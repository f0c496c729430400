"""The rows of all records of a gazetteer, put together and in order, and written.

What there is much of lies in memory while it is little, and on the disk after: ten million names
take no more memory than their identifiers and folds do.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from os import PathLike
from typing import TYPE_CHECKING, Any

import numpy as np

from namenorm.errors import GazetteerError
from namenorm.index.entities import FORM_VERSION
from namenorm.index.filing import Filed, filed, ranged
from namenorm.index.hashing import hash64
from namenorm.index.multimap import add_multimap, write_multimap
from namenorm.index.records import write_ordered
from namenorm.index.spellings import write_spellings
from namenorm.index.spool import Spool
from namenorm.index.writer import Writer
from namenorm.sources.lists import Report
from namenorm.sources.rows import Packed, Rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Gathered"]

_BLOCK = 1 << 16  # records whose numbers are repeated at once


class _Table:
    """Records of bytes in the order in which they came."""

    def __init__(self, folder: str | PathLike[str] | None) -> None:
        self._data = Spool(folder)
        self._lengths = array("I")

    def extend(self, packed: Packed) -> None:
        self._data.append(packed.data)
        self._lengths.extend(packed.lengths)

    def write(
        self,
        writer: Writer,
        name: str,
        order: NDArray[np.int64],
        folder: str | PathLike[str] | None,
    ) -> None:
        write_ordered(writer, name, self._data.view(), self._lengths, order, folder=folder)


class Gathered:
    """Rows as they come from `namenorm.sources.rows.compile_rows`, a chunk after the other.

    Its length counts records.  *folder* is where lies what does not fit into memory.
    """

    def __init__(self, folder: str | PathLike[str] | None = None) -> None:
        self.report = Report()
        self._folder = folder
        self._ids: list[str] = []
        self._prominence = array("B")
        self._facts = array("I")
        self._keys = Spool(folder)
        self._many = array("I")
        self._tables = {name: _Table(folder) for name in ("names", "outlines", "entities")}
        self._folds: list[str] = []
        self._places = array("I")
        self._folded = array("I")
        self._forms = 0
        self._sources: set[str] = set()
        self._counts: dict[str, Counter[str]] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def extend(self, rows: Rows) -> None:
        """Add the rows of some more records."""
        self._ids += rows.ids
        self._prominence.extend(rows.prominence)
        self._facts.extend(rows.facts)
        self._keys.append(rows.keys)
        self._many.extend(rows.many)
        for name, packed in (
            ("names", rows.names),
            ("outlines", rows.outlines),
            ("entities", rows.entities),
        ):
            self._tables[name].extend(packed)
        self._folds += rows.folds
        self._places.extend(rows.places)
        self._folded.extend(rows.folded)
        self._forms += rows.forms
        self._sources |= rows.sources
        for what, many in rows.counts.items():
            self._counts.setdefault(what, Counter()).update(many)  # adds them up
        self.report.problems += rows.report.problems
        self.report.deleted += rows.report.deleted
        for why, passed in rows.report.passed.items():
            self.report.passed[why] = self.report.passed.get(why, 0) + passed

    def write(self, meta: Mapping[str, object], redirects: Mapping[str, str]) -> Writer:
        """Return a writer that holds it all, the most prominent first, then by identifier.

        Nothing may be added after that.  GazetteerError if two records have one identifier.
        """
        self._refuse_twins()
        order = self._order()
        number = np.empty(len(order), np.uint32)
        number[order] = np.arange(len(order), dtype=np.uint32)
        writer = Writer(self._meta(meta, redirects))
        with ThreadPoolExecutor(1) as beside:  # sorting numbers keeps no other thread waiting
            keys = beside.submit(self._filed_keys, number)
            rest = Writer({})
            hashed = array("Q", (hash64(self._ids[place], "id") for place in order.tolist()))
            self._ids = []
            write_multimap(rest, "ids", hashed, np.arange(len(order), dtype=np.uint32))
            rest.add("facts", np.asarray(self._facts, np.uint32)[order])
            for name, table in self._tables.items():
                table.write(rest, name, order, self._folder)
            self._write_spellings(rest, order)
            add_multimap(writer, "keys", keys.result())
        writer.add_all(rest)
        return writer

    def _refuse_twins(self) -> None:
        ids = set(self._ids)
        if len(ids) < len(self._ids):
            twice = next(one for one, many in Counter(self._ids).items() if many > 1)
            raise GazetteerError(f"{twice} is there twice; keep one")
        if both := ids.intersection(self.report.deleted):
            raise GazetteerError(f"{min(both)} is there and deleted; keep one line")

    def _order(self) -> NDArray[np.int64]:
        """Return the places of the records, the most prominent first, then by identifier."""
        by_id = np.array(sorted(range(len(self._ids)), key=self._ids.__getitem__), np.int64)
        least = np.asarray(self._prominence, np.int64)[by_id] if len(by_id) else by_id
        ordered: NDArray[np.int64] = by_id[np.argsort(-least, kind="stable")]
        return ordered

    def _meta(self, meta: Mapping[str, object], redirects: Mapping[str, str]) -> dict[str, Any]:
        counts = {  # of each kind, country ...: the most first
            what: dict(sorted(many.items(), key=lambda item: (-item[1], item[0])))
            for what, many in sorted(self._counts.items())
        }
        deleted = sorted(set(self.report.deleted))
        return {
            **meta,
            "sources": meta.get("sources", sorted(self._sources)),
            "content": "gazetteer",
            "forms": FORM_VERSION,
            "entities": len(self._ids),
            "names": self._forms,
            "counts": counts,
            "redirects": dict(sorted(redirects.items())),
            **({"deleted": deleted} if deleted else {}),
        }

    def _filed_keys(self, number: NDArray[np.uint32]) -> Filed:
        many = np.asarray(self._many, np.int64)
        values = Spool(self._folder)
        for start in range(0, len(number), _BLOCK):
            stop = start + _BLOCK
            values.append(np.repeat(number[start:stop], many[start:stop]))
        return filed(
            np.frombuffer(self._keys.view(), np.uint64),
            np.frombuffer(values.view(), np.uint32),
            folder=self._folder,
        )

    def _write_spellings(self, writer: Writer, order: NDArray[np.int64]) -> None:
        many = np.asarray(self._folded, np.int64)
        begins, several = (np.cumsum(many) - many)[order], many[order]
        numbers = np.repeat(np.arange(len(order), dtype=np.uint32), several)
        rows = ranged(begins, several)
        folds = list(map(self._folds.__getitem__, rows.tolist()))
        self._folds = []
        places = np.asarray(self._places, np.uint32)[rows]
        del rows, begins, several
        write_spellings(writer, numbers, places, folds, folder=self._folder)
