"""Who bears a family name and held the office that is named beside it: "Defence Minister Belousov".

A family name alone is anybody's, and an office alone its holder's of the day.  Together they name
one person mostly, whoever else bears the name or held the office.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from namenorm.index.entities import EntityIndex
from namenorm.index.retrieval import Hit, bearers, run_together
from namenorm.keys.form import Form
from namenorm.names.lexicon import Lexicon
from namenorm.names.phrases import uninflected

__all__ = ["titled"]

_LONGEST: Final = 5  # words of a title with a name
_UNDONE: Final = 6  # ways in which the case endings of a title are undone


def titled(index: EntityIndex, lexicon: Lexicon, form: Form) -> list[tuple[str, Hit]]:
    """Return who bears the one name of *form* and held an office of its role, with the word met.

    Of several those come alone who hold it still, as far as is known.  A country that is named has
    to be that of the office; words for places tell nothing here.
    """
    (roles, name), (more, last) = _by_units(form), _by_phrase(lexicon, form.fold.split())
    name = name or last
    if name == last:
        roles |= more
    if not roles:
        return []
    for word in (name, *uninflected(name)):
        found = [
            (ended, word, hit)
            for hit in bearers(index, word) or run_together(index, word)
            for ended in _held(index, hit.number, roles, form.countries)
        ]
        present = {hit.number for ended, _, hit in found if not ended}
        if found:
            return [
                (word, hit)
                for _, word, hit in {one[2].number: one for one in found}.values()
                if not present or hit.number in present
            ]
    return []


def _by_units(form: Form) -> tuple[set[str], str]:
    """Return the roles that *form* names, and the one name beside them, if it is one."""
    names = [unit.text for unit in form.units if unit.role == "name"]
    if len(names) != 1 or form.roles & {"body", "initial"}:
        return set(), ""
    return _roles(concept for unit in form.units for concept in unit.concepts), names[0]


def _by_phrase(lexicon: Lexicon, words: list[str]) -> tuple[set[str], str]:
    """Return the roles of all words but the last: "Chancellor", though it is a name as well."""
    if not 1 < len(words) <= _LONGEST:
        return set(), ""
    if not any(_roles(lexicon.concepts(word)) for word in words[:-1]):
        return set(), ""  # at a glance: undoing case endings takes its time
    title = " ".join(words[:-1])
    for text in (title, *islice(uninflected(title), _UNDONE)):
        roles = _roles(lexicon.concepts(text))
        if roles:
            return roles, words[-1]
    return set(), ""


def _roles(concepts: Iterable[str]) -> set[str]:
    return {concept[5:] for concept in concepts if concept.startswith("role:")}


def _held(
    index: EntityIndex, number: int, roles: set[str], countries: frozenset[str]
) -> Iterator[bool]:
    """Yield for each tenure of an office of such a role whether it has ended."""
    for office, _, _, _, end, *_ in index.stored(number).held:
        at = index.number(office) if office else None
        if at is None:
            continue
        stored = index.stored(at)
        if stored.role in roles and (not countries or stored.country in countries):
            yield end is not None
