"""What stands beside a name and is no part of it: an article, a preposition, a kind of place.

Nobody lists "l'ONU", «в России», "provincia di Kherson" or "Auslandsgeheimdienst BND", and compared
as a whole they sound like something else: Giresun is a province as well.  What is left without the
words beside it is a name that is known exactly, or this says nothing.

What is lost: where somebody is (in, from), and what nobody's name says of the entity; but a kind
that is named has to be its own.  A division is met by the name of its chief town.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from namenorm.index.entities import EntityIndex
from namenorm.index.retrieval import Hit, exact
from namenorm.keys.analyser import Analyser
from namenorm.keys.form import Form
from namenorm.meanings import concepts_of
from namenorm.model import NAME_KINDS
from namenorm.names.inflection import lemmas
from namenorm.names.phrases import uninflected
from namenorm.text.fold import fold

__all__ = ["SHORT", "Beside", "beside"]

Allowed = Callable[[int], bool]

#: Rules by which a word of a letter or three is no part of a name; it may be one, misspelt.
SHORT: Final = frozenset({"article", "place-after"})
_ACRONYM: Final = NAME_KINDS.index("acronym")
_CAPITALS: Final = re.compile(r"[^\W_a-zа-яёіїєґ]{2,7}\Z")
_SMALL: Final = frozenset({"function", "particle"})
_GENERIC: Final = frozenset({"body", "domain", "country", "function", "particle", "place-type"})
_MOST_NAMES: Final = 60  # names of an entity that are asked what kind it is
_FIRST_NAMES: Final = 12  # and what it is called after
_MOST_WORDS: Final = 6  # of an acronym with what describes it
_WAYS: Final = 6  # ways in which case endings are undone
#: Kinds of a first division, which languages and countries give each other's names.
_DIVISIONS: Final = frozenset(
    f"place-type:{kind}"
    for kind in (
        *("oblast", "krai", "autonomous-okrug", "okrug", "republic", "autonomous-republic"),
        *("state", "province", "voivodeship", "governorate", "prefecture", "autonomous-region"),
        "special-region",
    )
)
_STATES: Final = frozenset(
    f"place-type:{kind}"
    for kind in (
        *("republic", "peoples-republic", "democratic-peoples-republic", "federation", "union"),
        *("kingdom", "emirate", "country", "state"),
    )
)
#: Articles, alone and with prepositions; none begins a name that is not known with it.
_ARTICLES: Final = frozenset(
    word
    for words in (
        *("the", "der die das den dem des", "le la les du aux au", "el los las del al", "het"),
        *("il lo gli i dei degli delle dello della", "o os as do da dos das", "az"),
        "η ο το οι τα του της των",
    )
    for word in words.split()
)
#: Prepositions before names of places, with the languages whose case endings follow them.
_PREPOSITIONS: Final = {
    word: tuple(langs.split())
    for langs, words in (
        ("ru uk be", "в во на из у з із зі до від над под над"),
        ("pl", "w we przy nad pod"),
        ("pl cs sk", "z ze do od na"),
        ("cs sk", "v ve vo k ke s se so zo u"),
        ("", "in from nach aus von bei en de dans à a da di dei nel nella nello dalla dal dall"),
        ("", "sur fra til fran från mot för"),
    )
    for word in words.split()
}
#: Kinds of division as they are shortened, folded.
_SHORT: Final = {
    "обл": ("область",),
    "вобл": ("вобласць",),
    "р н": ("район",),
    "респ": ("республика", "республіка"),
    "woj": ("województwo",),
    "pow": ("powiat",),
    "jud": ("județul",),
    "prov": ("province", "provincia", "provinz"),
    "gob": ("gobernación",),
}
_APOSTROPHES: Final = frozenset("'’ʼ")
_ELIDED: Final = re.compile(
    r"(?:d|de|l|un|all|dall|dell|nell|sull|quell)['’ʼ](?=\w)", re.IGNORECASE
)


class Beside(NamedTuple):
    """An entity that is named beside other words: what was met of it, and what says so."""

    hit: Hit
    text: str
    rule: str


def beside(index: EntityIndex, analyser: Analyser, form: Form, allowed: Allowed) -> list[Beside]:
    """Return the entities that *form* names beside words which are no part of a name."""
    if len(form.units) == 1 and " " not in form.fold and _APOSTROPHES.isdisjoint(form.text):
        return []
    for found in (
        _after_article(index, analyser, form, allowed),
        _in_full(index, form, allowed),
        _by_kind(index, analyser, form, allowed),
        _by_acronym(index, analyser, form, allowed),
    ):
        if found:
            return found
    return []


def _named(
    index: EntityIndex, text: str, allowed: Allowed, langs: tuple[str, ...] = ()
) -> Iterator[tuple[str, Hit]]:
    """Yield the entities of that name, or of one of which it is a case form."""
    folded = fold(text)
    forms = [folded, *islice(uninflected(folded), _WAYS)] if folded else []
    if " " not in folded:
        forms += [lemma for lang in langs for lemma, _ in lemmas(folded, lang)]
    for one in forms:
        hits = exact(index, one, text, allowed)
        if hits:
            yield from ((one, hit) for hit in hits)
            return


def _after_article(
    index: EntityIndex, analyser: Analyser, form: Form, allowed: Allowed
) -> list[Beside]:
    """Return what is named after an article, or a place after a preposition or a hedge."""
    text = form.text.strip()
    elided = _ELIDED.match(text)
    first, _, rest = text.partition(" ")
    begin = first.lower()
    if elided:
        begin, rest = "the", text[elided.end() :]
    is_placed = begin in _PREPOSITIONS
    opening = form.units[0].text
    is_hedged = not elided and _is_hedge(analyser, opening)
    if not rest or not (begin in _ARTICLES or is_placed or is_hedged):
        return []
    if is_hedged and begin not in _ARTICLES and not is_placed:
        rest = " ".join(unit.text for unit in form.units[1:])

    def fits(number: int) -> bool:
        facts = index.facts(number)
        towns = is_placed and begin not in _ARTICLES
        return allowed(number) and (
            facts.kind == "org" or (facts.kind == "place" and (towns or facts.type != "city"))
        )

    rule = "place-after" if is_placed and begin not in _ARTICLES else "article"
    return [
        Beside(hit, one, rule)
        for one, hit in _named(index, rest, fits, _PREPOSITIONS.get(begin, ()))
        if rule == "article" or index.facts(hit.number).kind == "place"
    ]


def _is_hedge(analyser: Analyser, word: str) -> bool:
    """Whether *word* says that a name is not everybody's: "so-called"."""
    return "function:hedge" in analyser.lexicon.words.get(word, ())


