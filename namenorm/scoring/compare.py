"""Two forms judged: a score, a decision, and the steps that led to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from namenorm.keys.analyser import Analyser
from namenorm.keys.form import Form
from namenorm.keys.unit import Unit
from namenorm.model import Comparison, Decision, Step, Steps
from namenorm.names.phrases import uninflected
from namenorm.scoring.align import Alignment, align
from namenorm.scoring.bodies import are_two_words
from namenorm.scoring.caps import is_part, unlike
from namenorm.scoring.features import features
from namenorm.scoring.model import Model, default_model
from namenorm.scoring.vetoes import CAP, vetoes

__all__ = ["Comparer", "Judgement"]

#: The score of a name whose case ending alone differs.
INFLECTED: Final = 0.97
#: The score of a body's name that the country of the body is added to.
IN_COUNTRY: Final = 0.98
#: The score of a body's name put together of words that mean the same as another's.
SAME_MEANING: Final = 0.975
#: The score of a person's name with a title before it.
UNTITLED: Final = 0.985
#: The score of a family name beside an office that its bearer held.
TITLED: Final = 0.96
#: The score of a family name that is not known to mean one bearer.
FAMILY_NAME: Final = 0.5
#: The highest score of names of people of which two words are hardly spellings of one.
UNLIKE: Final = 0.6
#: The weight of a name in another script beside those in the script of a query.
FOREIGN: Final = 0.1
#: Scores between this and a match, for which case endings are undone; how many ways are tried.
UNCERTAIN, _UNDONE = 0.1, 3
#: Scripts of languages that decline names.
_INFLECTING: Final = frozenset({"Cyrl", "Grek", "Armn", "Geor", "Hang"})
#: The score of a form in Han that is read as the other is.
EQUAL_READING: Final = 0.99
#: The highest score of forms that differ.
HIGHEST: Final = 0.99
#: Rules by which units mean the same, and the weight of a unit that says something.
_MEANT: Final = frozenset({"equal", "inflected", "same-country", "same-word"})
_SAYS: Final = 0.26


class Judgement(NamedTuple):
    """The score of two forms, and what it rests on."""

    score: float
    one: Form
    other: Form
    alignment: Alignment | None = None
    values: tuple[float, ...] = ()
    against: tuple[tuple[str, str, str], ...] = ()
    rule: str = ""  # what settles it without a model
    part: bool = False  # whether one is a part of a person's name alone
    unlike: tuple[str, str] | None = None  # words that are hardly spellings of one
    undone: tuple[str, ...] = ()  # a form, and what is compared of it: without case endings
    share: float | None = None  # how likely *other* was meant, if one of those found was
    cap: tuple[float, str] = (1.0, "")  # what other names of the entity leave of it; one of them


class Comparer:
    """Judges pairs of forms that one analyser has taken apart."""

    def __init__(self, analyser: Analyser, model: Model | None = None) -> None:
        self.analyser = analyser
        self.model = model or default_model()

    def judge(
        self, one: Form, other: Form, kind: str | None = None, *, share: float | None = None
    ) -> Judgement:
        """Return the judgement of two forms; equal folds score 1, an empty fold 0.

        A *share* says that *other* is chosen from many as the likest, which makes likeness say
        less, and how likely it is the one that is meant, if one of these is.
        """
        if not one.fold or not other.fold:
            return Judgement(0.0, one, other, rule="empty-fold")
        if one.fold == other.fold:
            return Judgement(1.0, one, other, rule="equal-fold")
        best = None
        for a, b, qualified in self._readings(one, other, kind):
            if a.fold == b.fold and not qualified:
                return Judgement(EQUAL_READING, a, b, rule="equal-reading")
            found = self._judge(a, b, kind, share, qualified)
            if best is None or found.score > best.score:
                best = found
        assert best is not None
        if UNCERTAIN < best.score < self.model.given and not best.against:
            undone = self._uninflected(one, other, kind, share)
            best = max([best, *undone], key=lambda j: j.score)
        return best

    def _uninflected(
        self, one: Form, other: Form, kind: str | None, share: float | None
    ) -> Iterator[Judgement]:
        """Yield the judgements of what two forms of two scripts are without case endings."""
        if one.script == other.script:
            return
        for inflected in (one, other):
            if inflected.script in _INFLECTING:
                for text in islice(uninflected(inflected.fold), _UNDONE):
                    bare = self.analyser.asked(text)
                    pair = (bare, other) if inflected is one else (one, bare)
                    judged = self._judge(*pair, kind, share, False)
                    yield judged._replace(undone=(inflected.fold, text))

    def _readings(
        self, one: Form, other: Form, kind: str | None
    ) -> Iterator[tuple[Form, Form, bool]]:
        """Yield the pairs of readings to judge, and whether a part after a comma is left out."""
        yield one, other, False
        # The words of a body's name are known by their meaning, and not read letter by letter.
        mine = None if kind == "org" and len(one.units) > 1 else one.reading
        theirs = None if kind == "org" and len(other.units) > 1 else other.reading
        if mine is not None:
            yield mine, other, False
        if theirs is not None:
            yield one, theirs, False
            if mine is not None:
                yield mine, theirs, False
        if kind == "place":
            if (head := self.analyser.head(one)) is not None:
                yield head, other, True
            if (head := self.analyser.head(other)) is not None:
                yield one, head, True

    def inflected(self, one: Form, other: Form) -> Judgement:
        """Return the judgement of a form and itself with its case endings undone."""
        return Judgement(INFLECTED, one, other, rule="inflected-fold")

    def untitled(self, one: Form, other: Form) -> Judgement:
        """Return the judgement of a person's name and itself less titles and roles."""
        return Judgement(UNTITLED, one, other, rule="untitled")

    def titled(self, one: Form, other: Form) -> Judgement:
        """Return the judgement of a family name beside the office that its bearer held."""
        return Judgement(TITLED, one, other, rule="titled")

    def family_name(self, one: Form, other: Form) -> Judgement:
        """Return the judgement of a family name alone: it may be any bearer's."""
        return Judgement(FAMILY_NAME, one, other, rule="family-name")

    def in_country(self, one: Form, other: Form) -> Judgement:
        """Return the judgement of a name and itself less the country that the entity is of."""
        return Judgement(IN_COUNTRY, one, other, rule="country-named")

    def beside(self, one: Form, other: Form, rule: str) -> Judgement:
        """Return the judgement of a name and itself beside words that are no part of it."""
        return Judgement(IN_COUNTRY, one, other, rule=rule)

    def in_division(self, one: Form, other: Form) -> Judgement:
        """Return the judgement of a town's name and itself after the division that it is in."""
        return Judgement(IN_COUNTRY, one, other, rule="division-named")

    def elsewhere(self, judged: Judgement, country: str) -> Judgement:
        """Return *judged* with the veto that the entity is of another *country* than it names."""
        named = " ".join(sorted(judged.one.countries))
        return _vetoed(judged, ("other-country", named, country))

    def no_town(self, judged: Judgement) -> Judgement:
        """Return *judged* with the veto that the name says a division, and the entity is a town."""
        return _vetoed(judged, ("no-town", judged.one.fold, judged.other.fold))

    def contradicted(
        self, judged: Judgement, against: tuple[tuple[str, str, str], ...]
    ) -> Judgement:
        """Return *judged* with the vetoes that another name of the entity has."""
        for veto in against:
            judged = _vetoed(judged, veto)
        return judged

    def corroborated(
        self, judged: Judgement, others: Iterable[Form], kind: str | None
    ) -> Judgement:
        """Return *judged* with what *others* leave of it: more names of the entity in the script.

        Whoever means somebody of several names writes one of them, each about as likely, so the
        odds are the mean of those of all; a stranger's name is like one of many by chance.  A name
        in another script counts for less: who writes this one knows those in it.
        """
        weight = 1.0 if judged.other.script == judged.one.script else FOREIGN
        odds, weights, least = weight * _odds(judged.score), weight, (1.0, "")
        for other in others:
            score = self.judge(judged.one, other, kind, share=judged.share).score
            odds, weights = odds + _odds(score), weights + 1
            least = min(least, (score, other.fold))
        cap = odds / weights / (1 + odds / weights)
        if not least[1] or cap >= judged.score:
            return judged
        return judged._replace(score=cap, cap=(cap, least[1]))

    def generic(self, judged: Judgement) -> Judgement:
        """Return *judged* with the veto that words which many names have name none by likeness."""
        return _vetoed(judged, ("generic", judged.one.fold, judged.other.fold))

    def _judge(
        self, one: Form, other: Form, kind: str | None, share: float | None, qualified: bool
    ) -> Judgement:
        alignment = align(one, other)
        if "honorific" not in one.roles and _means_the_same(alignment):
            return Judgement(SAME_MEANING, one, other, rule="same-meaning")
        values = features(one, other, alignment, kind, share=share, qualified=qualified)
        score = min(self.model.probability(self.model.log_odds(values)), HIGHEST)
        against = tuple(vetoes(one, other, alignment, kind))
        score = score * CAP if against else score
        part = kind in (None, "person") and is_part(one, other, alignment)
        if part:
            score = min(score, FAMILY_NAME)
        apart = unlike(one, other, alignment) if kind in (None, "person") else None
        if apart:
            score = min(score, UNLIKE)
        return Judgement(
            score, one, other, alignment, values, against, part=part, unlike=apart, share=share
        )

    def compare(self, one: str, other: str, kind: str | None = None) -> Comparison:
        """Return whether two texts, taken as name forms, denote one entity."""
        judged = self.judge(self.analyser.form(one), self.analyser.form(other), kind)
        return Comparison(
            judged.score, self.decide(judged.score), Steps(lambda: self.steps(judged))
        )

    def decide(self, score: float) -> Decision:
        """Return what *score* says of two forms alone."""
        if score >= self.model.given:
            return "match"
        return "ambiguous" if score >= self.model.possible else "none"

    def steps(self, judgement: Judgement) -> tuple[Step, ...]:
        """Return the steps of a judgement, made when they are asked for."""
        one, other = judgement.one, judgement.other
        found = [Step("reading", 0.0, (f.fold, f.system)) for f in (one, other) if f.system]
        if judgement.undone:
            found.append(Step("case-form", 0.0, judgement.undone))
        if judgement.alignment is None:
            return (*found, Step(judgement.rule, judgement.score, (one.fold, other.fold)))
        found += [
            Step(
                f"pair:{pair.rule}",
                0.0,
                (_texts(pair.one), _texts(pair.other), f"{pair.similarity:.2f}"),
            )
            for pair in judgement.alignment.pairs
        ]
        for side, left in (
            ("query", judgement.alignment.left_one),
            ("entry", judgement.alignment.left_other),
        ):
            if left:
                found.append(Step(f"left:{side}", 0.0, (_texts(left),)))
        found.append(Step("prior", self.model.prior, (self.model.version,)))
        found += [
            Step(f"feature:{name}", add, (f"{float(value):.3f}",))
            for (name, add), value in zip(
                self.model.terms(judgement.values), judgement.values, strict=True
            )
            if abs(add) > 1e-12
        ]
        found += [
            Step(f"veto:{rule}", CAP, (mine, theirs)) for rule, mine, theirs in judgement.against
        ]
        cap, least = judgement.cap
        if least:
            found.append(Step("cap:other-names", cap, (one.fold, least)))
        if judgement.unlike:
            found.append(Step("cap:unlike", UNLIKE, judgement.unlike))
        if judgement.part:
            found.append(Step("cap:part", FAMILY_NAME, (one.fold, other.fold)))
        return tuple(found)


def _vetoed(judged: Judgement, veto: tuple[str, str, str]) -> Judgement:
    if judged.alignment is None:
        return judged  # equal folds and readings stand
    score = judged.score if judged.against else judged.score * CAP
    return judged._replace(score=score, against=(*judged.against, veto))


def _means_the_same(alignment: Alignment) -> bool:
    """Whether a body's name is, word for word, a translation of the other form.

    Each word has one that means the same or is the same, and what is left over says nothing.
    """
    if any(u.weight >= _SAYS for u in (*alignment.left_one, *alignment.left_other)):
        return False
    translated = False
    for pair in alignment.pairs:
        if pair.rule not in _MEANT or are_two_words(pair):
            return False
        translated = translated or (_is_of_body(pair.one) and _is_of_body(pair.other))
    return translated


def _is_of_body(units: tuple[Unit, ...]) -> bool:
    return any(unit.role in ("body", "domain") for unit in units)


def _odds(score: float) -> float:
    return score / (1 - min(score, HIGHEST))


def _texts(units: tuple[Unit, ...]) -> str:
    return " ".join(unit.text for unit in units)
