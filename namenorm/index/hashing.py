"""The 64-bit hash under which the index files its keys.

Stable for ever: the same on every machine, in every process and every release, because the number
is written into files.  It is lossy (two texts may share a number, about once in 2**32 texts), so
whoever finds something by it compares the text itself.  Nobody is kept from making texts that
share a number on purpose.

* FNV-1a with 64 bits, of UTF-8: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, RFC 9923
* what its bits lack in mixing is made good as MurmurHash3 does: A. Appleby, ``fmix64``
"""

from __future__ import annotations

from namenorm import kernel

__all__ = ["hash64"]


def hash64(text: str, space: str = "") -> int:
    """Return the hash of *text* within the key *space*, from 0 to 2**64 - 1.

    Total: a lone surrogate is hashed like any other character.  A *space* keeps keys of several
    sorts apart in one table; it is short and holds no U+001F, which ends it.

    >>> hash64("kyiv")
    3539822407363694094
    >>> hash64("a", space="b") == hash64("ba")    # the space is not just glued on
    False
    """
    return kernel.hash64(text, space)
