"""What two names of bodies cannot have: beside the words that all bodies share, there is their own.

乌外交部 is another foreign ministry than 俄外交部, a general staff of the FSB is not the FSB, and a
"Shanghai Treaty of Collective Security" not the treaty that others made.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import OSA

from namenorm.keys.analyser import is_of_place
from namenorm.keys.form import Form
from namenorm.keys.unit import Unit
from namenorm.scoring.align import Alignment, Pair
from namenorm.scoring.characters import no_character
from namenorm.scoring.similarity import meanings
from namenorm.text.fold import fold

__all__ = ["OWN_NAME", "SITES", "WATERS", "are_two_words", "is_acronym", "of_bodies"]

#: Roles of the words that one body has for itself.
OWN_NAME: Final = frozenset({"name", "country"})
#: What is named after a town, and is none; what lies there, and is no division or town.
SITES: Final = frozenset({"airport", "nuclear-plant", "street", "station", "venue"})
WATERS: Final = frozenset({"river", "mountain", "sea", "ocean", "lake", "gulf", "desert"})

#: Likeness, by sound and by letters, below which two words of so many letters are not one misspelt.
_HARDLY, _ONE_WORD, _WORD = 0.75, 0.6, 6
#: Likeness by letters below which a word is not one misspelt of which the meaning is known.
_KNOWN_WORD: Final = 0.75
#: Characters of a word in Han that is as much.
_HAN: Final = 2
#: What bodies of a state have in their names, and others leave out.
_ANYBODY: Final = frozenset(
    f"domain:{said}"
    for said in ("federal", "national", "state", "general", "central", "main", "republican")
)
#: Words of a body's name amid which another one counts.
_SEVERAL: Final = 2
#: Letters that a word has more than an acronym that it sounds like, if it is none.
_LONGER: Final = 2
#: Letters of an acronym at most.
_LETTERS: Final = 6
#: Scripts in which a word for a body is a syllable or two.
_EASTERN: Final = frozenset({"Hani", "Hang"})


def of_bodies(one: Form, other: Form, alignment: Alignment) -> Iterator[tuple[str, str, str]]:
    """Yield (rule, what one form has, what the other has) for each contradiction of two bodies."""
    yield from _bodies(one, other, alignment)
    yield from _hardly_alike(alignment)
    yield from no_character(one, other)
    yield from _ways(alignment, other)
    yield from _of_place(alignment, other)
    for pair in alignment.pairs:
        if are_two_words(pair):
            yield "other-body", pair.one[0].text, pair.other[0].text
        if pair.rule == "sound" and _is_spoken_acronym(pair, other):
            yield "other-acronym", pair.one[0].text, pair.other[0].text
    yield from _more_special(alignment)
    more = [u.text for u in alignment.left_one if u.role == "domain"]
    if more and not any(unit.role == "domain" for unit in other.units):
        yield "other-domain", more[0], other.text  # a gendarmerie is no space gendarmerie


def are_two_words(pair: Pair) -> bool:
    """Whether two words of East Asia for bodies have one meaning of several in common: 部 and 局.

    Either is a department, and a ministry is no bureau.
    """
    one, other = pair.one[0], pair.other[0]
    if pair.rule != "same-word" or one.role != "body" or one.script not in _EASTERN:
        return False
    mine, theirs = meanings(one), meanings(other)
    return other.script in _EASTERN and not (mine <= theirs or theirs <= mine)


def is_acronym(text: str) -> bool:
    """Whether *text* is a word of a few capitals."""
    return 2 <= len(text) <= _LETTERS and text.isalpha() and text.isupper()


def _more_special(alignment: Alignment) -> Iterator[tuple[str, str, str]]:
    """An army is no air force: of words that all bodies have, one says less than the other."""
    if alignment.left_one or not alignment.pairs:
        return
    if any(unit.role == "name" for pair in alignment.pairs for unit in pair.one):
        return
    for unit in alignment.left_other:
        if unit.role in ("domain", "body") and not _ANYBODY.issuperset(meanings(unit)):
            yield f"other-{unit.role}", alignment.pairs[0].one[0].text, unit.text
            return


def _is_spoken_acronym(pair: Pair, other: Form) -> bool:
    """Whether a word sounds like an acronym and is longer: الموساد is no МВС."""
    if len(pair.other) > 1 or abs(len(pair.one[0].text) - len(pair.other[0].text)) < _LONGER:
        return False
    return any(is_acronym(w) and fold(w) == pair.other[0].text for w in other.text.split())


def _of_place(alignment: Alignment, other: Form) -> Iterator[tuple[str, str, str]]:
    """What one name says of a place, and the other does not: of Shanghai, of Moscow."""
    for unit in alignment.left_one:
        if (
            unit.role == "name"
            and len(unit.text) >= _WORD
            and is_of_place(unit.text)
            and not any(u.role == "name" or is_of_place(u.text) for u in alignment.left_other)
        ):
            yield "own-name", unit.text, other.text
            return


def _bodies(one: Form, other: Form, alignment: Alignment) -> Iterator[tuple[str, str, str]]:
    """Bodies that share words for what they are alone are not one if either has a name of its own.

    乌外交部 is another foreign ministry than 俄外交部, and the "Bryansk Oblast National Guard" no
    national guard that anybody knows.  An adjective of a place is no name of theirs: Полтавский ГОК
    is not the administration of Poltava.  Nor is their country: Russia has a ministry, and none of
    silence.
    """
    between = _between(one, other, alignment)
    if between:
        yield "own-name", between, ""
        return
    lacking = [
        [u for u in left if _says_much(u)] for left in (alignment.left_one, alignment.left_other)
    ]
    if all(lacking) and lacking[0][0].script == lacking[1][0].script:
        yield "own-name", lacking[0][0].text, lacking[1][0].text
        return
    shared = [pair.one[0] for pair in alignment.pairs]
    if alignment.left_one and all(unit.role == "country" for unit in shared):
        yield "own-name", alignment.left_one[0].text, other.text
        return
    paired = [unit for unit in shared if unit.role in OWN_NAME]
    if any(u.role == "name" and not is_of_place(u.text) for u in paired):
        return
    mine = [u.text for u in alignment.left_one if u.role in OWN_NAME]
    theirs = [u.text for u in alignment.left_other if u.role == "name"]
    if mine or (theirs and not any(u.role == "country" for u in paired)):
        yield "own-name", (mine or [""])[0], (theirs or [""])[0]


def _says_much(unit: Unit) -> bool:
    """Whether a word is long and nobody's but its bearer's: of the constitution, of waters."""
    least = _HAN if unit.script == "Hani" else _WORD
    return unit.role == "name" and len(unit.text) >= least and not is_of_place(unit.text)


def _between(one: Form, other: Form, alignment: Alignment) -> str:
    """Return a word that *one* has amid those of *other*: of forests in "forest protection office".

    Where every word of a body's name is there, one more amid them makes another body.
    """
    if alignment.left_other or not alignment.left_one or len(alignment.pairs) < _SEVERAL:
        return ""
    places = [one.units.index(unit) for pair in alignment.pairs for unit in pair.one]
    for unit in alignment.left_one:
        if unit.role == "name" and min(places) < one.units.index(unit) < max(places):
            return unit.text
    return ""


def _hardly_alike(alignment: Alignment) -> Iterator[tuple[str, str, str]]:
    """Long words that sound alike in part are two topics: Verfassungsschutz, and of clouds.

    So are "Honvédelmi", of defence, and a word of no meaning that ends as it does.
    """
    for pair in alignment.pairs:
        a, b = pair.one[0], pair.other[0]
        if pair.rule != "sound" or a.script != b.script:
            continue
        if min(len(a.text), len(b.text)) < (_HAN if a.script == "Hani" else _WORD):
            continue
        least = _ONE_WORD if a.role == b.role == "name" else _KNOWN_WORD
        if pair.similarity < _HARDLY or OSA.normalized_similarity(a.text, b.text) < least:
            yield "own-name", a.text, b.text


def _ways(alignment: Alignment, other: Form) -> Iterator[tuple[str, str, str]]:
    """What a word says to be a street or a strait is no body."""
    for unit in alignment.left_one:
        types = {c.partition(":")[2] for c in unit.concepts if c.startswith("place-type:")}
        if unit.role == "place-type" and types <= SITES | WATERS:
            yield "other-type", unit.text, other.text
