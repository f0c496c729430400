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
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from namenorm.arguments import (
    check_country,
    check_date,
    check_kind,
    check_language,
    check_name,
)
from namenorm.context import Context, countries_of
from namenorm.errors import UnknownNameError
from namenorm.index.container import Container
from namenorm.index.entities import EntityIndex
from namenorm.index.overlay import Overlay
from namenorm.keys.analyser import Analyser
from namenorm.model import Comparison, Entity, Resolution, Step
from namenorm.names.lexicon import Lexicon
from namenorm.offices import holders_at
from namenorm.resolver import Resolver

if TYPE_CHECKING:
    from namenorm.model import Decision, Mention
    from namenorm.suggesting import Suggestion

__all__ = ["Gazetteer"]

#: Characters above which a text is no name.
LONGEST = 1000
#: Names of a list whose resolutions are kept, since lists repeat them: what is kept longer than
#: garbage collection leaves young objects alone costs more than what it spares.
_REMEMBERED = 64


class Gazetteer:
    """Name forms and their entities, ready to be asked; safe to share between threads."""

    def __init__(self, index: EntityIndex, lexicon: Lexicon | Analyser) -> None:
        self._index = index
        analyser = lexicon if isinstance(lexicon, Analyser) else Analyser(lexicon)
        self._resolver = Resolver(index, analyser)

    # ------------------------------------------------------------------ making and closing
    @classmethod
    def default(cls, *others: str | Path) -> Gazetteer:
        """Return the gazetteer that comes with the package; the same object each time.

        With paths of *others* it is asked as one with these, as `open` does, and it is so anyway
        with those that installed packages ship (`namenorm.plugins`).
        """
        from namenorm.default import default_gazetteer, default_paths

        return cls.open(*default_paths(), *others) if others else default_gazetteer()

    @classmethod
    def open(cls, path: str | Path, *others: str | Path) -> Gazetteer:
        """Open a compiled index, or several that are asked as one.

        Of two that have an entity the later one says what it is, and one with a tombstone for it
        (``{"id": "Q1", "deleted": true}`` in its source) that it is not there.

        Raises OSError if the file cannot be read, IndexFormatError if it is no index of this
        version or is damaged.
        """
        from namenorm.default import default_lexicon

        indexes: list[EntityIndex] = []
        try:
            indexes += (EntityIndex(Container.open(one)) for one in (path, *others))
        except BaseException:
            for index in indexes:
                index.close()
            raise
        return cls(Overlay(indexes) if others else indexes[0], default_lexicon())

    @classmethod
    def from_records(cls, records: Iterable[Mapping[str, object]]) -> Gazetteer:
        """Compile a gazetteer in memory from ``{"id", "kind", "names": [{"name", "lang"}]}``.

        It knows the package's lexicon, and no entity but those given.

        Raises GazetteerError with every problem of the first bad record.
        """
        from namenorm.default import default_lexicon
        from namenorm.sources.compiler import compile_records
        from namenorm.sources.record import from_mapping

        analyser = Analyser(default_lexicon())
        made = [from_mapping(record, curated=True) for record in records]
        writer = compile_records(made, analyser, full=True)
        container = Container.from_bytes(writer.to_bytes())
        container.verify()  # at once, so that look-ups need not
        # The analyser has taken these names apart already, which look-ups need again.
        return cls(EntityIndex(container), analyser)

    def close(self) -> None:
        """Let go of the file; look-ups afterwards raise ValueError."""
        self._index.close()

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

    def __reduce__(self) -> tuple[object, tuple[str | None, ...]]:
        paths = self._index.paths
        if None in paths:
            raise TypeError("a gazetteer made in memory cannot be pickled; build it to a file")
        return Gazetteer.open, paths

    @property
    def info(self) -> Mapping[str, object]:
        """What the index says of itself: counts, sources, licences."""
        return self._index.info

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
        namesakes, ``lang`` between names of several languages, and whose case endings are undone;
        with ``date`` an office's name gives its holder of that day.

        Raises TypeError for arguments of the wrong type, ArgumentError for impossible values.
        """
        check_name(name)
        kind, country, day = check_kind(kind), check_country(country), check_date(date)
        if len(name) > LONGEST:
            return Resolution(name, "none", explanation=(Step("too-long", 0.0, (str(LONGEST),)),))
        form = self._resolver.form(name)
        if not form.fold:
            return Resolution(name, "none", explanation=(Step("empty-fold"),))
        near = countries_of(context, self._resolver.lexicon) if context else ()
        around = Context(country, near, check_language(lang))
        answer = self._resolver.resolve(form, kind, around, limit)
        if answer.best and day and answer.best.kind == "office" and kind != "office":
            return self._with_holders(answer, day, limit)
        return answer

    def _with_holders(self, answer: Resolution, day: str, limit: int) -> Resolution:
        """Put who held the office on *day* in its stead, if that is known."""
        assert answer.best is not None
        held = holders_at(self, answer.best, day)
        if not held:
            return answer
        decision: Decision = "match" if len(held) == 1 else "ambiguous"
        return replace(
            answer,
            decision=decision,
            best=held[0] if decision == "match" else None,
            candidates=(*held, *answer.candidates)[:limit],
        )

    def lookup_many(
        self, names: Iterable[str], *, kind: str | None = None, limit: int = 5
    ) -> Iterator[Resolution]:
        """Yield the resolution of each name, in order.

        A name that was among the last few dozen costs no further look-up; no more are kept, so
        that a list of millions takes no more memory than a short one.
        """
        known: OrderedDict[str, Resolution] = OrderedDict()
        for name in names:
            check_name(name)
            if name in known:
                known.move_to_end(name)
            else:
                if len(known) >= _REMEMBERED:
                    known.popitem(last=False)
                known[name] = self.lookup(name, kind=kind, limit=limit)
            yield known[name]

    def annotate(
        self, text: str, *, lang: str | None = None, date: str | datetime.date | None = None
    ) -> list[Mention]:
        """Return the names in running text, in order, none overlapping another."""
        from namenorm.annotator import annotate

        check_name(text)
        day, language = check_date(date), check_language(lang)
        return annotate(self._resolver, text, lang=language, date=day)

    def suggest(self, texts: Iterable[str], *, lang: str | None = None) -> list[Suggestion]:
        """Return the names in *texts* that match nobody, the most frequent first.

        Each comes with whoever is nearest: somebody known whose name is garbled, or nobody.
        """
        from namenorm.suggesting import suggest

        listed = list(texts)
        for text in listed:
            check_name(text)
        return suggest(self._resolver, listed, lang=check_language(lang))

    def compare(self, one: str, other: str, *, kind: str | None = None) -> Comparison:
        """Return whether two name forms denote one entity, entities left out of account."""
        check_name(one)
        check_name(other)
        return self._resolver.comparer.compare(one, other, check_kind(kind))
