"""The numbers by which the calibrated model judges a pair of forms; symmetric in the two.

Likenesses and shares are between 0 and 1, weights are sums of what units weigh (a name 1, a word
like "Oblast" a quarter), the others are counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from namenorm.kernel import shared, similar, together
from namenorm.keys.form import UNSPACED, Form
from namenorm.keys.heard import SCRIPTS, best_fit
from namenorm.keys.skeleton import fine
from namenorm.keys.sounds import CONSONANTAL
from namenorm.scoring.align import Alignment
from namenorm.scoring.likeness import ALIKE, Likeness, table_of
from namenorm.scoring.similarity import known_apart

__all__ = ["FALLING", "NAMES", "RISING", "features", "run_together"]

#: The features, in the order of the model's table.
NAMES: Final = (
    # All units run together, in the likest order:
    "sound",
    "merged",
    "outline",
    "coarse",
    "spelling",  # as romanized by default
    "heard",  # as letters that hide or merge sounds, or Latin ones, are read; else as "sound"
    "covered",  # share of the consonants of the shorter that are in the longer, in order
    # Units paired off, their mean by weight:
    "pairs-sound",
    "pairs-merged",
    "pairs-coarse",
    "pairs-spelling",
    "weakest-merged",  # the least alike pair of telling units
    "weakest-coarse",
    "weakest-sound",  # the least alike pair that only sound pairs
    "paired",  # weight of what has a partner
    "paired-share",  # over the weight of the heavier form
    "equal",  # weight of pairs that are equal or case forms
    "equivalent",  # pairs of equivalent name parts
    "initials",
    "apart",  # pairs of known name parts that are two names
    # Units without partner, on the side that has fewer of them and on the other:
    "left-less",
    "left-more",
    "left-less-share",
    "left-more-share",
    # How much there is to go by:
    "units-fewer",
    "units-more",
    "shorter",  # sounds
    "longer",
    "consonants",  # of the shorter, merged
    "known",  # units that are known parts of names
    # What is compared:
    "consonantal",  # a script without vowels on one side
    "hangul",
    "han",
    "kana",
    "same-script",
    "unspaced",
    "qualified",  # what stood after a comma is left out of account
    "place",
    "org",
    "chosen",  # the likest of many, not a pair that somebody gave
    "share",  # how likely it is, of those, up to a half; 0 of a pair
)
#: Features that can only speak for a match the higher they are, and those that speak against it.
RISING: Final = frozenset(NAMES[:12]) | frozenset(
    {"weakest-coarse", "weakest-sound", "paired", "paired-share", "equal", "consonants", "share"}
)
FALLING: Final = frozenset(
    {"apart", "left-less", "left-more", "left-less-share", "left-more-share"}
)

_CERTAIN: Final = frozenset({"equal", "inflected", "equivalent", "same-country", "same-word"})
_TELLING: Final = 0.4  # weight of a unit that tells names apart
_WORTH_HEARING: Final = 0.5  # coarse likeness below which letters need not be read one by one
#: The same for Latin letters: Gilot and Жило share one consonant of three.
_WORTH_SPELLING: Final = 0.25
#: A share above that says how small a gazetteer is, or how large, and not what two names have.
_HALF: Final = 0.5
_HAN: Final = frozenset({"Hani", "Jpan"})
_KANA: Final = frozenset({"Kana", "Hira"})


def run_together(one: Form, other: Form) -> Likeness:
    """Return how alike two forms are with their units run together, in the likest order."""
    thin = one.script in CONSONANTAL or other.script in CONSONANTAL
    less = one.told is not one.joined and other.told is not other.joined
    told = (one.told, other.told) if less else None
    return together(one.orders, other.orders, told, table_of(one.script, other.script), thin)


def _heard(one: Form, other: Form, whole: Likeness) -> float:
    """Return how well the letters of one form, if it has such, fit the sounds of the other.

    Letters that hide or merge sounds are read, or else Latin ones, whose spelling may be that of
    any language: Angers is Анже.
    """
    if one.script == other.script or whole == ALIKE or whole[3] < _WORTH_SPELLING:
        return whole[0]
    hiding = [form for form in (one, other) if form.script in SCRIPTS]
    if hiding and whole[3] < _WORTH_HEARING:
        return whole[0]
    read = [
        best_fit(written.letters, tuple(dict.fromkeys(orders)))
        for written in hiding or [form for form in (one, other) if form.script == "Latn"]
        for spoken in [other if written is one else one]
        for orders in [spoken.joined[:1] + spoken.rotated[:1] + spoken.told[:1]]
        if written.letters
    ]
    return max(read, default=whole[0])


def _spelt_alike(one: Sequence[str], other: Sequence[str]) -> float:
    best = similar(one[0], other[0])
    for spelt in other[1:]:
        best = max(best, similar(one[0], spelt))
    for spelt in one[1:]:
        best = max(best, similar(spelt, other[0]))
    return best


@cache
def _scripts(one: str, other: str) -> tuple[bool, ...]:
    """Return what the scripts of two forms say, from "consonantal" to "unspaced"."""
    scripts, same = {one, other}, one == other
    return (
        not same and not CONSONANTAL.isdisjoint(scripts),
        not same and "Hang" in scripts,
        not same and not _HAN.isdisjoint(scripts),
        not same and not _KANA.isdisjoint(scripts),
        same,
        not UNSPACED.isdisjoint(scripts),
    )


def _covered(one: str, other: str) -> float:
    return shared(fine(one), fine(other))


def _as_said_alike(one: Form, other: Form, alignment: Alignment) -> tuple[Form, Form]:
    """Return two forms with one word for what the two have equivalents of: Bob is Robert.

    Else the whole of "Роберт Хоук" would sound no more like "Bob Hawke" than like anybody.
    """
    said = {
        id(pair.other[0] if _first(one, other) else pair.one[0]): pair
        for pair in alignment.pairs
        if pair.rule == "equivalent"
        and set(pair.one[0].skeletons).isdisjoint(pair.other[0].skeletons)
    }
    if not said:
        return one, other
    if _first(one, other):
        units = tuple([said[id(u)].one[0] if id(u) in said else u for u in other.units])
        return one, Form(other.text, other.fold, units)
    units = tuple([said[id(u)].other[0] if id(u) in said else u for u in one.units])
    return Form(one.text, one.fold, units), other


def _first(one: Form, other: Form) -> bool:
    """Whether the words of *one* stand for those of *other*: the same way round, however asked."""
    return (one.script != "Latn", one.fold) <= (other.script != "Latn", other.fold)


def features(
    one: Form,
    other: Form,
    alignment: Alignment,
    kind: str | None,
    *,
    share: float | None = None,
    qualified: bool = False,
) -> tuple[float, ...]:
    """Return the values of `NAMES` for two aligned forms."""
    known = one.extent.known + other.extent.known
    one, other = _as_said_alike(one, other, alignment)
    whole = run_together(one, other)
    weight = sound = merged = coarse = spelt = equal = 0.0
    weakest_merged = weakest_coarse = weakest_sound = 1.0
    equivalent = initials = apart = 0
    for mine, theirs, similarity, rule, levels, paired in alignment.pairs:
        weight += paired
        sound += paired * levels[0]
        merged += paired * levels[1]
        coarse += paired * levels[3]
        if paired >= _TELLING:
            weakest_merged = min(weakest_merged, levels[1])
            weakest_coarse = min(weakest_coarse, levels[3])
        if rule == "sound":
            spelt += paired * similar(mine[0].latin, theirs[0].latin)
            weakest_sound = min(weakest_sound, similarity)
            apart += known_apart(mine[0], theirs[0])
        elif rule in _CERTAIN:
            spelt += paired
            if rule == "equivalent":
                equivalent += 1
            elif rule != "same-word" and rule != "same-country":
                equal += paired
        else:
            spelt += paired * levels[0]
            initials += rule == "initial"
    total = weight or 1.0
    mine_weigh, mine_units, mine_sounds, mine_consonants, _ = one.extent
    their_weigh, their_units, their_sounds, their_consonants, _ = other.extent
    left_one = sum([unit.weight for unit in alignment.left_one])
    left_other = sum([unit.weight for unit in alignment.left_other])
    share_one, share_other = left_one / mine_weigh, left_other / their_weigh
    mine_heard = one.joined[0] if one.joined else ""
    their_heard = other.joined[0] if other.joined else ""
    return (
        *whole,
        _spelt_alike(one.spellings, other.spellings),
        _heard(one, other, whole),
        _covered(mine_heard, their_heard),
        sound / total,
        merged / total,
        coarse / total,
        spelt / total,
        weakest_merged,
        weakest_coarse,
        weakest_sound,
        weight,
        weight / max(mine_weigh, their_weigh),
        equal,
        equivalent,
        initials,
        apart,
        min(left_one, left_other),
        max(left_one, left_other),
        min(share_one, share_other),
        max(share_one, share_other),
        min(mine_units, their_units),
        max(mine_units, their_units),
        min(mine_sounds, their_sounds),
        max(mine_sounds, their_sounds),
        min(mine_consonants, their_consonants),
        known,
        *_scripts(one.script, other.script),
        qualified,
        kind == "place",
        kind == "org",
        share is not None,
        min(share or 0.0, _HALF),
    )
