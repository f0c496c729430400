"""Mentions in running text: which entity each name in it denotes, or that it denotes none.

Names that the gazetteer knows are found letter by letter or but for a case ending.  What the text
says around them settles the rest: the country beside a name that many bodies bear, the office
whose holder a garbled name must be, the full name to which a surname goes back.  A body that does
not exist is said not to exist.  Capitals that stand for their governments stay places; names of
offices are evidence, not mentions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from namenorm.annotation.evidence import CountryEvidence, role_before
from namenorm.annotation.pieces import Piece, pieces
from namenorm.annotation.spans import Found, SpanFinder
from namenorm.context import Context
from namenorm.index.entities import EntityIndex
from namenorm.keys.form import Form
from namenorm.model import Candidate, Mention, Resolution, Step
from namenorm.names.inflection import lemmas
from namenorm.names.lexicon import Lexicon
from namenorm.offices import in_office
from namenorm.translit.guess import guess_language

if TYPE_CHECKING:
    from namenorm.gazetteer import Gazetteer

__all__ = ["Annotator"]

_ALONE = 5  # letters that a single unknown word needs to be compared with known names
_SURE = 0.85  # what such a word needs to score
_LIKELY = 0.7  # what an unknown name of several words needs to score
_HELD = 0.25  # what a name beside the words for an office needs to be its holder's
_KNOWN_PLACE = 35  # prominence from which a town speaks for its country
_NOT_NAMES = ("function:", "common:", "role:", "honorific:", "body:", "domain:", "demonym:")
_GUESSED = 4000  # characters by which the language of a text is guessed


class Annotator:
    """Finds the names in texts by one gazetteer; holds nothing of a text."""

    def __init__(self, gazetteer: Gazetteer, index: EntityIndex, lexicon: Lexicon) -> None:
        self._gazetteer = gazetteer
        self._index = index
        self._lexicon = lexicon

    def annotate(self, text: str, *, lang: str | None = None, date: str | None = None) -> list[Mention]:
        """Return the mentions of *text* in order; none overlaps another."""
        return _Reading(self, text, lang or guess_language(text[:_GUESSED]), date).mentions()

    # What a reading asks of the gazetteer.
    @property
    def gazetteer(self) -> Gazetteer:
        """The gazetteer that is asked."""
        return self._gazetteer

    @property
    def index(self) -> EntityIndex:
        """Its index."""
        return self._index

    @property
    def lexicon(self) -> Lexicon:
        """Its lexicon."""
        return self._lexicon


class _Reading:
    """One text being read."""

    def __init__(self, annotator: Annotator, text: str, lang: str | None, date: str | None) -> None:
        self.gazetteer = annotator.gazetteer
        self.index = annotator.index
        self.lexicon = annotator.lexicon
        self.text = text
        self.date = date
        self.pieces: list[Piece] = pieces(text)
        self.countries = CountryEvidence(self.pieces, self.lexicon, lang)
        self.made: list[Mention] = []
        self.surnames: dict[str, Mention] = {}
        self.places: dict[int, Found] = {}  # by the piece that they end before

    def mentions(self) -> list[Mention]:
        found = list(SpanFinder(self.index, self.lexicon, self.text).find(self.pieces))
        found = self._bodies(found)
        covered = {i for span in found for i in range(span.first, span.last)}
        for span in found:
            first = span.options[0].facts
            if first.kind == "place":
                self.places[span.last] = span
                if first.country and not first.derived or first.prominence >= _KNOWN_PLACE:
                    self.countries.add(span.first, span.last, first.country or "")
        for span in found:
            if not self._within_a_person(span, covered):
                self._known(span)
        names = list(self._unknown(covered))
        for first, last in names:
            if last - first > 1:
                self._unlisted(first, last)
        for first, last in names:
            if last - first == 1:
                self._alone(first)
        self.made.sort(key=lambda mention: mention.start)
        return self._glossed()

    # ------------------------------------------------------------------ names of the gazetteer
    def _known(self, span: Found) -> None:
        text = self.text[span.start : span.end]
        nobody = next((o for o in span.options if o.facts.kind == "nobody"), None)
        if nobody is not None:
            stored = self.index.stored(nobody.number)
            self._nobody(span.start, span.end, (Step("nobody", 0.0, (stored.why or stored.name,)),))
            return
        options = [(option.number, option.name, option.inflected) for option in span.options]
        answer = self._namesake(span) or self.gazetteer.choose(
            text, options, Context(None, self.countries.owner(span.first))
        )
        if answer.decision != "match":
            for country in self.countries.around(span.first, span.last):
                again = self.gazetteer.choose(text, options, Context(None, (country,)))
                if again.decision == "match":
                    answer = again
                    break
        self._add(span.start, span.end, answer)

    def _namesake(self, span: Found) -> Resolution | None:
        """Return the lesser town that "Paris, Texas" means, if the text says so."""
        if span.options[0].facts.kind != "place" or not self.text.startswith(", ", span.end):
            return None
        after = next((s for s in self.places.values() if s.start == span.end + 2), None)
        if after is None or after.options[0].facts.type == "city":
            return None
        country = after.options[0].facts.country
        if country is None or country in {option.facts.country for option in span.options}:
            return None
        text = self.text[span.start : span.end]
        answer = self.gazetteer.lookup(text, kind="place", country=country)
        return answer if answer.decision == "match" else None

    def _within_a_person(self, span: Found, covered: set[int]) -> bool:
        """Whether a family name alone has a given name beside it that makes it somebody else's.

        "Ivanka Trump" is not Donald Trump, and "Volodymir Zelenskiy" is the one that it sounds like.
        """
        if span.last - span.first != 1 or span.options[0].facts.kind != "person":
            return False
        piece = self.pieces[span.first]
        before = self.pieces[span.first - 1] if span.first and piece.joined else None
        if before is None or span.first - 1 in covered or not piece.cased:
            return False
        if not (self._name_word(before) or (len(before.text) == 1 and before.capital)):
            return False
        start = span.first - 1
        while start > 0 and self.pieces[start].joined and start - 1 not in covered and (
            self._name_word(self.pieces[start - 1])
            or (len(self.pieces[start - 1].text) == 1 and self.pieces[start - 1].capital)
        ):
            start -= 1
        begin = self.pieces[start].start
        initials = [p.fold for p in self.pieces[start : span.first]]
        if all(len(letter) == 1 for letter in initials) and self._has_initial(span, initials[0]):
            self._known(Found(start, span.last, begin, span.end, span.options))
            return True
        answer = self.gazetteer.lookup(self.text[begin : span.end], kind="person")
        covered.update(range(start, span.last))
        if answer.decision == "none" and not self.pieces[start].telling:
            return False  # the word before may only begin the sentence
        self._add(begin, span.end, answer)
        return True

    def _has_initial(self, span: Found, letter: str) -> bool:
        """Whether the one person that a family name means has a given name with *letter* first."""
        people = {option.number for option in span.options}
        words = (
            word
            for number in people
            for name in self.index.names(number)
            for word in self.gazetteer.folded(name.text).split()
        )
        return len(people) == 1 and any(word.startswith(letter) for word in words)

    def _add(self, start: int, end: int, answer: Resolution) -> None:
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
        if best and best.kind == "person":
            self._remember(mention)

    def _remember(self, mention: Mention) -> None:
        """Let the family name alone go back to *mention*."""
        words = [word for word in re.findall(r"[^\W\d_]+", mention.text) if len(word) > 1]
        folded = self.gazetteer.folded(" ".join(words)).split()
        if len(folded) < 2:
            return
        country = self.gazetteer.entity(mention.id or "").country
        family_first = country in ("KP", "KR", "CN", "TW", "JP", "VN", "HU")
        family = folded[0] if family_first else folded[-1]
        for form in (family, *(lemma for lemma, _ in lemmas(family))):
            if len(form) > 2:
                self.surnames.setdefault(form, mention)

    def _nobody(self, start: int, end: int, steps: tuple[Step, ...]) -> None:
        self.made.append(
            Mention(start, end, self.text[start:end], None, None, None, 0.0, "none", steps)
        )

    # ------------------------------------------------------------------ bodies that nobody knows
    def _bodies(self, found: Sequence[Found]) -> list[Found]:
        """Join a place and the words for a body after it into one span, known or not."""
        kept: list[Found] = []
        reached = 0
        for span in found:
            if span.start < reached:
                continue
            last = self._body_after(span)
            if last is None:
                kept.append(span)
                continue
            start, end = span.start, self.pieces[last - 1].end
            reached = end
            answer = self.gazetteer.lookup(self.text[start:end])
            if answer.decision == "match" and answer.best and answer.best.kind == "org":
                self._add(start, end, answer)
            else:
                self._nobody(start, end, (Step("unknown-body", 0.0, (self.text[start:end],)),))
            self.covered_bodies = (*getattr(self, "covered_bodies", ()), (span.first, last))
        return kept

    def _body_after(self, span: Found) -> int | None:
        """Return the piece after a body's words that follow a place at once, in capitals."""
        if not any(option.facts.kind == "place" for option in span.options):
            return None
        last, body = span.last, False
        while last < len(self.pieces):
            piece = self.pieces[last]
            if not piece.joined or not piece.capital or "-" in self.text[self.pieces[last - 1].end : piece.start]:
                break
            if self.text[self.pieces[last - 1].end : piece.start].strip():
                break
            concepts = self.lexicon.concepts(piece.fold)
            pair = f"{self.pieces[last - 1].fold} {piece.fold}"
            body = body or any(
                c.startswith("body:") for c in (*concepts, *self.lexicon.concepts(pair))
            )
            last += 1
        return last if body and self.pieces[span.first].cased else None

    # ------------------------------------------------------------------ names that are not listed
    def _unknown(self, covered: set[int]) -> list[tuple[int, int]]:
        """Return runs of words with telling capitals that no known name covers."""
        for first, last in getattr(self, "covered_bodies", ()):
            covered.update(range(first, last))
        runs: list[tuple[int, int]] = []
        place = 0
        while place < len(self.pieces):
            if place in covered or not self._name_word(self.pieces[place]):
                place += 1
                continue
            last = place + 1
            while (
                last < len(self.pieces)
                and last not in covered
                and self.pieces[last].joined
                and (self._name_word(self.pieces[last]) or self._small(self.pieces[last - 1], last))
            ):
                last += 1
            runs.append((place, last))
            place = last
        return runs

    def _name_word(self, piece: Piece) -> bool:
        if not piece.capital or len(piece.text) < 2:
            return False
        concepts = self.lexicon.concepts(piece.fold)
        if any(c.startswith(_NOT_NAMES) for c in concepts):
            return False
        return piece.telling or bool(self.lexicon.groups(piece.fold)) or not concepts

    def _small(self, before: Piece, place: int) -> bool:
        """Whether the piece at *place* goes on a name after a hyphen ("Kwang-chol")."""
        gap = self.text[before.end : self.pieces[place].start]
        return gap in ("-", "‐", "‑", "–") and self.pieces[place].cased

    def _unlisted(self, first: int, last: int) -> None:
        start, end = self.pieces[first].start, self.pieces[last - 1].end
        text = self.text[start:end]
        if self._holder(first, start, end):
            return
        answer = self.gazetteer.lookup(text)
        best = answer.best
        if best and best.kind != "office" and best.score >= _LIKELY and self._is_curated(best):
            self._add(start, end, answer)
        elif last - first > 1 and (mention := self.surnames.get(self.pieces[last - 1].fold)):
            if self._same_given(self.pieces[first].fold, mention):
                self._back_to(self.pieces[first].start, end, mention)

    def _same_given(self, given: str, mention: Mention) -> bool:
        return given in self.gazetteer.folded(mention.text).split()

    def _alone(self, place: int) -> None:
        piece = self.pieces[place]
        forms = (piece.fold, *(lemma for lemma, _ in lemmas(piece.fold)))
        for form in forms:
            if form in self.surnames:
                self._back_to(piece.start, piece.end, self.surnames[form])
                return
        if self._holder(place, piece.start, piece.end):
            return
        if not piece.telling or len(piece.fold) < _ALONE:
            return
        answer = self.gazetteer.lookup(piece.text)
        best = answer.best
        if best and best.kind in ("person", "org") and best.score >= _SURE and self._is_curated(best):
            self._add(piece.start, piece.end, answer)

    def _back_to(self, start: int, end: int, mention: Mention) -> None:
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

    def _is_curated(self, candidate: Candidate) -> bool:
        number = self.index.number(candidate.id)
        return number is not None and not self.index.facts(number).derived

    def _holder(self, first: int, start: int, end: int) -> bool:
        """Whether the words before a name say an office, and the name may be its holder's."""
        role = role_before(self.pieces, first, self.lexicon)
        if role is None:
            return False
        form = self.gazetteer.form(self.text[start:end])
        options = []
        for number in self._offices(role.concepts, first):
            tenures = self.index.entity(number).holders
            if self.date:
                tenures = tuple(in_office(tenures, self.date)) or tenures
            for person in dict.fromkeys(tenure.person for tenure in tenures):
                if (scored := self._likeness(form, person)) is not None:
                    options.append(scored)
        options.sort(key=lambda option: -option[0])
        if not options or options[0][0] < _HELD:
            return False
        score, identifier = options[0]
        if any(other > score - 0.1 for other, who in options[1:] if who != identifier):
            return False
        entity = self.gazetteer.entity(identifier)
        steps = (Step("role", 0.0, (role.text,)),)
        mention = Mention(
            start, end, self.text[start:end], "person", entity.id, entity.name, score, "match", steps
        )
        self.made.append(mention)
        self._remember(mention)
        return True

    def _likeness(self, form: Form, person: str) -> tuple[float, str] | None:
        number = self.index.number(person)
        if number is None:
            return None
        names = self.index.names(number)
        best = max((self.gazetteer.likeness(form, name.text, "person") for name in names), default=0.0)
        return best, person

    def _offices(self, roles: Sequence[str], first: int) -> list[int]:
        """Return the offices of *roles* in the places and countries named just before."""
        areas = [f"nn:place:iso:{code.lower()}" for code in self.countries.beside(first, first)]
        for last in range(max(first - 8, 0), first + 1):
            if last in self.places and self.pieces[last - 1].sentence == self.pieces[first].sentence:
                for option in self.places[last].options:
                    stored = self.index.stored(option.number)
                    areas += [stored.id, *([stored.parent] if stored.parent else [])]
        found = [
            number
            for role in roles
            for area in dict.fromkeys(areas)
            for number in self.index.under("o", f"{role} {area}")
        ]
        return list(dict.fromkeys(found))

    # ------------------------------------------------------------------ abbreviations in brackets
    def _glossed(self) -> list[Mention]:
        """Give a bracketed acronym the meaning of the name that it follows."""
        result: list[Mention] = []
        for mention in self.made:
            if result and mention.start < result[-1].end:
                continue
            before = result[-1] if result else None
            if before is not None and self._is_gloss(before, mention):
                if before.id is None and before.decision == "none":
                    mention = self._as(mention, before, None)
                elif mention.id is None and before.id:
                    mention = self._as(mention, before, before.id)
            result.append(mention)
        return result

    def _is_gloss(self, before: Mention, mention: Mention) -> bool:
        between = self.text[before.end : mention.start]
        closed = self.text[mention.end : mention.end + 1] == ")"
        return between.strip() == "(" and closed and mention.text.isupper()

    @staticmethod
    def _as(mention: Mention, before: Mention, identifier: str | None) -> Mention:
        return Mention(
            mention.start,
            mention.end,
            mention.text,
            before.kind,
            identifier,
            before.name,
            before.score,
            before.decision,
            (Step("gloss", 0.0, (before.text,)),),
        )
