"""Names that the gazetteer has: which of their bearers the text means."""

from __future__ import annotations

from namenorm.annotation.draft import Draft
from namenorm.annotation.spans import Found
from namenorm.context import Context
from namenorm.model import Resolution
from namenorm.text.fold import fold

__all__ = ["add_known"]


def add_known(draft: Draft, span: Found) -> None:
    """Note what *span* names, unless it names a part of what a longer name does."""
    if not _within_a_person(draft, span):
        _resolve(draft, span)


def _resolve(draft: Draft, span: Found) -> None:
    text = draft.text[span.start : span.end]
    nobody = next((o for o in span.options if o.facts.kind == "nobody"), None)
    if nobody is not None:
        draft.add_nobody(span.start, span.end, draft.resolver.nobody(nobody.number))
        return
    options = [(option.number, option.name, option.inflected) for option in span.options]
    owner = Context(None, draft.countries.owner(span.first))
    answer = _lesser_town(draft, span) or draft.resolver.choose(text, options, owner)
    if answer.decision != "match":
        for country in draft.countries.around(span.first, span.last):
            again = draft.resolver.choose(text, options, Context(None, (country,)))
            if again.decision == "match":
                answer = again
                break
    draft.add(span.start, span.end, answer)


def _lesser_town(draft: Draft, span: Found) -> Resolution | None:
    """Return the town that "Paris, Texas" means, if it is not the well-known one."""
    if span.options[0].facts.kind != "place" or not draft.text.startswith(", ", span.end):
        return None
    after = next((s for s in draft.places.values() if s.start == span.end + 2), None)
    if after is None or after.options[0].facts.type == "city":
        return None
    country = after.options[0].facts.country
    if country is None or country in {option.facts.country for option in span.options}:
        return None
    form = draft.resolver.form(draft.text[span.start : span.end])
    answer = draft.resolver.resolve(form, "place", Context(country), 5)
    return answer if answer.decision == "match" else None


def _within_a_person(draft: Draft, span: Found) -> bool:
    """Note a family name with the given name beside it that may make it somebody else's.

    "Ivanka Trump" is not Donald Trump, "V. Putin" is Vladimir Putin, and "Volodymir Zelenskiy" is
    the one that it sounds like.
    """
    if span.last - span.first != 1 or span.options[0].facts.kind != "person":
        return False
    start = span.first
    while start > 0 and draft.pieces[start].joined and _may_be_given(draft, start - 1):
        start -= 1
    if start == span.first or not draft.pieces[span.first].cased:
        return False
    begin = draft.pieces[start].start
    given = [piece.fold for piece in draft.pieces[start : span.first]]
    if all(len(letter) == 1 for letter in given) and _has_initial(draft, span, given[0]):
        _resolve(draft, Found(start, span.last, begin, span.end, span.options))
        draft.covered.update(range(start, span.last))
        return True
    form = draft.resolver.form(draft.text[begin : span.end])
    answer = draft.resolver.resolve(form, "person", Context(), 5)
    first = draft.pieces[start]
    if answer.decision == "none" and not (
        first.telling or draft.resolver.lexicon.groups(first.fold)
    ):
        return False  # the word before may only begin the sentence
    draft.covered.update(range(start, span.last))
    draft.add(begin, span.end, answer)
    return True


def _may_be_given(draft: Draft, place: int) -> bool:
    piece = draft.pieces[place]
    if place in draft.covered:
        return False
    return draft.is_name_word(piece) or (len(piece.text) == 1 and piece.capital)


def _has_initial(draft: Draft, span: Found, letter: str) -> bool:
    """Whether the one person that a family name means has a name with *letter* first."""
    people = {option.number for option in span.options}
    words = (
        word
        for number in people
        for name in draft.resolver.index.names(number)
        for word in fold(name.text).split()
    )
    return len(people) == 1 and any(word.startswith(letter) for word in words)
