"""Bodies named by a place and common words: "Kursk Oblast National Guard".

Where no such body is known, saying so is the answer: neither the place nor another body of the
same kind is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.annotation.draft import Draft
from namenorm.annotation.spans import Found
from namenorm.context import Context
from namenorm.model import Step

__all__ = ["join_bodies"]


def join_bodies(draft: Draft, found: Sequence[Found]) -> list[Found]:
    """Note places with the words for a body after them, and return the other spans."""
    kept: list[Found] = []
    reached = 0
    for span in found:
        if span.start < reached:
            continue
        last = _body_after(draft, span)
        if last is None:
            kept.append(span)
            continue
        start, reached = span.start, draft.pieces[last - 1].end
        text = draft.text[start:reached]
        draft.covered.update(range(span.first, last))
        answer = draft.resolver.resolve(draft.resolver.form(text), "org", Context(), 5)
        if answer.best is not None:
            draft.add(start, reached, answer)
        else:
            draft.add_nobody(start, reached, Step("unknown-body", 0.0, (text,)))
    return kept


def _body_after(draft: Draft, span: Found) -> int | None:
    """Return the piece after the words for a body, in capitals, that follow a place at once."""
    if span.options[0].facts.kind != "place" or not draft.pieces[span.first].cased:
        return None
    last, body = span.last, False
    while last < len(draft.pieces):
        before, piece = draft.pieces[last - 1], draft.pieces[last]
        if not (piece.joined and piece.telling) or draft.text[before.end : piece.start].strip():
            break
        lexicon = draft.resolver.lexicon
        concepts = (
            *lexicon.concepts(piece.fold),
            *lexicon.concepts(f"{before.fold} {piece.fold}"),
        )
        body = body or any(concept.startswith("body:") for concept in concepts)
        last += 1
    return last if body else None
