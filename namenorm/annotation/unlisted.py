"""Names that the gazetteer does not have letter by letter: garbled, misspelt, or nobody's.

A run of words with capitals is taken for a known person or body only if it is clearly like one
name; beside the words for an office it needs less to be the name of who holds it.  A family name
alone goes back to the full name in the same text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namenorm.annotation.draft import Draft
from namenorm.annotation.evidence import role_before
from namenorm.context import Context
from namenorm.keys.form import Form
from namenorm.model import Mention, Step
from namenorm.names.inflection import lemmas
from namenorm.offices import in_office
from namenorm.text.fold import fold

__all__ = ["add_unlisted", "runs"]

_ALONE = 5  # letters that a single unknown word needs to be compared with known names
_SURE = 0.85  # what such a word needs to score
_LIKELY = 0.7  # what an unknown name of several words needs to score
_HELD = 0.25  # what a name beside the words for an office needs to be its holder's
_CLEAR = 0.1  # by how much that holder must lead the others
_BACK = 8  # words before a name among which its office's place may stand


def add_unlisted(draft: Draft) -> None:
    """Note the names among the words that no known name covers, full names first."""
    unknown = list(runs(draft))
    for first, last in unknown:
        if last - first > 1:
            _full_name(draft, first, last)
    for first, last in unknown:
        if last - first == 1:
            _single_word(draft, first)


def runs(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield runs of words with capitals that no known name covers."""
    pieces, place = draft.pieces, 0
    while place < len(pieces):
        if place in draft.covered or not draft.is_name_word(pieces[place]):
            place += 1
            continue
        last = place + 1
        while (
            last < len(pieces)
            and last not in draft.covered
            and pieces[last].joined
            and (draft.is_name_word(pieces[last]) or _is_hyphened(draft, last))
        ):
            last += 1
        yield place, last
        place = last


def _is_hyphened(draft: Draft, place: int) -> bool:
    """Whether a word in small letters goes on a name after a hyphen ("Kwang-chol")."""
    gap = draft.text[draft.pieces[place - 1].end : draft.pieces[place].start]
    return gap in ("-", "‐", "‑", "–") and draft.pieces[place].cased


def _full_name(draft: Draft, first: int, last: int) -> None:
    start, end = draft.pieces[first].start, draft.pieces[last - 1].end
    if _holder(draft, first, start, end):
        return
    form = draft.resolver.form(draft.text[start:end])
    answer = draft.resolver.resolve(form, None, Context(), 5)
    best = answer.best
    if best and best.kind != "office" and best.score >= _LIKELY and draft.is_curated(best.id):
        draft.add(start, end, answer)
        return
    known = draft.surnames.get(draft.pieces[last - 1].fold)
    if known and draft.pieces[first].fold in fold(known.text).split():
        draft.add_again(start, end, known)


def _single_word(draft: Draft, place: int) -> None:
    piece = draft.pieces[place]
    for form in (piece.fold, *(lemma for lemma, _ in lemmas(piece.fold))):
        if form in draft.surnames:
            draft.add_again(piece.start, piece.end, draft.surnames[form])
            return
    if _holder(draft, place, piece.start, piece.end):
        return
    if not piece.telling or len(piece.fold) < _ALONE:
        return
    answer = draft.resolver.resolve(draft.resolver.form(piece.text), None, Context(), 5)
    best = answer.best
    # A single unknown word is too little for a place: there are too many of them.
    if (
        best
        and best.kind in ("person", "org")
        and best.score >= _SURE
        and draft.is_curated(best.id)
    ):
        draft.add(piece.start, piece.end, answer)


def _holder(draft: Draft, first: int, start: int, end: int) -> bool:
    """Note a name after the words for an office as its holder's, if it may be that."""
    role = role_before(draft.pieces, first, draft.resolver.lexicon)
    if role is None:
        return False
    form = draft.resolver.form(draft.text[start:end])
    options = sorted(_holders(draft, form, role.concepts, first), reverse=True)
    if not options or options[0][0] < _HELD:
        return False
    score, identifier = options[0]
    if any(other > score - _CLEAR for other, who in options[1:] if who != identifier):
        return False
    person = draft.entity(identifier)
    if person is None:
        return False
    mention = Mention(
        start,
        end,
        draft.text[start:end],
        "person",
        person.id,
        person.name,
        score,
        "match",
        (Step("role", 0.0, (role.text,)),),
    )
    draft.made.append(mention)
    draft.remember(mention)
    return True


def _holders(
    draft: Draft, form: Form, roles: Sequence[str], first: int
) -> Iterator[tuple[float, str]]:
    """Yield how like *form* is to the names of whoever held such an office, on the day if known."""
    index = draft.resolver.index
    for office in _offices(draft, roles, first):
        tenures = index.entity(office).holders
        if draft.date:
            tenures = tuple(in_office(tenures, draft.date)) or tenures
        for person in dict.fromkeys(tenure.person for tenure in tenures):
            number = index.number(person)
            if number is not None:
                names = index.names(number)
                yield max(draft.resolver.likeness(form, n.text, "person") for n in names), person


def _offices(draft: Draft, roles: Sequence[str], first: int) -> list[int]:
    """Return the offices of *roles* in the places and countries named just before."""
    index, sentence = draft.resolver.index, draft.pieces[first].sentence
    areas = [f"nn:place:iso:{code.lower()}" for code in draft.countries.beside(first)]
    for last in range(max(first - _BACK, 0), first + 1):
        if last in draft.places and draft.pieces[last - 1].sentence == sentence:
            for option in draft.places[last].options:
                stored = index.stored(option.number)
                areas += [stored.id, *([stored.parent] if stored.parent else [])]
    found = [
        number
        for role in roles
        for area in dict.fromkeys(areas)
        for number in index.under("o", f"{role} {area}")
    ]
    return list(dict.fromkeys(found))