def _in_full(index: EntityIndex, form: Form, allowed: Allowed) -> list[Beside]:
    """Return the division of which the kind is shortened: «Харківська обл.», "woj. lubelskie"."""
    words = form.fold.split()
    for size in (1, 2):  # «р-н» is two
        first, last = " ".join(words[:size]), " ".join(words[-size:])
        if len(words) <= size or not (first in _SHORT or last in _SHORT):
            continue
        if last in _SHORT:
            texts = [" ".join((*words[:-size], kind)) for kind in _SHORT[last]]
        else:
            texts = [" ".join((kind, *words[size:])) for kind in _SHORT[first]]
        for text in texts:
            found = [Beside(hit, one, "in-full") for one, hit in _named(index, text, allowed)]
            found = [one for one in found if index.facts(one.hit.number).kind == "place"]
            if found:
                return found
    return []


def _by_kind(index: EntityIndex, analyser: Analyser, form: Form, allowed: Allowed) -> list[Beside]:
    """Return the land or division of which *form* says the kind in words of another language."""
    units = form.units
    typed = [u for u in units if u.role == "place-type"]
    if not typed and len(units) > 1:  # "ili" is too short to be no name, if not beside one
        typed = [u for u in (units[0], units[-1]) if _types(analyser, u.text)][:1]
    kinds = {kind for unit in typed for kind in _types(analyser, unit.text)}
    if not kinds & (_DIVISIONS | _STATES) or kinds - _DIVISIONS - _STATES - {"place-type:county"}:
        return []
    rest = [unit for unit in units if unit not in typed and unit.role not in _SMALL]
    ends = [unit for unit in units if unit.role not in _SMALL]
    if not rest or (ends[0] not in typed and ends[-1] not in typed):
        return []
    name = analyser.asked(" ".join(unit.text for unit in rest))

    def place(number: int) -> bool:
        return allowed(number) and index.facts(number).kind == "place"

    lands: dict[int, Beside] = {}
    divisions: dict[int, Beside] = {}
    for text, hit in _named(index, name.fold, place):
        facts = index.facts(hit.number)
        if facts.type == "country" and kinds & _STATES & _kinds(index, analyser, hit.number):
            lands[hit.number] = Beside(hit, text, "kind-named")
        elif facts.type == "admin1" and _is_division(index, analyser, hit.number, kinds):
            divisions[hit.number] = Beside(hit, text, "kind-named")
        elif facts.type == "city" and kinds & _DIVISIONS:
            parent = index.stored(hit.number).parent
            number = index.number(parent) if parent else None
            if (
                number is not None
                and index.facts(number).type == "admin1"
                and _is_division(index, analyser, number, kinds)
                and (named := _named_after(index, analyser, number, name))
            ):
                divisions.setdefault(number, Beside(named, text, "kind-named"))
    return [*lands.values(), *divisions.values()]


