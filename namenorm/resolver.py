"""From a form to an answer: search, weigh in context, rank, decide, explain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, cast

from namenorm.context import Context
from namenorm.countryletters import written_out
from namenorm.districts import towns_within
from namenorm.index.entities import EntityIndex, Facts, name_form
from namenorm.index.stored import StoredName
from namenorm.kernel import Filler, filled
from namenorm.keys.analyser import Analyser
from namenorm.keys.form import Form, is_other_word, is_personal
from namenorm.model import NAME_KINDS, Candidate, NameForm, Resolution, Step, Steps
from namenorm.names.acronyms import abbreviates, split_acronym
from namenorm.names.suffixes import MARKS, acronym_of, without_suffix
from namenorm.placed import WELL_KNOWN
from namenorm.scoring.compare import Comparer, Judgement
from namenorm.scoring.decision import Standing, decide, rank
from namenorm.searching import Far, Found, Searcher
from namenorm.systems import system_of
from namenorm.text.fold import fold

__all__ = ["Resolver"]

_CANDIDATE: Final = Filler(Candidate)
_STEPS: Final = Filler(Steps)
#: Scores that are level to so many parts are level.
_ROUNDED: Final = 1e6
#: The score that an entity of another country than the context's can have at most.
OTHER_COUNTRY: Final = 0.5
#: The score that a town has at most which sounds like what is a family name.
LESS_LIKELY: Final = 0.5
#: What the context's country adds to the prominence of its own.
AT_HOME: Final = 30
#: What a division of a derived table lacks in prominence: it has its rank from being one.
LESSER: Final = 15
#: Prominence of countries, and of whom the news is about every day.
EVERYBODY: Final = 80
_ACRONYM: Final = NAME_KINDS.index("acronym")
#: Languages that may set an ending apart from a name, and none.
_SUFFIXING: Final = frozenset({None, "tr", "az"})
#: The highest score of a place that is met by likeness alone.
LIKE: Final = 0.965
#: What all other scores are lower than.
EXACT: Final = 0.999
#: The highest score of who sounds alike where others are nearer.
FAR: Final = 0.02


def _has_mark(text: str) -> bool:
    """Whether *text* has an apostrophe."""
    return any(mark in text for mark in MARKS)


class Resolver:
    """Answers by one index and one lexicon; safe to share between threads."""

    def __init__(self, index: EntityIndex, analyser: Analyser) -> None:
        self.index = index
        self.analyser = analyser
        self.lexicon = analyser.lexicon
        self.comparer = Comparer(analyser)
        self._searcher = Searcher(index, self.comparer)

    def form(self, text: str) -> Form:
        """Return *text* taken apart."""
        return self.analyser.asked(text)

    def likeness(self, form: Form, name: str, kind: str) -> float:
        """Return how likely *form* and a known *name* are one."""
        return self.comparer.judge(form, self.form(name), kind).score

    def resolve(self, form: Form, kind: str | None, around: Context, limit: int) -> Resolution:
        """Return what *form* names, in its context."""
        found, far = self._searcher.search(form, kind, limit, around.lang)
        answer = self._answer(form, found, far, kind, around, limit)
        best = answer.candidates[0] if answer.candidates else None
        if best is None or best.score < 1 or _has_mark(form.text) > _has_mark(best.matched.text):
            answer = self._without_suffix(form, kind, around, limit) or answer
            best = answer.candidates[0] if answer.candidates else None
        if kind in (None, "org") and (best is None or best.score < EXACT):
            codes, texts = written_out(self.index, self.analyser, form)
            if codes:
                return self._written_out(form, codes, texts, answer, around, limit)
        if best is not None and (answer.decision == "match" or best.score == 1):
            # Where no space shows a word for a town, a place is to be met exactly.
            sure = 0.0 if best.kind != "place" else EXACT if form.unspaced else LIKE
            if best.score > sure:
                return answer
        told: Resolution | None = None
        if kind in (None, "place") and "," in form.text:
            told = self._in_named_country(form, around, limit)
        if kind in (None, "place") and (form.unspaced or "place-type" in form.roles):
            told = told or self._in_named_division(form, around, limit)
        if kind in (None, "org") and form.text[-1:] in ")]）":
            told = told or self._with_acronym(form, around, limit)
        return told or answer

    def _without_suffix(
        self, form: Form, kind: str | None, around: Context, limit: int
    ) -> Resolution | None:
        """Return who is meant by "Ali Yerlikaya’nın", a name with its ending set apart."""
        acronym = acronym_of(form.text)
        texts: tuple[str, ...] = (acronym,) if acronym else ()
        if form.script == "Latn" and around.lang in _SUFFIXING:
            texts = (*texts, *without_suffix(form.text))
        for text in texts:
            bare = self.form(text)
            found, far = self._searcher.search(bare, kind, limit)
            answer = self._answer(bare, found, far, kind, around, limit)
            if answer.decision == "match":
                step = Step("suffix", 0.0, (form.text, text))
                return replace(answer, query=form.text, explanation=(*answer.explanation, step))
        return None

    def _written_out(
        self,
        form: Form,
        codes: frozenset[str],
        texts: Sequence[str],
        answer: Resolution,
        around: Context,
        limit: int,
    ) -> Resolution:
        """Return the body of «俄国防部», by the country's name; never one of another country."""
        for text in texts:
            whole = self.form(text)
            found, far = self._searcher.search(whole, "org", limit)
            other = self._answer(whole, found, far, "org", around, limit)
            best = other.best
            if best is not None and self._country(best) in codes:
                step = Step("country-letter", 0.0, (form.text, text))
                return replace(other, query=form.text, explanation=(*other.explanation, step))
        best = answer.best
        if best is None or best.kind != "org" or self._country(best) in codes:
            return answer
        return replace(answer, decision="none", best=None)

    def _country(self, candidate: Candidate) -> str | None:
        number = self.index.number(candidate.id)
        return None if number is None else self.index.facts(number).country

    def _with_acronym(self, form: Form, around: Context, limit: int) -> Resolution | None:
        """Return the body of "Federal Bureau of Investigation (FBI)", by what stands before it.

        An acronym that is known has to be its own, and another has to be made of its letters: what
        "National Guard (KNR)" names is no national guard.
        """
        name, acronym = split_acronym(form.text)
        if not acronym:
            return None
        before = self.form(name)
        found, far = self._searcher.search(before, "org", limit)
        answer = self._answer(before, found, far, "org", around, limit)
        bearers = {
            self.index.stored(number).id
            for number in self.index.under("f", self.form(acronym).fold)
            if self.index.facts(number).kind == "org"
        }
        own = [number for number in found if self.index.stored(number).id in bearers]
        if answer.best is None and len(own) == 1:  # the acronym says whose the name is
            within = replace(around, country=self.index.facts(own[0]).country)
            answer = self._answer(before, {own[0]: found[own[0]]}, [], "org", within, limit)
        best = answer.best
        if best is None and not own:
            return None
        if (
            best is not None
            and best.id not in bearers
            and (bearers or not abbreviates(acronym, name))
        ):
            return None
        step = Step("acronym", 0.0, (name, acronym))
        return replace(answer, query=form.text, explanation=(*answer.explanation, step))

    def _in_named_country(self, form: Form, around: Context, limit: int) -> Resolution | None:
        """Return the place of "Pyongyang, North Korea", by the country after the comma."""
        head, _, tail = form.text.rpartition(",")
        codes = self.lexicon.countries(fold(tail))
        place = self.form(head)
        if len(codes) != 1 or not place.fold:
            return None
        within = replace(around, country=codes[0])
        found, far = self._searcher.search(place, "place", limit)
        answer = self._answer(place, found, far, "place", within, limit)
        return replace(answer, query=form.text) if answer.decision == "match" else None

    def _in_named_division(self, form: Form, around: Context, limit: int) -> Resolution | None:
        """Return the town of "North Hamgyong Province, Hoeryong", by the division before it."""
        found: Found = {}
        for hit, town in towns_within(self.index, self.analyser, form):
            judged = self.comparer.in_division(form, self.form(town))
            found[hit.number] = hit.names[0], judged
        answer = self._answer(form, found, [], "place", around, limit) if found else None
        return answer if answer is not None and answer.decision == "match" else None

    def choose(
        self, text: str, options: Iterable[tuple[int, StoredName, bool]], around: Context
    ) -> Resolution:
        """Return which of some entities *text* names: their numbers, names, whether inflected."""
        form = self.form(text)
        found: Found = {}
        for number, name, inflected in options:
            judged = Judgement(1.0, form, form, rule="equal-fold")
            if inflected:
                judged = self.comparer.inflected(form, self.form(name.text))
            found[number] = name, judged
        return self._answer(form, found, [], None, around, 5)

    def _answer(
        self,
        form: Form,
        found: Found,
        far: Far,
        kind: str | None,
        around: Context,
        limit: int,
    ) -> Resolution:
        borne = bool(self.index.under("t", form.fold))
        standings = [
            self._standing(number, name, judged, form, around, kind, borne)
            for number, (name, judged) in found.items()
        ]
        self._place(standings)
        ranked = rank(standings)
        decision, why = decide(ranked, self.comparer.model)
        likened = decision == "match" and kind is None and ranked[0].score < 1
        if likened and self._is_ordinary(form, ranked[0], found[ranked[0].number][1]):
            decision, why = "ambiguous", Step("ordinary-word", 0.0, (ranked[0].name,))
        shown = [standing for standing in ranked if standing.kind != "nobody"]
        candidates = self._candidates(form, shown, found, far, max(limit, 1))
        steps = (why,) if why else ()
        if ranked and ranked[0].kind == "nobody":
            steps = (*steps, self.nobody(ranked[0].number))
        best = None
        if decision == "match":
            best = candidates[0] = self._with_system(form, shown[0].number, candidates[0])
        return Resolution(form.text, decision, best, tuple(candidates[:limit]), steps)

    def _place(self, standings: Sequence[Standing]) -> None:
        """Say of cities and divisions, where there are both, which lies in which."""
        types = {standing.type for standing in standings}
        if "city" in types and "admin1" in types:
            for standing in standings:
                if standing.type in ("city", "admin1"):
                    stored = self.index.stored(standing.number)
                    standing.id, standing.parent = stored.id, stored.parent

    def _standing(
        self,
        number: int,
        name: StoredName,
        judged: Judgement,
        form: Form,
        around: Context,
        kind: str | None,
        borne: bool,
    ) -> Standing:
        facts = self.index.facts(number)
        met = around.meets(name.needs) or bool(form.countries & {*name.needs})
        standing = Standing(
            number,
            judged.score,
            facts.kind,
            facts.type,
            facts.prominence - (LESSER if facts.type == "admin1" and facts.derived else 0),
            facts.derived,
            facts.country,
            unmet=() if met else name.needs,
            at_home=name.kind != _ACRONYM and around.is_silent(name.lang, name.needs),
            name_kind=name.kind,
            same_text=name.text == form.text,
            same_lang=around.speaks(name.lang),
            name=name.text,
            other_use=kind is None
            and (
                (facts.type == "city" and (is_other_word(form) or borne))
                or (facts.kind in ("place", "org") and judged.score < 1 and is_personal(form))
            ),
            borne=borne,
        )
        if standing.other_use and borne and facts.type == "city" and standing.score < 1:
            standing.score = min(standing.score, LESS_LIKELY)  # a family name, and no town's quite
        if self._is_chance(kind, facts, judged):
            standing.score *= LESS_LIKELY  # which leaves the likest of them first
        if facts.country and around.country and facts.kind != "nobody":
            if facts.country == around.country:
                standing.steps += (Step("context:country", 0.0, (facts.country,)),)
                standing.prominence += AT_HOME
            elif standing.score > OTHER_COUNTRY:
                standing.score = OTHER_COUNTRY
                detail = (around.country, facts.country)
                standing.steps += (Step("context:other-country", OTHER_COUNTRY, detail),)
        elif facts.country in around.near:
            standing.prominence += AT_HOME
            standing.steps += (Step("context:country", 0.0, (facts.country or "",)),)
        return standing

    def _is_ordinary(self, form: Form, first: Standing, judged: Judgement) -> bool:
        """Whether *form* is an ordinary word: «омана» is deceit, and «Омана» is of Oman."""
        if len(form.units) != 1 or not self.lexicon.is_ordinary(form.fold):
            return False
        declined = judged.rule == "inflected-fold" and form.script != "Latn"
        return not (declined and first.prominence >= EVERYBODY and form.text[:1].isupper())

    def _is_chance(self, kind: str | None, facts: Facts, judged: Judgement) -> bool:
        """Whether a small town is like a word that may mean anything: "oroszlán" is a lion."""
        return (
            kind is None
            and facts.type == "city"
            and facts.prominence < WELL_KNOWN
            and judged.alignment is not None
            and any(pair.rule == "sound" for pair in judged.alignment.pairs)
            and judged.one.script == judged.other.script
            and self.index.is_mixed
        )

    def _candidates(
        self, form: Form, shown: Sequence[Standing], found: Found, far: Far, limit: int
    ) -> list[Candidate]:
        """Return who stands, and behind them, by score, who is too far off to be decided on."""
        candidates = []
        for standing in shown[:limit]:
            name, judged = found[standing.number]
            steps = _later(_steps, (self.comparer, name, judged, standing.steps))
            system = judged.other.system or judged.one.system
            matched = name_form(name, system)
            candidates.append(
                self._candidate(standing.number, standing.kind, standing.score, matched, steps)
            )
        least = candidates[-1].score if candidates else 1.0
        level, in_order = len(candidates) == limit and least > FAR, True
        for hit in () if level else far[:limit]:
            kind = self.index.facts(hit.number).kind
            if kind != "nobody":
                score, name = FAR * hit.likeness, hit.names[0]
                in_order, least = in_order and score <= least, score
                steps = _later(_far_steps, (form.fold, name, score))
                candidates.append(self._candidate(hit.number, kind, score, name_form(name), steps))
        if not in_order:
            candidates.sort(key=_by_score)  # stable: those who stand keep their order
        return candidates[:limit]

    def _candidate(
        self, number: int, kind: str, score: float, matched: NameForm, steps: Steps
    ) -> Candidate:
        stored = self.index.stored(number)
        values = (stored.id, kind, stored.name, score, matched, steps)
        return cast("Candidate", filled(_CANDIDATE, values))

    def _with_system(self, form: Form, number: int, candidate: Candidate) -> Candidate:
        """Return *candidate* with the romanization system that makes the query of its name."""
        if candidate.matched.system or candidate.matched.text == form.text:
            return candidate
        stored = self.index.names(number)
        if len(stored) == 1 and candidate.matched.script == form.script:
            return candidate
        names = [name_form(name) for name in stored]
        found = system_of(form.text, candidate.matched, names)
        if found is None:
            return candidate
        native, variant = found
        step = Step("system", 0.0, (native.text, variant.text, variant.system))
        return replace(
            candidate,
            matched=replace(candidate.matched, system=variant.system),
            explanation=Steps(lambda: (*candidate.explanation, step)),
        )

    def nobody(self, number: int) -> Step:
        """Return the step that says why a known name is nobody's."""
        stored = self.index.stored(number)
        return Step("nobody", 0.0, (stored.why or stored.name,))


def _later(make: Callable[..., Iterable[Step]], of: tuple[object, ...]) -> Steps:
    """Return the steps that *make* will make, put together as candidates are."""
    return cast("Steps", filled(_STEPS, (make, of)))


def _steps(
    comparer: Comparer, name: StoredName, judged: Judgement, context: tuple[Step, ...]
) -> Iterator[Step]:
    yield Step("name", 0.0, (name.text, NAME_KINDS[name.kind]))
    yield from comparer.steps(judged)
    yield from context


def _far_steps(folded: str, name: StoredName, score: float) -> Iterator[Step]:
    yield Step("name", 0.0, (name.text, NAME_KINDS[name.kind]))
    yield Step("sifted", score, (folded, fold(name.text)))


def _by_score(candidate: Candidate) -> int:
    return -int(candidate.score * _ROUNDED + 0.5)
