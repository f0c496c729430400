"""Candidates pooled by their keys, and sifted by how their names sound."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from namenorm.kernel.constants import APART
from namenorm.kernel.plain.distances import shared, similar
from namenorm.kernel.plain.hashes import hash64, made
from namenorm.kernel.plain.letters import fit
from namenorm.kernel.plain.strings import coarse, fine, merge_vowels
from namenorm.kernel.types import WORDS, Asked, Index, Plan, Pooled, Recipe, Sifted

__all__ = ["gather", "looked_at", "sift"]


def gather(
    index: Index,
    asked: Sequence[Recipe],
    plan: Plan,
    words: Mapping[str, int],
    wanted: int,
) -> tuple[Sequence[Pooled], dict[int, float]]:
    """Return the entities under some keys whose keys weigh most, and those whose words mean it.

    *asked* are recipes of keys, *words* says of which words of a form a key is one, as bits;
    *wanted* has a bit for each kind that is wanted, 0 wants all.  A key weighs more the longer it
    is and the fewer entities it has.
    """
    keys: list[tuple[Sequence[int], float, bool, int]] = []
    meant: dict[int, float] = {}
    keyed = made(asked)
    under = index.get_many([hash64(key, space) for space, key in keyed])
    for ((space, key), tight), numbers in zip(keyed.items(), under, strict=True):
        if not numbers:
            continue
        weight = len(key) / math.log2(2 + len(numbers))
        numbers = numbers[: plan.per_key]
        means = space in plan.meanings
        keys.append(
            (numbers, weight, tight and not means, words.get(key, 0) if space == WORDS else 0)
        )
        if means:
            for number in numbers:
                meant[number] = meant.get(number, 0.0) + weight
    return _pool(keys, index.kinds() if wanted else None, wanted, plan.most), meant


def _pool(
    keys: Iterable[tuple[Sequence[int], float, bool, int]],
    kinds: bytes | None,
    wanted: int,
    most: int,
) -> list[Pooled]:
    """Return the *most* entities whose keys weigh most, the heaviest first.

    A key is the numbers under it, its weight, whether it is a tight one, and the bit of the word
    that it is of, if any.  *kinds* has a byte for each number, of which three bits are its kind.
    """
    weights: dict[int, list[float]] = {}
    words: dict[int, int] = {}
    for numbers, weight, tight, word in keys:
        for number in numbers:
            found = weights.setdefault(number, [0.0, 0.0])
            found[0] += weight
            if tight:
                found[1] += weight
            words[number] = words.get(number, 0) | word
    made = [
        Pooled(weight, tight, words[number].bit_count(), number)
        for number, (weight, tight) in weights.items()
        if kinds is None or wanted >> (kinds[number] & 7) & 1
    ]
    made.sort(key=lambda found: (-found.weight, found.number))
    return made[:most]


def sift(
    index: Index,
    asked: Asked,
    found: Sequence[Pooled],
    room: tuple[int, int],
    words: int,
    coefficients: Sequence[float],
    most: int,
) -> list[Sifted]:
    """Return the likeliest of some candidates by how their names sound, at most *most*.

    *found* is what `gather` returned, of which as many are looked at as have *room*: bytes of their
    outlines in all, and what an entity counts for at most, else a country would leave no room;
    *words* is how many there were to meet.  The score is linear in the likeness of the nearest name
    and in the weight of its keys and of its tight keys as shares of the best, in their squares, and
    in the share of words met if there are two.
    """
    rows = looked_at(index, found, room)
    heaviest = max([weight for weight, *_ in found], default=0.0) or 1.0
    tightest = max([tight for _, tight, *_ in found], default=0.0) or 1.0
    wanted = [(fine(one), merge_vowels(one), coarse(one)) for one in asked.sounds]
    passed = []
    for place, (row, (weight, tight, met, number)) in enumerate(zip(rows, found, strict=False)):
        known = weight / heaviest, tight / tightest, met / words if met > 1 else 0.0
        outlines = _outlines(row, asked.script)
        nearest = [
            _nearest(wanted, name, sound, thin or asked.consonantal)
            for name, thin, sound in outlines
            if wanted
        ]
        if nearest:
            first, second = _two_names(nearest)
            score = _score(first, known, coefficients, bool(asked.letters))
            passed.append(Sifted(score, number, first.name, second.name, place))
    passed.sort(key=lambda one: (-one.score, one.place))
    passed = passed[:most]
    if asked.letters:
        passed = [_listened(asked, rows[one.place], one, coefficients) for one in passed]
        passed.sort(key=lambda one: (-one.score, one.place))
    return passed


def looked_at(index: Index, found: Iterable[Pooled], room: tuple[int, int]) -> list[bytes]:
    """Return the outlines of the first of *found*, of as many as have *room*; of one at least."""
    left, largest = room
    rows: list[bytes] = []
    for one in found:
        row = index.outlines(one.number)
        left -= min(len(row), largest)
        if left < 0 and rows:
            break
        rows.append(row)
    return rows


class _Nearest(NamedTuple):
    """How near one name comes to what is asked for."""

    blend: float
    name: int
    merged: float
    outlined: float
    common: float
    apart: int


def _outlines(row: bytes, script: int) -> Iterator[tuple[int, bool, str]]:
    """Yield name, whether it has no vowels, and sound of the names that a script may spell.

    An entity with dozens of names in all scripts would be met by chance: where it has one in the
    query's own script, others count in alphabets alone, which say what they mean.
    """
    place, outlines = 0, []
    while place < len(row):
        low, high, written, flags, size = row[place : place + 5]
        place += 5 + size
        outlines.append((low | high << 8, written, flags, row[place - size : place].decode()))
    own = len(outlines) > 1 and any(written == script for _, written, _, _ in outlines)
    for name, written, flags, sound in outlines:
        if not own or written == script or flags & 2:
            yield name, bool(flags & 1), sound


def _nearest(wanted: Sequence[tuple[str, str, str]], name: int, sound: str, thin: bool) -> _Nearest:
    """Return how near a *name* comes to the nearest of the *wanted*, given at three levels."""
    level = 0 if thin else 1
    mine, outline = fine(sound) if thin else merge_vowels(sound), coarse(sound)
    likely = [similar(one[level], mine) for one in wanted]
    merged = max(likely)
    nearest = wanted[likely.index(merged)][2]
    outlined = similar(nearest, outline)
    apart = min(abs(len(nearest) - len(outline)), APART)
    return _Nearest(merged + outlined, name, merged, outlined, shared(nearest, outline), apart)


def _two_names(nearest: Iterable[_Nearest]) -> tuple[_Nearest, _Nearest]:
    """Return the nearest and the next nearest that is another name, or the nearest twice."""
    first = second = None
    for one in nearest:
        if first is None or one.blend > first.blend:
            if first is not None and first.name != one.name:
                second = first
            first = one
        elif one.name != first.name and (second is None or one.blend > second.blend):
            second = one
    assert first is not None
    return first, second or first


def _score(
    nearest: _Nearest,
    known: tuple[float, float, float],
    coefficients: Sequence[float],
    lettered: bool,
) -> float:
    weight, tight, words = known
    score = (
        coefficients[0] * nearest.merged
        + coefficients[1] * (nearest.merged * nearest.merged)
        + coefficients[2] * nearest.outlined
        + coefficients[3] * nearest.common
        + coefficients[4] * nearest.apart
        + coefficients[5] * weight
        + coefficients[6] * (weight * weight)
        + coefficients[7] * tight
        + coefficients[8] * words
    )
    return score + coefficients[9] * nearest.merged if lettered else score


def _listened(asked: Asked, row: bytes, one: Sifted, coefficients: Sequence[float]) -> Sifted:
    """Return *one* with what its letters are heard as; the name that fits best comes first."""
    best, name = 0.0, one.first
    for number, _, sound in _outlines(row, asked.script):
        for letters in asked.letters:
            found = fit(letters, sound)
            if found > best:
                best, name = found, number
    score = one.score + (coefficients[10] * best + coefficients[11] * (best * best))
    second = one.second if name == one.first else one.first
    return one._replace(score=score, first=name, second=second)
