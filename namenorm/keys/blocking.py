"""Blocking keys: the hashed strings by which a form is found.

Five spaces of key, from exact to loose:

* ``f`` the fold
* ``s`` the fold with its words sorted, where it has several
* ``k`` coarse skeletons, of the whole (in both orders of name parts) and of each telling word
* ``d`` one-letter deletions of skeletons; of short words, deletions of the fold itself
* ``g`` three neighbours in a skeleton, its edges marked: what two edits leave alike

An entry and a query make keys by the same functions, so they cannot be keyed differently.  A
query asks with a few more keys than an entry is filed under: case endings undone, and the
deletions meet both deletions and whole skeletons.
"""

from __future__ import annotations

from collections.abc import Iterator

from namenorm.keys.form import Form
from namenorm.keys.skeleton import deletions

__all__ = ["exact_keys", "gram_keys", "loose_keys", "query_keys"]

_TELLING = 2  # consonants that a word's skeleton needs to be a key of its own
_DELETED = 4  # letters that a skeleton needs for its deletions to be keys
_SHORT = range(3, 7)  # letters of a fold whose own deletions are keys
_VARIANTS = 4
_IN_GRAMS = 3  # skeletons of a word that are cut into grams


def exact_keys(form: Form) -> Iterator[tuple[str, str]]:
    """Yield (space, key) pairs under which equal folds meet."""
    if form.fold:
        yield "f", form.fold
        if form.sorted_fold != form.fold:
            yield "s", form.sorted_fold


def loose_keys(form: Form, *, full: bool = True) -> Iterator[tuple[str, str]]:
    """Yield (space, key) pairs under which likely spellings of one name meet.

    ``full`` files the deletions too; without it the form is found by whole skeletons alone.
    """
    for read in (form, form.reading):
        if read is not None:
            yield from dict.fromkeys(_loose(read, full))


def _loose(form: Form, full: bool) -> Iterator[tuple[str, str]]:
    whole = form.skeletons[:_VARIANTS]
    units = form.significant
    if len(units) > 1:
        whole += form.rotated_skeletons[:2]
        for unit in units:
            if unit.role in ("name", "number", "country"):
                for skeleton in unit.skeletons[:_VARIANTS]:
                    if len(skeleton) >= _TELLING:
                        yield "k", skeleton
    for skeleton in whole:
        yield "k", skeleton
        if full and len(skeleton) >= _DELETED:
            for shorter in deletions(skeleton):
                yield "d", shorter
    if full and len(form.fold) in _SHORT:
        for shorter in deletions(form.fold):
            yield "d", shorter


def gram_keys(form: Form) -> Iterator[tuple[str, str]]:
    """Yield the (space, key) pairs under which skeletons meet that share three neighbours."""
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
        grams.update({marked[i : i + 3]: None for i in range(len(marked) - 2)})
    return (("g", gram) for gram in grams)


def query_keys(form: Form) -> list[tuple[str, str]]:
    """Return the loose keys that a query asks with, likeliest first."""
    asked = dict.fromkeys(loose_keys(form))
    for read in (form, form.reading):
        if read is None:
            continue
        for skeleton in read.skeletons[:_VARIANTS]:
            if len(skeleton) >= _DELETED - 1:
                asked["d", skeleton] = None  # an entry with one consonant more
            if len(skeleton) > _DELETED:
                for shorter in deletions(skeleton):
                    asked["k", shorter] = None  # an entry with one consonant less
    return list(asked)
