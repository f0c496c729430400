"""What keys are filed by."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from namenorm.kernel.constants import BASIS, FACTORS, PRIME

__all__ = ["file_keys", "hash64"]

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


def file_keys(
    words: Iterable[str], wholes: Iterable[str], shortened: int, least: int, cut: Iterable[str]
) -> array[int]:
    """Return the hashed keys of skeletons, in no order, and some of them perhaps twice.

    *words* and *wholes* are keys of the space ``k``.  The first *shortened* of *wholes*, if they
    have *least* letters, are keys of ``d`` with each one letter left out; of those to *cut*, three
    neighbours each are keys of ``g``, the ends marked.
    """
    wholes = list(wholes)
    keys = [("k", key) for key in (*words, *wholes)]
    for whole in wholes[:shortened]:
        if len(whole) >= least:
            keys += [("d", whole[:at] + whole[at + 1 :]) for at in range(len(whole))]
    for skeleton in cut:
        marked = f"^{skeleton}$"
        keys += [("g", marked[at : at + 3]) for at in range(len(marked) - 2)]
    return array("Q", [hash64(key, space) for space, key in keys])
