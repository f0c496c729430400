"""Which entities are worth comparing with a query, likeliest first.

Keys that few entities share count for more, and so do long ones.  What the keys bring is sifted by
one cheap comparison of stored sound strings; the rest is left to the scoring floor.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from namenorm.index.entities import EntityIndex, Outline, StoredName
from namenorm.keys.blocking import gram_keys, query_keys
from namenorm.keys.form import Form
from namenorm.keys.skeleton import coarse, fine, merge_vowels
from namenorm.keys.sounds import CONSONANTAL
from namenorm.text.fold import fold
from namenorm.text.scripts import script_of

__all__ = ["Hit", "bearers", "exact", "loose", "reordered"]

#: Alphabets, which have a letter for each sound.
_SPELT = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor"})
#: Scripts without vowels, or with fewer consonants than names have.
_VAGUE = CONSONANTAL | {"Hang", "Kana", "Hira", "Hani", "Thai"}
_PER_KEY = 300  # entities taken from one key; the most prominent come first
_SIFTED, _SIFTED_BY_GRAMS = 48, 96  # entities whose names are looked at
_OUTLINES = 4  # skeletons of a word by which it is met
_LEAST, _LESS = 0.4, 0.2  # the least likeness that counts, and what a lesser one counts as
_SHARE = 0.8  # how like a part has to be to its place in the whole
_PART = 3  # consonants that a part of a name needs to stand for the whole
_KEPT = 12  # entities handed on
_NAMES = 2  # names handed on for each
_BEARERS = 20  # people of one family name that are listed
_TRANSLATIONS, _TRANSLATED = 8, 0.85  # entities kept for what their words mean, and how likely
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
    meant: dict[int, float] = {}  # the share of keys that stand for meanings
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
            if space == "p":
                meant[number] = meant.get(number, 0.0) + weight
    ranked = sorted(weights, key=weights.__getitem__, reverse=True)
    fresh = (number for number in ranked if number not in known and allowed(number))
    sifted = list(islice(fresh, _SIFTED_BY_GRAMS if grams else _SIFTED))
    hits = _sift(index, sifted, form, _word_by_word(index, form))
    if meant:
        hits = _with_translations(index, form, meant, hits, known, allowed)
    return hits


def _word_by_word(index: EntityIndex, form: Form) -> dict[int, float]:
    """Return the likeness of entities that share the outlines of several words of *form*.

    Whatever their order, and whatever stands between them.
    """
    words = [u for u in form.significant if u.role == "name" and u.skeletons]
    if len(words) < 2:
        return {}
    shared: dict[int, int] = {}
    for word in words:
        met: set[int] = set()
        for skeleton in word.skeletons[:_OUTLINES]:
            if len(skeleton) > 1:
                met.update(index.under("k", skeleton)[:_PER_KEY])
        for number in met:
            shared[number] = shared.get(number, 0) + 1
    return {n: 0.5 + 0.4 * many / len(words) for n, many in shared.items() if many > 1}


def _with_translations(
    index: EntityIndex,
    form: Form,
    meant: Mapping[int, float],
    hits: list[Hit],
    known: Container[int],
    allowed: Callable[[int], bool],
) -> list[Hit]:
    """Return *hits* with those whose words mean what those of *form* do, alike or not."""
    best = max(meant.values())
    found = {hit.number: hit for hit in hits}
    ranked = sorted(meant, key=meant.__getitem__, reverse=True)
    for number in ranked[:_TRANSLATIONS]:
        likeness = _TRANSLATED * meant[number] / best
        if number in known or not allowed(number):
            continue
        if number not in found or found[number].likeness < likeness:
            names = sorted(
                index.names(number), key=lambda n: (script_of(n.text[0]) != form.script, n.kind)
            )
            found[number] = Hit(number, tuple(names[:_NAMES]), likeness)
    return sorted(found.values(), key=lambda hit: (-hit.likeness, hit.number))[:_KEPT]


def _readable(index: EntityIndex, number: int, script: str) -> Iterable[Outline]:
    """Return the names that a query in *script* may be a spelling of, as they sound.

    An entity with dozens of names in all scripts would be met by chance: where it has one in the
    query's own script, others count in alphabets alone, which say what they mean.
    """
    outlines = index.outlines(number)
    if len(outlines) == 1 or all(outline.script != script for outline in outlines):
        return outlines
    return [one for one in outlines if one.script == script or one.script in _SPELT]


def _sift(
    index: EntityIndex, numbers: list[int], form: Form, word_by_word: Mapping[int, float]
) -> list[Hit]:
    """Return the entities among *numbers* whose stored sounds are nearest to those of *form*."""
    vague = form.script in CONSONANTAL
    names: list[tuple[int, StoredName]] = []
    heard: list[str] = []
    outlines: list[str] = []
    thin: list[int] = []
    for number in numbers:
        for outline in _readable(index, number, form.script):
            if vague:
                heard.append(outline.consonants)
            elif outline.script in CONSONANTAL:
                thin.append(len(names))
                heard.append(outline.consonants)
            else:
                heard.append(outline.merged)
            names.append((number, outline.name))
            outlines.append(outline.coarse)
    best = _nearest(form, heard, outlines, thin)
    by_entity: dict[int, list[tuple[float, int, StoredName]]] = {}
    for place, likeness in best.items():
        number, name = names[place]
        by_entity.setdefault(number, []).append((likeness, -name.kind, name))
    hits = []
    for number, scored in by_entity.items():
        if len(scored) > 1:
            scored.sort(key=lambda item: (-item[0], -item[1], item[2].text))
        kept = tuple(dict.fromkeys(name for *_, name in scored[: 2 * _NAMES]))[:_NAMES]
        hits.append(Hit(number, kept, max(scored[0][0], word_by_word.get(number, 0.0))))
    hits.sort(key=lambda hit: (-hit.likeness, hit.number))
    return [hit for hit in hits[:_KEPT] if hit.likeness >= hits[0].likeness - _FAR]


def _nearest(
    form: Form, heard: list[str], outlines: list[str], thin: list[int]
) -> dict[int, float]:
    """Return how like *form* stored names are, by their place, those that are at all.

    Sounds count as much as outlines.  Vowels are compared where both sides have them: *heard* has
    none if *form* has none, and the names at *thin* places have none to compare.
    """
    from rapidfuzz import fuzz, process  # loaded late: a name met exactly needs neither
    from rapidfuzz.distance import OSA

    alike = OSA.normalized_similarity
    fitted = fine if form.script in CONSONANTAL else merge_vowels
    wanted = [order[0] for read in (form, form.reading) if read for order in read.orders]
    wanted += form.joined[1 : 3 if form.script in _VAGUE else 2]
    best: dict[int, float] = {}
    for sound in dict.fromkeys(wanted):
        bare, full = coarse(sound), fitted(sound)
        likes = {
            place: like
            for _, like, place in process.extract(
                full, heard, scorer=alike, score_cutoff=_LEAST, limit=None
            )
        }
        likes |= {place: alike(fine(sound), heard[place]) for place in thin}
        for _, outlined, place in process.extract(
            bare, outlines, scorer=alike, score_cutoff=_LEAST, limit=None
        ):
            likeness = 0.5 * likes.get(place, _LESS) + 0.5 * outlined
            if likeness > best.get(place, 0.0):
                best[place] = likeness
        for place, like in likes.items():
            if place not in best:
                best[place] = 0.5 * like + 0.5 * _LESS
        if sound in (wanted[0], form.told[0]):
            # One may be a part of the other: a family name, a name without its type word.
            for _, share, place in process.extract(
                bare, outlines, scorer=fuzz.partial_ratio, score_cutoff=100 * _SHARE, limit=None
            ):
                short, long = sorted((len(outlines[place]), len(bare)))
                if short >= _PART and long - short > 2:
                    best[place] = max(best.get(place, 0.0), 0.0085 * share)
    return best
