"""The likeliest of all strings that take one alternative of each unit."""

from __future__ import annotations

from collections.abc import Iterable

from namenorm.kernel.plain.strings import DOUBLED, fine, merge
from namenorm.kernel.types import Costs, Units

__all__ = ["join_skeletons", "join_variants", "likeliest", "outlined"]


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
        kept[DOUBLED.sub(r"\1", text + certain)] = None
        if len(kept) == most:
            break
    return tuple(kept)


def join_skeletons(units: Iterable[Units], most: int) -> Units:
    """Return the likeliest skeletons of units that stand side by side.

    A marks a vowel at the start of the whole alone.
    """
    all_units = [*units]
    inner = [tuple(dict.fromkeys(s.replace("A", "") for s in unit)) for unit in all_units[1:]]
    return join_variants([*all_units[:1], *inner], most)


def outlined(units: Iterable[Units], most: int) -> Units:
    """Return the likeliest coarse skeletons of what takes one of each unit's alternatives.

    Alternatives that differ in vowels or within a merged class count as one.
    """
    merged = [tuple(dict.fromkeys(map(merge, unit))) for unit in units]
    whole = merged[0] if len(merged) == 1 else join_variants(merged, most)
    return tuple(dict.fromkeys(map(fine, whole)))[:most]


def likeliest(letters: Iterable[Costs], most: int) -> dict[str, int]:
    """Return up to *most* strings that take one of each letter's sounds, cheapest first.

    Costs are not negative.  Doubled sounds count once.  Of equals the first comes first, by where
    each was met at its cost.  There is always one string, if only the empty one.
    """
    found = {"": 0}
    for letter in letters:
        longer: dict[str, int] = {}
        for text, cost in found.items():
            for sound, more in letter:
                joined = text + sound
                if joined not in longer or cost + more < longer[joined]:
                    longer.pop(joined, None)  # of equals the first comes first: met at that cost
                    longer[joined] = cost + more
        if len(longer) >= most:
            longer = dict(sorted(longer.items(), key=lambda item: item[1])[:most])
        found = longer
    single: dict[str, int] = {}
    for text, cost in sorted(found.items(), key=lambda item: item[1]):
        single.setdefault(DOUBLED.sub(r"\1", text), cost)
    return single
