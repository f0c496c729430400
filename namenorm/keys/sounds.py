"""What a word sounds like, whatever script and spelling it is written in.

A *sound string* has one capital for each consonant (P B T D K G X S Z C J H W Q F V M N L R; X is
kh, C sh, J zh, H ch, W dzh, Q ts) and small vowels.  Spelling is ambiguous, so a word has several,
likeliest first: "ch" is ch, kh, sh or k.  Scripts without vowels give consonants alone.

>>> sounds("khinshteyn", "Latn")[0] == sounds("хинштейн", "Cyrl")[0]
True
>>> set(sounds("chinschtejn", "Latn")) & set(sounds("hinštejn", "Latn"))
{'XiNCTeiN'}

What is lost: length, stress, tone, the kinds of vowel that press spellings mix up.

The idea of several keys a word is that of Daitch-Mokotoff Soundex; the letter classes of scripts
without vowels follow Freeman, Condon and Ackerman (2006), "Cross linguistic name matching".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from importlib import import_module
from typing import Final

from namenorm import kernel
from namenorm.keys import tables
from namenorm.keys.place_words import parted
from namenorm.keys.tables import Units

__all__ = ["CONSONANTAL", "MOST", "join_variants", "skeletons", "sounds"]

#: Scripts whose words have no vowels to compare.
CONSONANTAL: Final = frozenset({"Arab", "Hebr", "Syrc"})
#: Sound strings a word has at most.
MOST: Final = 6

#: Modules that read one script or a family of them, loaded when a name needs one.
_READERS: Final = {
    **dict.fromkeys(("Deva", "Beng", "Guru", "Gujr", "Orya"), "brahmic"),
    **dict.fromkeys(("Taml", "Telu", "Knda", "Mlym", "Sinh"), "brahmic"),
    **dict.fromkeys(("Thai", "Laoo"), "thai"),
    **{"Khmr": "khmer", "Mymr": "burmese", "Tibt": "tibetan", "Ethi": "ethiopic"},
    **dict.fromkeys(("Thaa", "Nkoo", "Mong", "Olck", "Tfng"), "small_scripts"),
    "Hani": "han",
    **dict.fromkeys(("Hang", "Kana", "Hira"), "heard"),
}
#: Of these, scripts of signs so ambiguous that their skeletons are sought for themselves.
_SYLLABIC: Final = frozenset({"Hani", "Hang", "Kana", "Hira"})
_ALPHABETS: Final = frozenset({"Cyrl", "Grek", "Armn", "Geor"})
_LONGEST: Final = 40  # letters; a longer word is no name


@lru_cache(maxsize=1 << 8)  # units keep what they are
def sounds(word: str, script: str) -> tuple[str, ...]:
    """Return up to `MOST` sound strings of one folded *word* (Latin marks kept)."""
    return join_variants(_units(word[:_LONGEST], script))


@lru_cache(maxsize=1 << 8)
def skeletons(word: str, script: str) -> tuple[str, ...]:
    """Return up to `MOST` coarse skeletons of one folded *word*, likeliest first.

    Alternatives that differ in vowels or within a merged class count as one, so that the bound
    cuts fewer real ones than it would on sound strings.
    """
    word = word[:_LONGEST]
    if script in _SYLLABIC:
        return kernel.outlined(_read(_reader(script, "merged_units"), word, script), MOST)
    return kernel.outlined(_units(word, script), MOST)


def join_variants(units: Iterable[Units], most: int = MOST) -> tuple[str, ...]:
    """Return the likeliest strings that take one of each unit's alternatives, in order."""
    return kernel.join_variants(units, most)


@lru_cache(maxsize=1 << 10)  # sounds and skeletons of a word are asked for one after the other
def _units(word: str, script: str) -> list[Units]:
    if script == "Latn":
        return _latin(word)
    if script in _ALPHABETS:
        pattern, table = tables.letters(script)
        return _latin(pattern.sub(lambda match: table[match[0]], word))
    if script in ("Arab", "Hebr"):
        return _abjad(word, script)
    if script in _READERS:
        return _read(_reader(script, "units"), word, script)
    from unidecode import unidecode  # the last resort

    return _latin(unidecode(word).lower())


@cache
def _reader(script: str, what: str) -> Callable[[str, str], list[Units]]:
    found: Callable[[str, str], list[Units]]
    found = getattr(import_module(f"namenorm.keys.{_READERS[script]}"), what)
    return found


def _read(units: Callable[[str, str], list[Units]], word: str, script: str) -> list[Units]:
    """Return the sounds of *word*; those of a place word written with it may be missing."""
    before, name, after = parted(word, script)
    found = units(name, script)
    if before:
        found.insert(0, ("", *join_variants(units(before, script), 1)))
    if after:
        found.append(("", *join_variants(units(after, script), 1)))
    return found


def _latin(word: str) -> list[Units]:
    return tables.graphemes().units(word)


def _abjad(word: str, script: str) -> list[Units]:
    if script == "Arab" and word.startswith("ال") and len(word) > 4:
        word = word[2:]  # the article; spellings in Latin leave it out or set it apart
    table = tables.abjad(script)
    found = [table[char] for char in word if char in table]
    return [start if place == 0 else inside for place, (start, inside) in enumerate(found)]
