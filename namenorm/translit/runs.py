"""Systems for scripts without capitals, a function from a word to its Latin spelling each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from unicodedata import normalize

__all__ = ["RunSystem"]


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class RunSystem:
    """A romanization system that reads a word at a time; see `namenorm.translit.protocol`.

    ``letters`` are what it claims, ``signs`` the other characters that its words are written
    with; ``latin`` gets a run of both, in NFC, and returns lower-case Latin.  A run that does not
    follow a letter or a digit gets a capital.
    """

    ID: str
    LANG: str
    SCRIPT: str
    TITLE: str
    STANDARD: str
    ISO24229: str | None = None
    ASCII: bool = True
    letters: Callable[[], str]
    signs: str = ""
    latin: Callable[[str], str]

    def __repr__(self) -> str:
        return f"<{self.ID}>"

    @cached_property
    def ALPHABET(self) -> str:
        """The letters that it claims."""
        return self.letters()

    @cached_property
    def _claimed(self) -> frozenset[str]:
        return frozenset(self.ALPHABET)

    @cached_property
    def _run(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(self.ALPHABET)}{re.escape(self.signs)}]+")

    def claims(self, char: str) -> bool:
        """Whether *char* is one of its letters."""
        return char in self._claimed

    def romanize(self, text: str) -> str:
        """Return *text* with the words in this script in Latin letters, in NFC."""
        if text.isascii():
            return text
        return normalize("NFC", self._run.sub(self._word, normalize("NFC", text)))

    def _word(self, match: re.Match[str]) -> str:
        latin = self.latin(match[0])
        if match.string[match.start() - 1 : match.start()].isalnum():
            return latin
        first = next((i for i, char in enumerate(latin) if char.isalpha()), 0)
        return latin[:first] + latin[first : first + 1].upper() + latin[first + 1 :]
