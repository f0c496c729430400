"""The numbers that both versions of the inner loops go by."""

from __future__ import annotations

from typing import Final

__all__ = [
    "APART",
    "AWAY",
    "BASIS",
    "BEHIND",
    "EACH",
    "EDITS",
    "FACTORS",
    "FEW",
    "LEFT",
    "LENGTHS",
    "NEIGHBOURS",
    "OTHER",
    "PIECES",
    "PRIME",
    "SHORTER",
    "TRIED",
    "TWO",
    "WORSE",
    "WORST",
]

#: Sound strings of each side that are compared.
TRIED: Final = 2
#: What it costs that a letter is heard as any one or two sounds, or a sound is left over.
OTHER: Final = 60
TWO: Final = 65
LEFT: Final = 35
#: What an alignment may cost more than the best so far, and a sound at most, on the average.
BEHIND: Final = 60
WORST: Final = 30
#: How much less alike than another order one may look and still be tried.
WORSE: Final = 0.1
#: Consonants of difference in length from which more make none.
APART: Final = 6
#: What FNV-1a begins with and multiplies by, and what MurmurHash3 mixes by.
BASIS: Final = 0xCBF29CE484222325
PRIME: Final = 0x100000001B3
FACTORS: Final = (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53)
#: Letters of folds that are found by pieces of them, into how many a fold is cut, how many edits
#: may be between two, and up to which length of the longer one edit alone.
LENGTHS: Final = range(5, 65)
PIECES: Final = 3
EDITS: Final = 2
FEW: Final = 5
#: What a place of difference in order takes from a pairing of two units.
AWAY: Final = 0.04
#: How keys are made of texts: each as it is, each less one letter, three neighbours each (a gram).
EACH, SHORTER, NEIGHBOURS = range(3)
