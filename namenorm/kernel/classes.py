"""The classes of sounds that count as one, as pairs of strings of one length: sounds, class.

Sounds are the letters of `namenorm.keys.sounds`: capitals for consonants, aeiou for vowels.
"""

from __future__ import annotations

from typing import Final

__all__ = ["COARSE", "VOWELS_KEPT", "WRITTEN_ALIKE"]

#: Consonants that romanizations, voicing and East Asian scripts mix up; all vowels are one.
COARSE: Final = ("ZCJHWQXGDBVLeiou", "SSSSSSKKTPFRaaaa")
#: The same consonants; vowels are a, i or u.
VOWELS_KEPT: Final = ("ZCJHWQXGDBVLeo", "SSSSSSKKTPFRiu")
#: Scripts that write one letter for several sounds; these count as one in comparisons.
WRITTEN_ALIKE: Final = {
    "Kana": ("LVQ", "RBS"),
    "Hira": ("LVQ", "RBS"),
    "Hang": ("LFVZJWGDB", "RPPSSSKTP"),
    "Taml": ("GXDBFHWZCJ", "KKTPPSSSSS"),
}
