"""What keys are filed by."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from namenorm.kernel.constants import BASIS, EACH, FACTORS, NEIGHBOURS, PRIME, SHORTER
from namenorm.kernel.types import Recipe

__all__ = ["file_keys", "hash64", "made"]

_BITS = (1 << 64) - 1


def hash64(text: str, space: str = "") -> int:
    """Return the hash of *text* within the key *space*, from 0 to 2**64 - 1."""
    data = f"{space}\x1f{text}".encode("utf-8", "surrogatepass")
    found = BASIS
    for byte in data:
        found = (found ^ byte) * PRIME & _BITS
    for factor in FACTORS:
        found = (found ^ found >> 33) * factor & _BITS
    return found ^ found >> 33


def made(recipes: Iterable[Recipe]) -> dict[tuple[str, str], bool]:
    """Return the (space, key) pairs that recipes make, in order, and whether each is no gram."""
    found: dict[tuple[str, str], bool] = {}
    for space, texts, how in recipes:
        for text in texts:
            if how == EACH:
                keys = [text]
            elif how == SHORTER:
                keys = [text[:at] + text[at + 1 :] for at in range(len(text))]
            else:
                marked = f"^{text}$"
                keys = [marked[at : at + 3] for at in range(len(text))]
            for key in keys:
                found.setdefault((space, key), how != NEIGHBOURS)
    return found


def file_keys(recipes: Iterable[Recipe]) -> array[int]:
    """Return the hashed keys that recipes make, each once, in order."""
    return array("Q", dict.fromkeys(hash64(key, space) for space, key in made(recipes)))
