"""Spans of a text that are names in the gazetteer, letter by letter or but for a case ending.

The longest name from a word on wins.  Words written without spaces are searched character by
character; a Korean word may end in a particle, which is left out of the span.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from namenorm.annotation.pieces import Piece
from namenorm.index.entities import EntityIndex, Facts
from namenorm.index.retrieval import exact
from namenorm.index.stored import StoredName
from namenorm.model import NAME_KINDS
from namenorm.names.inflection import lemmas
from namenorm.names.lexicon import Lexicon
from namenorm.names.phrases import uninflected
from namenorm.text.fold import fold
from namenorm.text.scripts import script_of

__all__ = ["Found", "Option", "SpanFinder"]

_WORDS = 9  # words of the longest name that is looked for
_CHARACTERS = 16  # characters of the longest name in a script without spaces
_ACRONYM = NAME_KINDS.index("acronym")
_PREFERRED = NAME_KINDS.index("preferred")
#: Prominence that a town of a derived table needs to be taken for one in running text.
TOWN = 30  # a hundred thousand inhabitants
NAMESAKE_TOWN = 40  # a million, where the word is a person's name or an ordinary word too
FOREIGN_TOWN = 35  # in Han, kana and Hangul, where two characters may be anything
#: Words of a language that writes all nouns with a capital, and how many of them show it.
_GERMAN = frozenset(["der", "die", "das", "dem", "den", "des", "und", "nicht", "wurde"])
_GERMAN_ENOUGH = 3
_SHORT = 4  # letters up to which a lesser name of a derived place is no evidence


@dataclass(frozen=True, slots=True)
class Option:
    """One entity that a span may name."""

    number: int
    name: StoredName
    facts: Facts
    inflected: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A span, by pieces and by characters, with the entities that it may name."""

    first: int
    last: int  # piece after the last
    start: int
    end: int
    options: tuple[Option, ...]


