"""Which unit of one form answers to which of the other.

Units pair off best first, whatever their order; two neighbours may answer to one ("Kwang chol" to
"Kwangchol").  What finds no partner is left over, on each side.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from namenorm.kernel import paired, pairings
from namenorm.kernel.constants import AWAY
from namenorm.keys.form import Form
from namenorm.keys.sounds import CONSONANTAL, join_variants
from namenorm.keys.unit import Unit
from namenorm.scoring.likeness import ALIKE, Likeness, likeness, table_of
from namenorm.scoring.similarity import BY_EAR, Alike, alike, blend

__all__ = ["Alignment", "Pair", "align"]

_ENOUGH: Final = 0.5  # how alike two units must be to answer to each other at all
_JOINABLE: Final = 6  # units up to which joined neighbours are tried
_RUN_TOGETHER: Final = 0.8  # how alike neighbours must be to one unit
_SHORT: Final = 4  # letters that such a unit has


_FIRST_FOUR: Final = itemgetter(slice(4))


class Pair(NamedTuple):
    """Units that answer to each other, how alike they are, by which rule, at which levels."""

    one: tuple[Unit, ...]
    other: tuple[Unit, ...]
    similarity: float
    rule: str
    levels: Likeness
    weight: float  # the mean of both sides


class Alignment(NamedTuple):
    """The pairs, and the units of each form that have no partner."""

    pairs: tuple[Pair, ...]
    left_one: tuple[Unit, ...]
    left_other: tuple[Unit, ...]


# What may answer to what: order, then from-to on one side, from-to on the other, and how.
_Option = tuple[float, float, int, int, int, int, int, Alike]


def align(one: Form, other: Form) -> Alignment:
    """Return the best pairing found greedily; it is symmetric but for ties."""
    ones, others = one.significant, other.significant
    found = Alignment(*paired(ones, others, alike, BY_EAR, _ENOUGH, Pair))
    split = found.left_one or found.left_other
    if split and len(ones) != len(others) and max(len(ones), len(others)) <= _JOINABLE:
        left = {id(unit) for unit in (*found.left_one, *found.left_other)}
        more = [
            _option(how, weight, i, i + 2, j, j + 1)
            for how, weight, i, j in _joined(ones, others, left)
        ]
        more += [
            _option(how, weight, j, j + 1, i, i + 2)
            for how, weight, i, j in _joined(others, ones, left)
        ]
        if more:
            options = [
                _option(how, ones[i].weight + others[j].weight, i, i + 1, j, j + 1)
                for i, j, how in pairings(ones, others, alike, BY_EAR, _ENOUGH)
            ]
            return _pair_off(ones, others, options + more)
    return found


def _option(how: Alike, weight: float, i: int, i_end: int, j: int, j_end: int) -> _Option:
    """Best first; of options that are nearly as good, those in the same place of both forms."""
    away = abs(i - j)
    return (AWAY * away - how[0] * min(weight, 1.0), -weight, i + j, i, i_end, j, j_end, how)


def _pair_off(
    ones: Sequence[Unit], others: Sequence[Unit], options: Sequence[_Option]
) -> Alignment:
    """Take the best options that do not get in each other's way."""
    free_one, free_other = [True] * len(ones), [True] * len(others)
    pairs = []
    for _, weight, _, i, i_end, j, j_end, how in sorted(options, key=_FIRST_FOUR):
        if all(free_one[i:i_end]) and all(free_other[j:j_end]):
            free_one[i:i_end] = [False] * (i_end - i)
            free_other[j:j_end] = [False] * (j_end - j)
            mine, theirs = tuple(ones[i:i_end]), tuple(others[j:j_end])
            pairs.append(Pair(mine, theirs, *how, -weight / 2))
    return Alignment(
        tuple(pairs),
        tuple(unit for unit, free in zip(ones, free_one, strict=True) if free),
        tuple(unit for unit, free in zip(others, free_other, strict=True) if free),
    )


def _joined(
    ones: Sequence[Unit], others: Sequence[Unit], left: set[int]
) -> list[tuple[Alike, float, int, int]]:
    """Options in which two neighbours of *ones*, one of them *left* over, answer to one unit."""
    found = []
    for i in range(len(ones) - 1):
        first, second = ones[i], ones[i + 1]
        if id(first) not in left and id(second) not in left:
            continue
        if first.script != second.script or not (
            first.role == second.role == "name" or "particle" in (first.role, second.role)
        ):
            continue
        heard = None
        for j, b in enumerate(others):
            if b.role != "name" or len(b.text) < _SHORT:
                continue
            if first.begins.isdisjoint(b.begins):
                continue  # by the first consonants alone it begins otherwise
            if first.text + second.text == b.text:
                similarity, levels = 1.0, ALIKE
            else:
                heard = heard or join_variants([first.sounds, second.sounds])
                consonantal = first.script in CONSONANTAL or b.script in CONSONANTAL
                table = table_of(first.script, b.script)
                levels = likeness(heard, b.sounds, table, consonantal)
                similarity = blend(levels, consonantal)
            if similarity >= _RUN_TOGETHER:
                weight = first.weight + second.weight + b.weight
                found.append((Alike(0.99 * similarity, "joined", levels), weight, i, j))
    return found
