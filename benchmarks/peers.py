"""The systems that are measured, behind one interface; what is not installed is left out.

* ``namenorm``: this package, by its public interface
* ``rapidfuzz``: rapidfuzz token_sort_ratio over unidecode, a match from 85 on: what most people
  write themselves
* ``anyascii``: the same over anyascii
* ``logic-v2``: nomenklatura's matcher, a match from 0.7 on; it compares pairs alone.  It needs
  rigour 2, and the group ``derive`` rigour 1, so it goes into an environment of its own:
  ``pip install nomenklatura==4.17.4``
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import Any, ClassVar, Protocol

from benchmarks.names.tasks import Case, Pair

__all__ = ["SYSTEMS", "Hit", "System", "available"]

#: What a look-up gives: (identifier, score) by rank, and whether the first is a match.
Hit = tuple[list[tuple[str, float]], bool]


class System(Protocol):
    """What is measured."""

    def index(self, cases: list[Case], kind: str) -> None:
        """Take in one name of each of *cases*, all of one kind."""

    def search(self, names: list[str], kind: str) -> Iterator[Hit]:
        """Yield the ten best of each look-up."""

    def compare(self, pairs: list[Pair]) -> Iterator[tuple[float, bool]]:
        """Yield score and decision of each pair."""


class Namenorm:
    """This package."""

    def index(self, cases: list[Case], kind: str) -> None:
        """Compile a gazetteer; its look-ups know the lexicon, and no other entities."""
        from namenorm import Gazetteer

        self.gazetteer = Gazetteer.from_records(
            {"id": c.id, "kind": kind, "names": [{"name": c.name, "lang": c.lang}]} for c in cases
        )

    def search(self, names: list[str], kind: str) -> Iterator[Hit]:
        """Look up all names."""
        for answer in self.gazetteer.lookup_many(names, kind=kind, limit=10):
            yield [(c.id, c.score) for c in answer.candidates], answer.decision == "match"

    def compare(self, pairs: list[Pair]) -> Iterator[tuple[float, bool]]:
        """Compare."""
        from namenorm import compare

        for pair in pairs:
            judged = compare(pair.one, pair.other, kind=pair.kind)
            yield judged.score, judged.decision == "match"


class RapidFuzz:
    """Edit distance of sorted words, over names that a table has made ASCII."""

    THRESHOLD = 85

    def __init__(self, to_ascii: Callable[[str], str]) -> None:
        self.to_ascii = to_ascii

    def _fold(self, text: str) -> str:
        return " ".join(self.to_ascii(text).lower().split())

    def index(self, cases: list[Case], kind: str) -> None:
        """Keep the folded names."""
        self.ids = [case.id for case in cases]
        self.names = [self._fold(case.name) for case in cases]

    def search(self, names: list[str], kind: str) -> Iterator[Hit]:
        """Compare with every name."""
        from rapidfuzz import fuzz, process

        for name in names:
            hits = process.extract(
                self._fold(name), self.names, scorer=fuzz.token_sort_ratio, limit=10
            )
            ranked = [(self.ids[i], score / 100) for _, score, i in hits]
            yield ranked, bool(hits) and hits[0][1] >= self.THRESHOLD

    def compare(self, pairs: list[Pair]) -> Iterator[tuple[float, bool]]:
        """Compare."""
        from rapidfuzz import fuzz

        for pair in pairs:
            score = fuzz.token_sort_ratio(self._fold(pair.one), self._fold(pair.other))
            yield score / 100, score >= self.THRESHOLD


class LogicV2:
    """The matcher behind OpenSanctions' yente."""

    THRESHOLD = 0.7
    _SCHEMATA: ClassVar = {"person": "Person", "org": "Organization", "place": "Organization"}

    def index(self, cases: list[Case], kind: str) -> None:
        """Raise NotImplementedError: it does not look names up."""
        raise NotImplementedError

    def search(self, names: list[str], kind: str) -> Iterator[Hit]:
        """Raise NotImplementedError: it does not look names up."""
        raise NotImplementedError

    def compare(self, pairs: list[Pair]) -> Iterator[tuple[float, bool]]:
        """Compare entities that have a name and nothing else."""
        from followthemoney import ValueEntity, model
        from nomenklatura.matching import get_algorithm

        algorithm: Any = get_algorithm("logic-v2")
        config = algorithm.default_config()
        models: Any = model

        def entity(name: str, kind: str) -> Any:
            made: Any = ValueEntity(models.get(self._SCHEMATA[kind]), {"id": name or "-"})
            made.add("name", name)
            return made

        for pair in pairs:
            one, other = entity(pair.one, pair.kind), entity(pair.other, pair.kind)
            score = float(algorithm.compare(one, other, config).score)
            yield score, score >= self.THRESHOLD


def _over_unidecode() -> System:
    from unidecode import unidecode

    return RapidFuzz(unidecode)


def _over_anyascii() -> System:
    from anyascii import anyascii

    return RapidFuzz(anyascii)


#: What each system is called and needs, whether it looks names up, and how to make one.
SYSTEMS: dict[str, tuple[str, bool, Callable[[], System]]] = {
    "namenorm": ("namenorm", True, Namenorm),
    "rapidfuzz": ("rapidfuzz", True, _over_unidecode),
    "anyascii": ("anyascii", True, _over_anyascii),
    "logic-v2": ("nomenklatura", False, LogicV2),
}


def available(names: list[str], *, searching: bool) -> list[str]:
    """Return those of *names* that are installed, and look names up if *searching*."""
    return [
        name
        for name in names
        if find_spec(SYSTEMS[name][0]) is not None and (SYSTEMS[name][1] or not searching)
    ]
