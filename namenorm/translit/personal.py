"""The rule that ODNI's tables for personal names share: a letter doubled is one digraph.

ICS-630-01, the standard of the United States intelligence community, writes шш as ``sh`` and not
``shsh``, in every Cyrillic alphabet.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["undoubled"]


def undoubled(letters: Mapping[str, str]) -> dict[str, str]:
    """Return *letters* and their digraphs' doubles.

    >>> undoubled({"а": "a", "ш": "sh"})
    {'а': 'a', 'ш': 'sh', 'шш': 'sh'}
    """
    doubles = {letter * 2: latin for letter, latin in letters.items() if len(latin) > 1}
    return {**letters, **doubles}
