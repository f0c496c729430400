"""A gazetteer: who or what a name is, the query path put together.

    text -> fold -> keys -> candidates -> score, veto, decide -> Resolution

>>> gazetteer = Gazetteer.from_records([
...     {"id": "Q1", "kind": "person", "names": [{"name": "Юрій Згурський", "lang": "uk"}]},
...     {"id": "Q2", "kind": "person", "names": [{"name": "Юлія Згурська", "lang": "uk"}]},
... ])
>>> gazetteer.lookup("Yurii Zghurskyi").best.id
'Q1'
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from namenorm.arguments import check_country, check_date, check_kind, check_name
from namenorm.context import Context, countries_of
from namenorm.errors import UnknownNameError
from namenorm.index.container import Container
from namenorm.index.entities import EntityIndex, StoredName
from namenorm.index.retrieval import Hit, exact, loose
from namenorm.keys.form import Analyser, Form, is_other_word, is_unpronounceable
from namenorm.model import (
    NAME_KINDS,
    Candidate,
    Comparison,
    Decision,
    Entity,
    Resolution,
    Step,
)
from namenorm.names.phrases import uninflected
from namenorm.names.lexicon import Lexicon
from namenorm.offices import holders_at
from namenorm.scoring.compare import Comparer, Judgement
from namenorm.scoring.decision import Standing, decide, rank
from namenorm.text.fold import fold

if TYPE_CHECKING:
    from namenorm.model import Mention

__all__ = ["Gazetteer"]

#: Characters above which a text is no name.
LONGEST = 1000
#: The score that an entity of another country than the context's can have at most.
OTHER_COUNTRY = 0.5
#: A score above which, and a prominence from which, nothing better is looked for.
WELL_MET, WELL_KNOWN = 0.9, 35
_NAMESAKES = 20  # bearers of one family name that are listed


class Gazetteer:
    """Name forms and their entities, ready to be asked; safe to share between threads."""

    def __init__(self, index: EntityIndex, lexicon: Lexicon) -> None:
        self._index = index
        self._lexicon = lexicon
        self._analyser = Analyser(lexicon)
        self._comparer = Comparer(self._analyser)

    # ------------------------------------------------------------------ making and closing
    @classmethod
    def default(cls) -> Gazetteer:
        """Return the gazetteer that comes with the package; the same object each time."""
        from namenorm.default import default_gazetteer

        return default_gazetteer()

    @classmethod
    def open(cls, path: str | Path) -> Gazetteer:
        """Open a compiled index.

        Raises OSError if the file cannot be read, IndexFormatError if it is no index of this
        version or is damaged.
        """
        from namenorm.default import default_lexicon

        return cls(EntityIndex(Container.open(path)), default_lexicon())

    @classmethod
    def from_records(cls, records: Iterable[Mapping[str, object]]) -> Gazetteer:
        """Compile a gazetteer in memory from ``{"id", "kind", "names": [{"name", "lang"}]}``.

        It knows the package's lexicon, and no entity but those given.

        Raises GazetteerError with every problem of the first bad record.
        """
        from namenorm.default import default_lexicon
        from namenorm.sources.compiler import compile_records
        from namenorm.sources.record import from_mapping

        lexicon = default_lexicon()
        made = [replace(from_mapping(record), curated=True) for record in records]
        writer = compile_records(made, Analyser(lexicon), full=True)
        return cls(EntityIndex(Container.from_bytes(writer.to_bytes())), lexicon)

    def close(self) -> None:
        """Let go of the file; look-ups afterwards raise ValueError."""
        self._index.container.close()

    def __enter__(self) -> Gazetteer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self._index)

    def __reduce__(self) -> tuple[object, tuple[Path]]:
        path = self._index.container.path
        if path is None:
            raise TypeError("a gazetteer made in memory cannot be pickled; build it to a file")
        return Gazetteer.open, (path,)

    @property
    def info(self) -> Mapping[str, object]:
        """What the index says of itself: counts, sources, licences."""
        return self._index.container.meta

    # ------------------------------------------------------------------ asking
    def entity(self, identifier: str) -> Entity:
        """Return the entity with *identifier*; a retired one gives its successor.

        Raises UnknownNameError if there is none.
        """
        number = self._index.number(identifier)
        if number is None or self._index.facts(number).kind == "nobody":
            raise UnknownNameError(f"{identifier!r}: no such entity; `namenorm lookup` finds them")
        return self._index.entity(number)

    def lookup(
        self,
        name: str,
        *,
        kind: str | None = None,
        lang: str | None = None,
        country: str | None = None,
        date: str | datetime.date | None = None,
        context: str | None = None,
        limit: int = 5,
    ) -> Resolution:
        """Return who or what *name* is: a decision, and candidates by score.

        ``country`` (ISO 3166-1 alpha-2) and ``context`` (text around the name) decide between
        namesakes; with ``date`` an office's name gives its holder of that day.

        Raises TypeError for arguments of the wrong type, ArgumentError for impossible values.
        """
        check_name(name)
        kind, country, day = check_kind(kind), check_country(country), check_date(date)
        if len(name) > LONGEST:
            return Resolution(name, "none", explanation=(Step("too-long", 0.0, (str(LONGEST),)),))
        form = self._analyser.form(name)
        if not form.fold:
            return Resolution(name, "none", explanation=(Step("empty-fold"),))
        around = Context(country, countries_of(context, self._lexicon) if context else ())
        return self._resolve(form, kind, around, day, limit)

    def lookup_many(
        self, names: Iterable[str], *, kind: str | None = None, limit: int = 5
    ) -> Iterator[Resolution]:
        """Yield the resolution of each name, in order; a repeated name costs one look-up."""
        known: dict[str, Resolution] = {}
        for name in names:
            check_name(name)
            if name not in known:
                known[name] = self.lookup(name, kind=kind, limit=limit)
            yield known[name]

    def annotate(
        self, text: str, *, lang: str | None = None, date: str | datetime.date | None = None
    ) -> list[Mention]:
        """Return the names in running text, in order, none overlapping another."""
        from namenorm.annotator import Annotator

        check_name(text)
        reader = Annotator(self, self._index, self._lexicon)
        return reader.annotate(text, lang=lang, date=check_date(date))

    def compare(self, one: str, other: str, *, kind: str | None = None) -> Comparison:
        """Return whether two name forms denote one entity, entities left out of account."""
        check_name(one)
        check_name(other)
        return self._comparer.compare(one, other, check_kind(kind))

    # ------------------------------------------------------------------ the query path
    def _resolve(
        self, form: Form, kind: str | None, around: Context, day: str | None, limit: int
    ) -> Resolution:
        found: dict[int, tuple[StoredName, Judgement]] = {}
        self._search(form, kind, found)
        answer = self._answer(form, found, kind, around, limit)
        best = answer.best
        if best and day and best.kind == "office" and kind != "office":
            held = holders_at(self, best, day)
            if held:
                candidates = (*held, *answer.candidates)[: max(limit, 1)]
                sole = held[0] if len(held) == 1 else None
                decision: Decision = "match" if sole else "ambiguous"
                return replace(answer, decision=decision, best=sole, candidates=candidates)
        return answer

    def _answer(
        self,
        form: Form,
        found: Mapping[int, tuple[StoredName, Judgement]],
        kind: str | None,
        around: Context,
        limit: int,
    ) -> Resolution:
        ranked = rank(
            [
                self._standing(number, name, judged, form, around, kind)
                for number, (name, judged) in found.items()
            ]
        )
        decision, why = decide(ranked, self._comparer.model)
        candidates = tuple(
            self._candidate(standing, *found[standing.number])
            for standing in ranked[: max(limit, 1)]
            if standing.kind != "nobody"
        )
        steps = (why,) if why else ()
        if ranked and ranked[0].kind == "nobody":
            steps = (*steps, self._nobody(ranked[0].number))
        best = candidates[0] if decision == "match" else None
        return Resolution(form.text, decision, best, candidates[:limit], steps)

    # ------------------------------------------------------------------ for the annotator
    def choose(
        self, text: str, options: Iterable[tuple[int, StoredName, bool]], around: Context
    ) -> Resolution:
        """Return which of some entities, met by name, *text* denotes in its context."""
        form = self._analyser.form(text)
        found = {
            number: (
                name,
                self._comparer.inflected(form, self._analyser.form(name.text))
                if inflected
                else Judgement(1.0, form, form),
            )
            for number, name, inflected in options
        }
        return self._answer(form, found, None, around, 5)

    def form(self, text: str) -> Form:
        """Return *text* taken apart."""
        return self._analyser.form(text)

    def folded(self, text: str) -> str:
        """Return the fold of *text*."""
        return fold(text)

    def likeness(self, form: Form, name: str, kind: str) -> float:
        """Return how likely *form* and a known *name* are one."""
        return self._comparer.judge(form, self._analyser.form(name), kind).score

    def _search(
        self, form: Form, kind: str | None, found: dict[int, tuple[StoredName, Judgement]]
    ) -> None:
        """Fill *found*: exact folds first, then undone case endings, then likeness."""

        def allowed(number: int) -> bool:
            is_kind = self._index.facts(number).kind
            return kind is None or is_kind in (kind, "nobody")

        for hit in exact(self._index, form.fold, form.text, allowed):
            found[hit.number] = hit.names[0], Judgement(1.0, form, form)
        if found:
            return
        for lemma in uninflected(form.fold):
            read = self._analyser.form(lemma)
            for hit in exact(self._index, lemma, lemma, allowed):
                found.setdefault(hit.number, (hit.names[0], self._comparer.inflected(form, read)))
        self._search_in_country(form, allowed, found)
        if kind in (None, "person"):
            self._search_people(form, found)
        settled = any(self._is_settled(number, judged) for number, (_, judged) in found.items())
        if settled or is_unpronounceable(form):
            return  # letters that nobody can say are an acronym: met exactly or not at all
        for hit in loose(self._index, form, allowed):
            self._keep(form, kind, hit, found)

    def _is_settled(self, number: int, judged: Judgement) -> bool:
        """Whether a look-up may stop: a case form of a well-known name, not of any name at all."""
        return judged.score > WELL_MET and self._index.facts(number).prominence >= WELL_KNOWN

    def _search_in_country(
        self,
        form: Form,
        allowed: Callable[[int], bool],
        found: dict[int, tuple[StoredName, Judgement]],
    ) -> None:
        """Find "Defence Ministry of Ukraine" as the Defence Ministry whose country is Ukraine."""
        if not form.countries or not form.without_country:
            return
        bare = form.without_country
        for text in (bare, *uninflected(bare)):
            for hit in exact(self._index, text, text, allowed):
                facts = self._index.facts(hit.number)
                if facts.kind == "org" and facts.country in form.countries:
                    read = self._analyser.form(text)
                    found.setdefault(
                        hit.number, (hit.names[0], self._comparer.in_country(form, read))
                    )

    def _search_people(self, form: Form, found: dict[int, tuple[StoredName, Judgement]]) -> None:
        """Find people by what is left of a name without titles, or by a family name alone."""

        def person(number: int) -> bool:
            return self._index.facts(number).kind == "person"

        bare = form.without_titles
        if bare and bare != form.fold:
            for text in (bare, *uninflected(bare)):
                for hit in exact(self._index, text, text, person):
                    judged = self._comparer.untitled(form, self._analyser.form(text))
                    found.setdefault(hit.number, (hit.names[0], judged))
        if not found and len(bare.split()) == 1:
            for text in (bare, *uninflected(bare)):
                for number in self._index.under("t", text)[:_NAMESAKES]:
                    names = [n for n in self._index.names(number) if text in fold(n.text).split()]
                    if person(number) and names:
                        judged = self._comparer.family_name(form, self._analyser.form(text))
                        found.setdefault(number, (names[0], judged))

    def _keep(
        self,
        form: Form,
        kind: str | None,
        hit: Hit,
        found: dict[int, tuple[StoredName, Judgement]],
    ) -> None:
        entity_kind = kind or self._index.facts(hit.number).kind
        facts = self._index.facts(hit.number)
        bodied = facts.kind in ("org", "office") and facts.country is not None
        for name in hit.names:
            judged = self._comparer.judge(form, self._analyser.form(name.text), entity_kind)
            if bodied and form.countries and facts.country not in form.countries:
                judged = self._comparer.elsewhere(judged, facts.country or "")
            elif form.is_generic:
                judged = self._comparer.generic(judged)
            if hit.number not in found or judged.score > found[hit.number][1].score:
                found[hit.number] = name, judged

    def _standing(
        self,
        number: int,
        name: StoredName,
        judged: Judgement,
        form: Form,
        around: Context,
        kind: str | None,
    ) -> Standing:
        facts = self._index.facts(number)
        standing = Standing(
            number,
            judged.score,
            facts.kind,
            facts.type,
            facts.prominence,
            facts.derived,
            facts.country,
            unmet=() if around.meets(name.needs) or form.countries & {*name.needs} else name.needs,
            name_kind=name.kind,
            same_text=name.text == form.text,
            name=name.text,
            other_use=kind is None and len(form.units) == 1 and is_other_word(form.units[0]),
        )
        if facts.country and around.country and facts.kind != "nobody":
            if facts.country == around.country:
                standing.steps.append(Step("context:country", 0.0, (facts.country,)))
                standing.prominence += 30
            elif standing.score > OTHER_COUNTRY:
                standing.score = OTHER_COUNTRY
                detail = (around.country, facts.country)
                standing.steps.append(Step("context:other-country", OTHER_COUNTRY, detail))
        elif facts.country in around.near:
            standing.prominence += 30
            standing.steps.append(Step("context:country", 0.0, (facts.country or "",)))
        return standing

    def _candidate(self, standing: Standing, name: StoredName, judged: Judgement) -> Candidate:
        stored = self._index.stored(standing.number)
        shown = Step("name", 0.0, (name.text, NAME_KINDS[name.kind]))
        steps = (shown, *self._comparer.steps(judged), *standing.steps)
        matched = replace(name.form(), system=judged.other.system or judged.one.system)
        return Candidate(stored.id, standing.kind, stored.name, standing.score, matched, steps)

    def _nobody(self, number: int) -> Step:
        stored = self._index.stored(number)
        return Step("nobody", 0.0, (stored.why or stored.name,))
