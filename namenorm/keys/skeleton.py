"""Skeletons: the consonants of a sound string, finely told apart or coarsely merged.

The coarse level merges what romanizations, voicing and East Asian scripts mix up (s z sh zh ch ts;
k g kh; t d; p b; f v; l r); it finds candidates.  The fine level ranks them.

>>> coarse("XiNCTeiN"), coarse("XiNSTQeN")
('KNSTN', 'KNSTSN')
>>> fine("aLeKSaNDR")
'ALKSNDR'
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["coarse", "deletions", "fine", "merge", "merge_vowels", "without_vowels"]

_COARSE = str.maketrans("ZCJHWQXGDBVLeiou", "SSSSSSKKTPFRaaaa")
_VOWELS_KEPT = str.maketrans("ZCJHWQXGDBVLeo", "SSSSSSKKTPFRiu")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("", "", "aeiou")


def merge(sound: str) -> str:
    """Return *sound* in the classes of the coarse level, each vowel as a."""
    return sound.translate(_COARSE)


def merge_vowels(sound: str) -> str:
    """Return *sound* in the classes of the coarse level, vowels as a, i or u."""
    return sound.translate(_VOWELS_KEPT)


def without_vowels(sound: str) -> str:
    """Return *sound* without its vowels, save that one at the start becomes A."""
    bare = _DOUBLED.sub(r"\1", sound)
    return ("A" if bare[:1].islower() else "") + bare.translate(_VOWELS)


@lru_cache(maxsize=1 << 16)
def fine(sound: str) -> str:
    """Return the consonants of *sound*, with A for a vowel that it starts with."""
    return without_vowels(sound)


@lru_cache(maxsize=1 << 16)
def coarse(sound: str) -> str:
    """Return the merged consonants of *sound*; neighbours that merge count once."""
    return without_vowels(merge(sound))


def deletions(skeleton: str) -> tuple[str, ...]:
    """Return *skeleton* with each one letter left out, for matching at one edit."""
    return tuple({skeleton[:i] + skeleton[i + 1 :]: None for i in range(len(skeleton))})
