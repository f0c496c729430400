"""What a judgement of a query and a name says besides its score: what is paired, what left."""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import OSA

from namenorm.keys.form import Form
from namenorm.keys.sounds import CONSONANTAL
from namenorm.scoring.align import Pair
from namenorm.scoring.compare import Judgement
from namenorm.scoring.similarity import KNOWN, known_apart

__all__ = [
    "all_paired",
    "begins_apart",
    "has_more_names",
    "is_bodiless",
    "is_known",
    "is_of_country",
    "is_one_word",
    "is_told_apart",
    "is_typed",
    "is_unmarked",
    "leaves_country",
    "names_apart",
    "pair_of",
    "plainly",
]

#: Letters by which a misspelt word may differ.
_SLIPS: Final = 2
#: A score from which it is worth asking what two names share, and how alike the telling words of
#: two provinces have to be.
_HARDLY: Final = 0.2
#: Roles of words that a name has and another lacks.
_TELLING: Final = frozenset({"name"})
_TELLING_OF_LANDS: Final = frozenset({"name", "domain"})
#: What likeness by letters says less than by sound.
_SOUNDED: Final = 0.25
_TOLD: Final = 0.85
#: Words for lands that are too much like names to be taken for anything else everywhere.
_LANDS: Final = ("republic", "republik", "repubblica", "republica", "republique", "respublika")


def all_paired(judged: Judgement) -> bool:
    """Whether several words of a query all have their like in the entry."""
    aligned = judged.alignment
    return aligned is None or (len(aligned.pairs) > 1 and not aligned.left_one)


def has_more_names(judged: Judgement, *, land: bool = False) -> bool:
    """Whether a query has a name that the entry lacks: Vladimir Weiss is not Vladimir.

    A word a letter or two from one that the entry has besides is that one misspelt.  Of a *land*
    the words count that say which part it is: there is no Haute-Dordogne.
    """
    aligned = judged.alignment
    roles = _TELLING_OF_LANDS if land else _TELLING
    return aligned is not None and any(
        unit.role in roles
        and all(OSA.distance(unit.text, word.text) > _SLIPS for word in judged.other.units)
        for unit in aligned.left_one
    )


def is_known(judged: Judgement) -> bool:
    """Whether every word of two forms has one that it is known to be the same as."""
    aligned = judged.alignment
    return (
        aligned is not None
        and len(aligned.pairs) > 1
        and not (aligned.left_one or aligned.left_other or judged.against)
        and all(pair.rule in KNOWN for pair in aligned.pairs)
    )


def is_of_country(judged: Judgement) -> bool:
    """Whether all that is met is another word for a country: "Indian" is not Indiana.

    In another script Панама is Panama, the city.
    """
    pairs = judged.alignment.pairs if judged.alignment is not None else ()
    return bool(pairs) and all(
        pair.rule == "same-country" and pair.one[0].script == pair.other[0].script for pair in pairs
    )


def is_one_word(form: Form, judged: Judgement) -> bool:
    """Whether two words of Han were met by how they sound, be it to a Korean."""
    pairs = judged.alignment.pairs if judged.alignment is not None else ()
    return (
        len(pairs) == 1
        and pairs[0].rule == "sound"
        and form.script == judged.other.script == "Hani"
    )


def begins_apart(judged: Judgement) -> bool:
    """Whether one word was met by how it sounds and does not begin as the other: "Wakanda"."""
    pairs = judged.alignment.pairs if judged.alignment is not None else ()
    if len(pairs) != 1 or pairs[0].rule != "sound":
        return False
    one, other = pairs[0].one[0], pairs[0].other[0]
    if one.script == other.script:
        return [one[:1] for one in one.skeletons[:1]] != [one[:1] for one in other.skeletons[:1]]
    return one.begins.isdisjoint(other.begins)


def is_told_apart(judged: Judgement) -> bool:
    """Whether a word that says what kind of place it is, is about all that two forms share."""
    aligned = judged.alignment
    if aligned is None or judged.score < _HARDLY:
        return False
    left = [u for u in (*aligned.left_one, *aligned.left_other) if u.role == "name"]
    pairs = [p for p in aligned.pairs if p.one[0].role == "name" and p.other[0].role == "name"]
    if not pairs:
        return len(left) > 1 or not aligned.pairs
    return max(map(_told, pairs)) < _TOLD


def _told(pair: Pair) -> float:
    """Return how alike the telling words of two lands are, by their letters where vowels lack."""
    one, other = pair.one[0], pair.other[0]
    if one.script == other.script and one.script in CONSONANTAL:
        return min(pair.similarity, OSA.normalized_similarity(one.text, other.text) + _SOUNDED)
    return pair.similarity


def leaves_country(form: Form, judged: Judgement) -> bool:
    """Whether a body's name says a country besides what *form* has, which any country may have."""
    aligned = judged.alignment
    return (
        aligned is not None
        and form.is_generic
        and any(unit.role == "country" for unit in aligned.left_other)
    )


def pair_of(judged: Judgement, rule: str) -> tuple[str, str, str]:
    """Return the veto of that name against the two forms as a whole."""
    return rule, judged.one.fold, judged.other.fold


def names_apart(judged: Judgement) -> tuple[tuple[str, str, str], ...]:
    """Return the vetoes that words have which sound alike and are known as two names."""
    if judged.alignment is None:
        return ()
    return tuple(
        ("other-name", pair.one[0].text, pair.other[0].text)
        for pair in judged.alignment.pairs
        if pair.rule == "sound" and known_apart(pair.one[0], pair.other[0])
    )


def is_typed(form: Form) -> bool:
    """Whether a word of *form* says what kind of place it is, whatever the lexicon takes it for."""
    return "place-type" in form.roles or form.fold.startswith(_LANDS)


def is_bodiless(judged: Judgement) -> bool:
    """Whether a name shares a place with a body's and says nothing of a body: "Moszkva tér"."""
    aligned = judged.alignment
    if aligned is None or not any(unit.role == "name" for unit in aligned.left_one):
        return False
    bodies = any(unit.role == "body" for unit in aligned.left_other)
    return bodies and not any(
        unit.role in ("body", "domain") for pair in aligned.pairs for unit in pair.one
    )


def is_unmarked(form: Form) -> bool:
    """Whether *form* is in plain letters, so that it says nothing of the marks of another's."""
    return all(unit.kept in ("", unit.text) for unit in form.units)


def plainly(form: Form) -> tuple[str, int]:
    """Return what is equal of names that differ in marks alone, and not as "MID" and "Mid" do."""
    return form.fold, sum([letter.isupper() for letter in form.text])
