r"""How names sound, as the kernel sifts candidates by it: one outline after the other.

>>> outline(0, 3, 2, "Ka")    # the first name of an entity, of script number 3, an alphabet's
b'\x00\x00\x03\x02\x02Ka'

What is lost: sounds beyond the sixty-third.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from namenorm.kernel.types import LONGEST
from namenorm.keys.sounds import CONSONANTAL
from namenorm.text.scripts import number_of, script_of

__all__ = ["outline", "pack_outlines"]

#: Alphabets, which have a letter for each sound.
_SPELT: Final = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor"})


def outline(name: int, script: int, flags: int, sound: str) -> bytes:
    """Return how one name sounds as it is kept for sifting.

    *name* is its number among the names of an entity, below 65,536; of *flags*, 1 says that its
    script has no vowels, 2 that it is an alphabet.  Outlines of one entity stand one after another.
    """
    heard = sound[:LONGEST].encode("ascii", "replace")
    return bytes((name & 255, name >> 8, script, flags, len(heard))) + heard


def pack_outlines(names: Sequence[tuple[int, str, str]]) -> bytes:
    """Return how names sound as the kernel sifts them: number, text and a sound of each.

    Names of many languages sound alike; the first of a script stands for them.
    """
    if len(names) == 1:  # nearly always, in a list of somebody's
        place, text, sound = names[0]
        script = script_of(text[0])
        return outline(place, number_of(script), _flags_of(script), sound) if sound else b""
    heard = {(script_of(text[0]), sound): place for place, text, sound in reversed(names) if sound}
    return b"".join(
        outline(place, number_of(script), _flags_of(script), sound)
        for (script, sound), place in sorted(heard.items(), key=lambda item: item[1])
    )


@lru_cache(maxsize=1 << 8)
def _flags_of(script: str) -> int:
    """Return what the kernel has to know of *script*."""
    return (script in CONSONANTAL) + 2 * (script in _SPELT)
