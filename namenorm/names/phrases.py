"""Case endings of whole phrases: each word of "Курской области" has its own."""

from __future__ import annotations

from functools import lru_cache

from namenorm.names.inflection import lemmas

__all__ = ["uninflected"]

_COMBINATIONS = 24
_LONGEST = 8  # words; the endings of a longer phrase are left as they are


@lru_cache(maxsize=1 << 10)  # one look-up asks several times
def uninflected(folded: str) -> tuple[str, ...]:
    """Return the folded phrase with its case endings undone, likeliest first, a bounded number.

    >>> "курская область" in uninflected("курской области")
    True
    """
    words = folded.split()
    if len(words) == 1:
        return tuple(lemma for lemma, _ in lemmas(words[0]))
    if len(words) > _LONGEST:
        return ()
    undone = [lemmas(word) for word in words]
    if not any(undone):
        return ()
    combined: list[tuple[int, str]] = [(0, "")]
    for word, found in zip(words, undone, strict=True):
        choices = [word, *(lemma for lemma, _ in found)]
        combined = sorted(
            (cost + place, f"{text} {choice}".strip())
            for cost, text in combined
            for place, choice in enumerate(choices)
        )[:_COMBINATIONS]
    return tuple(text for cost, text in combined if cost)
