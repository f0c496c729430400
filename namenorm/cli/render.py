"""Answers as plain data: what JSON shows, the rows of a table, and explanations in words.

>>> from namenorm.model import Variant
>>> as_data(Variant("Znamianka", "uk-national-2010", "uk"))
{'text': 'Znamianka', 'system': 'uk-national-2010', 'lang': 'uk'}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from namenorm.model import Candidate, Comparison, Mention, Resolution, Step, Steps

__all__ = ["LOOKUP_COLUMNS", "as_data", "resolution_rows", "score", "why", "words"]

LOOKUP_COLUMNS = ("query", "decision", "id", "kind", "name", "score", "matched", "lang")


def as_data(value: object, *, explain: bool = True) -> Any:
    """Return *value* in dicts, lists, strings and numbers.

    A step says what it means in ``words`` as well, null for the arithmetic of the model.  Without
    *explain* there are no explanations.
    """
    if isinstance(value, Mapping):
        return {key: as_data(item, explain=explain) for key, item in value.items()}
    if isinstance(value, tuple | list | Steps):
        return [as_data(item, explain=explain) for item in value]
    if not is_dataclass(value):
        return value
    made = {
        field.name: as_data(getattr(value, field.name), explain=explain)
        for field in fields(value)
        if explain or field.name != "explanation"
    }
    if isinstance(value, Step):
        made["words"] = _in_words(value)
    return made


def resolution_rows(resolution: Resolution) -> list[dict[str, str]]:
    """Return the rows of one look-up: the match, or all that stand, or one that names nobody.

    What is near on ``none`` is left out: an identifier in a table is soon taken for an answer.
    """
    empty = dict.fromkeys(LOOKUP_COLUMNS, "")
    start = {**empty, "query": resolution.query, "decision": resolution.decision}
    if resolution.decision == "none":
        return [start]
    if resolution.best is not None:
        return [start | _candidate(resolution.best)]
    return [start | _candidate(candidate) for candidate in resolution.candidates] or [start]


def _candidate(candidate: Candidate) -> dict[str, str]:
    return {
        "id": candidate.id,
        "kind": candidate.kind,
        "name": candidate.name,
        "score": score(candidate.score),
        "matched": candidate.matched.text,
        "lang": candidate.matched.lang or "",
    }


def score(value: float) -> str:
    """Return a score in three digits, never rounded up to certainty.

    >>> score(1.0), score(0.99996), score(0.5)
    ('1.000', '0.999', '0.500')
    """
    return f"{value if value == 1 else min(value, 0.999):.3f}"


def why(answer: Resolution | Comparison | Mention) -> list[str]:
    """Return the whole explanation of *answer* in words: of the candidate first, if there is one.

    Of several that stand each is named, with its score.
    """
    found: list[str] = []
    if isinstance(answer, Resolution):
        if answer.best is not None:
            found += words(answer.best.explanation)
        elif answer.decision == "ambiguous":
            found += [f"{c.id} ({c.name}), {score(c.score)}" for c in answer.candidates]
    found += words(answer.explanation)
    return list(dict.fromkeys(found))


def words(steps: Iterable[Step]) -> list[str]:
    """Return the steps that speak to a reader, in words."""
    return [said for said in map(_in_words, steps) if said is not None]


def _in_words(step: Step) -> str | None:
    from namenorm.scoring.explain import in_words

    return in_words(step)
