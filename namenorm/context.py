"""What stands around a name, as evidence of the country that it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from namenorm.names.homes import is_home
from namenorm.names.lexicon import Lexicon
from namenorm.text.fold import fold

__all__ = ["Context", "countries_of"]

_POSSESSIVE = re.compile(r"(?<=\w)['’][sS]?(?!\w)")
_LOOKED_AT = 400  # words of context that are read


@dataclass(frozen=True, slots=True)
class Context:
    """The country and language that the caller names, and countries that the text around names."""

    country: str | None = None
    near: tuple[str, ...] = ()
    lang: str | None = None

    def speaks(self, lang: str) -> bool:
        """Whether *lang* is the language of the context, or that is not known."""
        return self.lang is None or lang.partition("-")[0] == self.lang

    def meets(self, needs: tuple[str, ...]) -> bool:
        """Whether the context has one of the countries that a name needs, or it needs none."""
        return not needs or self.country in needs or bool(set(needs) & set(self.near))

    def is_silent(self, lang: str, needs: tuple[str, ...]) -> bool:
        """Whether it says nothing, so that a name in a nation's own language may be its own."""
        return not self.country and not self.near and self.speaks(lang) and is_home(lang, needs)


def countries_of(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the countries that *text* names most often, by name or adjective.

    >>> from namenorm.names.lexicon import EMPTY
    >>> countries_of("nothing here", EMPTY)
    ()
    """
    counts: dict[str, int] = {}
    words = fold(_POSSESSIVE.sub("", text)).split()[:_LOOKED_AT]
    place = 0
    while place < len(words):
        for length in range(min(4, len(words) - place), 0, -1):
            phrase = " ".join(words[place : place + length])
            if found := lexicon.countries(phrase):
                for code in found:
                    counts[code] = counts.get(code, 0) + 1
                place += length
                break
        else:
            place += 1
    most = max(counts.values(), default=0)
    return tuple(sorted(code for code, n in counts.items() if n == most))