class SpanFinder:
    """Finds known names in the pieces of one text."""

    def __init__(self, index: EntityIndex, lexicon: Lexicon, text: str) -> None:
        self._index = index
        self._lexicon = lexicon
        self._text = text
        self._nouns = False  # whether the text writes all nouns with a capital

    def find(self, pieces: Sequence[Piece]) -> Iterator[Found]:
        """Yield the spans in order, none overlapping another."""
        self._nouns = len(_GERMAN & {piece.fold for piece in pieces}) >= _GERMAN_ENOUGH
        place, reached = 0, 0
        while place < len(pieces):
            piece = pieces[place]
            found = None
            if piece.end > reached:
                if piece.cjk and script_of(piece.text[0]) != "Hang":
                    for found in self._characters(place, piece):
                        yield found
                        reached = found.end
                    place += 1
                    continue
                found = self._longest(pieces, place)
            if found is None:
                place += 1
            else:
                yield found
                place, reached = found.last, found.end

    def _longest(self, pieces: Sequence[Piece], place: int) -> Found | None:
        first = pieces[place]
        if not self._may_begin(first):
            return None
        stop = place + 1
        while stop < len(pieces) and stop - place < _WORDS and pieces[stop].joined:
            stop += 1
        for last in range(stop, place, -1):
            for end in self._ends(pieces[last - 1], last - place):
                text = self._text[first.start : end]
                named = self._options(text, inflect=not pieces[last - 1].cjk)
                options = [o for o in named if self._fits(o, text, pieces, place, last)]
                if options:
                    options += _outshone(options, named)
                    end += "." in text and self._text.startswith(".", end)  # "U.S."
                    found = Found(place, last, first.start, end, tuple(options))
                    return self._without_type(found, pieces)
        return None

    def _without_type(self, found: Found, pieces: Sequence[Piece]) -> Found:
        """Leave out a kind of place in small letters that the name does not need."""
        tail = pieces[found.last - 1]
        if found.last - found.first < 2 or tail.capital or not tail.cased:
            return found
        if not any(c.startswith("place-type:") for c in self._lexicon.concepts(tail.fold)):
            return found
        end = pieces[found.last - 2].end
        meant = {option.number for option in found.options}
        options = [
            option
            for option in self._options(self._text[found.start : end], inflect=True)
            if option.number in meant
        ]
        if {option.number for option in options} != meant:
            return found
        return Found(found.first, found.last - 1, found.start, end, tuple(options))

    def _may_begin(self, piece: Piece) -> bool:
        """Names begin with a capital where there are any, bodies perhaps with a small letter."""
        if piece.capital or not piece.cased:
            return True
        return any(c.startswith(("body:", "domain:")) for c in self._lexicon.concepts(piece.fold))

    @staticmethod
    def _ends(piece: Piece, count: int) -> Iterator[int]:
        """Yield where a span may end: after the word, or before a particle within it."""
        yield piece.end
        if piece.cjk:
            for lemma, _ in lemmas(piece.text):
                if piece.text.startswith(lemma) and (len(lemma) > 1 or count > 1):
                    yield piece.start + len(lemma)

    def _options(self, text: str, *, inflect: bool) -> list[Option]:
        folded = fold(text)
        if not folded:
            return []
        found = self._hits(folded, text, inflected=False)
        if not found and inflect and not text.isupper():
            seen: set[int] = set()
            for lemma in uninflected(folded):
                for option in self._hits(lemma, lemma, inflected=True):
                    if option.number not in seen:
                        seen.add(option.number)
                        found.append(option)
        return found

    def _hits(self, folded: str, text: str, *, inflected: bool) -> list[Option]:
        facts: Callable[[int], Facts] = self._index.facts
        return [
            Option(hit.number, hit.names[0], facts(hit.number), inflected)
            for hit in exact(self._index, folded, text, lambda n: facts(n).kind != "office")
        ]

    def _fits(
        self, option: Option, text: str, pieces: Sequence[Piece], place: int, last: int
    ) -> bool:
        """Whether *text*, here, is likely to be meant as this name."""
        piece, name, facts = pieces[place], option.name, option.facts
        if name.kind == _ACRONYM:
            plain = text.replace(".", "").replace(" ", "")
            return not option.inflected and plain == name.text.replace(".", "").replace(" ", "")
        if facts.kind == "nobody":
            return True
        if last - place > 1:
            if facts.derived and self._is_phrase(pieces[place:last]):
                return False  # "The Bank" is a town as well
            return not facts.derived or any(p.capital or not p.cased for p in pieces[place:last])
        concepts = self._lexicon.concepts(piece.fold)
        other_word = any(c.startswith(("common:", "function:")) for c in concepts)
        if any(c.startswith("place-type:") for c in concepts):
            return False
        if piece.cased and not piece.capital:
            return False
        if facts.kind == "place" and facts.type != "country" and self._is_part(pieces, place):
            return False
        if not facts.derived:
            return not other_word or piece.telling or facts.prominence > 60
        return self._is_town(option, piece, other_word, pieces, place)

    def _is_town(
        self,
        option: Option,
        piece: Piece,
        other_word: bool,
        pieces: Sequence[Piece],
        place: int,
    ) -> bool:
        name, facts = option.name, option.facts
        if facts.type == "country":
            return not (len(piece.fold) < _SHORT and name.kind != _PREFERRED)
        known = bool(self._lexicon.groups(piece.fold))
        needed = TOWN
        if piece.cjk:
            needed = FOREIGN_TOWN
        if other_word or known:
            needed = NAMESAKE_TOWN
        if facts.prominence < needed:
            return False
        if len(piece.fold) < _SHORT and name.kind != _PREFERRED:
            return False
        return not other_word or piece.telling

    def _is_part(self, pieces: Sequence[Piece], place: int) -> bool:
        """Whether a word beside a place shows that it is a part of a longer name.

        "Real Madrid" is no city; nor is "Paris Hilton", since Paris is a given name too.
        """
        if place and pieces[place].joined and self._is_unknown(pieces[place - 1], pieces[place]):
            return True
        after = pieces[place + 1] if place + 1 < len(pieces) else None
        return (
            after is not None
            and after.joined
            and bool(self._lexicon.groups(pieces[place].fold))
            and after.telling
            and not self._lexicon.concepts(after.fold)
        )

    def _is_unknown(self, piece: Piece, after: Piece) -> bool:
        """Whether a word with a telling capital before another is no word that we know."""
        if not piece.telling or self._nouns or self._text[piece.end : after.start] != " ":
            return False
        concepts = self._lexicon.concepts(piece.fold)
        if concepts and concepts != ("common:word",):
            return False
        known = self._lexicon.countries(piece.fold) or self._index.under("f", piece.fold)
        return not known and not self._index.under("t", piece.fold)

    def _is_phrase(self, pieces: Sequence[Piece]) -> bool:
        """Whether words are an article or preposition with common words after it."""
        topics = [{c.partition(":")[0] for c in self._lexicon.concepts(p.fold)} for p in pieces]
        return "function" in topics[0] and all(topics)

    def _characters(self, place: int, piece: Piece) -> Iterator[Found]:
        """Yield names within a run of Han and kana."""
        run, at = piece.text, 0
        while at < len(run):
            for length in range(min(_CHARACTERS, len(run) - at), 1, -1):
                text = run[at : at + length]
                if _cuts_kana(run, at) or _cuts_kana(run, at + length):
                    continue
                options = tuple(
                    option
                    for option in self._options(text, inflect=False)
                    if not option.facts.derived
                    or option.facts.type == "country"
                    or option.facts.prominence >= FOREIGN_TOWN
                )
                if options:
                    start = piece.start + at
                    yield Found(place, place + 1, start, start + length, options)
                    at += length
                    break
            else:
                at += 1


def _outshone(options: Sequence[Option], named: Sequence[Option]) -> list[Option]:
    """Return the towns that a division of their name must not outshine by being one."""
    if not any(o.facts.type == "admin1" and o.facts.derived for o in options):
        return []
    kept = {option.number for option in options}
    return [
        o
        for o in named
        if o.facts.type == "city" and o.facts.prominence >= TOWN and o.number not in kept
    ]


def _cuts_kana(run: str, at: int) -> bool:
    """Whether a boundary at *at* would cut a word in katakana in two."""
    around = run[at - 1 : at + 1]
    return 0 < at < len(run) and all("ァ" <= char <= "ヺ" or char == "ー" for char in around)
