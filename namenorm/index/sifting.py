"""Which entities may be meant by a form, likeliest first, by how their names sound.

Keys that few entities share count for more, and so do long ones.  The names of the entities whose
keys weigh most are compared with the form by one cheap score (`namenorm.index.sieve`); close
comparison is left to the scoring floor.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final, NamedTuple

from namenorm.index.entities import KINDS, EntityIndex
from namenorm.index.retrieval import Hit, by_score
from namenorm.index.sieve import default_sieve
from namenorm.kernel import gather, sift
from namenorm.kernel.types import LONGEST, Asked, Plan, Pooled, Sifted
from namenorm.keys.blocking import MEANT, gram_keys, query_keys
from namenorm.keys.form import Form
from namenorm.keys.heard import SCRIPTS
from namenorm.keys.sounds import CONSONANTAL
from namenorm.text.scripts import number_of, script_of

__all__ = ["Candidates", "candidates", "loose"]

#: Scripts without vowels, or with fewer consonants than names have.
_VAGUE: Final = CONSONANTAL | {"Hang", "Kana", "Hira", "Hani", "Thai"}
_PER_KEY: Final = 150  # entities taken from one key; the most prominent come first
_POOL, _LETTERS = 192, 40_000  # entities whose names are compared, and bytes of their outlines
_MANY: Final = 400  # bytes that the outlines of an entity of very many names count for
_PLAN: Final = Plan(_PER_KEY, _POOL, MEANT)
_HEARD: Final = 24  # entities whose names are heard letter by letter
_WORDS: Final = 32  # words of a form that are met one by one
_OUTLINES: Final = 4  # skeletons of a word by which it is met
_KEPT: Final = 12  # entities handed on
_NAMES: Final = 2  # names handed on of one that words mean
_TRANSLATIONS, _TRANSLATED = 8, 0.85  # entities kept for what their words mean, and how likely
_BESIDES: Final = 0.05  # what sounding alike adds to that, to tell those apart that are level


class Candidates(NamedTuple):
    """Entities that share keys with a form, and all that they are sifted by."""

    within: EntityIndex
    asked: Asked
    found: Sequence[Pooled]
    words: int
    meant: Mapping[int, float]  # weight of the keys that stand for meanings

    def sifted(self, coefficients: Sequence[float], most: int) -> list[Sifted]:
        """Return the likeliest of them."""
        room = _LETTERS, _MANY
        return sift(self.within, self.asked, self.found, room, self.words, coefficients, most)


def loose(index: EntityIndex, form: Form, kinds: Collection[str] | None) -> list[Hit]:
    """Return the few likeliest of the entities of *kinds* that share keys with *form*."""
    found = [
        hit if not start else hit._replace(number=start + hit.number)
        for start, layer in index.layers
        for hit in _loose(layer, form, kinds)
        if not index.is_hidden(start + hit.number)
    ]
    return sorted(found, key=by_score)[:_KEPT]


def _loose(index: EntityIndex, form: Form, kinds: Collection[str] | None) -> list[Hit]:
    found = candidates(index, form, kinds)
    sieve = default_sieve()
    lettered = bool(found.asked.letters)
    hits = []
    most = _HEARD if lettered else _KEPT
    for score, number, first, second, _ in found.sifted(sieve.coefficients, most)[:_KEPT]:
        names = index.names(number)
        near = (names[first],) if first == second else (names[first], names[second])
        hits.append(Hit(number, near, sieve.likeness(score, lettered), score))
    return _with_translations(index, form, found.meant, hits, kinds) if found.meant else hits


def candidates(index: EntityIndex, form: Form, kinds: Collection[str] | None) -> Candidates:
    """Return the entities of *kinds* that share most with *form* by their keys."""
    words = _words(form)
    asked = query_keys(form) + gram_keys(form)
    wanted = sum(1 << KINDS.index(kind) for kind in kinds or ())
    found, meant = gather(index, asked, _PLAN, words, wanted)
    return Candidates(index, _asked(form), found, len(set(words.values())), meant)


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


def _asked(form: Form) -> Asked:
    """Return what candidates are sifted for: *form* in the orders that names of people have."""
    sounds = [order[0] for read in (form, form.reading) if read for order in read.orders]
    sounds += form.joined[1 : 3 if form.script in _VAGUE else 2]
    return Asked(
        tuple(dict.fromkeys(sound[:LONGEST] for sound in sounds)),
        form.script in CONSONANTAL,
        number_of(form.script),
        form.letters if form.script in SCRIPTS else (),
    )


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
        heard = found[number].likeness if number in found else 0.0
        if heard >= likeness:
            continue
        names = sorted(
            index.names(number), key=lambda n: (script_of(n.text[0]) != form.script, n.kind)
        )
        score = default_sieve().score(likeness, False)
        # Of many bodies whose words mean it, those come first that sound like it besides.
        found[number] = Hit(number, tuple(names[:_NAMES]), likeness + _BESIDES * heard, score)
    return list(found.values())
