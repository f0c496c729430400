"""From records to rows of a compiled gazetteer: every name form taken apart, keyed and stored.

Entities of derived tables are filed more sparingly than curated ones: their preferred name alone
gets the keys that forgive an edit.  Acronyms and names of what does not exist are found exactly
or not at all, and what somebody misspelt but for a letter or two: what sounds like a garbled name
is hardly a name of the same bearer.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, field
from typing import Final

import msgspec

from namenorm.index.entities import pack_facts
from namenorm.index.outlines import pack_outlines
from namenorm.index.retrieval import families_of
from namenorm.index.stored import StoredEntity, StoredName
from namenorm.kernel import file_keys
from namenorm.kernel.constants import EACH
from namenorm.kernel.types import Recipe
from namenorm.keys.analyser import Analyser
from namenorm.keys.blocking import exact_keys, gram_keys, loose_keys
from namenorm.model import NAME_KINDS, NameForm, Tenure
from namenorm.sources.lists import Report
from namenorm.sources.record import HIDDEN_KINDS, Record
from namenorm.sources.romanized import romanized
from namenorm.sources.written import MANY, unheard
from namenorm.text.fold import fold

__all__ = ["Packed", "Rows", "compile_rows", "is_acronym"]

_PLACES: Final = {kind: place for place, kind in enumerate(NAME_KINDS)}
_CAPITALS: Final = 6
_TOWNS: Final = frozenset({"city", "town", "village", "settlement"})
_KNOWN_TOWN: Final = 35  # prominence; see `namenorm.sources.record.city_prominence`
_SPELT: Final = 5  # characters
_CASED: Final = re.compile(r"[A-ZА-ЯЁІЇЄҐΑ-Ω]{2,6}\Z")


@dataclass(slots=True)
class Packed:
    """Records of bytes, one after the other, and how long each is."""

    data: bytearray = field(default_factory=bytearray)
    lengths: array[int] = field(default_factory=lambda: array("I"))

    def append(self, record: bytes) -> None:
        """Add one."""
        self.data += record
        self.lengths.append(len(record))


@dataclass(slots=True)
class Rows:
    """What some records come to, in their order; cheap to hand from one process to another."""

    ids: list[str] = field(default_factory=list)
    prominence: array[int] = field(default_factory=lambda: array("B"))
    facts: array[int] = field(default_factory=lambda: array("I"))
    keys: array[int] = field(default_factory=lambda: array("Q"))  # of one record after the other
    many: array[int] = field(default_factory=lambda: array("I"))  # how many keys each has
    names: Packed = field(default_factory=lambda: Packed())
    outlines: Packed = field(default_factory=lambda: Packed())
    entities: Packed = field(default_factory=lambda: Packed())
    folds: list[str] = field(default_factory=list)  # of one record after the other
    places: array[int] = field(default_factory=lambda: array("I"))  # of their names
    folded: array[int] = field(default_factory=lambda: array("I"))  # how many each has
    forms: int = 0  # how many names there are in all
    sources: set[str] = field(default_factory=set)
    counts: dict[str, dict[str, int]] = field(default_factory=dict)  # of what, which, how many
    report: Report = field(default_factory=Report)  # on what of a list is no record


def is_acronym(name: NameForm) -> bool:
    """Whether *name* is met letter by letter or not at all."""
    if name.kind == "alias" and len(name.text) <= _CAPITALS:
        return bool(_CASED.match(name.text))
    return name.kind == "acronym"


class _Name:
    """A name form that is to be filed."""

    def __init__(self, form: NameForm, unheard: frozenset[str] = frozenset()) -> None:
        self.form = form
        self.text = form.text
        self.is_acronym = is_acronym(form)
        #: Whether it may be met misspelt.
        self.is_spelt = not self.is_acronym and (form.lang or "").partition("-")[0] not in unheard
        #: Whether it is met by how it sounds.
        self.is_heard = self.is_spelt and form.kind not in HIDDEN_KINDS

    def stored(self) -> StoredName:
        form = self.form
        kind = "acronym" if self.is_acronym else form.kind
        return StoredName(
            form.text,
            form.lang or "",
            _PLACES[kind],
            form.source or "",
            form.needs,
            form.system or "",
        )


def compile_rows(records: Iterable[Record], analyser: Analyser, *, full: bool) -> Rows:
    """Return the rows of *records*; ``full`` gives derived entities the keys of curated ones."""
    encode = msgspec.msgpack.Encoder().encode
    rows = Rows()
    names_of, outlines, entities = rows.names, rows.outlines, rows.entities
    counts, sources = rows.counts, rows.sources
    for record in records:
        entity = record.entity
        few = len(entity.names) <= MANY
        apart = frozenset() if few else unheard(form.lang for form in entity.names)
        names = [_Name(form, apart) for form in entity.names]
        names += [_Name(form) for form in romanized(record)]
        keys = file_keys(_keys(record, names, analyser, full=full))
        rows.ids.append(entity.id)
        rows.prominence.append(record.prominence)
        rows.facts.append(
            pack_facts(
                entity.kind,
                record.prominence,
                not record.curated,
                entity.country,
                entity.type or "",
            )
        )
        rows.keys.extend(keys)
        rows.many.append(len(keys))
        names_of.append(encode([name.stored() for name in names]))
        outlines.append(_outlines(names, analyser))
        entities.append(encode(_rest(record)))
        folds = _folds(record, names)
        rows.folds += folds
        rows.places.extend(folds.values())
        rows.folded.append(len(folds))
        rows.forms += len(entity.names)
        sources.update(entity.sources)
        _count(record, counts)
    return rows


def _count(record: Record, counts: dict[str, dict[str, int]]) -> None:
    """Count what *record* counts for: its kind and country, its names' languages and scripts."""
    entity = record.entity
    kind = entity.kind
    if kind == "nobody":
        return
    _add_one(counts, "kind", kind)
    if record.curated:
        _add_one(counts, "curated", kind)
    if country := entity.country:
        _add_one(counts, "country", country)
    for name in entity.names:
        lang = name.lang
        _add_one(counts, "language", lang.partition("-")[0] if lang else "und")
        _add_one(counts, "script", name.script)


