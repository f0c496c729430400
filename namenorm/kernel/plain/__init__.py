"""The inner loops in Python: what the compiled ones have to equal."""

from __future__ import annotations

from namenorm.kernel.plain.alternatives import join_skeletons, join_variants, likeliest, outlined
from namenorm.kernel.plain.candidates import gather, looked_at, sift
from namenorm.kernel.plain.distances import likeness, shared, similar, together
from namenorm.kernel.plain.fillers import Filler, filled
from namenorm.kernel.plain.graphemes import graphemes, spelt
from namenorm.kernel.plain.hashes import file_keys, hash64, made
from namenorm.kernel.plain.letters import spent
from namenorm.kernel.plain.pairings import paired, pairings
from namenorm.kernel.plain.spellings import file_spellings, near
from namenorm.kernel.plain.strings import coarse, fine, merge, merge_vowels
from namenorm.kernel.plain.texts import only_number
from namenorm.kernel.plain.trees import Trees
from namenorm.kernel.types import Letter

__all__ = [
    "Filler",
    "Letter",
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
    "looked_at",
    "made",
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
