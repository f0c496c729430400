"""How alike two stretches are to the ear, told at four levels from fine to coarse.

* ``sound``: the sound strings as they are
* ``merged``: consonants in the classes that romanizations mix up, vowels as a, i or u
* ``outline``: consonants alone
* ``coarse``: consonants alone, in those classes

A stretch has several sound strings, since spelling is ambiguous; the two that are nearest to each
other are compared.  Each level is one minus the optimal string alignment distance (edits, and
swaps of neighbours) over the longer length.

>>> from namenorm.keys.sounds import sounds
>>> likeness(sounds("chinschtejn", "Latn"), sounds("хинштейн", "Cyrl"), "", False) == ALIKE
True
>>> likeness(("MoXaMeD",), ("MaXMuD",), "", False)[1:]    # Mohammed and Mahmoud have one outline
(0.5714285714285714, 1.0, 1.0)
"""

from __future__ import annotations

from typing import Final

from namenorm.kernel import Likeness, likeness
from namenorm.kernel.classes import WRITTEN_ALIKE

__all__ = ["ALIKE", "LEVELS", "UNLIKE", "Likeness", "likeness", "table_of"]

LEVELS: Final = ("sound", "merged", "outline", "coarse")
ALIKE: Likeness = (1.0, 1.0, 1.0, 1.0)
UNLIKE: Likeness = (0.0, 0.0, 0.0, 0.0)


def table_of(script: str, other: str) -> str:
    """Return which script's letters for several sounds blur a comparison of two scripts."""
    if script == other:
        return ""
    if script in WRITTEN_ALIKE:
        return script
    return other if other in WRITTEN_ALIKE else ""
