"""What goes into the inner loops and comes out of them."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

__all__ = ["LONGEST", "Asked", "Costs", "Letter", "Likeness", "Node", "Sifted", "Units", "outline"]

#: Sounds of a name that are sifted; what is longer is compared by its beginning.
LONGEST = 63
#: Likeness at four levels, from fine to coarse: sound, merged, outline, coarse.
Likeness = tuple[float, float, float, float]
#: What a stretch of a word may sound like, likeliest first.
Units = tuple[str, ...]
#: What a letter may stand for, each sound with its cost, -10 ln P; likeliest first.
Costs = tuple[tuple[str, int], ...]
#: A leaf is its log odds; else feature, threshold, mean log odds, branch up to it, branch above.
Node: TypeAlias = "float | tuple[int, float, float, Node, Node]"


class Letter(NamedTuple):
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


class Sifted(NamedTuple):
    """A candidate that has passed, and how likely it looks: the higher the likelier."""

    score: float
    place: int  # among the candidates
    first: int  # which of its names is nearest, and which after that
    second: int


def outline(name: int, script: int, flags: int, sound: str) -> bytes:
    """Return how one name sounds as it is kept for sifting.

    *name* is its number among the names of an entity, below 65,536; of *flags*, 1 says that its
    script has no vowels, 2 that it is an alphabet.  Outlines of one entity stand one after another.
    """
    heard = sound[:LONGEST].encode("ascii", "replace")
    return bytes((name & 255, name >> 8, script, flags, len(heard))) + heard
