"""Entities and their name forms in a compiled file, by number and by identifier.

Numbers run from the most prominent entity to the least, so that the first of many under one key
are those that a reader is likeliest to mean.  Each entity has two records: its names, as compact
rows that a look-up reads, and the rest, which only an answer needs.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast

import msgspec

from namenorm.errors import IndexFormatError
from namenorm.index.container import Container
from namenorm.index.multimap import Multimap
from namenorm.index.records import RecordTable
from namenorm.index.spellings import Spellings
from namenorm.index.stored import StoredEntity, StoredName
from namenorm.kernel import TABLES, Filler, filled
from namenorm.model import NAME_KINDS, Entity, NameForm, Tenure
from namenorm.text.scripts import main_script

__all__ = [
    "FORM_VERSION",
    "KINDS",
    "MADE",
    "EntityIndex",
    "Facts",
    "name_form",
    "pack_facts",
]

#: Raised when records or keys of the same sources come out otherwise.
FORM_VERSION: Final = 15
#: Sources of names that rules made: they match, and are not shown among an entity's names.
MADE: Final = frozenset({"composed", "romanized"})
KINDS: Final = ("person", "place", "org", "office", "nobody")
_TYPES: Final = ("", "country", "admin1", "city", "region", "land")
_NUMBERS: Final = (
    {of: number for number, of in enumerate(_TYPES)}
    | dict.fromkeys(("town", "village", "settlement"), _TYPES.index("city"))
    | dict.fromkeys(("admin2", "state", "territory"), _TYPES.index("land"))
)
_KIND_NUMBERS: Final = {kind: number for number, kind in enumerate(KINDS)}
_REMEMBERED: Final = 1 << 15
_NAME_FORM: Final = Filler(NameForm)


class Facts(NamedTuple):
    """What a look-up weighs without reading a record."""

    kind: str
    prominence: int
    derived: bool
    country: str | None
    type: str


def pack_facts(kind: str, prominence: int, derived: bool, country: str | None, of_type: str) -> int:
    """Return `Facts` as one number of 32 bits."""
    code = (ord(country[0]) - 64) << 5 | (ord(country[1]) - 64) if country else 0
    return (
        _KIND_NUMBERS[kind]
        | min(prominence, 127) << 3
        | int(derived) << 10
        | code << 11
        | _NUMBERS.get(of_type, 0) << 21
    )


@lru_cache(maxsize=1 << 14)
def _unpack_facts(packed: int) -> Facts:
    country = packed >> 11 & 0x3FF
    code = chr((country >> 5) + 64) + chr((country & 31) + 64) if country else None
    return Facts(
        KINDS[packed & 7],
        packed >> 3 & 127,
        bool(packed >> 10 & 1),
        code,
        _TYPES[packed >> 21 & 7],
    )


def name_form(stored: StoredName, system: str | None = None) -> NameForm:
    """Return the form that a stored name is, made by *system* if that is known better."""
    values = (
        stored.text,
        stored.lang or None,
        main_script(stored.text),
        NAME_KINDS[stored.kind],
        system or stored.system or None,
        stored.source or None,
        stored.needs,
    )
    return cast("NameForm", filled(_NAME_FORM, values))


class EntityIndex:
    """Reads what `namenorm.sources.compiler` wrote; IndexFormatError where the file is another."""

    def __init__(self, container: Container) -> None:
        if container.meta.get("content") != "gazetteer":
            raise IndexFormatError(
                f"{container.path or 'index'}: not a gazetteer; rebuild it with `namenorm build`"
            )
        if container.meta.get("forms") != FORM_VERSION:
            raise IndexFormatError(
                f"{container.path or 'index'}: made by another version "
                f"({container.meta.get('forms')!r}, wanted {FORM_VERSION}); "
                "rebuild it with `namenorm build`"
            )
        self.container = container
        self._keys = Multimap(container, "keys")
        self._ids = Multimap(container, "ids")
        self._facts = container.section("facts")
        self._names_table = RecordTable(container, "names")
        self._entities = RecordTable(container, "entities")
        self._outlines = RecordTable(container, "outlines")
        self.spellings = Spellings(container, self._facts)
        self._read_names = msgspec.msgpack.Decoder(tuple[StoredName, ...]).decode
        self._read_entity = msgspec.msgpack.Decoder(StoredEntity).decode
        self._facts_of: dict[int, Facts] = {}
        self._names: dict[int, tuple[StoredName, ...]] = {}
        self._stored: dict[int, StoredEntity] = {}
        self._kinds: bytes | None = None
        self._languages: frozenset[str] | None = None
        self._is_mixed: bool | None = None
        self._tables: Any = None
        redirects = container.meta.get("redirects")
        self.redirects: Mapping[str, str] = redirects if isinstance(redirects, dict) else {}
        #: Identifiers of entities of other indexes that are to be forgotten.
        self.deleted = frozenset(map(str, container.meta.get("deleted") or ()))

    def __len__(self) -> int:
        return len(self._entities)

    def under(self, space: str, key: str) -> Sequence[int]:
        """Return the numbers of the entities filed under *key*, the most prominent first."""
        return self._keys.under(key, space)

    def get_many(self, keys: Sequence[int]) -> list[Sequence[int]]:
        """Return what is filed under each of some hashed keys, as `under` does."""
        return self._keys.get_many(keys)

    @property
    def tables(self) -> Any:
        """What the compiled loops find candidates in, None where they cannot."""
        if self._tables is None and TABLES is not None:
            readers = [self._facts.reader(), *self._outlines.readers()]
            if None not in readers:
                self._tables = TABLES(self._keys.map, *readers)
        return self._tables

    def facts(self, number: int) -> Facts:
        """Return what is known of an entity without reading its records."""
        found = self._facts_of.get(number)
        if found is None:
            if len(self._facts_of) >= _REMEMBERED:
                self._facts_of.clear()
            packed = self._facts.u32(number, number + 1)[0]
            found = self._facts_of[number] = _unpack_facts(packed)
        return found

    def names(self, number: int) -> tuple[StoredName, ...]:
        """Return the name forms of an entity, hidden ones too."""
        found = self._names.get(number)
        if found is None:
            if len(self._names) >= _REMEMBERED:
                self._names.clear()
            found = self._names[number] = self._read_names(self._names_table[number])
        return found

    def outlines(self, number: int) -> bytes:
        """Return how the names of an entity sound, as `pack_outlines` packed it."""
        return self._outlines[number]

    def kinds(self) -> bytes:
        """Return a byte for each entity, of which the lowest three bits are its kind."""
        if self._kinds is None:
            packed = array("I", self._facts.u32(0, len(self))).tobytes()
            self._kinds = packed[0 if sys.byteorder == "little" else 3 :: 4]
        return self._kinds

    def stored(self, number: int) -> StoredEntity:
        """Return the rest of an entity."""
        found = self._stored.get(number)
        if found is None:
            if len(self._stored) >= _REMEMBERED:
                self._stored.clear()
            found = self._read_entity(self._entities[number])
            if not found.name:
                found = msgspec.structs.replace(found, name=self.names(number)[0].text)
            self._stored[number] = found
        return found

    @property
    def is_mixed(self) -> bool:
        """Whether there are people among the entities, so that a name may be anybody's."""
        if self._is_mixed is None:
            counts = self.container.meta.get("counts")
            self._is_mixed = isinstance(counts, dict) and "person" in counts.get("kind", ())
        return self._is_mixed

    @property
    def languages(self) -> frozenset[str]:
        """The languages that names are marked with, without scripts and regions."""
        if self._languages is None:
            counts = self.container.meta.get("counts")
            tags = counts.get("language", ()) if isinstance(counts, dict) else ()
            self._languages = frozenset(tag.partition("-")[0] for tag in tags if tag != "und")
        return self._languages

    @property
    def layers(self) -> Iterable[tuple[int, EntityIndex]]:
        """The indexes that this one is made of, each with the number of its first entity."""
        return ((0, self),)

    def is_hidden(self, _number: int) -> bool:
        """Whether an entity is not to be found."""
        return False

    @property
    def paths(self) -> tuple[str | None, ...]:
        """Where the file is, None for one in memory."""
        return (self.container.path,)

    @property
    def info(self) -> dict[str, object]:
        """What the index says of itself: counts, sources, licences."""
        return self.container.meta

    def close(self) -> None:
        """Let go of the file."""
        self.container.close()

    def number(self, identifier: str) -> int | None:
        """Return the number of the entity with *identifier*, retired ones followed."""
        return self.own_number(self.redirects.get(identifier, identifier))

    def own_number(self, identifier: str) -> int | None:
        """Return the number of the entity with just this *identifier*."""
        for number in self._ids.under(identifier, "id"):
            if self.stored(number).id == identifier:
                return number
        return None

    def entity(self, number: int) -> Entity:
        """Return the whole entity."""
        stored = self.stored(number)
        names = tuple(name_form(name) for name in self.names(number) if name.source not in MADE)
        shown = [n for n in names if n.kind not in ("misspelling", "mistranslation")]
        shown.sort(key=lambda name: name.kind != "preferred")
        return Entity(
            id=stored.id,
            kind=self.facts(number).kind,
            name=stored.name,
            names=names,
            all_names=tuple(dict.fromkeys([stored.name, *(name.text for name in shown)])),
            country=stored.country,
            type=stored.type,
            parent=stored.parent,
            born=stored.born,
            died=stored.died,
            sex=stored.sex,
            xrefs=dict(stored.xrefs),
            held=_tenures(stored.held),
            holders=_tenures(stored.holders),
            distinct_from=stored.distinct_from,
            sources=stored.sources,
        )


def _tenures(rows: Iterable[tuple[str | None, ...]]) -> tuple[Tenure, ...]:
    return tuple(Tenure(office or "", person or "", *rest) for office, person, *rest in rows)
