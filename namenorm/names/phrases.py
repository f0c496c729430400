"""Case endings of whole phrases: each word of "Курской области" has its own."""

from __future__ import annotations

from collections.abc import Iterator

from namenorm.names.inflection import lemmas

__all__ = ["uninflected"]

_COMBINATIONS = 24
_LONGEST = 8  # words; the endings of a longer phrase are left as they are


def uninflected(folded: str) -> Iterator[str]:
    """Yield the folded phrase with its case endings undone, likeliest first, a bounded number.

    >>> "курская область" in set(uninflected("курской области"))
    True
    """
    words = folded.split()
    if len(words) > _LONGEST:
        return
    combined: list[tuple[int, str]] = [(0, "")]
    for word in words:
        choices = [word, *(lemma for lemma, _ in lemmas(word))]
        combined = sorted(
            (cost + place, f"{text} {choice}".strip())
            for cost, text in combined
            for place, choice in enumerate(choices)
        )[:_COMBINATIONS]
    for cost, text in combined:
        if cost:
            yield text
