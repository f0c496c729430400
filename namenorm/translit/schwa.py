"""Which inherent vowels the languages of the north of India leave out of speech.

Writing does not show it: राजकुमार is written ra-ja-ku-ma-ra and spoken Rajkumar.  The rule is that
of Ohala (1983): the last one falls, and each that stands between vowel and consonant before it
and consonant and vowel after it.  Where two neighbours might fall the first one does, as in
compounds (gaḍ-karī, hem-latā); Ohala looks from the end, which suits verbs.  No rule sees that
Vārāṇasī and Draupadī keep theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

__all__ = ["Vowel", "unspoken"]


class Vowel(Enum):
    """What follows a consonant: nothing, the inherent vowel, a written one; or a vowel alone."""

    NONE = 0
    INHERENT = 1
    WRITTEN = 2
    ALONE = 3


def unspoken(vowels: Sequence[Vowel], *, keeps_last: bool = False) -> frozenset[int]:
    """Return the places of the inherent vowels in a word that are not spoken.

    *keeps_last* is for a word such as चन्द्र, whose last consonants cannot be spoken without.

    >>> inherent, written = Vowel.INHERENT, Vowel.WRITTEN
    >>> sorted(unspoken([written, inherent, written, written, inherent]))    # rā-ja-ku-mā-ra
    [1, 4]
    """
    spoken = [vowel is not Vowel.NONE for vowel in vowels]
    last = len(vowels) - 1
    if last > 0 and vowels[last] is Vowel.INHERENT:
        spoken[last] = keeps_last
    for place in range(1, last):
        if vowels[place] is Vowel.INHERENT and vowels[place + 1] is not Vowel.ALONE:
            spoken[place] = not (spoken[place - 1] and spoken[place + 1])
    return frozenset(
        place for place, vowel in enumerate(vowels) if vowel is Vowel.INHERENT and not spoken[place]
    )
