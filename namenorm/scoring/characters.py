"""People's names of a few characters, each a syllable: who has another one is somebody else.

김재윤 is not 김재용, and 王学兵 not 王厚斌, though they sound much alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import OSA

from namenorm.keys.form import Form
from namenorm.keys.han import is_same_character
from namenorm.keys.hangul import is_syllable, letters_of
from namenorm.translit.hanja import canonical

__all__ = ["no_character", "other_characters", "other_length"]

_SYLLABIC: Final = frozenset({"Hang", "Hani"})
#: Characters of the longest name in which each has its weight: two of the family, two given.
_MOST: Final = 4
#: Initials of Hangul, by their places, that North and South write for each other: ㄴ, ㄹ, none.
_LIQUIDS: Final = frozenset({2, 5, 11})


def other_characters(one: Form, other: Form) -> Iterator[tuple[str, str, str]]:
    """Yield the veto of two names in Hangul, or in Han, of which a character differs."""
    if one.script != other.script or one.script not in _SYLLABIC:
        return
    mine, theirs = one.fold.replace(" ", ""), other.fold.replace(" ", "")
    if max(len(mine), len(theirs)) > _MOST:
        return
    if len(mine) != len(theirs):
        if OSA.distance(mine, theirs) > 1:
            yield "other-name", mine, theirs
        return
    for a, b in zip(mine, theirs, strict=True):
        if a != b and not _same_hangul(a, b) and not is_same_character(a, b):
            yield "other-name", a, b
            return


def no_character(one: Form, other: Form) -> Iterator[tuple[str, str, str]]:
    """Yield the veto of two bodies in Han that have no character in common: they say otherwise."""
    if one.script == other.script == "Hani":
        theirs = set(map(canonical, other.fold))
        if theirs.isdisjoint(map(canonical, one.fold)):
            yield "own-name", one.fold, other.fold


def other_length(one: Form, other: Form) -> Iterator[tuple[str, str, str]]:
    """Yield the veto of a name in Han against a Korean's in Hangul, if they are not as long."""
    if one.script != "Hani" or other.script != "Hang":
        return
    mine, theirs = one.fold.replace(" ", ""), other.fold.replace(" ", "")
    if len(mine) != len(theirs):
        yield "other-name", mine, theirs


def _same_hangul(one: str, other: str) -> bool:
    """Whether two syllables are one by the orthographies of South and North: 노 and 로."""
    if not (is_syllable(one) and is_syllable(other)):
        return False
    (a, *mine), (b, *theirs) = letters_of(one), letters_of(other)
    return mine == theirs and {a, b} <= _LIQUIDS
