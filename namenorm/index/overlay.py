"""Several indexes asked as one, the later of them before the earlier.

An entity that a later index has, or has a tombstone for, is not there for the earlier ones: a
user's own list corrects a shipped one without a rebuild.  Numbers of entities are those of their
index, behind all numbers of the indexes before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from namenorm.errors import ArgumentError
from namenorm.index.entities import EntityIndex, Facts
from namenorm.index.stored import StoredEntity, StoredName
from namenorm.model import Entity

__all__ = ["Overlay"]

_REMEMBERED: Final = 1 << 14


class Overlay(EntityIndex):
    """The indexes *layers* as one; ArgumentError if there are none, or too many entities."""

    def __init__(self, layers: Sequence[EntityIndex]) -> None:
        if not layers:
            raise ArgumentError("no index: give one at least")
        self._layers = tuple(layers)
        *self._starts, self._count = accumulate(map(len, self._layers), initial=0)
        if self._count >= 1 << 32:
            raise ArgumentError(f"{self._count} entities: at most {(1 << 32) - 1} together")
        self._hidden: dict[int, bool] = {}
        self.deleted = frozenset()
        self.redirects = {
            old: new for layer in self._layers for old, new in layer.redirects.items()
        }

    def __len__(self) -> int:
        return self._count

    @property
    def is_mixed(self) -> bool:
        """Whether there are people among the entities of any of the indexes."""
        return any(layer.is_mixed for layer in self._layers)

    @property
    def languages(self) -> frozenset[str]:
        """The languages that names of any of the indexes are marked with."""
        return frozenset[str]().union(*(layer.languages for layer in self._layers))

    @property
    def layers(self) -> Iterator[tuple[int, EntityIndex]]:
        """Each index with the number of its first entity, the last one first."""
        return zip(reversed(self._starts), reversed(self._layers), strict=True)

    def is_hidden(self, number: int) -> bool:
        """Whether a later index has the entity, or says that it is deleted."""
        found = self._hidden.get(number)
        if found is None:
            if len(self._hidden) >= _REMEMBERED:
                self._hidden.clear()
            place, own = self._at(number)
            identifier = self._layers[place].stored(own).id
            found = self._hidden[number] = any(
                identifier in later.deleted or later.own_number(identifier) is not None
                for later in self._layers[place + 1 :]
            )
        return found

    def under(self, space: str, key: str) -> Sequence[int]:
        """Return the numbers of the entities filed under *key*, those of the last index first."""
        return [
            number
            for start, layer in self.layers
            for number in (start + own for own in layer.under(space, key))
            if not self.is_hidden(number)
        ]

    def facts(self, number: int) -> Facts:
        """Return what is known of an entity without reading its records."""
        place, own = self._at(number)
        return self._layers[place].facts(own)

    def names(self, number: int) -> tuple[StoredName, ...]:
        """Return the name forms of an entity, hidden ones too."""
        place, own = self._at(number)
        return self._layers[place].names(own)

    def stored(self, number: int) -> StoredEntity:
        """Return the rest of an entity."""
        place, own = self._at(number)
        return self._layers[place].stored(own)

    def own_number(self, identifier: str) -> int | None:
        """Return the number of the entity with *identifier* in the last index that has it."""
        for start, layer in self.layers:
            if identifier in layer.deleted:
                return None
            if (own := layer.own_number(identifier)) is not None:
                return start + own
        return None

    def entity(self, number: int) -> Entity:
        """Return the whole entity."""
        place, own = self._at(number)
        return self._layers[place].entity(own)

    def close(self) -> None:
        """Let go of the files."""
        for layer in self._layers:
            layer.close()

    @property
    def paths(self) -> tuple[str | None, ...]:
        """Where the files are, None for those in memory."""
        return tuple(path for layer in self._layers for path in layer.paths)

    @property
    def info(self) -> dict[str, object]:
        """What the indexes say of themselves, the first to the last, and counts of all."""
        told = [layer.info for layer in self._layers]
        return {
            "entities": sum(int(str(one["entities"])) for one in told),
            "names": sum(int(str(one["names"])) for one in told),
            "layers": told,
        }

    def _at(self, number: int) -> tuple[int, int]:
        """Return the place of an entity's index, and its number there."""
        place = bisect_right(self._starts, number) - 1
        while not len(self._layers[place]):  # an index of tombstones has no entity
            place -= 1
        return place, number - self._starts[place]
