"""Case endings of whole phrases: each word of "Курской области" has its own."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from namenorm.names.inflection import lemmas

__all__ = ["language_told", "nominatives", "uninflected"]

_COMBINATIONS: Final = 32
_LATER: Final = 2  # what it costs that a word is undone after one that is not
_LETTERS: Final = {
    "pl": frozenset("ąęłńśźżĄĘŁŃŚŹŻ"),
    "cs": frozenset("ěřůĚŘŮ"),
    "sk": frozenset("ľĺŕĽĹŔ"),
    "lv": frozenset("ģķļņĢĶĻŅ"),
    "lt": frozenset("ėįųĖĮŲ"),
    "hu": frozenset("őűŐŰ"),
    "az": frozenset("əƏ"),
    "kk": frozenset("ғқұҒҚҰ"),
    "tr": frozenset("ığİĞ"),
}
_LONGEST: Final = 8  # words; the endings of a longer phrase are left as they are


def language_told(text: str) -> str:
    """Return the language that a letter of *text* tells, of those of which the table has endings.

    Latin letters that several of them have tell nothing.

    >>> language_told("Straży Granicznej"), language_told("Estonie"), language_told("Kariņa")
    ('pl', '', 'lv')
    """
    if text.isascii():
        return ""
    return next((lang for lang, letters in _LETTERS.items() if not letters.isdisjoint(text)), "")


def nominatives(text: str, folded: str) -> tuple[str, ...]:
    """Return what `uninflected` returns of *folded*, in the language too that *text* tells.

    >>> "straz graniczna" in nominatives("Straży Granicznej", "strazy granicznej")
    True
    """
    lang = language_told(text)
    found = uninflected(folded)
    return tuple(dict.fromkeys((*uninflected(folded, lang), *found))) if lang else found


@lru_cache(maxsize=1 << 10)  # one look-up asks several times
def uninflected(folded: str, lang: str = "") -> tuple[str, ...]:
    """Return the folded phrase with its case endings undone, likeliest first, a bounded number.

    >>> "курская область" in uninflected("курской области")
    True
    """
    words = folded.split()
    if len(words) == 1:
        return tuple(lemma for lemma, _ in lemmas(words[0], lang))
    if len(words) > _LONGEST:
        return ()
    undone = [lemmas(word, lang) for word in words]
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
