"""The 64-bit hash under which the index files its keys.

Stable for ever: the same on every machine, in every process and every release, because the number
is written into files.  It is lossy (two texts may share a number, about once in 2**32 texts), so
whoever finds something by it compares the text itself.

* BLAKE2b with a digest of 8 bytes: RFC 7693
"""

from __future__ import annotations

from hashlib import blake2b

__all__ = ["hash64"]


def hash64(text: str, space: str = "") -> int:
    """Return the hash of *text* within the key *space*, from 0 to 2**64 - 1.

    Total: a lone surrogate is hashed like any other character.  A *space* keeps keys of several
    sorts apart in one table; it is short and holds no U+001F, which ends it.

    >>> hash64("kyiv")
    7944066469576435174
    >>> hash64("a", space="b") == hash64("ba")    # the space is not just glued on
    False
    """
    data = f"{space}\x1f{text}"
    try:
        coded = data.encode()
    except UnicodeEncodeError:
        coded = data.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(coded, digest_size=8).digest(), "big")
