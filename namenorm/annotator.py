"""Mentions in running text: which entity each name in it denotes, or that it denotes none.

Names that the gazetteer knows are found letter by letter or but for a case ending.  What the text
says around them settles the rest: the country beside a name that many bodies bear, the office
whose holder a garbled name must be, the full name to which a surname goes back.  A body that does
not exist is said not to exist.  Capitals that stand for their governments stay places; names of
offices are evidence, not mentions.
"""

from __future__ import annotations

from dataclasses import replace

from namenorm.annotation.bodies import join_bodies
from namenorm.annotation.draft import Draft
from namenorm.annotation.evidence import CountryEvidence
from namenorm.annotation.known import add_known
from namenorm.annotation.pieces import pieces
from namenorm.annotation.spans import SpanFinder
from namenorm.annotation.unlisted import add_unlisted
from namenorm.model import Mention, Step
from namenorm.resolver import Resolver
from namenorm.translit.guess import guess_language

__all__ = ["annotate", "read"]

_KNOWN_PLACE = 35  # prominence from which a town speaks for its country
_GUESSED = 4000  # characters by which the language of a text is guessed


def annotate(
    resolver: Resolver, text: str, *, lang: str | None = None, date: str | None = None
) -> list[Mention]:
    """Return the mentions of *text* in order; none overlaps another."""
    return _glossed(read(resolver, text, lang=lang, date=date))


def read(
    resolver: Resolver, text: str, *, lang: str | None = None, date: str | None = None
) -> Draft:
    """Return *text* with all that was found in it, as yet in no order."""
    words = pieces(text)
    lang = lang or guess_language(text[:_GUESSED])
    countries = CountryEvidence(words, resolver.lexicon, lang)
    draft = Draft(text, lang, date, resolver, words, countries)
    spans = list(SpanFinder(resolver.index, resolver.lexicon, text).find(words))
    draft.covered = {place for span in spans for place in range(span.first, span.last)}
    spans = join_bodies(draft, spans)
    for span in spans:
        facts = span.options[0].facts
        if facts.kind == "place":
            draft.places[span.last] = span
            if facts.country and (not facts.derived or facts.prominence >= _KNOWN_PLACE):
                draft.countries.add(span.first, span.last, facts.country)
    for span in spans:
        add_known(draft, span)
    add_unlisted(draft)
    return draft


def _glossed(draft: Draft) -> list[Mention]:
    """Return the mentions in order, bracketed acronyms with the meaning of the name before them."""
    result: list[Mention] = []
    for mention in sorted(draft.made, key=lambda m: (m.start, -m.end)):
        before = result[-1] if result else None
        if before is not None and _is_gloss(draft.text, before, mention):
            mention = replace(
                before,
                start=mention.start,
                end=mention.end,
                text=mention.text,
                explanation=(Step("gloss", 0.0, (before.text,)),),
            )
        result.append(mention)
    return result


def _is_gloss(text: str, before: Mention, mention: Mention) -> bool:
    """Whether *mention* is an acronym in brackets that has no meaning, or less, of its own."""
    if before.decision != "none" and (mention.id is not None or before.id is None):
        return False
    between = text[before.end : mention.start].strip()
    return between == "(" and text.startswith(")", mention.end) and mention.text.isupper()
