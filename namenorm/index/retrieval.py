"""Which entities are worth comparing with a query, likeliest first.

Keys that few entities share count for more, and so do long ones.  What the keys bring is sifted by
one cheap comparison of stored sound strings; the rest is left to the scoring floor.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from namenorm.index.entities import EntityIndex, StoredName
from namenorm.keys.blocking import query_keys
from namenorm.keys.form import Form
from namenorm.keys.skeleton import fine

__all__ = ["Hit", "exact", "loose"]

_PER_KEY = 300  # entities taken from one key; the most prominent come first
_SIFTED = 60  # entities whose names are looked at
_KEPT = 14  # entities handed on
_NAMES = 2  # names handed on for each


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity, the names by which it may be meant, and how likely that looked."""

    number: int
    names: tuple[StoredName, ...]
    likeness: float


def exact(
    index: EntityIndex, form: Form, allowed: Callable[[int], bool], fold: Callable[[str], str]
) -> list[Hit]:
    """Return the entities that have a name with the fold of *form*."""
    found = []
    for number in index.under("f", form.fold):
        if allowed(number):
            names = [name for name in index.names(number) if fold(name.text) == form.fold]
            if names:  # else another fold shares the hash
                names.sort(key=lambda name: (name.text != form.text, name.kind))
                found.append(Hit(number, tuple(names[:_NAMES]), 1.0))
    return found


def loose(index: EntityIndex, form: Form, allowed: Callable[[int], bool]) -> list[Hit]:
    """Return the entities that share keys with *form*, likeliest first, a bounded number."""
    weights: dict[int, float] = {}
    asked = query_keys(form)
    if form.sorted_fold != form.fold or " " in form.fold:
        asked.append(("s", form.sorted_fold))
        asked.append(("f", form.sorted_fold))
    for space, key in asked:
        numbers = index.under(space, key)
        if not numbers:
            continue
        weight = (len(key) + (4.0 if space == "s" else 0.0)) / math.log2(2 + len(numbers))
        for number in numbers[:_PER_KEY]:
            weights[number] = weights.get(number, 0.0) + weight
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    hits = []
    for number, _ in ranked:
        if allowed(number):
            hits.append(_sift(index, number, form))
            if len(hits) == _SIFTED:
                break
    hits.sort(key=lambda hit: (-hit.likeness, hit.number))
    return hits[:_KEPT]


def _sift(index: EntityIndex, number: int, form: Form) -> Hit:
    wanted = [*form.joined[:2], *form.rotated[:1]]
    if form.reading is not None:
        wanted += form.reading.joined[:1]
    outlines = [fine(sound) for sound in wanted]
    scored = []
    for name in index.names(number):
        if not name.sound:
            continue
        outline = fine(name.sound)
        best = max(
            (
                0.5 * Levenshtein.normalized_similarity(sound, name.sound)
                + 0.5 * Levenshtein.normalized_similarity(bare, outline)
                for sound, bare in zip(wanted, outlines, strict=True)
            ),
            default=0.0,
        )
        if best < 0.75 and wanted and abs(len(outline) - len(outlines[0])) > 2:
            best = max(best, 0.009 * fuzz.partial_ratio(outlines[0], outline))
        scored.append((best, -name.kind, name))
    scored.sort(key=lambda item: (-item[0], -item[1], item[2].text))
    names = tuple(name for _, _, name in scored[:_NAMES])
    return Hit(number, names, scored[0][0] if scored else 0.0)
