"""Blocking keys: the hashed strings by which a form is found.

Seven spaces of key, from exact to loose:

* ``f`` the fold
* ``s`` the fold with its words sorted, where it has several
* ``k`` coarse skeletons, of the whole (in both orders of name parts) and of each telling word
* ``d`` one-letter deletions of skeletons; of short words, deletions of the fold itself
* ``e`` a given name whose pet names sound otherwise, beside the skeleton of another word: "Robert
  Hawke" is "Bob Hawke"
* ``p`` pairs of what the known words of a body's name mean, whatever their language
* ``g`` three neighbours in a skeleton, its edges marked: what two edits leave alike

An entry and a query make keys by the same recipes, so they cannot be keyed differently.  A
query asks with a few more keys than an entry is filed under: case endings undone, and the
deletions meet both deletions and whole skeletons.
"""

from __future__ import annotations

from typing import Final

from namenorm.kernel.constants import EACH, NEIGHBOURS, SHORTER
from namenorm.kernel.types import Recipe
from namenorm.keys.form import Form

__all__ = ["MEANT", "exact_keys", "gram_keys", "loose_keys", "query_keys"]

#: Spaces of keys that stand for what words mean, however they sound.
MEANT: Final = frozenset("ep")
_TELLING: Final = 2  # consonants that a word's skeleton needs to be a key of its own
_DELETED: Final = 4  # letters that a skeleton needs for its deletions to be keys
_LONG: Final = 14  # letters beyond which they are not: such names are met by their words
_SHORT: Final = range(3, 7)  # letters of a fold whose own deletions are keys
_VARIANTS: Final = 4  # skeletons of a form that are keys
_SHORTENED: Final = 2  # skeletons whose deletions are
_MEANT: Final = 6  # known words of a body's name that are paired
_ALTERNATIVES: Final = 3  # meanings of each
_NAMED: Final = 4  # words of a name that is keyed by given names
_BESIDE: Final = 2  # skeletons of a word beside them
_IN_GRAMS: Final = 3  # skeletons of a word that are cut into grams


def exact_keys(form: Form) -> list[Recipe]:
    """Return the recipes of the keys under which equal folds meet."""
    if not form.fold:
        return []
    found: list[Recipe] = [("f", (form.fold,), EACH)]
    if " " in form.fold and form.sorted_fold != form.fold:
        found.append(("s", (form.sorted_fold,), EACH))
    return found


def loose_keys(form: Form, *, full: bool = True) -> list[Recipe]:
    """Return the recipes of the keys under which likely spellings of one name meet, in order.

    ``full`` files the deletions too; without it the form is found by whole skeletons alone.
    """
    return [recipe for read in _readings(form) for recipe in _loose(read, full)]


def _readings(form: Form) -> list[Form]:
    return [form] if form.reading is None else [form, form.reading]


def _loose(form: Form, full: bool) -> list[Recipe]:
    words, wholes = _skeletons(form)
    found: list[Recipe] = [("k", words, EACH), ("k", wholes, EACH)]
    if full:
        found += _shorter("d", [w for w in wholes[:_SHORTENED] if _DELETED <= len(w) <= _LONG])
    if len(form.significant) > 1:
        found += _given_names(form)
        found += _meanings(form)
    if full and len(form.fold) in _SHORT:
        found += _shorter("d", [form.fold])
    return found


def _shorter(space: str, texts: list[str]) -> list[Recipe]:
    return [(space, texts, SHORTER)] if texts else []


def _skeletons(form: Form) -> tuple[list[str], tuple[str, ...]]:
    """Return the skeletons of the telling words of *form*, if there are several, and of it."""
    whole = form.skeletons[:_VARIANTS]
    units = form.significant
    if len(units) < 2:
        return [], whole
    words = [
        skeleton
        for unit in units
        if unit.role in ("name", "number", "country")
        for skeleton in unit.skeletons[:_VARIANTS]
        if len(skeleton) >= _TELLING
    ]
    return words, whole + form.rotated_skeletons[:2]


def _given_names(form: Form) -> list[Recipe]:
    """Return "given:robert HK" for each given name and the other words beside it."""
    units = form.significant
    if len(units) > _NAMED:
        return []
    found = []
    for unit in units:
        if not unit.concepts:
            continue
        given = [concept for concept in unit.concepts if concept.startswith("given:")]
        for concept in given[:_ALTERNATIVES]:
            for other in units:
                if other is not unit and other.role == "name":
                    found += [f"{concept} {skeleton}" for skeleton in other.skeletons[:_BESIDE]]
    return [("e", found, EACH)] if found else []


def _meanings(form: Form) -> list[Recipe]:
    """Return pairs of concepts: "body:ministry domain:defence", "country:UA domain:defence"."""
    known = [unit for unit in form.units if unit.role in ("body", "domain", "country")]
    if len(known) < 2 or all(unit.role == "country" for unit in known):
        return []
    found = []
    meant = [
        [f"country:{code}" for code in unit.countries]
        or [concept for concept in unit.concepts if concept.startswith(("body:", "domain:"))]
        for unit in known[:_MEANT]
    ]
    for place, concepts in enumerate(meant):
        for others in meant[place + 1 :]:
            for one in concepts[:_ALTERNATIVES]:
                for other in others[:_ALTERNATIVES]:
                    if one != other:
                        found.append(" ".join(sorted((one, other))))
    return [("p", found, EACH)]


def gram_keys(form: Form) -> list[Recipe]:
    """Return the recipes of the keys under which skeletons meet that share three neighbours."""
    cut: list[str] = []
    for read in _readings(form):
        cut += read.skeletons[:_IN_GRAMS]
        units = read.significant
        if len(units) > 1:
            for unit in units:
                if unit.role in ("name", "number", "country"):
                    cut += unit.skeletons[:_IN_GRAMS]
    return [("g", cut, NEIGHBOURS)]


def query_keys(form: Form) -> list[Recipe]:
    """Return the recipes of the loose keys that a query asks with, likeliest first."""
    asked = loose_keys(form)
    for read in _readings(form):
        several = read.skeletons[:_VARIANTS]
        # An entry with one consonant more, and one with one consonant less.
        asked.append(("d", [one for one in several if _DELETED <= len(one) + 1 <= _LONG], EACH))
        asked += _shorter("k", [one for one in several[:_SHORTENED] if len(one) > _DELETED])
    return asked
