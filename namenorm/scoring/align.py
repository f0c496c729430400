"""Which unit of one form answers to which of the other.

Units pair off best first, whatever their order; two neighbours may answer to one ("Kwang chol" to
"Kwangchol").  What finds no partner is left over, on each side.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from namenorm.keys.form import Form, Unit
from namenorm.keys.sounds import join_variants
from namenorm.scoring.similarity import blend, sound_alike

__all__ = ["Alignment", "Pair", "align"]

_ENOUGH = 0.5  # how alike two units must be to answer to each other at all
_AWAY = 0.04  # what a place of difference in order takes from a pairing
_JOINABLE = 6  # units up to which joined neighbours are tried


@dataclass(frozen=True, slots=True)
class Pair:
    """Units that answer to each other, how alike they are, and by which rule."""

    one: tuple[Unit, ...]
    other: tuple[Unit, ...]
    similarity: float
    rule: str

    @property
    def weight(self) -> float:
        """The mean weight of both sides."""
        return (sum(u.weight for u in self.one) + sum(u.weight for u in self.other)) / 2


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairs, and the units of each form that have no partner."""

    pairs: tuple[Pair, ...]
    left_one: tuple[Unit, ...]
    left_other: tuple[Unit, ...]


def align(one: Form, other: Form, alike: Callable[[Unit, Unit], tuple[float, str]]) -> Alignment:
    """Return the best pairing found greedily; it is symmetric but for ties."""
    ones, others = one.significant, other.significant
    options: list[tuple[float, float, int, int, int, int, str]] = []
    for i, a in enumerate(ones):
        for j, b in enumerate(others):
            similarity, rule = alike(a, b)
            if similarity >= _ENOUGH:
                options.append((similarity, a.weight + b.weight, i, i + 1, j, j + 1, rule))
    alignment = _pair_off(ones, others, options)
    split = alignment.left_one or alignment.left_other
    if split and len(ones) != len(others) and max(len(ones), len(others)) <= _JOINABLE:
        options += _joined(ones, others)
        options += [(s, w, k, m, i, j, r) for s, w, i, j, k, m, r in _joined(others, ones)]
        alignment = _pair_off(ones, others, options)
    return alignment


def _pair_off(
    ones: Sequence[Unit],
    others: Sequence[Unit],
    options: list[tuple[float, float, int, int, int, int, str]],
) -> Alignment:
    """Take the best options that do not get in each other's way."""
    options.sort(key=_order)
    free_one, free_other = set(range(len(ones))), set(range(len(others)))
    pairs = []
    for similarity, _, i, i_end, j, j_end, rule in options:
        if free_one.issuperset(range(i, i_end)) and free_other.issuperset(range(j, j_end)):
            free_one.difference_update(range(i, i_end))
            free_other.difference_update(range(j, j_end))
            pairs.append(Pair(tuple(ones[i:i_end]), tuple(others[j:j_end]), similarity, rule))
    return Alignment(
        tuple(pairs),
        tuple(ones[i] for i in sorted(free_one)),
        tuple(others[j] for j in sorted(free_other)),
    )


def _order(option: tuple[float, float, int, int, int, int, str]) -> tuple[float, ...]:
    """Best first; of options that are nearly as good, those in the same place of both forms."""
    similarity, weight, i, _, j, _, _ = option
    return (_AWAY * abs(i - j) - similarity * min(weight, 1.0), -weight, abs(i - j), i + j)


def _joined(
    ones: Sequence[Unit], others: Sequence[Unit]
) -> list[tuple[float, float, int, int, int, int, str]]:
    """Options in which two neighbours of *ones* answer to one unit of *others*."""
    found = []
    for i in range(len(ones) - 1):
        first, second = ones[i], ones[i + 1]
        if first.script != second.script or not (
            first.role == second.role == "name" or "particle" in (first.role, second.role)
        ):
            continue
        heard = join_variants([first.sounds, second.sounds])
        outline = join_variants([first.skeletons, second.skeletons])
        for j, b in enumerate(others):
            if b.role != "name" or len(b.text) < 4:
                continue
            similarity = blend(
                *sound_alike(heard, first.script, outline, b.sounds, b.script, b.skeletons)
            )
            if first.text + second.text == b.text:
                similarity = 1.0
            if similarity >= 0.8:
                weight = first.weight + second.weight + b.weight
                found.append((0.99 * similarity, weight, i, i + 2, j, j + 1, "joined"))
    return found
