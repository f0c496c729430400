"""Case endings of whole phrases: each word of "Курской области" has its own."""

from __future__ import annotations

from functools import lru_cache

from namenorm.names.inflection import lemmas

__all__ = ["uninflected"]

_COMBINATIONS = 32
_LATER = 2  # what it costs that a word is undone after one that is not
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
    # What agrees is undone together, from the first word on: Державної служби | України.
    combined: list[tuple[int, bool, str]] = [(0, True, "")]
    for word, found in zip(words, undone, strict=True):
        longer = [(cost, False, f"{text} {word}".strip()) for cost, _, text in combined]
        for cost, agrees, text in combined:
            cost += 0 if agrees else _LATER
            for place, (lemma, _) in enumerate(found):
                longer.append((cost + place, True, f"{text} {lemma}".strip()))
        longer.sort(key=lambda one: one[0])
        combined = longer[:_COMBINATIONS]
    return tuple(dict.fromkeys(text for _, _, text in combined if text != folded))
