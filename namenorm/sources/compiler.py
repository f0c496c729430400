"""From records to a compiled gazetteer: every name form taken apart, keyed and stored.

Entities of derived tables are filed more sparingly than curated ones: their preferred name alone
gets the keys that forgive an edit.  Acronyms and names of what does not exist are found exactly
or not at all.
"""

from __future__ import annotations

import os
import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import astuple
from pathlib import Path

import msgspec

from namenorm.index.container import Container
from namenorm.index.entities import (
    FORM_VERSION,
    Facts,
    StoredEntity,
    StoredName,
    pack_facts,
    pack_outlines,
)
from namenorm.index.hashing import hash64
from namenorm.index.lexicon_file import open_lexicon
from namenorm.index.multimap import write_multimap
from namenorm.index.records import write_records
from namenorm.index.spellings import write_spellings
from namenorm.index.writer import Writer
from namenorm.kernel import file_keys
from namenorm.kernel.types import Recipe
from namenorm.keys.analyser import Analyser
from namenorm.keys.blocking import exact_keys, gram_keys, loose_keys
from namenorm.model import NAME_KINDS, NameForm, Tenure
from namenorm.sources.record import Record
from namenorm.sources.romanized import romanized
from namenorm.text.fold import fold

__all__ = ["Done", "compile_records", "is_acronym"]

#: Hears how many records are done, of how many.
Done = Callable[[int, int], None]
_ACRONYM = re.compile(r"[^\W\d_]{2,6}\Z")
_CASED = re.compile(r"[A-ZА-ЯЁІЇЄҐΑ-Ω]{2,6}\Z")
_CHUNK = 512  # records that a worker takes at once


def is_acronym(name: NameForm) -> bool:
    """Whether *name* is met letter by letter or not at all."""
    return name.kind == "acronym" or (name.kind == "alias" and bool(_CASED.match(name.text)))


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
    ordered = sorted(records, key=lambda r: (-r.prominence, r.entity.id))
    keys, values = array("Q"), array("I")
    names: list[bytes] = []
    outlines: list[bytes] = []
    entities: list[bytes] = []
    facts, ids = array("I"), array("Q")
    spelt: list[tuple[int, int, str]] = []
    chunks = [ordered[start : start + _CHUNK] for start in range(0, len(ordered), _CHUNK)]
    for part in _parts(chunks, analyser, full, lexicon):
        for found, folds, name_row, outline_row, entity_row, fact in part:
            spelt += [(len(names), place, folded) for folded, place in folds.items()]
            keys.extend(found)
            values.extend([len(names)] * len(found))
            names.append(name_row)
            outlines.append(outline_row)
            entities.append(entity_row)
            facts.append(fact)
        if done is not None:
            done(len(names), len(ordered))
    ids.extend(hash64(record.entity.id, "id") for record in ordered)
    writer = Writer(
        {
            **(meta or {}),
            "content": "gazetteer",
            "forms": FORM_VERSION,
            "entities": len(ordered),
            "names": sum(len(r.entity.names) for r in ordered),
            "redirects": dict(sorted((redirects or {}).items())),
        }
    )
    write_multimap(writer, "keys", keys, values)
    write_multimap(writer, "ids", ids, array("I", range(len(ids))))
    writer.add("facts", facts)
    write_records(writer, "names", names)
    write_records(writer, "outlines", outlines)
    write_records(writer, "entities", entities)
    write_spellings(writer, spelt)
    return writer


#: What one record comes to: its hashed keys, its folds with the places of their names, its names,
#: how they sound, the rest, its facts.
Compiled = tuple["array[int]", dict[str, int], bytes, bytes, bytes, int]


def _parts(
    chunks: Sequence[Sequence[Record]],
    analyser: Analyser,
    full: bool,
    lexicon: Path | None,
) -> Iterator[list[Compiled]]:
    cores = os.cpu_count() or 1
    if lexicon is None or cores < 2 or len(chunks) < 4:
        for chunk in chunks:
            yield _compile_chunk(chunk, analyser, full)
        return
    with ProcessPoolExecutor(cores, initializer=_start_worker, initargs=(lexicon,)) as pool:
        yield from pool.map(_work, chunks, [full] * len(chunks))


