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

import re
from functools import cache
from typing import NamedTuple

from namenorm.keys.tables import Units, graphemes, rows
from namenorm.translit.hanzi import split_name

__all__ = ["han_sounds", "units"]

# Costs are -10 ln P, as in the tables.
_SURNAME, _GIVEN, _OTHER = 50, 55, 68  # a character of a Chinese name, or of another Chinese word
_UNKNOWN = 110  # a character that no such name was seen with
_CANTONESE = 15  # what Cantonese is less likely than Mandarin
_READINGS = 24  # strings kept
_WORSE = 70  # and how much less likely than the first they may be
_SETTLED = 4  # Mandarin is among the first so many, whatever the word looks like
_INITIALS = {
    "zh": "JW",
    "sh": "C",
    "ch": "H",
    "q": "KH",
    "c": "KQ",
    "j": "W",
    "h": "X",
    "x": ("KS", "C"),
}
_DOUBLED = re.compile(r"(.)\1+")


class _Reading(NamedTuple):
    """How rare a character is in names of one kind, and its sounds there, each with its cost."""

    rarity: int
    sounds: dict[str, int]


def units(word: str, script: str) -> list[Units]:
    """Return the readings of *word* as one unit."""
    return [han_sounds(word)]


def han_sounds(word: str) -> Units:
    """Return the sound strings of *word*, likeliest first; never none."""
    mandarin, chinese = _mandarin(word), _chinese(word)
    found = {sound: cost + chinese for sound, cost in mandarin.items()}
    for table in ("han_foreign", "han_japanese"):
        _merge(found, _read(word, _table(table)))
    ordered = sorted(found, key=lambda sound: (found[sound], sound))
    best = found[ordered[0]]
    kept = [sound for sound in ordered[:_READINGS] if found[sound] <= best + _WORSE]
    first = min(mandarin, key=lambda sound: mandarin[sound])
    if first not in kept[:_SETTLED]:
        kept = [sound for sound in kept if sound != first]
        kept.insert(min(_SETTLED - 1, len(kept)), first)
    return tuple(kept)


def _merge(found: dict[str, int], more: dict[str, int]) -> None:
    for sound, cost in more.items():
        if cost < found.get(sound, 1 << 30):
            found[sound] = cost


def _chinese(word: str) -> int:
    """Return the cost of taking *word* for Chinese."""
    parts = split_name(word)
    if parts is None:
        return _OTHER * len(word)
    surname, given = parts
    return _SURNAME * len(surname) + _GIVEN * len(given)


def _mandarin(word: str) -> dict[str, int]:
    return _joined([sounds for char in word for sounds in _syllable(_pinyin(char))])


@cache
def _syllable(pinyin: str) -> list[dict[str, int]]:
    """Return the sounds of a syllable, and those that its letters have in other languages."""
    found = []
    initial = next((i for i in (pinyin[:2], pinyin[:1]) if i in _INITIALS), "")
    if initial:
        found.append({sound: 10 * place for place, sound in enumerate(_INITIALS[initial])})
    rest = pinyin[len(initial) :].replace("ng", "n")
    return found + [{unit[0]: 0} for unit in graphemes().units(rest)]


def _read(word: str, table: dict[str, _Reading]) -> dict[str, int]:
    """Return the sound strings of *word* by one table, each with its cost."""
    found, rare = [], 0
    for char in word:
        reading = table.get(char)
        if reading is None:
            reading = table.get(_pinyin(char))
            rare += _UNKNOWN
            if reading is None:
                return {}
        else:
            rare += reading.rarity
        found.append(reading.sounds)
    return {sound: cost + rare for sound, cost in _joined(found).items()}


@cache
def _pinyin(char: str) -> str:
    from unidecode import unidecode

    return unidecode(char).strip().lower()


def _joined(sounds: list[dict[str, int]]) -> dict[str, int]:
    """Return the likeliest strings that take one of each character's sounds, with their costs."""
    found = {"": 0}
    for unit in sounds:
        longer: dict[str, int] = {}
        for text, spent in found.items():
            for sound, cost in unit.items():
                joined = text + sound
                if spent + cost < longer.get(joined, 1 << 30):
                    longer[joined] = spent + cost
        if len(longer) > _READINGS:
            longer = dict(sorted(longer.items(), key=lambda item: item[1])[:_READINGS])
        found = longer
    single: dict[str, int] = {}
    for text, cost in found.items():
        joined = _DOUBLED.sub(r"\1", text)
        single[joined] = min(cost, single.get(joined, 1 << 30))
    return single


@cache
def _table(name: str) -> dict[str, _Reading]:
    """Characters, and syllables of pinyin for those that are not listed, with their sounds."""
    table = {}
    for characters, rarity, cell in rows(name):
        sounds = {}
        for sound in cell.split(","):
            text, _, cost = sound.partition(":")
            sounds["" if text == "-" else text] = int(cost)
        reading = _Reading(int(rarity), sounds)
        for key in [characters] if characters.isascii() else characters:
            table[key] = reading
    return table
