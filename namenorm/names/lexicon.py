"""The words that names are made of, as the floors above are given them.

A lexicon answers questions about a folded word or phrase: which concepts it stands for
("role:governor", "body:ministry", "place-type:oblast" ...), which groups of equivalent person-name
parts it belongs to (Alexander = Олександр = 알렉산더), which country it names, and whether it is an
ordinary word that is merely like a name.  It holds nothing itself: the tables are mappings, perhaps
memory-mapped, that the caller hands in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from namenorm.names.inflection import lemmas
from namenorm.names.phrases import uninflected

__all__ = ["EMPTY", "Lexicon", "Numbers"]

_NO_GROUPS: Final[frozenset[int]] = frozenset()


class Numbers(Protocol):
    """A table from folded words to small numbers, empty where a word is unknown."""

    def get(self, word: str) -> Sequence[int]:
        """Return the numbers of a folded *word*."""
        ...


class _Nothing:
    def get(self, word: str) -> Sequence[int]:
        return ()


@dataclass(slots=True, weakref_slot=True)
class Lexicon:
    """What there is to know of folded words; safe to share between threads."""

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parts: Numbers = field(default_factory=_Nothing)
    country_names: Numbers = field(default_factory=_Nothing)
    country_codes: Sequence[str] = ()
    longest: int = 1  # words in the longest phrase
    ordinary: Numbers = field(default_factory=_Nothing)

    def concepts(self, phrase: str) -> tuple[str, ...]:
        """Return the concepts of a folded word or phrase, undoing case endings if need be."""
        found = self.words.get(phrase)
        if found is None and not phrase.isascii():
            for lemma, _ in lemmas(phrase):
                if found := self.words.get(lemma):
                    break
        return found or ()

    def groups(self, word: str) -> frozenset[int]:
        """Return the groups of equivalent person-name parts that have the folded *word*.

        One that none has is looked up as other Cyrillic spellings have it.
        """
        found = self.parts.get(word)
        if not found and not word.isascii():
            for other in _respelt(word):
                if found := self.parts.get(other):
                    break
        return frozenset(found) if found else _NO_GROUPS

    def _may_be_inflected(self, phrase: str) -> bool:
        """Whether it is worth undoing endings: of one word, or before a word like "Federation"."""
        head, _, last = phrase.rpartition(" ")
        return not head or any(c.startswith("place-type:") for c in self.concepts(last))

    def countries(self, phrase: str) -> tuple[str, ...]:
        """Return the ISO 3166-1 codes of the countries with the folded name *phrase*."""
        found = self.country_names.get(phrase)
        if not found and not phrase.isascii() and self._may_be_inflected(phrase):
            for lemma in uninflected(phrase):
                if found := self.country_names.get(lemma):
                    break
        return tuple(self.country_codes[number] for number in found)

    def is_ordinary(self, word: str) -> bool:
        """Whether a folded word is an ordinary one, inflected or not, that is like some name."""
        if self.ordinary.get(word):
            return True
        if word.isascii():
            return word.endswith("s") and bool(self.ordinary.get(word[:-1]))
        return any(self.ordinary.get(lemma) for lemma, _ in lemmas(word))


def _respelt(word: str) -> Iterator[str]:
    """Yield *word* as Russian has it, where its neighbours spell foreign names otherwise.

    Belarusian writes ў after a vowel (Браўн, Браун), and an h is г or х (Гокінг, Хокінг).
    """
    plain = word.replace("ў", "у")
    if plain != word:
        yield plain
    if word.startswith("г"):
        yield "х" + plain[1:]


#: Knows no word; what names are compared with when no tables are at hand.
EMPTY: Final = Lexicon()