_worker: dict[str, Analyser] = {}


def _start_worker(lexicon: Path) -> None:
    _worker["analyser"] = Analyser(open_lexicon(Container.open(lexicon)))


def _work(chunk: Sequence[Record], full: bool) -> list[Compiled]:
    return _compile_chunk(chunk, _worker["analyser"], full)


def _compile_chunk(chunk: Sequence[Record], analyser: Analyser, full: bool) -> list[Compiled]:
    encode = msgspec.msgpack.Encoder().encode
    made = []
    for record in chunk:
        keys = set(file_keys(_keys(record, analyser, full=full)))
        forms = (*record.entity.names, *romanized(record))
        names = encode(tuple(map(_stored, forms)))
        made.append(
            (
                array("Q", sorted(keys)),
                _folds(record, forms),
                names,
                _outlines(forms, analyser),
                encode(_rest(record)),
                pack_facts(_facts(record)),
            )
        )
    return made


def _keys(record: Record, analyser: Analyser, *, full: bool) -> Iterator[Recipe]:
    derived = not (record.curated or full)
    if record.role and record.entity.kind == "office":
        areas = {
            record.of,
            record.entity.country and f"nn:place:iso:{record.entity.country.lower()}",
        }
        if record.of and record.of.startswith("nn:place:iso:") and record.of.count("-"):
            areas = {record.of}  # a governor's province, not the whole country
        yield Recipe("o", [f"{record.role} {area}" for area in areas if area])
    for name in (*record.entity.names, *romanized(record)):
        form = analyser.form(name.text)
        yield from exact_keys(form)
        if record.entity.kind == "org" and form.countries == {record.entity.country}:
            yield Recipe("c", (form.without_country,))
        if record.entity.kind == "person" and len(form.units) > 1:
            yield Recipe("t", (form.units[0].text, form.units[-1].text))
        if record.entity.kind != "nobody" and not is_acronym(name):
            filed = not derived or name.kind == "preferred"
            yield from loose_keys(form, full=filed)
            if filed:
                yield from gram_keys(form)


def _folds(record: Record, names: Iterable[NameForm]) -> dict[str, int]:
    """Return the folds that may be met misspelt, with the places of their names."""
    if record.entity.kind == "nobody":
        return {}
    found: dict[str, int] = {}
    for place, name in enumerate(names):
        if not is_acronym(name):
            found.setdefault(fold(name.text), place)
    return found


def _outlines(names: Iterable[NameForm], analyser: Analyser) -> bytes:
    """Return how names sound, but for acronyms, which are met letter by letter.

    Where some units of a name tell more than others, theirs are there too.
    """
    heard = []
    for place, name in enumerate(names):
        if not is_acronym(name):
            form = analyser.form(name.text)
            sounds = dict.fromkeys(form.joined[:1] + form.told[:1])
            heard += [(place, name.text, sound) for sound in sounds]
    return pack_outlines(heard)


def _stored(name: NameForm) -> StoredName:
    kind = "acronym" if is_acronym(name) else name.kind
    return StoredName(
        name.text,
        name.lang or "",
        NAME_KINDS.index(kind),
        name.source or "",
        name.needs,
        name.system or "",
    )


def _facts(record: Record) -> Facts:
    entity = record.entity
    return Facts(
        entity.kind,
        record.prominence,
        not record.curated,
        entity.country,
        entity.type or "",
    )


def _rest(record: Record) -> StoredEntity:
    entity = record.entity
    return StoredEntity(
        id=entity.id,
        name="" if entity.names[:1] and entity.names[0].text == entity.name else entity.name,
        country=entity.country,
        type=entity.type,
        parent=entity.parent,
        born=entity.born,
        died=entity.died,
        sex=entity.sex,
        xrefs=dict(sorted(entity.xrefs.items())),
        held=_rows(entity.held),
        holders=_rows(entity.holders),
        distinct_from=entity.distinct_from,
        sources=entity.sources,
        why=record.why,
        meant=record.meant,
        role=record.role,
        of=record.of,
    )


def _rows(tenures: Sequence[Tenure]) -> tuple[tuple[str | None, ...], ...]:
    return tuple(astuple(tenure) for tenure in tenures)
