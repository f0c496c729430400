"""A text being read: its words, what was found in it so far, and the gazetteer that is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from namenorm.annotation.evidence import CountryEvidence
from namenorm.annotation.pieces import Piece
from namenorm.annotation.spans import Found
from namenorm.model import Entity, Mention, Resolution, Step
from namenorm.names.inflection import lemmas
from namenorm.resolver import Resolver
from namenorm.text.fold import fold

__all__ = ["Draft"]

#: Countries whose people are called by the family name first.
_FAMILY_FIRST = frozenset({"KP", "KR", "CN", "TW", "JP", "VN", "HU"})
_NOT_NAMES = ("function:", "common:", "role:", "honorific:", "body:", "domain:", "demonym:")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass
class Draft:
    """The state of one reading."""

    text: str
    lang: str | None
    date: str | None
    resolver: Resolver
    pieces: list[Piece]
    countries: CountryEvidence
    made: list[Mention] = field(default_factory=list)
    covered: set[int] = field(default_factory=set)  # pieces that belong to a name
    surnames: dict[str, Mention] = field(default_factory=dict)
    places: dict[int, Found] = field(default_factory=dict)  # by the piece that they end before

    def entity(self, identifier: str) -> Entity | None:
        """Return the entity with *identifier*, if there is one."""
        number = self.resolver.index.number(identifier)
        return None if number is None else self.resolver.index.entity(number)

    def is_curated(self, identifier: str) -> bool:
        """Whether an entity is more than a row of a derived table."""
        number = self.resolver.index.number(identifier)
        return number is not None and not self.resolver.index.facts(number).derived

    def add(self, start: int, end: int, answer: Resolution) -> None:
        """Note a mention with the answer to it."""
        best = answer.best
        first = answer.candidates[0] if answer.candidates else None
        mention = Mention(
            start,
            end,
            self.text[start:end],
            best.kind if best else (first.kind if first else None),
            best.id if best else None,
            best.name if best else None,
            first.score if first else 0.0,
            answer.decision,
            (*(best.explanation if best else ()), *answer.explanation),
        )
        self.made.append(mention)
        self.remember(mention)

    def add_nobody(self, start: int, end: int, step: Step) -> None:
        """Note a mention of what does not exist."""
        self.made.append(
            Mention(start, end, self.text[start:end], None, None, None, 0.0, "none", (step,))
        )

    def add_again(self, start: int, end: int, mention: Mention) -> None:
        """Note a mention that goes back to another."""
        self.made.append(
            Mention(
                start,
                end,
                self.text[start:end],
                mention.kind,
                mention.id,
                mention.name,
                mention.score,
                "match",
                (Step("coreference", 0.0, (mention.text,)),),
            )
        )

    def remember(self, mention: Mention) -> None:
        """Let the family name alone go back to *mention*, if it names a person in full."""
        words = fold(" ".join(_WORD.findall(mention.text))).split()
        if mention.kind != "person" or mention.id is None or len(words) < 2:
            return
        person = self.entity(mention.id)
        country = person.country if person else None
        family = words[0] if country in _FAMILY_FIRST else words[-1]
        for form in (family, *(lemma for lemma, _ in lemmas(family))):
            if len(form) > 2:
                self.surnames.setdefault(form, mention)

    def is_name_word(self, piece: Piece) -> bool:
        """Whether a word with a capital may be a part of a name that the gazetteer lacks."""
        if not piece.capital or len(piece.text) < 2:
            return False
        concepts = self.resolver.lexicon.concepts(piece.fold)
        if any(concept.startswith(_NOT_NAMES) for concept in concepts):
            return False
        return piece.telling or bool(self.resolver.lexicon.groups(piece.fold)) or not concepts
