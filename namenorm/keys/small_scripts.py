"""Sounds of words in alphabets that need no rules: Thaana, N'Ko, Mongolian, Ol Chiki, Tifinagh.

>>> "".join(unit[0] for unit in units("ޝާހިދު", "Thaa"))
'CaXiDu'

What is lost: tone, length, emphatic consonants.
"""

from __future__ import annotations

import re
from functools import cache

from namenorm.keys.tables import Units, rows, units_of

__all__ = ["units"]


@cache
def _table(script: str) -> tuple[re.Pattern[str], dict[str, Units]]:
    table = {
        letter: units_of(sounds)
        for of, letters, sounds in rows("small_scripts")
        if of == script
        for letter in letters.split()
    }
    return re.compile("|".join(sorted(table, key=len, reverse=True))), table


def units(word: str, script: str) -> list[Units]:
    """Return the alternatives of each letter of *word*; what is not of *script* is left out."""
    pattern, table = _table(script)
    found = (table[match[0]] for match in pattern.finditer(word))
    return [unit for unit in found if unit != ("",)]
