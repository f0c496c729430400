"""From the rows of records to a compiled gazetteer, by as many processes as there are cores."""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias

from namenorm.errors import GazetteerError
from namenorm.index.container import Container
from namenorm.index.lexicon_file import open_lexicon
from namenorm.index.writer import Writer
from namenorm.keys.analyser import Analyser
from namenorm.sources.gathered import Gathered
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
_SWEPT = 1024  # chunks after which a worker collects garbage, of which there is little
_NAMES, _WORDS = 1 << 10, 1 << 17  # that a worker remembers: a name is met once, a word again


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
    folder: Path | None = None,
) -> tuple[Writer, Report]:
    """Return a writer as `compile_records` does, and a report on what of lists is not in it.

    With ``strict`` the first bad line raises GazetteerError, as do two records of one identifier.
    What does not fit into memory lies in *folder*, or where temporary files do.
    """
    gathered = Gathered(folder)
    for rows in _compiled(chunks, analyser, full, lexicon):
        if strict and rows.report.problems:
            raise GazetteerError(rows.report.problems[0])
        gathered.extend(rows)
        if done is not None:
            done(len(gathered), 0)
    return gathered.write(meta or {}, redirects or {}), gathered.report


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
    container = Container.open(lexicon)
    container.verify()  # once, and not block by block whenever a word is sought
    _Worker.analyser = Analyser(open_lexicon(container), names=_NAMES, words=_WORDS)
    gc.freeze()
    gc.disable()  # what is kept is bounded, and nearly nothing of it goes round in circles


def _work(chunk: Chunk, full: bool) -> Rows:
    _Worker.chunks += 1
    if _Worker.chunks % _SWEPT == 0:
        gc.collect()
    return _compile(chunk, _Worker.analyser, full)
