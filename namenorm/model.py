"""What goes in and what comes out: frozen records without behaviour.

A *name form* is one spelling of one entity.  An *entity* is who or what is named.  A *resolution*
is the answer to one look-up: a decision, and candidates in order of score.  Explanations are
sequences of *steps*; a step is data (a rule and its arguments) and `namenorm.scoring.explain` puts
it into words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, cast, overload

__all__ = [
    "NAME_KINDS",
    "Candidate",
    "Comparison",
    "Decision",
    "Entity",
    "Kind",
    "Mention",
    "NameForm",
    "Resolution",
    "Step",
    "Steps",
    "Tenure",
    "Variant",
]

Kind = Literal["person", "place", "org", "office"]
Decision = Literal["match", "ambiguous", "none"]

#: Kinds of name, best first; the last two match but are never shown.
NAME_KINDS = (
    "preferred",
    "short",
    "alias",
    "acronym",
    "historical",
    "colloquial",
    "misspelling",
    "mistranslation",
)


@dataclass(frozen=True, slots=True)
class NameForm:
    """One spelling: its text, BCP 47 language, ISO 15924 script and kind of name.

    ``system`` is the romanization system through which a query met it, where one was needed.
    ``needs`` lists the countries (ISO 3166-1 alpha-2) without whose context it is ambiguous.
    """

    text: str
    lang: str | None = None
    script: str = "Zzzz"
    kind: str = "alias"
    system: str | None = None
    source: str | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held which office, from when until when; dates are ISO 8601, perhaps reduced."""

    office: str
    person: str
    status: str | None = None
    start: str | None = None
    end: str | None = None
    seen: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, place, organisation or office, with all its shown names.

    ``held`` are the tenures of a person; ``holders`` those of an office.
    """

    id: str
    kind: str
    name: str
    names: tuple[NameForm, ...] = ()
    all_names: tuple[str, ...] = ()
    country: str | None = None
    type: str | None = None
    parent: str | None = None
    born: str | None = None
    died: str | None = None
    sex: str | None = None
    xrefs: Mapping[str, str] = field(default_factory=dict)
    held: tuple[Tenure, ...] = ()
    holders: tuple[Tenure, ...] = ()
    distinct_from: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def offices(self) -> tuple[str, ...]:
        """Identifiers of the offices that a person held, in the order of ``held``."""
        return tuple(dict.fromkeys(tenure.office for tenure in self.held))


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of evidence: the rule, whether it speaks for or against, and its arguments."""

    rule: str
    weight: float = 0.0
    detail: tuple[str, ...] = ()


class Steps(Sequence[Step]):
    """Steps that are made when somebody first looks at them; equal to the tuple of them."""

    __slots__ = ("_make", "_of")

    def __init__(self, make: Callable[..., Iterable[Step]], *of: object) -> None:
        self._make: Callable[..., Iterable[Step]] | None = make
        self._of: tuple[object, ...] = of  # what they are made of; once they are, the steps

    def _all(self) -> tuple[Step, ...]:
        make = self._make
        if make is not None:
            self._of, self._make = tuple(make(*self._of)), None
        return cast("tuple[Step, ...]", self._of)

    @overload
    def __getitem__(self, place: int) -> Step: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Step, ...]: ...
    def __getitem__(self, place: int | slice) -> Step | tuple[Step, ...]:
        return self._all()[place]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[Step]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (Steps, tuple)) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[type[tuple[Step, ...]], tuple[tuple[Step, ...]]]:
        return tuple, (self._all(),)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entity that a name may denote.

    ``score`` is the probability that the query and the form ``matched`` denote one entity.
    """

    id: str
    kind: str
    name: str
    score: float
    matched: NameForm
    explanation: Sequence[Step] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """The answer to one look-up; ``best`` is set on ``match`` alone, ``candidates`` always."""

    query: str
    decision: Decision
    best: Candidate | None = None
    candidates: tuple[Candidate, ...] = ()
    explanation: Sequence[Step] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two name forms denote one entity."""

    score: float
    decision: Decision
    explanation: Sequence[Step] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in running text, by code points; ``id`` is set on ``match`` alone."""

    start: int
    end: int
    text: str
    kind: str | None
    id: str | None
    name: str | None
    score: float
    decision: Decision
    explanation: Sequence[Step] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """How one romanization system writes a name."""

    text: str
    system: str
    lang: str | None = None
