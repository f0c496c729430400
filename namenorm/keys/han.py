"""Sounds of words in Han characters, which are Chinese, Japanese or foreign names.

Nothing shows which, but each kind of name favours characters of its own: 斯 and 特 spell foreign
names, and few others.  So a word is read as all three, and the readings are ordered by how likely
its characters are to be met in such a name, and to be read so there.  Korean readings are not
among them; `namenorm.translit.hanja` has those.

>>> "PTiN" in han_sounds("普京"), "XiNCTeiN" in han_sounds("欣施泰因"), han_sounds("奥巴马")[0]
(True, True, 'oBaMa')
>>> han_sounds("习近平")[1], han_sounds("青森")[0]
('CiWiNPiN', 'aoMoRi')

What is lost: tones, and which of the readings is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from namenorm.keys.likeliest import likeliest
from namenorm.keys.tables import Costs, Units, costs_of, graphemes, merged, rows
from namenorm.text.scripts import script_of
from namenorm.translit.hanja import canonical
from namenorm.translit.hanzi import split_name

__all__ = ["han_readings", "han_sounds", "is_same_character", "units"]

# Costs are -10 ln P, as in the tables.
_SURNAME: Final = 50  # a character of a Chinese family name
_GIVEN: Final = 55  # of a Chinese given name
_OTHER: Final = 68  # of another Chinese word
_UNKNOWN: Final = 110  # a character that no such name was seen with
_CANTONESE: Final = 15  # what Cantonese is less likely than Mandarin
_READINGS: Final = 24  # strings kept
_MERGED: Final = 16  # strings in coarse classes, of which few differ
_WORSE: Final = 70  # and how much less likely than the first they may be
_SETTLED: Final = 4  # Mandarin is among the first so many, whatever the word looks like
_NEVER: Final = 1 << 30
# Initials of pinyin, of which the letters have other sounds in other languages.
_INITIALS: Final[dict[str, Costs]] = {
    "zh": (("J", 0), ("W", 10)),
    "sh": (("C", 0),),
    "ch": (("H", 0),),
    "q": (("K", 0), ("H", 10)),
    "c": (("K", 0), ("Q", 10)),
    "j": (("W", 0),),
    "h": (("X", 0),),
    "x": (("KS", 0), ("C", 10)),
}


class _Heard(NamedTuple):
    """The sounds of a character, each with its cost, and the same in coarse classes."""

    sounds: Costs
    merged: Costs


class _Reading(NamedTuple):
    """How rare a character is in names of one kind, and what it is heard as there."""

    rarity: int
    heard: _Heard


class _Kind(NamedTuple):
    """A word taken for a name of one kind: what that costs, and how its characters are heard."""

    cost: int
    heard: list[_Heard]


def units(word: str, script: str) -> list[Units]:
    """Return the readings of *word* as one unit."""
    return [han_sounds(word)]


def merged_units(word: str, script: str) -> list[Units]:
    """Return what `units` does, in the classes of the coarse level.

    Strings that differ in vowels alone leave no room there for others.
    """
    kinds = [(kind.cost, [heard.merged for heard in kind.heard]) for kind in _kinds(word)]
    return [_strings(kinds, _MERGED)]


def han_sounds(word: str) -> Units:
    """Return the sound strings of *word*, likeliest first; never none."""
    kinds = [(kind.cost, [heard.sounds for heard in kind.heard]) for kind in _kinds(word)]
    return _strings(kinds, _READINGS)


def _strings(kinds: list[tuple[int, list[Costs]]], most: int) -> Units:
    """Return up to *most* strings of a word that is read in each of these ways, Mandarin first."""
    found: dict[str, int] = {}
    mandarin = ""
    for price, sounds in kinds:
        joined = likeliest(sounds, most)
        mandarin = mandarin or next(iter(joined))
        for sound, cost in joined.items():
            if price + cost < found.get(sound, _NEVER):
                found[sound] = price + cost
    ordered = sorted(found, key=lambda sound: (found[sound], sound))
    best = found[ordered[0]]
    kept = [sound for sound in ordered[:most] if found[sound] <= best + _WORSE]
    if mandarin not in kept[:_SETTLED]:
        kept = [sound for sound in kept if sound != mandarin]
        kept.insert(min(_SETTLED - 1, len(kept)), mandarin)
    return tuple(kept)


def han_readings(word: str) -> tuple[tuple[Costs, ...], ...]:
    """Return the sounds of each character of *word*, once for each kind of name that it may be."""
    kinds = list(_kinds(word))
    best = min(kind.cost for kind in kinds)
    read = [kind for place, kind in enumerate(kinds) if not place or kind.cost <= best + _WORSE]
    return tuple(
        dict.fromkeys(tuple([one.sounds for one in kind.heard]) for kind in read if kind.heard)
    )


def is_same_character(one: str, other: str) -> bool:
    """Whether two characters are one in its forms, or are read alike in Mandarin and mixed up.

    >>> is_same_character("铁", "鉄"), is_same_character("近", "進"), is_same_character("学", "厚")
    (True, True, False)
    """
    if script_of(one) != "Hani" or script_of(other) != "Hani":
        return False
    return canonical(one) == canonical(other) or _pinyin(one) == _pinyin(other)


def _kinds(word: str) -> Iterator[_Kind]:
    """Yield the kinds of name that *word* may be, Mandarin first."""
    parts = split_name(word)
    chinese = _OTHER * len(word) if parts is None else 0
    if parts is not None:
        chinese = _SURNAME * len(parts[0]) + _GIVEN * len(parts[1])
    yield _Kind(chinese, [heard for char in word for heard in _mandarin(_pinyin(char))])
    cantonese = _read(word, _table("han_cantonese"))
    if cantonese is not None and len(word) <= _SETTLED:
        yield _Kind(chinese + _CANTONESE * (3 if parts is None else 1), cantonese.heard)
    for table in ("han_foreign", "han_japanese"):
        kind = _read(word, _table(table))
        if kind is not None:
            yield kind


@cache
def _mandarin(pinyin: str) -> tuple[_Heard, ...]:
    """Return the sounds of a syllable, and those that its letters have in other languages."""
    initial = next((i for i in (pinyin[:2], pinyin[:1]) if i in _INITIALS), "")
    rest = pinyin[len(initial) :].replace("ng", "n")
    found: list[Costs] = [_INITIALS[initial]] if initial else []
    found += [((unit[0], 0),) for unit in graphemes().units(rest)]
    return tuple([_Heard(costs, merged(costs)) for costs in found])


def _read(word: str, table: dict[str, _Reading]) -> _Kind | None:
    """Return *word* read by one table, if it can be."""
    found, rare = [], 0
    for char in word:
        reading = table.get(char)
        rare += _UNKNOWN if reading is None else reading.rarity
        reading = reading or table.get(_pinyin(char))
        if reading is None:
            return None
        found.append(reading.heard)
    return _Kind(rare, found)


@cache
def _pinyin(char: str) -> str:
    from unidecode import unidecode

    return unidecode(char).strip().lower()


@cache
def _table(name: str) -> dict[str, _Reading]:
    """Characters, and syllables of pinyin for those that are not listed, with their sounds."""
    table = {}
    for characters, rarity, cell in rows(name):
        costs = costs_of(cell)
        least = costs[0][1]
        sounds = tuple((s, c - least) for s, c in costs)
        reading = _Reading(int(rarity) + least, _Heard(sounds, merged(sounds)))
        for key in [characters] if characters.isascii() else characters:
            table[key] = reading
    return table
