"""Explanations: steps put into words, and replayed to the score that they explain."""

from __future__ import annotations

import math
from collections.abc import Iterable

from namenorm.model import Step

__all__ = ["in_words", "replay"]

_WORDS = {
    "equal-fold": "the same name but for case, accents and punctuation",
    "inflected-fold": "«{0}» is a case form of «{1}»",
    "division-named": "«{0}» is «{1}» after the division that it lies in",
    "country-named": "«{0}» is the «{1}» of the country that it names",
    "same-meaning": "«{0}» says in other words what «{1}» says",
    "untitled": "«{0}» is «{1}» with a title",
    "titled": "«{0}» names an office that a bearer of «{1}» held",
    "family-name": "«{1}» is a family name, borne by whoever is listed",
    "sifted": "others sound more like «{0}» than «{1}» does",
    "empty-fold": "nothing to name anything with",
    "equal-reading": "«{0}» is how it is read",
    "case-form": "«{0}» is a case form of «{1}»",
    "reading": "read as «{0}» ({1})",
    "system": "«{0}» is «{1}» by {2}",
    "name": "met the {1} name «{0}»",
    "pair:equal": "«{0}» is in both",
    "pair:inflected": "«{0}» is a case form of «{1}»",
    "pair:equivalent": "«{0}» and «{1}» are forms of one name",
    "pair:same-country": "«{0}» and «{1}» are one country",
    "pair:same-word": "«{0}» means «{1}»",
    "pair:family-pair": "«{0}» and «{1}» are a man's and a woman's form of one family name",
    "pair:initial": "«{0}» may be short for «{1}»",
    "pair:joined": "«{0}» is written «{1}»",
    "pair:sound": "«{0}» sounds like «{1}» ({2})",
    "left:query": "«{0}» of the query has nothing to answer to",
    "left:entry": "«{0}» of the entry is not in the query",
    "veto:other-acronym": "acronyms are equal or different: «{0}», «{1}»",
    "veto:other-country": "another country: «{0}», «{1}»",
    "veto:other-domain": "another domain: «{0}», «{1}»",
    "veto:other-body": "another kind of body: «{0}», «{1}»",
    "veto:other-type": "another kind of place: «{0}», «{1}»",
    "veto:own-name": "one has a name of its own that the other has not: «{0}», «{1}»",
    "veto:other-direction": "another direction: «{0}», «{1}»",
    "veto:other-number": "another number: «{0}», «{1}»",
    "veto:other-patronymic": "another patronymic: «{0}», «{1}»",
    "veto:other-sex": "another sex: «{0}», «{1}»",
    "veto:no-role": "the entry is an office, and the query names no role: «{1}»",
    "veto:no-town": "the query names a division, the entry is a town: «{0}», «{1}»",
    "veto:generic": "«{0}» says nothing that many names do not say",
    "veto:body-left": "the query names a body, the entry is none: «{0}»",
    "veto:other-order": "the syllables are in another order: «{0}», «{1}»",
    "veto:other-name": "another name: «{0}», «{1}»",
    "cap:other-names": "the bearer is called «{1}» too, which «{0}» is less like",
    "cap:unlike": "«{0}» and «{1}» are hardly spellings of one name",
    "cap:part": "of «{0}» and «{1}» one is a part of a name alone, which others bear too",
    "context:country": "the context names its country, {0}",
    "context:other-country": "the context names another country: {0}, not {1}",
    "context:language": "in the language of {0}, whose own bodies go without its name",
    "context:needs": "so short a name needs the context of {0}",
    "holder": "held the office {0} from {1} to {2} ({3})",
    "nobody": "no such thing exists: {0}",
    "too-long": "over {0} characters: no name",
    "no-candidate": "no entry has a name like it",
    "weak": "no entry is near enough",
    "other-use": "«{0}» is a person's name or an ordinary word too",
    "ordinary-word": "an ordinary word, and only like «{0}»",
    "several": "several stand: {0}",
    "prominent": "by far the best known of {0} with this name",
    "city-first": "a city and its division share the name; the city unless said otherwise",
    "suffix": "«{0}» is «{1}» with a case ending set apart",
    "acronym": "«{1}» in brackets is short for «{0}»",
    "coreference": "named in full before: «{0}»",
    "role": "«{0}» says which office the bearer has",
    "unknown-body": "no body of this name is known: «{0}»",
    "gloss": "stands in brackets for «{0}»",
    "retired": "{0} is now {1}",
}


#: Steps whose weight is the score.
_SCORES = frozenset(
    {
        "equal-fold",
        "inflected-fold",
        "country-named",
        "division-named",
        "untitled",
        "same-meaning",
        "family-name",
        "titled",
        "equal-reading",
        "empty-fold",
        "sifted",
    }
)


def in_words(step: Step) -> str | None:
    """Return *step* as a sentence without a full stop; None for the arithmetic of the model."""
    pattern = _WORDS.get(step.rule)
    return None if pattern is None else pattern.format(*step.detail)


def replay(steps: Iterable[Step]) -> float:
    """Return the score that *steps* lead to, from their weights alone.

    The weights of ``prior`` and ``feature:`` steps are log odds and add up; a ``veto:`` leaves its
    share of the score, ``cap:`` and ``context:other-country`` cap it; ``equal-fold`` and its like
    are scores.  Others only tell.
    """
    log_odds, left, cap, judged = 0.0, 1.0, 1.0, False
    for step in steps:
        if step.rule in _SCORES:
            return step.weight
        if step.rule == "prior" or step.rule.startswith("feature:"):
            log_odds += step.weight
            judged = True
        elif step.rule.startswith("veto:"):
            left = min(left, step.weight)
        elif step.rule.startswith(("context:other", "cap:")):
            cap = min(cap, step.weight)
    if not judged:
        return 0.0
    score = min(1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds)))), 0.99)
    return min(score * left, cap)
