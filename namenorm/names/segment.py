"""Words that are written together, taken apart: «국방부», "Verteidigungsministerium", «Минобороны».

Names of bodies and places are put together from words that the lexicon has: countries, kinds of
body, what a body deals with, types of place.  Where a script sets no spaces, or a language builds
compounds, they stand in one word.  It is split into words of the lexicon that cover it, with at
most one stretch between them that is a proper name: few unknown letters first, then few parts.

Names of people are left whole.  A single letter of Han or Hangul is a word only where a word of
several letters before it says what it means («국방» before «부»), and a proper name needs a known
stretch of its own length beside it, a change of script, or the caller's word that a place is
meant.  In alphabets nothing may stay unknown: all parts but the last must be forms that begin
compounds, the last a body or an office, and a known part of people's names is no compound.  An
elided article is taken off ("l'Ukraine").

Forms that are met inside compounds alone are in the lexicon with their hyphen ("verteidigungs-",
«мин-», «-фин»); they come back with it, so that the lexicon knows them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from namenorm.names.inflection import lemmas
from namenorm.names.lexicon import Lexicon
from namenorm.text.scripts import only_script, script_of, scripts_of

__all__ = ["segment"]

_LONGEST: Final = 40  # letters; longer words are left whole
_LONGEST_PART: Final = 20
_SHORTEST: Final = {"Latn": 7, "Cyrl": 5}  # letters of a compound
_SHORTEST_PART: Final = 3  # letters of an alphabetic part
_SHORT_HEAD, _FOR_SHORT_HEAD = 3, 10  # letters of a short last part ("amt"), of its compound
_FULL: Final = 5  # letters of a last part that is taken for granted
_NAME, _NAMED = 2, 4  # letters of a proper name in Han or Hangul, and of the whole
_UNKNOWN, _LETTER, _PART = 12, 8, 1  # what a stretch, each of its letters and each part cost
_TIGHT: Final = frozenset({"Hani", "Hang", "Kana", "Hira", "Thai", "Khmr", "Laoo", "Mymr"})
_IDEOGRAPHIC: Final = frozenset({"Hani", "Hang"})
_ELIDED: Final = (
    "dell",
    "nell",
    "sull",
    "dall",
    "all",
    "l",
    "d",
)  # articles that lost their apostrophe
_AND_OF: Final = frozenset("의の和及与與")
_PARTICLES: Final = 3  # readings of a Korean word without its particle

_COUNTRY, _TOPIC, _HEAD, _OFFICE = "country", "topic", "head", "office"
_TYPE, _SMALL = "type", "small"
_KINDS: Final = {
    "demonym": _COUNTRY,
    "domain": _TOPIC,
    "body": _HEAD,
    "role": _OFFICE,
    "legal-form": _HEAD,
    "place-type": _TYPE,
}


class _Part(NamedTuple):
    """A part of the word: its key in the lexicon, its kinds (none: a proper name), its letters."""

    text: str
    kinds: frozenset[str]
    letters: int

    @property
    def bound(self) -> bool:
        """Whether it begins words and is none itself."""
        return self.text.endswith("-")

    @property
    def single(self) -> bool:
        """Whether it is one letter that has a meaning beside others."""
        return self.letters == 1 and bool(self.kinds)


_Way = tuple[int, tuple[_Part, ...]]


def segment(word: str, lexicon: Lexicon, *, place: bool = False) -> tuple[str, ...] | None:
    """Return the parts of a folded *word*, or None where it is one word.

    *place* says that a place is meant, so that a proper name with the letter for a type of place
    is split («쿠르스크주»); the name of 김정주 ends in that letter, too.  What is lost: elided
    articles, and case endings of Korean.  Total; the time is bounded.

    >>> known = {"국방": ("domain:defence",), "부": ("body:ministry",)}
    >>> known |= {"우크라이나": ("demonym:ua",)}
    >>> segment("우크라이나국방부", Lexicon(known))
    ('우크라이나', '국방', '부')
    >>> segment("김정부", Lexicon(known)) is None
    True
    """
    if not 2 <= len(word) <= _LONGEST or " " in word or _kinds(word, lexicon):
        return None
    only = only_script(word)
    scripts: Collection[str] = (only,) if only else scripts_of(word)
    if scripts and _TIGHT.issuperset(scripts):
        readings = [word]
        if script_of(word[-1]) == "Hang":
            readings += [lemma for lemma, _ in lemmas(word)[:_PARTICLES]]
        for reading in readings:
            if not _is_promising(reading, lexicon, place) or lexicon.country_names.get(reading):
                continue
            if found := _best(reading, lexicon, place):
                return found
    elif len(scripts) == 1:
        (script,) = scripts
        if len(word) >= _SHORTEST.get(script, _LONGEST):
            return _compound(word, lexicon, script) or _without_article(word, lexicon)
    return None


def _kinds(key: str, lexicon: Lexicon) -> frozenset[str]:
    concepts = lexicon.words.get(key)
    if not concepts:
        return frozenset()
    topics = (concept.partition(":")[0] for concept in concepts)
    return frozenset(_KINDS[topic] for topic in topics if topic in _KINDS)


def _known(word: str, start: int, stop: int, lexicon: Lexicon) -> Iterator[_Part]:
    """Yield what the lexicon has for a stretch of *word*, bound forms first."""
    text = word[start:stop]
    short = start and stop - start == 1  # «미-» is a country at the beginning alone
    if stop < len(word) and not short and (kinds := _kinds(f"{text}-", lexicon)):
        yield _Part(f"{text}-", kinds, len(text))
    if start and stop == len(word) and (kinds := _kinds(f"-{text}", lexicon)):
        yield _Part(f"-{text}", kinds, len(text))
    kinds = _kinds(text, lexicon)
    if len(text) > 1 and lexicon.country_names.get(text):
        kinds |= {_COUNTRY}
    if start and stop < len(word) and text in _AND_OF:
        kinds |= {_SMALL}
    if kinds:
        yield _Part(text, kinds, len(text))


# --- scripts without spaces


def _is_promising(word: str, lexicon: Lexicon, place: bool) -> bool:
    """Whether *word* begins or ends with a known one; what does not is no name of a body."""
    words = lexicon.words
    for length in range(2, min(len(word), _LONGEST_PART)):
        if word[-length:] in words or word[:length] in words or f"-{word[-length:]}" in words:
            return True
    before, last = word[:-1], word[-1]
    if last not in words:
        return False
    if place or script_of(before[-1]) == "Kana" or lexicon.country_names.get(before):
        return True
    return any(before[-length:] in words for length in range(2, len(before) + 1))


def _best(word: str, lexicon: Lexicon, place: bool) -> tuple[str, ...] | None:
    """Return the cheapest way through *word* that holds."""
    # The cheapest way to each place, by whether it passed a proper name and ends in one letter.
    ways: list[dict[tuple[bool, bool], _Way]] = [{} for _ in range(len(word) + 1)]
    ways[0][False, False] = (0, ())
    for start in range(len(word)):
        for (named, _), (cost, parts) in list(ways[start].items()):
            for stop in range(start + 1, min(start + _LONGEST_PART, len(word)) + 1):
                for part in _known(word, start, stop, lexicon):
                    _take(ways[stop], cost + _PART, (*parts, part), named)
                if not named and _is_name(text := word[start:stop]) and len(text) < len(word):
                    price = cost + _UNKNOWN + _LETTER * len(text)
                    _take(ways[stop], price, (*parts, _Part(text, frozenset(), len(text))), True)
    for _, parts in sorted(ways[-1].values(), key=lambda way: way[0]):
        if len(parts) > 1 and _holds(parts, place):
            return tuple(part.text for part in parts)
    return None


def _is_name(text: str) -> bool:
    return len(text) >= _NAME or script_of(text) not in _IDEOGRAPHIC


def _take(
    ways: dict[tuple[bool, bool], _Way], cost: int, parts: tuple[_Part, ...], named: bool
) -> None:
    """Keep *parts* if they may stand side by side and are the cheapest of their sort."""
    sort = named, parts[-1].single
    if (sort not in ways or cost < ways[sort][0]) and _may_follow(parts):
        ways[sort] = (cost, parts)


def _may_follow(parts: tuple[_Part, ...]) -> bool:
    """Whether the last part may follow what is before it."""
    last = parts[-1]
    if len(parts) == 1:
        return not last.single or last.bound
    before = parts[-2]
    if before.single and before.bound:
        # A short country needs a topic or body of its own: «미국방부».
        return bool(last.kinds & {_TOPIC, _HEAD}) and not last.single
    if last.single:
        # A letter that means something: «국방부» (a topic), «러시아군» (a country), «クルスク州».
        return not before.single if before.kinds else _TYPE in last.kinds
    return True


def _holds(parts: tuple[_Part, ...], place: bool) -> bool:
    """Whether a way through the whole word is more than chance."""
    heads = [part for part in parts if part.kinds & {_HEAD, _OFFICE, _TYPE}]
    name = next((part for part in parts if not part.kinds), None)
    last = parts[-1]
    if last.single and _HEAD not in last.kinds and not place:
        # 自由市 may be a name; a change of script says that クルスク州 is not.
        return name is not None and scripts_of(name.text).keys() == {"Kana"}
    if name is None:
        # Two topics are as often a common word; a country or a head must be among them.
        return bool(heads) or any(_COUNTRY in part.kinds for part in parts)
    if not heads:
        return False
    if scripts_of(name.text).keys() == {"Kana"}:
        return "Kana" not in scripts_of("".join(part.text for part in heads))
    known = sum(part.letters for part in parts if part.kinds)
    if last is name and _HEAD not in parts[0].kinds and script_of(name.text[0]) in _IDEOGRAPHIC:
        return False
    if script_of(name.text[0]) == "Hang" and known == _NAME and last.kinds != {_HEAD}:
        return False  # 도시로, 서기호
    if known >= _NAME and known + name.letters >= _NAMED:
        return True
    return place and _TYPE in last.kinds


# --- alphabets


def _compound(word: str, lexicon: Lexicon, script: str) -> tuple[str, ...] | None:
    """Return the parts of a compound without unknown letters, the fewest there may be."""
    lengths = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    starts = [length for length in lengths if f"{word[:length]}-" in lexicon.words]
    if not starts or not _ends_well(word, lexicon, script) or lexicon.groups(word):
        return None
    ways: list[_Way | None] = [None] * (len(word) + 1)
    ways[0] = (0, ())
    for start in range(len(word) - _SHORTEST_PART + 1):
        if (way := ways[start]) is None:
            continue
        cost, parts = way
        stops = range(start + _SHORTEST_PART, len(word) + 1) if start else starts
        for stop in stops:
            for part in _known(word, start, stop, lexicon):
                longer = (cost + _PART, (*parts, part))
                whole = _ends_compound(word, longer[1]) if stop == len(word) else part.bound
                if whole and _is_less(longer, ways[stop]):
                    ways[stop] = longer
        if start and script == "Cyrl" and (kinds := _inflected(word[start:], lexicon)):
            last = (cost + _PART, (*parts, _Part(word[start:], kinds, len(word) - start)))
            if _ends_compound(word, last[1]) and _is_less(last, ways[-1]):
                ways[-1] = last
    return tuple(part.text for part in ways[-1][1]) if ways[-1] else None


def _without_article(word: str, lexicon: Lexicon) -> tuple[str] | None:
    """Return the country or known word after an elided article: "l'Ukraine", "dell'Ucraina"."""
    for article in _ELIDED:
        rest = word[len(article) :]
        if word.startswith(article) and len(rest) >= _FULL and rest[0] in "aeiouh":
            known = _kinds(rest, lexicon) - {_OFFICE} or lexicon.country_names.get(rest)
            if known and not lexicon.groups(word):
                return (rest,)
    return None


def _ends_well(word: str, lexicon: Lexicon, script: str) -> bool:
    """Whether *word* ends in a known word, as far as that is told at little cost."""
    if script == "Cyrl":
        return True
    tails = (word[place:] for place in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1))
    return any(tail in lexicon.words or f"-{tail}" in lexicon.words for tail in tails)


def _is_less(way: _Way, other: _Way | None) -> bool:
    return other is None or way[0] < other[0]


def _ends_compound(word: str, parts: tuple[_Part, ...]) -> bool:
    """Whether a way may end at the end of the word: a body or office must stand there."""
    if len(parts) < 2:
        return False
    first, last = parts[0], parts[-1]
    full = last.letters >= _FULL or last.text.startswith("-")
    if _HEAD in first.kinds and _TOPIC in last.kinds and full:
        return True  # «мин-» and «сов-» name the body first
    if _OFFICE in last.kinds and full:
        return True
    return _HEAD in last.kinds and (last.letters > _SHORT_HEAD or len(word) >= _FOR_SHORT_HEAD)


def _inflected(word: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the kinds of the last part of a Slavic compound in an oblique case."""
    if len(word) > _SHORTEST_PART and not _kinds(word, lexicon):
        for lemma, _ in lemmas(word):
            if kinds := _kinds(lemma, lexicon):
                return kinds
    return frozenset()
