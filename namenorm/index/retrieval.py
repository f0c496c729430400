"""Which entities are worth comparing with a query, likeliest first.

Keys that few entities share count for more, and so do long ones.  What the keys bring is sifted by
one cheap comparison of stored sound strings; the rest is left to the scoring floor.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from namenorm.index.entities import KINDS, EntityIndex, StoredName
from namenorm.index.sieve import default_sieve
from namenorm.kernel import pool, sift
from namenorm.kernel.types import Asked
from namenorm.keys.blocking import gram_keys, query_keys
from namenorm.keys.form import Form
from namenorm.keys.sounds import CONSONANTAL
from namenorm.text.fold import fold
from namenorm.text.scripts import number_of, script_of

__all__ = ["Hit", "bearers", "exact", "loose", "reordered"]

#: Scripts without vowels, or with fewer consonants than names have.
_VAGUE = CONSONANTAL | {"Hang", "Kana", "Hira", "Hani", "Thai"}
_PER_KEY = 150  # entities taken from one key; the most prominent come first
_POOL, _LETTERS = 192, 12_000  # entities whose names are sifted, and bytes of their outlines
_HEARD = 32  # entities whose names are heard letter by letter
_WORDS = 32  # words of a form that are met one by one
_OUTLINES = 4  # skeletons of a word by which it is met
_KEPT = 12  # entities handed on
_NAMES = 2  # names handed on for each
_BEARERS = 20  # people of one family name that are listed
_TRANSLATIONS, _TRANSLATED = 8, 0.85  # entities kept for what their words mean, and how likely


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


def loose(index: EntityIndex, form: Form, kinds: Collection[str] | None) -> list[Hit]:
    """Return the entities of *kinds* that share keys with *form*, likeliest first, a few of them."""
    words = _words(form)
    tight = query_keys(form)
    asked = [(space, key, space != "p") for space, key in tight]
    asked += [(space, key, False) for space, key in gram_keys(form)]
    keys = []
    meant: dict[int, float] = {}  # the share of keys that stand for meanings
    for space, key, is_tight in asked:
        numbers = index.under(space, key)
        if numbers:
            weight = len(key) / math.log2(2 + len(numbers))
            numbers = numbers[:_PER_KEY]
            keys.append((numbers, weight, is_tight, words.get(key, 0) if space == "k" else 0))
            if space == "p":
                for number in numbers:
                    meant[number] = meant.get(number, 0.0) + weight
    wanted = sum(1 << KINDS.index(kind) for kind in kinds or ())
    found = pool(keys, index.kinds() if kinds else None, wanted, _POOL)
    hits = _sifted(index, form, found, len(set(words.values())))
    if meant:
        hits = _with_translations(index, form, meant, hits, kinds)
    return hits


def _words(form: Form) -> dict[str, int]:
    """Return the outlines of the words of *form* that are names, with a bit for each word."""
    found: dict[str, int] = {}
    words = [u for u in form.significant if u.role == "name" and u.skeletons]
    if len(words) > 1:
        for place, word in enumerate(words[:_WORDS]):
            for skeleton in word.skeletons[:_OUTLINES]:
                if len(skeleton) > 1:
                    found.setdefault(skeleton, 1 << place)
    return found


def asked_of(form: Form) -> Asked:
    """Return what candidates are sifted for: *form* in the orders that names of people have."""
    sounds = [order[0] for read in (form, form.reading) if read for order in read.orders]
    sounds += form.joined[1 : 3 if form.script in _VAGUE else 2]
    return Asked(
        tuple(dict.fromkeys(sounds)),
        form.script in CONSONANTAL,
        number_of(form.script),
        form.letters,
    )


def known_of(
    found: Sequence[tuple[float, float, int, int]], words: int
) -> list[tuple[float, float, float]]:
    """Return what sifting weighs besides sounds, by what the pool says of each entity.

    Its keys and its tight keys as shares of the best, and the share of words met if there are two.
    """
    most = found[0][0] if found else 1.0
    tightest = max([tight for _, tight, _, _ in found], default=0.0) or 1.0
    return [
        (weight / most, tight / tightest, met / words if met > 1 else 0.0)
        for weight, tight, met, _ in found
    ]


def _sifted(
    index: EntityIndex, form: Form, found: list[tuple[float, float, int, int]], words: int
) -> list[Hit]:
    """Return the entities among those *found* whose names sound nearest to *form*."""
    kept: list[tuple[float, float, int, int]] = []
    rows: list[bytes] = []
    left = _LETTERS
    for one in found:
        row = index.outlines(one[3])
        kept.append(one)
        rows.append(row)
        left -= len(row)
        if left < 0:
            break
    sieve = default_sieve()
    hits = []
    for score, place, *names in sift(
        asked_of(form), rows, known_of(kept, words), sieve.coefficients, _HEARD
    )[:_KEPT]:
        number = kept[place][3]
        stored = index.names(number)
        near = tuple(stored[name] for name in dict.fromkeys(names))
        hits.append(Hit(number, near, sieve.likeness(score, bool(form.letters))))
    return hits


def _with_translations(
    index: EntityIndex,
    form: Form,
    meant: Mapping[int, float],
    hits: list[Hit],
    kinds: Collection[str] | None,
) -> list[Hit]:
    """Return *hits* with those whose words mean what those of *form* do, alike or not."""
    best = max(meant.values())
    found = {hit.number: hit for hit in hits}
    ranked = sorted(meant, key=meant.__getitem__, reverse=True)
    for number in ranked[:_TRANSLATIONS]:
        if kinds is not None and index.facts(number).kind not in kinds:
            continue
        likeness = _TRANSLATED * meant[number] / best
        if number not in found or found[number].likeness < likeness:
            names = sorted(
                index.names(number), key=lambda n: (script_of(n.text[0]) != form.script, n.kind)
            )
            found[number] = Hit(number, tuple(names[:_NAMES]), likeness)
    return sorted(found.values(), key=lambda hit: (-hit.likeness, hit.number))[:_KEPT]
