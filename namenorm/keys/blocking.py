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

An entry and a query make keys by the same functions, so they cannot be keyed differently.  A
query asks with a few more keys than an entry is filed under: case endings undone, and the
deletions meet both deletions and whole skeletons.
"""

from __future__ import annotations

from collections.abc import Iterator

from namenorm.keys.form import Form
from namenorm.keys.skeleton import deletions

__all__ = ["MEANT", "exact_keys", "gram_keys", "loose_keys", "query_keys"]

#: Spaces of keys that stand for what words mean, however they sound.
MEANT = frozenset("ep")
_TELLING = 2  # consonants that a word's skeleton needs to be a key of its own
_DELETED = 4  # letters that a skeleton needs for its deletions to be keys
_SHORT = range(3, 7)  # letters of a fold whose own deletions are keys
_VARIANTS, _SHORTENED = 4, 2  # skeletons of a form that are keys, and whose deletions are
_MEANT, _ALTERNATIVES = 6, 3  # known words of a body's name that are paired, and meanings of each
_NAMED, _BESIDE = 4, 2  # words of a name that is keyed by given names, and skeletons of a word
_IN_GRAMS = 3  # skeletons of a word that are cut into grams


def exact_keys(form: Form) -> Iterator[tuple[str, str]]:
    """Yield (space, key) pairs under which equal folds meet."""
    if form.fold:
        yield "f", form.fold
        if form.sorted_fold != form.fold:
            yield "s", form.sorted_fold


def loose_keys(form: Form, *, full: bool = True) -> dict[tuple[str, str], None]:
    """Return the (space, key) pairs under which likely spellings of one name meet, in order.

    ``full`` files the deletions too; without it the form is found by whole skeletons alone.
    """
    found = dict.fromkeys(_loose(form, full))
    if form.reading is not None:
        found.update(dict.fromkeys(_loose(form.reading, full)))
    return found


def _loose(form: Form, full: bool) -> list[tuple[str, str]]:
    whole = form.skeletons[:_VARIANTS]
    units = form.significant
    found = []
    if len(units) > 1:
        whole += form.rotated_skeletons[:2]
        found += [
            ("k", skeleton)
            for unit in units
            if unit.role in ("name", "number", "country")
            for skeleton in unit.skeletons[:_VARIANTS]
            if len(skeleton) >= _TELLING
        ]
    for place, skeleton in enumerate(whole):
        found.append(("k", skeleton))
        if full and len(skeleton) >= _DELETED and place < _SHORTENED:
            found += [("d", shorter) for shorter in deletions(skeleton)]
    if len(units) > 1:
        found += _given_names(form)
        found += _meanings(form)
    if full and len(form.fold) in _SHORT:
        found += [("d", shorter) for shorter in deletions(form.fold)]
    return found


def _given_names(form: Form) -> Iterator[tuple[str, str]]:
    """Yield "given:robert HK" for each given name and the other words beside it."""
    units = form.significant
    if len(units) > _NAMED:
        return
    for unit in units:
        given = [concept for concept in unit.concepts if concept.startswith("given:")]
        for concept in given[:_ALTERNATIVES]:
            for other in units:
                if other is not unit and other.role == "name":
                    for skeleton in other.skeletons[:_BESIDE]:
                        yield "e", f"{concept} {skeleton}"


def _meanings(form: Form) -> Iterator[tuple[str, str]]:
    """Yield pairs of concepts: "body:ministry domain:defence", "country:UA domain:defence"."""
    known = [unit for unit in form.units if unit.role in ("body", "domain", "country")]
    if len(known) < 2 or all(unit.role == "country" for unit in known):
        return
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
                        yield "p", " ".join(sorted((one, other)))


def gram_keys(form: Form) -> list[tuple[str, str]]:
    """Return the (space, key) pairs under which skeletons meet that share three neighbours."""
    seen: dict[str, None] = {}
    for read in (form, form.reading):
        if read is not None:
            seen.update(dict.fromkeys(read.skeletons[:_IN_GRAMS]))
            if len(read.significant) > 1:
                for unit in read.significant:
                    if unit.role in ("name", "number", "country"):
                        seen.update(dict.fromkeys(unit.skeletons[:_IN_GRAMS]))
    grams: dict[str, None] = {}
    for skeleton in seen:
        marked = f"^{skeleton}$"
        for i in range(len(marked) - 2):
            grams[marked[i : i + 3]] = None
    return [("g", gram) for gram in grams]


def query_keys(form: Form) -> list[tuple[str, str]]:
    """Return the loose keys that a query asks with, likeliest first."""
    asked = loose_keys(form)
    for read in (form, form.reading):
        if read is None:
            continue
        for place, skeleton in enumerate(read.skeletons[:_VARIANTS]):
            if len(skeleton) >= _DELETED - 1:
                asked["d", skeleton] = None  # an entry with one consonant more
            if len(skeleton) > _DELETED and place < _SHORTENED:
                for shorter in deletions(skeleton):
                    asked["k", shorter] = None  # an entry with one consonant less
    return list(asked)
