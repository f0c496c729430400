"""The inner loops in Python: what the compiled ones have to equal."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from namenorm.kernel.classes import COARSE, VOWELS_KEPT, WRITTEN_ALIKE
from namenorm.kernel.types import (
    WORDS,
    Alike,
    Asked,
    ByEar,
    Costs,
    Grapheme,
    Index,
    Letter,
    Likeness,
    Node,
    Plan,
    Pooled,
    Sifted,
    Units,
    Word,
)

__all__ = [
    "Letter",
    "Trees",
    "coarse",
    "fine",
    "gather",
    "graphemes",
    "hash64",
    "join_variants",
    "likeliest",
    "likeness",
    "looked_at",
    "merge",
    "merge_vowels",
    "pairings",
    "shared",
    "sift",
    "similar",
    "spelt",
    "spent",
    "together",
]

_TRIED = 2  # sound strings of each side that are compared
_OTHER, _TWO, _LEFT = 60, 65, 35  # a letter heard as any one or two sounds; a sound left over
_BEHIND = 60  # what an alignment may cost more than the best so far
_WORST = 30  # what a sound costs at most, on the average
_BASIS, _PRIME, _BITS = 0xCBF29CE484222325, 0x100000001B3, (1 << 64) - 1
_FACTORS = 0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53
_WORSE = 0.1  # how much less alike than another order one may look and still be tried
_APART = 6  # consonants of difference in length from which more make none

_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("", "", "aeiou")
_COARSE = str.maketrans(*COARSE)
_VOWELS_KEPT = str.maketrans(*VOWELS_KEPT)
_TABLES = {script: str.maketrans(*pair) for script, pair in WRITTEN_ALIKE.items()}


def merge(sound: str) -> str:
    """Return *sound* in the classes of the coarse level, each vowel as a."""
    return sound.translate(_COARSE)


def merge_vowels(sound: str) -> str:
    """Return *sound* in the classes of the coarse level, vowels as a, i or u."""
    return sound.translate(_VOWELS_KEPT)


@lru_cache(maxsize=1 << 16)
def fine(sound: str) -> str:
    """Return the consonants of *sound*, with A for a vowel that it starts with."""
    bare = _DOUBLED.sub(r"\1", sound)
    return ("A" if bare[:1].islower() else "") + bare.translate(_VOWELS)


@lru_cache(maxsize=1 << 16)
def coarse(sound: str) -> str:
    """Return the merged consonants of *sound*; neighbours that merge count once."""
    return fine(merge(sound))


# ------------------------------------------------------------------ alternatives
def join_variants(units: Iterable[Units], most: int) -> Units:
    """Return the likeliest strings that take one of each unit's alternatives, in order.

    Doubled sounds count once.
    """
    found = [(0, "")]
    certain = ""  # sounds that have no alternative, since the last that have some
    for unit in units:
        if len(unit) == 1:
            certain += unit[0]
            continue
        found = [
            (cost + place, text + certain + sound)
            for cost, text in found
            for place, sound in enumerate(unit)
        ]
        certain = ""
        if len(found) > 4 * most:
            found = sorted(found)[: 4 * most]
    found.sort(key=lambda pair: pair[0])
    kept: dict[str, None] = {}
    for _, text in found:
        kept[_DOUBLED.sub(r"\1", text + certain)] = None
        if len(kept) == most:
            break
    return tuple(kept)


def likeliest(letters: Iterable[Costs], most: int) -> dict[str, int]:
    """Return up to *most* strings that take one of each letter's sounds, cheapest first.

    Doubled sounds count once.  There is always one string, if only the empty one.
    """
    found = {"": 0}
    for letter in letters:
        longer: dict[str, int] = {}
        for text, cost in found.items():
            for sound, more in letter:
                joined = text + sound
                if joined not in longer or cost + more < longer[joined]:
                    longer[joined] = cost + more
        if len(longer) > most:
            longer = dict(sorted(longer.items(), key=lambda item: item[1])[:most])
        found = longer
    single: dict[str, int] = {}
    for text, cost in sorted(found.items(), key=lambda item: item[1]):
        single.setdefault(_DOUBLED.sub(r"\1", text), cost)
    return single


# ------------------------------------------------------------------ likeness
@cache
def _edits() -> Callable[[str, str], float]:
    from rapidfuzz.distance import OSA  # late: an exact answer needs none

    return OSA.normalized_similarity


@cache
def _in_order() -> Callable[[str, str], int]:
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity


def similar(one: str, other: str) -> float:
    """Return one minus the optimal string alignment distance over the longer length.

    Its edits are one letter left out, put in or replaced, and a swap of neighbours.
    """
    return _edits()(one, other)


def shared(one: str, other: str) -> float:
    """Return how much of the shorter is in the longer in the same order, 0 if it is empty."""
    least = min(len(one), len(other))
    return _in_order()(one, other) / least if least else 0.0


@lru_cache(maxsize=1 << 16)
def _levels(sound: str, table: str) -> tuple[str, str, str, str]:
    if table:
        sound = sound.translate(_TABLES[table])
    return sound, merge_vowels(sound), fine(sound), coarse(sound)


def likeness(ones: Sequence[str], others: Sequence[str], table: str, consonantal: bool) -> Likeness:
    """Return how alike the nearest two of two stretches' sound strings are, at four levels.

    *table* is a script of `WRITTEN_ALIKE` or nothing.
    """
    if not ones or not others:
        return 0.0, 0.0, 0.0, 0.0
    if any(one in others for one in ones):
        return 1.0, 1.0, 1.0, 1.0
    level = 2 if consonantal else 1
    found = [
        tuple(map(similar, _levels(one, table), _levels(other, table)))
        for one in ones[:_TRIED]
        for other in others[:_TRIED]
    ]
    # Whole levels, so that of two that are as near it does not matter which was first.
    sound, merged, outline, coarser = max(found, key=lambda levels: (levels[level], *levels))
    return sound, merged, outline, coarser


def together(
    mine: Sequence[Units],
    theirs: Sequence[Units],
    told: tuple[Units, Units] | None,
    table: str,
    thin: bool,
) -> Likeness:
    """Return how alike two forms are with their units run together, in the likest order.

    *mine* and *theirs* are the sound strings of each order that a form may stand in, its own first;
    *told* those of what tells in each, if that is less than all; *thin* says that vowels say
    nothing.
    """
    if not mine or not theirs:
        return 0.0, 0.0, 0.0, 0.0
    best = likeness(mine[0], theirs[0], table, thin)
    if best == (1.0, 1.0, 1.0, 1.0) or len(mine) == 1 == len(theirs):
        return best
    options = [(mine[0], order) for order in theirs[1:]] + [(o, theirs[0]) for o in mine[1:]]
    if told is not None:
        options.append(told)
    quick = [similar(merge(ours[0]), merge(other_order[0])) for ours, other_order in options]
    most = max(quick)
    if most > best[3] - _WORSE:
        for (ours, other_order), likely in zip(options, quick, strict=True):
            if likely == most:
                best = max(best, likeness(ours, other_order, table, thin), key=_whole)
    return best


def _whole(levels: Likeness) -> float:
    return levels[0] + levels[1] + levels[2] + levels[3]  # as is: `sum` rounds by version


def pairings(
    ones: Sequence[Word],
    others: Sequence[Word],
    alike: Callable[[Any, Any], Alike],
    by_ear: ByEar,
    enough: float,
) -> list[tuple[int, int, Alike]]:
    """Return the pairs of units that are alike enough: their places, and how alike they are.

    *alike* tells how alike two are.  The compiled loops ask it where more than *by_ear* decides.
    """
    return [
        (i, j, how)
        for i, one in enumerate(ones)
        for j, other in enumerate(others)
        if (how := alike(one, other))[0] >= enough
    ]


# ------------------------------------------------------------------ graphemes
def spelt(word: str, first: dict[str, list[Grapheme]]) -> list[Units]:
    """Return the sounds of each grapheme of *word*, of those that begin with a letter in turn.

    What begins with no known letter is left out.
    """
    found = []
    place, end = 0, len(word)
    while place < end:
        for grapheme, length, before, sounds in first.get(word[place], ()):
            if word.startswith(grapheme, place) and (
                before is None or _follows(before, word[place + length : place + length + 1])
            ):
                found.append(sounds)
                place += length
                break
        else:
            place += 1
    return found


def _follows(before: str, char: str) -> bool:
    """Whether *char* is what a row wants to follow: a letter, or one of a list, or not one."""
    if not char:
        return False
    if before == ".":
        return True
    return char not in before[1:] if before[0] == "^" else char in before


def graphemes(
    word: str, known: Container[str], longest: int, bare: Callable[[str], str]
) -> list[str]:
    """Return the graphemes of a Latin *word*, of those *known* the longest, each with its mark.

    A letter that is not known where it stands goes without its mark, or *bare* of diacritics.
    """
    found = []
    place, end = 0, len(word)
    while place < end:
        for stop in range(min(end, place + longest), place, -1):
            token = word[place:stop] + ("^" if place == 0 else "$" if stop == end else "-")
            if token in known:
                found.append(token)
                break
        else:
            stop = place + 1
            letter = word[place:stop]
            found += [one for one in (letter if letter in known else bare(letter)) if one in known]
        place = stop
    return found


# ------------------------------------------------------------------ letters and sounds
def spent(letters: Sequence[Letter], sound: str, limit: int) -> int:
    """Return what the cheapest alignment of *letters* with *sound* costs, *limit* at most."""
    size = len(sound)
    found, best = [0, *[limit] * size], 0  # what it costs to come to each place
    for letter in letters:
        reached = [limit] * (size + 1)
        most, best = best + _BEHIND, limit
        for place, cost in enumerate(found):
            if cost > most or cost >= limit:
                continue
            for stop, more in ((place + 1, _OTHER), (place + 2, _TWO)):
                if stop <= size:
                    reached[stop] = min(reached[stop], cost + more)
            likely = [(place, letter.silent)]
            for stop in [place + length for length in letter.lengths if place + length <= size]:
                likely.append((stop, letter.heard.get(sound[place:stop], limit)))
            for stop, more in likely:
                reached[stop] = min(reached[stop], cost + more)
                best = min(best, cost + more)
        found = reached
    return min(limit, *(cost + _LEFT * (size - place) for place, cost in enumerate(found)))


def _fit(letters: Sequence[Letter], sound: str) -> float:
    limit = _WORST * len(sound)
    return 1 - spent(letters, sound, limit) / limit if limit else 0.0


# ------------------------------------------------------------------ trees
class Trees:
    """Decision trees whose leaves are added up."""

    def __init__(self, trees: Iterable[Node]) -> None:
        self._trees = tuple(trees)

    def log_odds(self, values: Sequence[float]) -> float:
        """Return the sum of the leaves that *values* lead to, of each tree from its root."""
        total = 0.0
        for node in self._trees:
            while isinstance(node, tuple):
                node = node[3] if values[node[0]] <= node[1] else node[4]
            total += node
        return total


# ------------------------------------------------------------------ candidates
def hash64(text: str, space: str = "") -> int:
    """Return the hash of *text* within the key *space*, from 0 to 2**64 - 1."""
    data = f"{space}\x1f{text}".encode("utf-8", "surrogatepass")
    found = _BASIS
    for byte in data:
        found = (found ^ byte) * _PRIME & _BITS
    for factor in _FACTORS:
        found = (found ^ found >> 33) * factor & _BITS
    return found ^ found >> 33


def gather(
    index: Index,
    asked: Sequence[tuple[str, str]],
    plan: Plan,
    words: Mapping[str, int],
    wanted: int,
) -> tuple[Sequence[Pooled], dict[int, float]]:
    """Return the entities under some keys whose keys weigh most, and those whose words mean it.

    *asked* are (space, key), the tight ones first, *words* says of which words of a form a key is
    one, as bits; *wanted* has a bit for each kind that is wanted, 0 wants all.  A key weighs more
    the longer it is and the fewer entities it has.
    """
    keys: list[tuple[Sequence[int], float, bool, int]] = []
    meant: dict[int, float] = {}
    under = index.get_many([hash64(key, space) for space, key in asked])
    for place, ((space, key), numbers) in enumerate(zip(asked, under, strict=True)):
        if not numbers:
            continue
        weight = len(key) / math.log2(2 + len(numbers))
        numbers = numbers[: plan.per_key]
        means = space in plan.meanings
        tight = place < plan.tight and not means
        keys.append((numbers, weight, tight, words.get(key, 0) if space == WORDS else 0))
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
    near = _edits()
    level = 0 if thin else 1
    mine, outline = fine(sound) if thin else merge_vowels(sound), coarse(sound)
    best, found = -1.0, (0.0, 0.0, "")
    for one in wanted:
        merged, outlined = near(one[level], mine), near(one[2], outline)
        if merged + outlined > best:
            best, found = merged + outlined, (merged, outlined, one[2])
    merged, outlined, nearest = found
    apart = min(abs(len(nearest) - len(outline)), _APART)
    return _Nearest(best, name, merged, outlined, shared(nearest, outline), apart)


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
            fit = _fit(letters, sound)
            if fit > best:
                best, name = fit, number
    score = one.score + (coefficients[10] * best + coefficients[11] * (best * best))
    second = one.second if name == one.first else one.first
    return one._replace(score=score, first=name, second=second)
