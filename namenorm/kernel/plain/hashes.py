"""What keys are filed by."""

from __future__ import annotations

from namenorm.kernel.constants import BASIS, FACTORS, PRIME

__all__ = ["hash64"]

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
