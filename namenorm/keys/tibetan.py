"""Sounds of Tibetan syllables.

Spelling is a thousand years older than speech: letters before and above the root are silent, some
of those after it too, and what stands under it changes it.  The vowels a, o, u are fronted before
d, n, l, s.  A word of this module is a syllable, since folding parts words where Tibetan does.

>>> [["".join(unit[0] for unit in units(s)) for s in w.split("་")]
...  for w in ("བསྟན་འཛིན", "རྒྱ་མཚོ", "བཀྲ་ཤིས", "སྒྲོལ་མ")]
[['TeN', 'ZiN'], ['Gia', 'Qo'], ['TRa', 'Ci'], ['DRoL', 'Ma']]

What is lost: tone, aspiration save of k.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from namenorm.keys.tables import Units, rows, units_of

__all__ = ["units"]

_BASE, _SUBJOINED = "\u0f40-\u0f6c", "\u0f90-\u0fbc"
_VOWELS: Final = {"ི": "i", "ུ": "u", "ེ": "e", "ོ": "o", "ཻ": "e", "ཽ": "o", "ྀ": "i"}
_STACK: Final = re.compile(rf"([{_BASE}])([{_SUBJOINED}]*)(༹?)([\u0f71-\u0f84\u0fad]*)")
_PREFIXES: Final = "གདབམའ"
_HEADS: Final = "རལས"
_UNDER: Final = "\u0fb1\u0fb2\u0fb3\u0fad\u0fba\u0fbb\u0fbc\u0fb7"  # y r l w, full forms, h
_SUFFIXES: Final = "གངདནབམའརལས"
_SANSKRIT: Final = frozenset("ཊཋཌཎཥ\u0f71\u0fb7\u0f9a\u0f9b\u0f9c\u0f9e\u0fb5")
_FRONTING: Final = "དནལས"
_AS_BASE: Final = 0x50  # from a subjoined letter to the same letter that stands alone


@cache
def _tables() -> tuple[dict[str, Units], dict[str, Units]]:
    starts: dict[str, Units] = {}
    ends: dict[str, Units] = {}
    for kind, letters, sounds in rows("tibetan"):
        table = starts if kind == "S" else ends
        table |= dict.fromkeys(letters.split(), units_of(sounds))
    return starts, ends


def units(word: str, script: str = "Tibt") -> list[Units]:
    """Return the alternatives of each letter of *word*; what is not Tibetan is left out."""
    found: list[Units] = []
    for syllable in re.split("[^\u0f39-\u0fbc]", word):
        found += _syllable(_STACK.findall(syllable))
    return [unit for unit in found if unit != ("",)]


def _syllable(stacks: list[tuple[str, str, str, str]]) -> list[Units]:
    if not stacks:
        return []
    starts, ends = _tables()
    root = _root(stacks)
    base, under, flap, signs = stacks[root]
    tail = stacks[root + 1 :]
    foreign = _is_foreign(stacks, root)
    last = tail[0][0] if tail and not tail[0][3] and not foreign else ""
    found = [starts.get(_spoken(base, under + flap), ("",)), _vowel(signs, last)]
    for place, (letter, below, _, more) in enumerate(tail):
        if more:  # a second vowel: a diphthong (འི, འུ), or a syllable run on
            found += (starts.get(letter, ("",)), _vowel(more, ""))
        elif foreign:
            found.append(starts.get(_spoken(letter, below), ("",)))
        elif place == 0:
            found.append(ends.get(letter, ("",)))
    return found


def _is_foreign(stacks: list[tuple[str, str, str, str]], root: int) -> bool:
    """Whether a syllable is a foreign name's, all of whose letters are spoken."""
    native = all(
        (letter in (_SUFFIXES if place == 0 else "སད") and not under) or signs
        for place, (letter, under, _, signs) in enumerate(stacks[root + 1 :])
    )
    return not native or any(
        letter in _SANSKRIT or not _SANSKRIT.isdisjoint(under + signs)
        for letter, under, _, signs in stacks
    )


def _root(stacks: list[tuple[str, str, str, str]]) -> int:
    """Return the place of the root: the stack, or what has the vowel, or stands where it must."""
    for place, (_, under, _, signs) in enumerate(stacks):
        if under or signs:
            return place if place == 1 and stacks[1][0] != "འ" else 0
    if len(stacks) > 2 and stacks[0][0] in _PREFIXES:
        # Three letters: prefix, root and suffix; but ག ང བ མ with a second suffix is དགས.
        return 0 if stacks[2][0] == "ས" and stacks[1][0] in "གངབམ" else 1
    return 1 if len(stacks) == 2 and stacks[0][0] in _PREFIXES and stacks[1][0] == "འ" else 0


def _spoken(base: str, under: str) -> str:
    """Return the stack without its head and what is silent below."""
    if base in _HEADS and under and under[0] not in _UNDER:
        base, under = chr(ord(under[0]) - _AS_BASE), under[1:]
    stack = base + under.replace("\u0fba", "").replace("\u0fad", "").replace("\u0f71", "")
    stack = stack.replace("\u0fbb", "\u0fb1").replace("\u0fbc", "\u0fb2")
    starts, _ = _tables()
    while len(stack) > 1 and stack not in starts:
        stack = stack[:-1]
    return stack


def _vowel(signs: str, last: str) -> Units:
    vowel = next((_VOWELS[sign] for sign in signs if sign in _VOWELS), "a")
    if last and last in _FRONTING:
        return {"a": ("e", "a"), "o": ("o", "e"), "u": ("u", "i")}.get(vowel, (vowel,))
    return (vowel,)
