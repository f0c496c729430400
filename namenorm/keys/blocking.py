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

from namenorm.kernel import file_keys, hash64
from namenorm.keys.form import Form
from namenorm.keys.skeleton import deletions

__all__ = ["MEANT", "exact_keys", "filed_keys", "gram_keys", "loose_keys", "query_keys"]

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
    words, wholes = _skeletons(form)
    found = [("k", skeleton) for skeleton in words]
    for place, skeleton in enumerate(wholes):
        found.append(("k", skeleton))
        if full and len(skeleton) >= _DELETED and place < _SHORTENED:
            found += [("d", shorter) for shorter in deletions(skeleton)]
    return found + _by_meaning(form) + (_short(form) if full else [])


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


def _by_meaning(form: Form) -> list[tuple[str, str]]:
    if len(form.significant) < 2:
        return []
    return [*_given_names(form), *_meanings(form)]


def _short(form: Form) -> list[tuple[str, str]]:
    if len(form.fold) not in _SHORT:
        return []
    return [("d", shorter) for shorter in deletions(form.fold)]


def filed_keys(form: Form, *, full: bool) -> set[int]:
    """Return the hashed loose keys under which an entry is filed, with its grams if ``full``."""
    found: set[int] = set()
    for read in (form, form.reading):
        if read is not None:
            words, wholes = _skeletons(read)
            cut = _cut(read) if full else ()
            found.update(file_keys(words, wholes, _SHORTENED if full else 0, _DELETED, cut))
            others = _by_meaning(read) + (_short(read) if full else [])
            found.update([hash64(key, space) for space, key in others])
    return found


def _given_names(form: Form) -> Iterator[tuple[str, str]]:
    """Yield "given:robert HK" for each given name and the other words beside it."""
    units = form.significant
    if len(units) > _NAMED:
        return
    for unit in units:
        if not unit.concepts:
            continue
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
            seen.update(_cut(read))
    grams: dict[str, None] = {}
    for skeleton in seen:
        marked = f"^{skeleton}$"
        for i in range(len(marked) - 2):
            grams[marked[i : i + 3]] = None
    return [("g", gram) for gram in grams]


def _cut(form: Form) -> dict[str, None]:
    """Return the skeletons that are cut into grams."""
    seen = dict.fromkeys(form.skeletons[:_IN_GRAMS])
    if len(form.significant) > 1:
        for unit in form.significant:
            if unit.role in ("name", "number", "country"):
                seen.update(dict.fromkeys(unit.skeletons[:_IN_GRAMS]))
    return seen


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
