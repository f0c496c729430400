"""Which entities are worth comparing with a query, likeliest first.

Keys that few entities share count for more, and so do long ones.  What the keys bring is sifted by
one cheap comparison of stored sound strings; the rest is left to the scoring floor.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from itertools import islice

from namenorm.index.entities import EntityIndex, StoredName
from namenorm.keys.blocking import gram_keys, query_keys
from namenorm.keys.form import Form
from namenorm.keys.skeleton import coarse, fine, merge_vowels
from namenorm.keys.sounds import CONSONANTAL
from namenorm.text.fold import fold
from namenorm.text.scripts import script_of

__all__ = ["Hit", "bearers", "exact", "loose", "reordered"]

#: Scripts without vowels, or with fewer consonants than names have.
_VAGUE = CONSONANTAL | {"Hang", "Kana", "Hira", "Hani", "Thai"}
_PER_KEY = 300  # entities taken from one key; the most prominent come first
_SIFTED = 96  # entities whose names are looked at
_OUTLINED = 32  # of all their names, those whose outline is looked at closely
_KEPT = 12  # entities handed on
_NAMES = 2  # names handed on for each
_BEARERS = 20  # people of one family name that are listed
_FAR = 0.3  # how far behind the likeliest an entity may be


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity, the names by which it may be meant, and how likely that looked."""

    number: int
    names: tuple[StoredName, ...]
    likeness: float


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


def loose(
    index: EntityIndex,
    form: Form,
    allowed: Callable[[int], bool],
    *,
    grams: bool = False,
    known: Container[int] = (),
) -> list[Hit]:
    """Return the entities that share keys with *form*, likeliest first, a bounded number.

    With ``grams`` those too that share three neighbouring consonants, which finds more and takes
    longer.  Those *known* already are left out.
    """
    weights: dict[int, float] = {}
    asked = query_keys(form)
    if grams:
        asked += gram_keys(form)
    for space, key in asked:
        numbers = index.under(space, key)
        if not numbers:
            continue
        weight = len(key) / math.log2(2 + len(numbers))
        for number in numbers[:_PER_KEY]:
            weights[number] = weights.get(number, 0.0) + weight
    ranked = sorted(weights, key=weights.__getitem__, reverse=True)
    fresh = (number for number in ranked if number not in known and allowed(number))
    return _sift(index, list(islice(fresh, _SIFTED)), form)


def _readable(index: EntityIndex, number: int, script: str) -> Iterator[StoredName]:
    """Yield the names that a query in *script* may be a spelling of.

    An entity with dozens of names in all scripts would be met by chance: a name in a script that
    hides vowels or merges consonants counts only where the entity has none in the query's own.
    """
    names = [name for name in index.names(number) if name.sound]
    scripts = [script_of(name.text[0]) for name in names]
    own = script in scripts
    for name, written in zip(names, scripts, strict=True):
        if written == script or not (own and written in _VAGUE):
            yield name


def _sift(index: EntityIndex, numbers: list[int], form: Form) -> list[Hit]:
    """Return the entities among *numbers* whose stored sounds are nearest to those of *form*.

    Outlines are compared first, all at once, and sounds for the nearest of them.
    """
    from rapidfuzz import fuzz, process  # loaded late: a name met exactly needs neither
    from rapidfuzz.distance import OSA

    wanted = [order[0] for read in (form, form.reading) if read for order in read.orders]
    wanted += form.joined[1:2]
    names = [(number, name) for number in numbers for name in _readable(index, number, form.script)]
    # Vowels are compared where both sides have them.
    fitted = fine if form.script in CONSONANTAL else merge_vowels
    heard = [
        fine(name.sound) if script_of(name.text[0]) in CONSONANTAL else fitted(name.sound)
        for _, name in names
    ]
    outlines = [coarse(name.sound) for _, name in names]
    alike = OSA.normalized_similarity
    best: dict[int, float] = {}
    for sound in dict.fromkeys(wanted):
        bare, full, thin = coarse(sound), fitted(sound), fine(sound)
        for _, outlined, place in process.extract(bare, outlines, scorer=alike, limit=_OUTLINED):
            asked = full if fitted is fine or not heard[place].isupper() else thin
            like = alike(asked, heard[place])
            if outlined < 0.75 and abs(len(outlines[place]) - len(bare)) > 2:
                # One may be a part of the other: a family name, a name without its type word.
                outlined = max(outlined, 0.009 * fuzz.partial_ratio(bare, outlines[place]))
                like = max(like, outlined)
            best[place] = max(best.get(place, 0.0), 0.5 * like + 0.5 * outlined)
    by_entity: dict[int, list[tuple[float, int, StoredName]]] = {}
    for place, likeness in best.items():
        number, name = names[place]
        by_entity.setdefault(number, []).append((likeness, -name.kind, name))
    hits = []
    for number, scored in by_entity.items():
        scored.sort(key=lambda item: (-item[0], -item[1], item[2].text))
        hits.append(Hit(number, tuple(name for *_, name in scored[:_NAMES]), scored[0][0]))
    hits.sort(key=lambda hit: (-hit.likeness, hit.number))
    return [hit for hit in hits[:_KEPT] if hit.likeness >= hits[0].likeness - _FAR]
