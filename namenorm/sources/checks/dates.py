"""Dates: real, in order, and within a life."""

from __future__ import annotations

from collections.abc import Iterator

from namenorm.sources.dates import Span
from namenorm.sources.draft import Draft, DraftTenure
from namenorm.sources.problem import Fault, Path

__all__ = ["faults"]

_LATER = {"died": "born", "dissolved": "founded"}


def faults(draft: Draft) -> Iterator[Fault]:
    """Yield what is wrong with the dates of *draft*."""
    spans: dict[str, Span] = {}
    for key in ("born", "died", "founded", "dissolved"):
        if key in draft.values:
            yield from _parse(draft.values[key], key, (key,), spans)
    for later, earlier in _LATER.items():
        if later in spans and spans[later] < spans.get(earlier):
            message = f"{later} {draft.values[later]} is before {earlier} {draft.values[earlier]}"
            yield Fault((later,), f"{message}; mend one")
    for name in draft.names:
        dates: dict[str, Span] = {}
        for key, value in (("from", name.start), ("to", name.end)):
            if value is not None:
                yield from _parse(value, key, name.path, dates)
        if "to" in dates and dates["to"] < dates.get("from"):
            message = f"name «{name.text}» runs from {name.start} to {name.end}; mend one"
            yield Fault(name.path, message)
    for tenure in draft.held:
        yield from _tenure(tenure, spans)


def _parse(value: str, key: str, path: Path, spans: dict[str, Span]) -> Iterator[Fault]:
    span = Span.parse(value)
    if span is None:
        yield Fault(path, f"{key} «{value}» is no date; write YYYY-MM-DD, YYYY-MM or YYYY")
    else:
        spans[key] = span


def _tenure(tenure: DraftTenure, life: dict[str, Span]) -> Iterator[Fault]:
    spans: dict[str, Span] = {}
    for key in ("from", "to", "seen"):
        if key in tenure.values:
            yield from _parse(tenure.values[key], key, (*tenure.path, key), spans)
    what = f"tenure of {tenure.office}"
    get = tenure.values.get
    if not get("to") and not get("seen"):
        yield Fault(tenure.path, f"{what} is open; add to: or the date it was last seen:")
    for key in ("to", "seen"):
        if key in spans and spans[key] < spans.get("from"):
            message = f"{what} runs from {get('from')} but {key} is {get(key)}; mend one"
            yield Fault((*tenure.path, key), message)
            return
    dates = [spans[key] for key in ("from", "to", "seen") if key in spans]
    if any(span < life.get("born") for span in dates):
        yield Fault(tenure.path, f"{what} is before birth; mend the dates")
    elif "died" in life and any(life["died"] < span for span in dates):
        yield Fault(tenure.path, f"{what} is after death; mend the dates")
    elif "died" in life and not get("to") and get("seen"):
        yield Fault(tenure.path, f"{what} is open after death; add to:")
