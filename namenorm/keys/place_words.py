"""Words such as "town" that South-East Asian scripts write together with the name.

Spellings in English leave them out, so what they sound like is an alternative to nothing.

>>> parted("အတ္တလန္တာမြို့", "Mymr")
('', 'အတ္တလန္တာ', 'မြို့')
>>> parted("เมือง", "Thai")       # the word alone is the name
('', 'เมือง', '')
"""

from __future__ import annotations

from functools import cache

from namenorm.keys.tables import rows

__all__ = ["parted"]

_LEAST = 2  # letters that must be left


@cache
def _words(script: str, where: str) -> tuple[str, ...]:
    found = [word for of, side, word in rows("place_words") if (of, side) == (script, where)]
    return tuple(sorted(found, key=len, reverse=True))


def parted(word: str, script: str) -> tuple[str, str, str]:
    """Return the place word before the name, the name, and the place word after it."""
    for prefix in _words(script, "prefix"):
        if word.startswith(prefix) and len(word) >= len(prefix) + _LEAST:
            return prefix, word[len(prefix) :], ""
    for suffix in _words(script, "suffix"):
        if word.endswith(suffix) and len(word) >= len(suffix) + _LEAST:
            return "", word[: -len(suffix)], suffix
    return "", word, ""
