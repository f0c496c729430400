"""Sound strings in classes, from fine to coarse."""

from __future__ import annotations

import re
from functools import lru_cache

from namenorm.kernel.classes import COARSE, VOWELS_KEPT

__all__ = ["DOUBLED", "coarse", "fine", "merge", "merge_vowels"]

DOUBLED = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("", "", "aeiou")
_COARSE = str.maketrans(*COARSE)
_VOWELS_KEPT = str.maketrans(*VOWELS_KEPT)


def merge(sound: str) -> str:
    """Return *sound* in the classes of the coarse level, each vowel as a."""
    return sound.translate(_COARSE)


def merge_vowels(sound: str) -> str:
    """Return *sound* in the classes of the coarse level, vowels as a, i or u."""
    return sound.translate(_VOWELS_KEPT)


@lru_cache(maxsize=1 << 16)
def fine(sound: str) -> str:
    """Return the consonants of *sound*, with A for a vowel that it starts with."""
    bare = DOUBLED.sub(r"\1", sound)
    return ("A" if bare[:1].islower() else "") + bare.translate(_VOWELS)


@lru_cache(maxsize=1 << 16)
def coarse(sound: str) -> str:
    """Return the merged consonants of *sound*; neighbours that merge count once."""
    return fine(merge(sound))
