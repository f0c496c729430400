"""Which entities a form names by its fold, by its words in any order, or by a family name.

And by a fold that is a letter or two away.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final, NamedTuple

from namenorm.index.entities import KINDS, EntityIndex
from namenorm.index.stored import StoredName
from namenorm.kernel import near
from namenorm.keys.form import Form
from namenorm.text.fold import fold

__all__ = [
    "Hit",
    "bearers",
    "by_score",
    "exact",
    "families_of",
    "misspelt",
    "reordered",
    "run_together",
]

_NAMES: Final = 2  # names handed on for each
_EDIT: Final = 0.01  # what an edit takes from the likeness of who is found by spelling
_BEARERS: Final = 20  # people of one family name that are listed


class Hit(NamedTuple):
    """An entity, the names by which it may be meant, and how likely that looked.

    A score is the log odds of being the one that is meant, but for what all have in common.
    """

    number: int
    names: tuple[StoredName, ...]
    likeness: float
    score: float = 0.0


def by_score(hit: Hit) -> tuple[float, float, int]:
    """The key that sorts the likeliest first, of those that are level the most alike."""
    return -hit.score, -hit.likeness, hit.number


def exact(index: EntityIndex, folded: str, text: str, allowed: Callable[[int], bool]) -> list[Hit]:
    """Return the entities that have a name with the fold *folded*, written like *text* first."""
    found = []
    for number in index.under("f", folded):
        if allowed(number):
            names = [name for name in index.names(number) if fold(name.text) == folded]
            if names:  # else another fold shares the hash
                names.sort(key=lambda name: (name.text != text, name.kind))
                found.append(Hit(number, tuple(names[:_NAMES]), 1.0))
    return found


def reordered(index: EntityIndex, form: Form, allowed: Callable[[int], bool]) -> list[Hit]:
    """Return the entities that have a name of the same words in another order."""
    wanted = form.sorted_fold
    if " " not in wanted:
        return []
    found = []
    for number in dict.fromkeys([*index.under("s", wanted), *index.under("f", wanted)]):
        if allowed(number):
            names = [
                n for n in index.names(number) if sorted(fold(n.text).split()) == wanted.split()
            ]
            if names:
                found.append(Hit(number, tuple(names[:_NAMES]), 1.0))
    return found


def bearers(index: EntityIndex, word: str) -> list[Hit]:
    """Return the people who have the folded *word* for a family name, the best known first."""
    found = []
    for number in index.under("t", word)[:_BEARERS]:
        names = [name for name in index.names(number) if word in fold(name.text).split()]
        if names and index.facts(number).kind == "person":
            names.sort(key=lambda name: -len(name.text))
            found.append(Hit(number, tuple(names[:_NAMES]), 1.0))
    return found


def families_of(name: str) -> range:
    """Return how many letters the family name of a Japanese *name* in Han may have.

    It has two mostly, one or three at times; the given name has as many.
    """
    return range(max(1, len(name) - 3), min(3, len(name) - 1) + 1) if len(name) > 2 else range(0)


def run_together(index: EntityIndex, word: str) -> list[Hit]:
    """Return the people whose Japanese name in Han may begin with *word* as the family name."""
    found = []
    for number in index.under("u", word)[:_BEARERS]:
        names = [
            name
            for name in index.names(number)
            if name.text.startswith(word) and len(word) in families_of(name.text)
        ]
        if names and index.facts(number).kind == "person":
            found.append(Hit(number, tuple(names[:_NAMES]), 1.0))
    return found


def misspelt(
    index: EntityIndex, folded: str, kinds: Collection[str] | None, most: int
) -> list[tuple[int, Hit]]:
    """Return the entities of *kinds* with a fold near *folded*, and how many edits away it is.

    The nearest come first, of those at one distance the most prominent.
    """
    wanted = sum(1 << KINDS.index(kind) for kind in kinds or ())
    found = []
    for start, layer in index.layers:
        for edits, own, place in near(layer.spellings, folded, most, wanted):
            if not index.is_hidden(start + own):
                name = layer.names(own)[place]
                found.append((edits, Hit(start + own, (name,), 1 - _EDIT * edits)))
    found.sort(key=_edits)  # stable: within one index they are sorted already
    return found[:most]


def _edits(found: tuple[int, Hit]) -> int:
    return found[0]
