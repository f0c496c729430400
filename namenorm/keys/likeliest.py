"""The likeliest of all the sound strings that a row of letters may stand for.

>>> likeliest([(("B", 0), ("V", 9)), (("o", 3), ("u", 0))], 3)
{'Bu': 0, 'Bo': 3, 'Vu': 9}
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from namenorm.keys.tables import Costs

__all__ = ["likeliest"]

_NEVER = 1 << 30
_DOUBLED = re.compile(r"(.)\1+")


def likeliest(letters: Iterable[Costs], most: int) -> dict[str, int]:
    """Return up to *most* strings that take one of each letter's sounds, cheapest first.

    Doubled sounds count once.  There is always one string, if only the empty one.
    """
    found = {"": 0}
    for letter in letters:
        longer: dict[str, int] = {}
        for text, spent in found.items():
            for sound, cost in letter:
                joined = text + sound
                if spent + cost < longer.get(joined, _NEVER):
                    longer[joined] = spent + cost
        if len(longer) > most:
            longer = dict(sorted(longer.items(), key=lambda item: item[1])[:most])
        found = longer
    single: dict[str, int] = {}
    for text, cost in sorted(found.items(), key=lambda item: item[1]):
        single.setdefault(_DOUBLED.sub(r"\1", text), cost)
    return single
