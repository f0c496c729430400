"""What goes into the inner loops and comes out of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, TypeAlias

__all__ = [
    "LONGEST",
    "WORDS",
    "Alike",
    "Asked",
    "ByEar",
    "Costs",
    "Grapheme",
    "Index",
    "Letter",
    "Likeness",
    "Near",
    "Node",
    "Plan",
    "Pooled",
    "Recipe",
    "Sifted",
    "Spellings",
    "Units",
    "Word",
]

#: Sounds of a name that are sifted; what is longer is compared by its beginning.
LONGEST = 63
#: The space of keys of which one may be that of a word.
WORDS = "k"
#: Likeness at four levels, from fine to coarse: sound, merged, outline, coarse.
Likeness = tuple[float, float, float, float]
#: What a stretch of a word may sound like, likeliest first.
Units = tuple[str, ...]
#: What a letter may stand for, each sound with its cost, -10 ln P; likeliest first.
Costs = tuple[tuple[str, int], ...]
#: A space of keys, texts of which keys are made in it, and how; a name has half a dozen of these.
Recipe = tuple[str, Sequence[str], int]
#: Letters, how many, what has to follow (``.`` anything, ``^`` none of these), and their sounds.
Grapheme = tuple[str, int, "str | None", Units]
#: A leaf is its log odds; else feature, threshold, mean log odds, branch up to it, branch above.
Node: TypeAlias = "float | tuple[int, float, float, Node, Node]"


class Alike(NamedTuple):
    """How alike two units are, the rule that says so, and the likeness at each level."""

    similarity: float
    rule: str
    levels: Likeness


class Word(Protocol):
    """What a unit has to have to be heard."""

    @property
    def text(self) -> str:
        """Its folded letters."""

    @property
    def script(self) -> str:
        """Its script."""

    @property
    def role(self) -> str:
        """What it is in a name."""

    @property
    def sounds(self) -> Units:
        """Its sound strings."""

    @property
    def skeletons(self) -> Units:
        """Its coarse skeletons."""

    @property
    def groups(self) -> frozenset[int]:
        """The groups of equivalent name parts that have it."""

    @property
    def weight(self) -> float:
        """How much it says."""


class ByEar(NamedTuple):
    """By what it is told how alike two names sound of which nothing else is known."""

    hopeless: float  # likeness of the likeliest skeletons below which two are not alike at all
    first: float  # the same of the coarse likeness
    thin: frozenset[str]  # scripts without vowels
    table_of: Callable[[str, str], str]  # the script whose letters blur the comparison
    make: type[Alike]
    equal: Alike  # how alike a unit is to itself


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter may be heard as; costs are -10 ln P, less that of the likeliest sound."""

    silent: int  # what it costs that it is not heard
    lengths: tuple[int, ...]  # of the sounds
    heard: dict[str, int]  # the sounds with their costs


class Asked(NamedTuple):
    """What candidates are sifted for."""

    sounds: tuple[str, ...]  # sound strings, likeliest first
    consonantal: bool  # whether they have no vowels
    script: int  # its number; 0 where it makes no difference
    letters: tuple[tuple[Letter, ...], ...]  # ways to read it, in a script that hides sounds


class Index(Protocol):
    """What candidates are found in."""

    @property
    def tables(self) -> Any:
        """What the compiled loops read in its stead, None where they cannot."""

    def get_many(self, keys: Sequence[int]) -> list[Sequence[int]]:
        """Return the numbers of the entities under each key, ascending."""

    def kinds(self) -> bytes:
        """Return a byte for each entity, of which the lowest three bits are its kind."""

    def outlines(self, number: int) -> bytes:
        """Return how the names of an entity sound, each as `outline` returns it."""


class Plan(NamedTuple):
    """How candidates are gathered."""

    per_key: int  # entities taken from one key
    most: int  # entities handed on
    meanings: frozenset[str]  # spaces of keys that stand for what words mean


class Pooled(NamedTuple):
    """An entity that shares keys with what is asked for."""

    weight: float
    tight: float  # weight of the keys that are no grams and stand for no meaning
    words: int  # how many words are met one by one
    number: int


class Sifted(NamedTuple):
    """A candidate that has passed, and how likely it looks: the higher the likelier."""

    score: float
    number: int
    first: int  # which of its names is nearest, and which after that
    second: int
    place: int  # among the candidates


class Near(NamedTuple):
    """An entity with a name that is a few edits away."""

    edits: int
    number: int
    place: int  # of the name among those of the entity


class Spellings(Protocol):
    """The folds of names, by their pieces."""

    @property
    def tables(self) -> Any:
        """What the compiled loops read in its stead, None where they cannot."""

    def under(self, key: int) -> Iterable[tuple[int, int]]:
        """Return the rows under a hashed key, each with the marks of its fold."""

    def row(self, row: int) -> tuple[int, int, str]:
        """Return the number of an entity, the place of one of its names, and that name's fold."""

    def kind(self, number: int) -> int:
        """Return the number of the kind of an entity."""
