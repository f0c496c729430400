"""The inner loops: likeness of sound strings, letters heard as sounds, candidates sifted.

Each function is there twice: in Python (`namenorm.kernel.plain`), which says what it means, and
compiled (``compiled.pyx``), which is some thirty times as fast.  A law holds the two to the same
answers.  The compiled one is taken where the package was built with a C compiler, unless
``NAMENORM_PLAIN`` is set to anything but 0 or ``modules`` (see `namenorm.loading`).

>>> from namenorm import kernel
>>> kernel.similar("KuRSK", "KuSRK")    # a swap of neighbours is one edit
0.8
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from namenorm.kernel.types import Likeness, Sifted

__all__ = [
    "COMPILED",
    "MAP",
    "READER",
    "SPELT",
    "TABLES",
    "Filler",
    "Letter",
    "Likeness",
    "Sifted",
    "Trees",
    "coarse",
    "file_keys",
    "file_spellings",
    "filled",
    "fine",
    "gather",
    "graphemes",
    "hash64",
    "join_skeletons",
    "join_variants",
    "likeliest",
    "likeness",
    "merge",
    "merge_vowels",
    "near",
    "only_number",
    "outlined",
    "paired",
    "pairings",
    "shared",
    "sift",
    "similar",
    "spelt",
    "spent",
    "together",
]


def _wants_plain() -> bool:
    return os.environ.get("NAMENORM_PLAIN", "0") not in ("", "0", "modules")


if TYPE_CHECKING:
    from namenorm.kernel import plain as _loops
else:
    try:
        if _wants_plain():
            raise ImportError
        from namenorm.kernel import compiled as _loops
    except ImportError:
        from namenorm.kernel import plain as _loops

COMPILED = _loops.__name__.endswith(".compiled")
Letter = _loops.Letter
Trees = _loops.Trees
coarse = _loops.coarse
file_keys = _loops.file_keys
file_spellings = _loops.file_spellings
Filler = _loops.Filler
filled = _loops.filled
fine = _loops.fine
gather = _loops.gather
#: What the compiled loops read a section of a compiled file by; None without them.
READER: Any = getattr(_loops, "Reader", None)
#: What they find keys in, candidates, and spellings.
MAP: Any = getattr(_loops, "Map", None)
TABLES: Any = getattr(_loops, "Tables", None)
SPELT: Any = getattr(_loops, "Spelt", None)
graphemes = _loops.graphemes
hash64 = _loops.hash64
join_variants = _loops.join_variants
likeliest = _loops.likeliest
likeness = _loops.likeness
merge = _loops.merge
merge_vowels = _loops.merge_vowels
near = _loops.near
only_number = _loops.only_number
outlined = _loops.outlined
paired = _loops.paired
pairings = _loops.pairings
join_skeletons = _loops.join_skeletons
shared = _loops.shared
sift = _loops.sift
similar = _loops.similar
spelt = _loops.spelt
spent = _loops.spent
together = _loops.together
