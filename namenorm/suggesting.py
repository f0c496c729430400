"""Names in texts that nobody is known by, beside whoever is nearest: how a gazetteer grows.

A name is suggested if it is written like one (capitals that its place in the sentence does not
explain) and no entity matches it.  Most of what is suggested is new; some of it is somebody known,
garbled, and a reader who knows the matter sees at a glance who is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from namenorm.annotation.draft import Draft
from namenorm.annotation.unlisted import runs
from namenorm.annotator import read
from namenorm.context import Context
from namenorm.model import Candidate
from namenorm.resolver import Resolver
from namenorm.text.fold import fold

__all__ = ["Suggestion", "suggest"]

_AROUND = 40  # characters of the text that are shown on either side of a name
_NEAREST = 3
_FAINT = 0.05  # the score below which a candidate tells a reader nothing
_LIKE_A_PLACE = 0.5
_SHORTEST = 3  # characters of what may be a name


@dataclass(slots=True)
class Suggestion:
    """A name that nobody is known by: how often it stands, where, and who is nearest.

    ``around`` is the text at its first place; ``lang`` the BCP 47 tag of that text, if it was told
    or could be guessed.
    """

    name: str
    lang: str | None
    around: str
    count: int = 0
    nearest: list[Candidate] = field(default_factory=list)


def suggest(
    resolver: Resolver, texts: Iterable[str], *, lang: str | None = None
) -> list[Suggestion]:
    """Return the names in *texts* that match nobody, the most frequent first."""
    found: dict[str, Suggestion] = {}
    for text in texts:
        draft = read(resolver, text, lang=lang)
        for start, end in sorted(_unknown(draft)):
            name = " ".join(text[start:end].split())
            key = fold(name)
            if key not in found:
                found[key] = Suggestion(name, draft.lang, _around(text, start, end))
            found[key].count += 1
    for suggestion in found.values():
        suggestion.nearest = _nearest(resolver, suggestion.name)
    return sorted(found.values(), key=lambda one: -one.count)  # stable: else as they stand


def _unknown(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield the places of names that match nobody; of two that overlap, that of the mention."""
    taken = [(m.start, m.end) for m in draft.made]
    for mention in draft.made:
        rules = {step.rule for step in mention.explanation}
        if mention.decision != "match" and "nobody" not in rules:
            yield mention.start, mention.end
    for first, last in runs(draft):
        start, end = draft.pieces[first].start, draft.pieces[last - 1].end
        if any(start < theirs and mine < end for mine, theirs in taken):
            continue
        words = draft.pieces[first:last]
        if any(word.telling for word in words) and end - start >= _SHORTEST:
            yield start, end


def _around(text: str, start: int, end: int) -> str:
    """Return *text* around a place on one line, cut between words."""
    before, after = text[max(start - _AROUND, 0) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = "…" + before.partition(" ")[2]
    if end + _AROUND < len(text):
        after = after.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{text[start:end]}{after}".split())


def _nearest(resolver: Resolver, name: str) -> list[Candidate]:
    """Return who is nearest, of the curated entities: towns are like nearly everything.

    For the same reason a single word is near no place unless it is very near.
    """
    answer = resolver.resolve(resolver.form(name), None, Context(), 4 * _NEAREST)
    place = _FAINT if " " in name else _LIKE_A_PLACE
    near: list[Candidate] = []
    for one in answer.candidates:
        at = resolver.index.number(one.id)
        curated = at is not None and not resolver.index.facts(at).derived
        if curated and one.score >= (place if one.kind == "place" else _FAINT):
            near.append(one)
    return near[:_NEAREST]
