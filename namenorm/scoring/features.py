"""The few numbers by which the calibrated model judges a pair of forms.

All are between 0 and 1.  They are symmetric in the two forms.
"""

from __future__ import annotations

from namenorm.keys.form import Form
from namenorm.keys.sounds import CONSONANTAL
from namenorm.scoring.align import Alignment
from namenorm.scoring.similarity import blend, sound_alike

__all__ = ["NAMES", "features", "joined_similarity"]

#: The features, in the order of the model's table.
NAMES = (
    "aligned",  # weight of the pairs by their similarity, over the weight of both forms
    "sound",  # likeness of all sounds run together, in the better of two orders
    "outline",  # likeness of their coarse skeletons
    "best",  # the better of aligned and run together
    "best-4",  # its fourth power: the last tenth counts for most
    "weakest",  # similarity of the least alike pair of telling units
    "contradicted",  # share of units without partner on the side that has fewer of them
    "omitted",  # share of units without partner on the other side
    "telling",  # how much there is to go by: consonants of the shorter form, 8 and more are 1
    "single",  # one unit on one side, several on the other
    "consonantal",  # a script without vowels on one side alone
    "east-asian",  # Han, kana or Hangul on one side alone
    "same-script",
)

_EAST = frozenset({"Hani", "Kana", "Hira", "Jpan", "Hang"})


def joined_similarity(one: Form, other: Form) -> tuple[float, float]:
    """Return how alike two forms are in sound and outline with their units run together.

    The family name may come first or last, so the better of the orders counts.
    """

    def heard(
        sounds: tuple[str, ...],
        skeletons: tuple[str, ...],
        others: tuple[str, ...],
        other_skeletons: tuple[str, ...],
    ) -> tuple[float, float]:
        return sound_alike(sounds, one.script, skeletons, others, other.script, other_skeletons)

    options = [heard(one.joined, one.skeletons, other.joined, other.skeletons)]
    if len(other.significant) > 1:
        options.append(heard(one.joined, one.skeletons, other.rotated, other.rotated_skeletons))
    if len(one.significant) > 1:
        options.append(heard(one.rotated, one.rotated_skeletons, other.joined, other.skeletons))
    return max(options, key=sum)


def features(one: Form, other: Form, alignment: Alignment) -> tuple[float, ...]:
    """Return the values of `NAMES` for two aligned forms."""
    weigh_one = sum(u.weight for u in one.significant) or 1.0
    weigh_other = sum(u.weight for u in other.significant) or 1.0
    paired = sum(2 * p.weight * p.similarity for p in alignment.pairs)
    aligned = min(paired / (weigh_one + weigh_other), 1.0)
    sound, outline = joined_similarity(one, other)
    joined = blend(sound, outline)
    telling_pairs = [p.similarity for p in alignment.pairs if p.weight >= 0.4]
    left = sorted(
        (
            sum(u.weight for u in alignment.left_one) / weigh_one,
            sum(u.weight for u in alignment.left_other) / weigh_other,
        )
    )
    if joined > aligned:
        # Words that are split differently leave units over that are accounted for after all.
        left = [share * (1 - joined) / (1 - aligned) for share in left]
    lengths = [len(form.skeletons[0]) if form.skeletons else 0 for form in (one, other)]
    counts = sorted((len(one.significant), len(other.significant)))
    spaced = not (one.unspaced or other.unspaced)
    same = one.script == other.script
    return (
        aligned,
        sound,
        outline,
        max(aligned, joined),
        max(aligned, joined) ** 4,
        min(telling_pairs, default=joined),
        left[0],
        left[1],
        min(min(lengths), 8) / 8,
        float(spaced and counts[0] == 1 and counts[1] > 1),
        float(not same and bool({one.script, other.script} & CONSONANTAL)),
        float(not same and bool({one.script, other.script} & _EAST)),
        float(same),
    )
