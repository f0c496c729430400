"""How alike two units are, from 0 to 1, and by which rule.

Rules, strongest first: ``equal`` folds; ``inflected`` (one is a case form of the other);
``equivalent`` person-name parts (Alexander, Олександр); the ``same-country``; the ``same-word`` of
the lexicon in two languages (область, oblast); ``initial``; and else ``sound``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from namenorm.keys.form import Unit
from namenorm.keys.skeleton import fine
from namenorm.keys.sounds import CONSONANTAL, sounds
from namenorm.names.inflection import lemmas

__all__ = ["alike", "alike_people", "blend", "known_apart", "sound_alike"]

_TRANSLATED = frozenset({"body", "domain", "place-type", "role", "honorific", "function"})
# What two known parts of no common group keep of their likeness: Mohammed and Mahmoud.
_PARTS_APART = 0.8
_VOWELS_APART = 0.65  # a script without vowels cannot tell such names apart
_EAST = frozenset({"Kana", "Hira", "Hang", "Hani"})
# Scripts that write one letter for both of a pair; the pair then counts as one sound.
_MERGED = {
    "Kana": str.maketrans("LVQ", "RBS"),
    "Hira": str.maketrans("LVQ", "RBS"),
    "Hang": str.maketrans("LFVZJWGDB", "RPPSSSKTP"),
    "Hani": str.maketrans("LVBDG", "RPPTK"),
}


def alike(one: Unit, other: Unit) -> tuple[float, str]:
    """Return how alike two units are, and the rule that says so."""
    if one.text == other.text:
        return 1.0, "equal"
    if one.countries and other.countries:
        shared = set(one.countries) & set(other.countries)
        return (0.97, "same-country") if shared else (0.0, "other-country")
    if one.role in _TRANSLATED and other.role in _TRANSLATED:
        if set(one.concepts) & set(other.concepts):
            return 0.95, "same-word"
        if one.role == other.role and one.role != "function":
            return 0.0, "other-word"
    if one.role == "number" or other.role == "number":
        return 0.0, "other-number"
    if one.role == "initial" or other.role == "initial":
        return _initial(one, other)
    if _inflected(one, other):
        return 0.97, "inflected"
    if one.groups & other.groups:
        return 0.96, "equivalent"
    heard = blend(
        *sound_alike(
            one.sounds, one.script, one.skeletons, other.sounds, other.script, other.skeletons
        )
    )
    return heard, "sound"


def alike_people(one: Unit, other: Unit) -> tuple[float, str]:
    """As `alike`, for parts of people's names: two known parts of no common group differ.

    Mohammed and Mahmoud sound alike, and no one who knows names takes one for the other.
    """
    similarity, rule = alike(one, other)
    if rule == "sound" and known_apart(one, other):
        if one.script in CONSONANTAL or other.script in CONSONANTAL:
            return _VOWELS_APART * similarity, rule
        if similarity < 0.95:
            return _PARTS_APART * similarity, rule
    return similarity, rule


def known_apart(one: Unit, other: Unit) -> bool:
    """Whether two units are known parts of names, of no common group.

    Between an East Asian script and another that says nothing: the groups have the names of one
    people there, and not those of others in its spelling.
    """
    if not one.groups or not other.groups or one.groups & other.groups:
        return False
    return one.script == other.script or not {one.script, other.script} & _EAST


def sound_alike(
    one: tuple[str, ...],
    one_script: str,
    one_skeletons: tuple[str, ...],
    other: tuple[str, ...],
    other_script: str,
    other_skeletons: tuple[str, ...],
) -> tuple[float, float]:
    """Return how alike two stretches are in sound and in outline.

    Sounds are the likeliest sound strings (consonants alone where a script has no vowels); the
    outline is the coarse skeleton, which forgives what romanizations mix up.
    """
    if not one or not other:
        return 0.0, 0.0
    if one_script in CONSONANTAL or other_script in CONSONANTAL:
        one, other = tuple(map(fine, one)), tuple(map(fine, other))
    for script in (one_script, other_script):
        if script in _EAST and one_script != other_script:
            table = _MERGED[script]
            one = tuple(sound.translate(table) for sound in one)
            other = tuple(sound.translate(table) for sound in other)
    return _nearest(one, other), _nearest(one_skeletons, other_skeletons)


def _nearest(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return how alike the two nearest of some strings are."""
    theirs = set(other)
    if not theirs.isdisjoint(one):
        return 1.0
    likeness = _edit_likeness()
    return max((likeness(a, b) for a in set(one) for b in theirs), default=0.0)


@cache
def _edit_likeness() -> Callable[[str, str], float]:
    """Return the likeness by edits and swaps; loaded late, since an exact answer needs none."""
    from rapidfuzz.distance import OSA

    return OSA.normalized_similarity


def blend(heard: float, outline: float) -> float:
    """Return the likeness that sound and outline come to together."""
    return 0.55 * heard + 0.45 * outline


def _initial(one: Unit, other: Unit) -> tuple[float, str]:
    short, long = (one, other) if one.role == "initial" else (other, one)
    first = {sound[:1] for sound in short.sounds}
    begins = short.text[0] == long.text[0] or any(
        first & {sound[:1]} for sound in sounds(long.kept or long.text, long.script)
    )
    return (0.85, "initial") if begins else (0.0, "other-initial")


def _inflected(one: Unit, other: Unit) -> bool:
    if (
        one.script != other.script
        or one.script not in ("Cyrl", "Hang")
        or one.text[:2] != other.text[:2]
    ):
        return False
    return any(lemma == other.text for lemma, _ in lemmas(one.text)) or any(
        lemma == one.text for lemma, _ in lemmas(other.text)
    )
