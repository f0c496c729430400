"""From the rows of records to a compiled gazetteer, by as many processes as there are cores."""

from __future__ import annotations

import gc
import os
from array import array
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias

from namenorm.errors import GazetteerError
from namenorm.index.container import Container
from namenorm.index.entities import FORM_VERSION
from namenorm.index.hashing import hash64
from namenorm.index.lexicon_file import open_lexicon
from namenorm.index.multimap import write_multimap
from namenorm.index.records import write_records
from namenorm.index.spellings import write_spellings
from namenorm.index.writer import Writer
from namenorm.keys.analyser import Analyser
from namenorm.sources.lists import Lines, Report, read_lines
from namenorm.sources.record import Record
from namenorm.sources.rows import Rows, compile_rows

__all__ = ["Chunk", "Done", "compile_chunks", "compile_records"]

#: Records, or lines that they are still to be read from.
Chunk: TypeAlias = Sequence[Record] | Lines
#: Hears how many records are done, of how many; 0 where nobody knows.
Done = Callable[[int, int], None]
CHUNK = 512  # records that a worker takes at once
_FEW = 4  # chunks for which starting a worker does not pay
_AHEAD = 3  # chunks a worker that wait for it
_SWEPT = 64  # chunks after which a worker collects garbage


def compile_records(
    records: Iterable[Record],
    analyser: Analyser,
    *,
    meta: Mapping[str, object] | None = None,
    redirects: Mapping[str, str] | None = None,
    full: bool = False,
    done: Done | None = None,
    lexicon: Path | None = None,
) -> Writer:
    """Return a writer that holds the compiled gazetteer of *records*, in whatever order.

    ``full`` gives derived entities the keys of curated ones, which small gazetteers can afford.
    With the path of the analyser's compiled ``lexicon``, large gazetteers are compiled by as many
    processes as the machine has cores; the bytes are the same.
    """
    listed = list(records)
    rest = iter(listed)
    chunks = iter(lambda: list(islice(rest, CHUNK)), [])
    told = (lambda number, _: done(number, len(listed))) if done is not None else None
    writer, _ = compile_chunks(
        chunks, analyser, meta=meta, redirects=redirects, full=full, done=told, lexicon=lexicon
    )
    return writer


def compile_chunks(
    chunks: Iterable[Chunk],
    analyser: Analyser,
    *,
    meta: Mapping[str, object] | None = None,
    redirects: Mapping[str, str] | None = None,
    full: bool = False,
    strict: bool = False,
    done: Done | None = None,
    lexicon: Path | None = None,
) -> tuple[Writer, Report]:
    """Return a writer as `compile_records` does, and a report on what of lists is not in it.

    With ``strict`` the first bad line raises GazetteerError, as do two records of one identifier.
    """
    rows = Rows()
    for part in _compiled(chunks, analyser, full, lexicon):
        if strict and part.report.problems:
            raise GazetteerError(part.report.problems[0])
        _append(rows, part)
        if done is not None:
            done(len(rows.ids), 0)
    return _written(rows, meta or {}, redirects or {}), rows.report


def _append(rows: Rows, part: Rows) -> None:
    rows.ids += part.ids
    rows.prominence.extend(part.prominence)
    rows.facts.extend(part.facts)
    rows.keys.extend(part.keys)
    rows.many.extend(part.many)
    rows.names += part.names
    rows.outlines += part.outlines
    rows.entities += part.entities
    rows.folds += part.folds
    rows.forms += part.forms
    rows.sources |= part.sources
    rows.counts.update(part.counts)
    rows.report.problems += part.report.problems
    rows.report.deleted += part.report.deleted
    for what, many in part.report.passed.items():
        rows.report.passed[what] = rows.report.passed.get(what, 0) + many


def _written(rows: Rows, meta: Mapping[str, object], redirects: Mapping[str, str]) -> Writer:
    """Return a writer that holds *rows*, the most prominent first, then by identifier."""
    import numpy as np

    ids, prominence = rows.ids, rows.prominence
    if len(set(ids)) < len(ids):
        twice = next(one for one, many in Counter(ids).items() if many > 1)
        raise GazetteerError(f"{twice} is there twice; keep one")
    if both := set(rows.report.deleted).intersection(ids):
        raise GazetteerError(f"{min(both)} is there and deleted; keep one line")
    order = sorted(range(len(ids)), key=lambda place: (-prominence[place], ids[place]))
    number = np.empty(len(order), np.uint32)
    number[order] = np.arange(len(order), dtype=np.uint32)
    writer = Writer(
        {
            **meta,
            "sources": meta.get("sources", sorted(rows.sources)),
            "content": "gazetteer",
            "forms": FORM_VERSION,
            "entities": len(order),
            "names": rows.forms,
            "counts": _counts(rows),
            "redirects": dict(sorted(redirects.items())),
            **({"deleted": sorted(set(rows.report.deleted))} if rows.report.deleted else {}),
        }
    )
    write_multimap(writer, "keys", rows.keys, np.repeat(number, np.asarray(rows.many)))
    hashed = array("Q", (hash64(ids[place], "id") for place in order))
    write_multimap(writer, "ids", hashed, np.arange(len(order), dtype=np.uint32))
    writer.add("facts", np.asarray(rows.facts, np.uint32)[order])
    for name, records in (
        ("names", rows.names),
        ("outlines", rows.outlines),
        ("entities", rows.entities),
    ):
        write_records(writer, name, (records[place] for place in order))
    write_spellings(
        writer,
        (
            (at, place, folded)
            for at, row in enumerate(order)
            for folded, place in rows.folds[row].items()
        ),
    )
    return writer


def _counts(rows: Rows) -> dict[str, dict[str, int]]:
    """Return what there is of each kind, country, language and script, the most first."""
    found: dict[str, dict[str, int]] = {}
    for (what, value), many in sorted(rows.counts.items(), key=lambda item: (-item[1], item[0])):
        found.setdefault(what, {})[value] = many
    return found


def _compiled(
    chunks: Iterable[Chunk], analyser: Analyser, full: bool, lexicon: Path | None
) -> Iterator[Rows]:
    """Yield what each chunk comes to, in order; no more wait than there is work for."""
    rest = iter(chunks)
    first = list(islice(rest, _FEW))
    cores = os.cpu_count() or 1
    if lexicon is None or cores < 2 or len(first) < _FEW:
        for chunk in chain(first, rest):
            yield _compile(chunk, analyser, full)
        return
    waiting: deque[Future[Rows]] = deque()
    with ProcessPoolExecutor(cores, initializer=_start_worker, initargs=(lexicon,)) as pool:
        try:
            for chunk in chain(first, rest):
                waiting.append(pool.submit(_work, chunk, full))
                if len(waiting) > _AHEAD * cores:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _compile(chunk: Chunk, analyser: Analyser, full: bool) -> Rows:
    report = Report()
    records = read_lines(chunk, report) if isinstance(chunk, Lines) else chunk
    rows = compile_rows(records, analyser, full=full)
    rows.report = report
    return rows


class _Worker:
    """What a process of the pool keeps from one chunk to the next."""

    analyser: Analyser
    chunks = 0


def _start_worker(lexicon: Path) -> None:
    _Worker.analyser = Analyser(open_lexicon(Container.open(lexicon)))
    gc.freeze()
    gc.disable()  # what is kept is bounded, and nearly nothing of it goes round in circles


def _work(chunk: Chunk, full: bool) -> Rows:
    _Worker.chunks += 1
    if _Worker.chunks % _SWEPT == 0:
        gc.collect()
    return _compile(chunk, _Worker.analyser, full)