def _add_one(counts: dict[str, dict[str, int]], what: str, which: str) -> None:
    of = counts.get(what)
    if of is None:
        of = counts[what] = {}
    of[which] = of.get(which, 0) + 1


def _keys(
    record: Record, names: Iterable[_Name], analyser: Analyser, *, full: bool
) -> Iterator[Recipe]:
    sparing = not full and (not record.curated or _is_small(record))
    if record.role and record.entity.kind == "office":
        areas = {
            record.of,
            record.entity.country and f"nn:place:iso:{record.entity.country.lower()}",
        }
        if record.of and record.of.startswith("nn:place:iso:") and record.of.count("-"):
            areas = {record.of}  # a governor's province, not the whole country
        yield ("o", [f"{record.role} {area}" for area in areas if area], EACH)
    kind = record.entity.kind
    for name in names:
        form = analyser.form(name.text)
        yield from exact_keys(form)
        if kind == "org" and form.countries == {record.entity.country}:
            yield ("c", (form.without_country,), EACH)
        if kind == "person" and len(form.units) > 1:
            yield ("t", (form.units[0].text, form.units[-1].text), EACH)
        # Where nothing shows the family name's end it is keyed at each that it may have.
        if kind == "person" and _is_run_together(name.form):
            yield ("u", [form.fold[:length] for length in families_of(form.fold)], EACH)
        if kind != "nobody" and name.is_heard:
            filed = not sparing or name.form.kind == "preferred"
            yield from loose_keys(form, full=filed)
            if filed:
                yield from gram_keys(form)


def _is_small(record: Record) -> bool:
    """Whether it is a small town of ours, hardly ever misspelt in many ways."""
    entity = record.entity
    return entity.type in _TOWNS and record.prominence < _KNOWN_TOWN and entity.id.startswith("nn:")


def _is_run_together(name: NameForm) -> bool:
    """Whether it is a Japanese name in Han, where nothing shows where the family name ends."""
    return name.lang == "ja" and name.script == "Hani" and " " not in name.text


def _folds(record: Record, names: Iterable[_Name]) -> dict[str, int]:
    """Return the folds that may be met misspelt, with the places of their names."""
    if record.entity.kind == "nobody":
        return {}
    found: dict[str, int] = {}
    for place, name in enumerate(names):
        if name.is_spelt:
            folded = fold(name.text)
            # Of few characters of Han: with another one among them it is hardly ever the same.
            if record.curated or len(folded) >= _SPELT or name.form.script != "Hani":
                found.setdefault(folded, place)
    return found


def _outlines(names: Iterable[_Name], analyser: Analyser) -> bytes:
    """Return how those names sound that are met by their sound.

    Where some units of a name tell more than others, theirs are there too.
    """
    heard: list[tuple[int, str, str]] = []
    for place, name in enumerate(names):
        if name.is_heard:
            form = analyser.form(name.text)
            whole, told = form.joined[:1], form.told[:1]
            heard += [(place, name.text, sound) for sound in whole]
            if told != whole:
                heard += [(place, name.text, sound) for sound in told]
    return pack_outlines(heard)


def _rest(record: Record) -> StoredEntity:
    entity = record.entity
    names = entity.names
    return StoredEntity(
        entity.id,
        "" if names and names[0].text == entity.name else entity.name,
        entity.country,
        entity.type,
        entity.parent,
        entity.born,
        entity.died,
        entity.sex,
        dict(sorted(entity.xrefs.items())) if entity.xrefs else {},
        _rows(entity.held) if entity.held else (),
        _rows(entity.holders) if entity.holders else (),
        entity.distinct_from,
        entity.sources,
        record.why,
        record.meant,
        record.role,
        record.of,
    )


def _rows(tenures: Sequence[Tenure]) -> tuple[tuple[str | None, ...], ...]:
    return tuple(astuple(tenure) for tenure in tenures)