def _types(analyser: Analyser, word: str) -> frozenset[str]:
    """Return the kinds of place that a word says."""
    concepts = analyser.lexicon.concepts(word)
    return frozenset(concept for concept in concepts if concept.startswith("place-type:"))


def _kinds(index: EntityIndex, analyser: Analyser, number: int) -> set[str]:
    """Return the kinds of place that the names of an entity say."""
    words = analyser.lexicon.words
    return {
        concept
        for name in index.names(number)[:_MOST_NAMES]
        for word in fold(name.text).split()
        for concept in words.get(word, ())
        if concept.startswith("place-type:")
    }


def _is_division(index: EntityIndex, analyser: Analyser, number: int, kinds: set[str]) -> bool:
    own = _kinds(index, analyser, number)
    return bool(kinds & own) or bool(kinds & _DIVISIONS and own & _DIVISIONS)


def _named_after(index: EntityIndex, analyser: Analyser, number: int, name: Form) -> Hit | None:
    """Return the division with the name of it that has *name*, as it sounds."""
    sounds = {*name.skeletons[:1]}
    for own in index.names(number)[:_FIRST_NAMES]:
        told = [u for u in analyser.form(own.text).significant if u.role == "name"]
        if len(told) == 1 and not sounds.isdisjoint(told[0].skeletons[:2]):
            return Hit(number, (own,), 1.0)
    return None


def _by_acronym(
    index: EntityIndex, analyser: Analyser, form: Form, allowed: Allowed
) -> list[Beside]:
    """Return the body of "Nachrichtenagentur TASS": an acronym beside words that say what it is.

    Each such word has to be one of the body's own names in some language, so that an academy of
    the FSB is not the FSB; or they are the name of what the body is a part of.
    """
    words = form.text.split()
    if not 1 < len(words) <= _MOST_WORDS:
        return []
    found: dict[int, Beside] = {}
    for at in (len(words) - 1, 0):
        if not _CAPITALS.match(words[at]):
            continue
        acronym = fold(words[at])
        others = analyser.asked(" ".join(words[:at] + words[at + 1 :]))
        if others.text[:1].islower():
            continue  # "state media KCNA": no part of a name, where letters have cases
        for hit in exact(index, acronym, words[at], allowed):
            facts = index.facts(hit.number)
            if facts.kind != "org" or not _is_acronym(hit):
                continue
            if _describes(index, analyser, others, hit.number, facts.country):
                found[hit.number] = Beside(hit, acronym, "acronym-described")
        if found:
            break
    return [*found.values()]


def _is_acronym(hit: Hit) -> bool:
    name = hit.names[0]
    return name.kind == _ACRONYM or name.text.isupper()


def _describes(
    index: EntityIndex, analyser: Analyser, others: Form, number: int, country: str | None
) -> bool:
    """Whether *others* say nothing but what kind of body an entity is, or what it belongs to."""
    parent = index.stored(number).parent
    above = index.number(parent) if parent else None
    if above is not None and above in index.under("f", others.fold):
        return True
    said = [unit for unit in others.units if unit.role not in _SMALL]
    if not said or any(unit.role not in _GENERIC for unit in said):
        return False
    if others.countries and country not in others.countries:
        return False
    meant = [u for u in said if u.role in ("body", "domain")]
    if not meant:
        return False
    own = concepts_of(index, analyser, number)
    return all(not own.isdisjoint(unit.concepts) for unit in meant)
