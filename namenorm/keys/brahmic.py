"""Sounds of words in the Indic scripts that show where a vowel is missing.

A consonant is spoken with an *inherent vowel* unless a sign or the virama takes it off.  The
north leaves it out of speech at the end of a word and inside, without a sign; there it is an
alternative, by the rule of `namenorm.translit.schwa`.  Tamil writes k and g, t and d, p and b
alike: its table knows where each is likely.

>>> ["".join(unit[0] for unit in units(w, "Deva")) for w in ("राजकुमार", "चन्द्र", "बरकत")]
['RaWKuMaR', 'HaNDRa', 'BaRKaT']
>>> "".join(unit[0] for unit in units("முருகேசன்", "Taml"))
'MuRuGeSaN'

What is lost: length, retroflexion, aspiration save of k and p.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final
from unicodedata import category

from namenorm.keys.tables import Units, rows, units_of
from namenorm.translit.schwa import Vowel, unspoken

__all__ = ["units"]

_BLOCKS: Final = {
    "Deva": 0x0900, "Beng": 0x0980, "Guru": 0x0A00, "Gujr": 0x0A80, "Orya": 0x0B00,
    "Taml": 0x0B80, "Telu": 0x0C00, "Knda": 0x0C80, "Mlym": 0x0D00,
}  # fmt: skip
#: Scripts of languages that leave inherent vowels out of speech.
_DROPPING: Final = frozenset({"Deva", "Beng", "Guru", "Gujr", "Orya"})
_INHERENT: Final = {"Beng": ("a", "o")}
_VIRAMAS: Final = frozenset("्্੍્୍்్್്්")
_NASALS: Final = frozenset("ंंਂંଂஂంಂംංਁঁઁଁँఁಁഁഀংੰ")
_NUKTAS: Final = frozenset("़়਼઼଼಼")
_CLOSED: Final = frozenset("ৎൺൻർൽൾൿ")  # consonants that never have a vowel
_LABIAL: Final = frozenset("PBMF")
_SONOROUS: Final = frozenset("RLMNiV")
_LONGEST: Final = 4  # letters of the longest sequence in the table, ^ left out


@dataclass(slots=True)
class _Letter:
    """A consonant or a vowel, or both, with what follows it."""

    sounds: Units
    vowel: Vowel
    vowels: Units = ("",)


@cache
def _table(script: str) -> dict[str, Units]:
    table: dict[str, Units] = {}
    for scripts, letters, sounds in rows("brahmic"):
        for letter in letters.split():
            if scripts == script:
                table[letter] = units_of(sounds)
            elif scripts == "*" and script in _BLOCKS:
                table[_moved(letter, _BLOCKS[script])] = units_of(sounds)
    return table


def _moved(letters: str, block: int) -> str:
    """Return Devanagari *letters* in the place that they have in another block."""
    return "".join(chr(ord(letter) - _BLOCKS["Deva"] + block) for letter in letters)


def units(word: str, script: str) -> list[Units]:
    """Return the alternatives of each letter of *word*; what is not of *script* is left out."""
    letters = _letters(word, script)
    if script in _DROPPING:
        _drop(letters, script)
    found: list[Units] = []
    for letter in letters:
        found += (letter.sounds, letter.vowels)
    return [unit for unit in found if unit != ("",)]


def _letters(word: str, script: str) -> list[_Letter]:
    table = _table(script)
    inherent = _INHERENT.get(script, ("a",))
    found: list[_Letter] = []
    place = 0
    while place < len(word):
        char = word[place]
        if char in _NASALS:
            found.append(_Letter(_nasal(word[place + 1 :], table, script), Vowel.NONE))
            place += 1
            continue
        letters, sounds = _longest(word, place, table)
        place += len(letters) or 1
        if not letters:
            if char in _VIRAMAS and found and found[-1].vowel is Vowel.INHERENT:
                found[-1].vowel, found[-1].vowels = Vowel.NONE, ("",)
            continue
        joins = letters[0] in _VIRAMAS
        if joins and found:
            found[-1].vowel, found[-1].vowels = Vowel.NONE, ("",)
        if category(letters[0])[0] == "M" and not joins:  # a vowel sign
            if found and found[-1].vowel is Vowel.INHERENT:
                found[-1].vowel, found[-1].vowels = Vowel.WRITTEN, sounds
            else:
                found.append(_Letter(sounds, Vowel.WRITTEN))
        elif letters[-1] in _VIRAMAS or letters[-1] in _CLOSED:
            found.append(_Letter(sounds, Vowel.NONE))
        else:
            vowel = _vowel(letters)
            if not _VIRAMAS.isdisjoint(letters):
                found.append(_Letter(("",), Vowel.NONE))  # a cluster is two consonants to the rule
            found.append(_Letter(sounds, vowel, inherent if vowel is Vowel.INHERENT else ("",)))
    return found


def _longest(word: str, place: int, table: dict[str, Units]) -> tuple[str, Units]:
    """Return the longest sequence of the table that *word* has at *place*; ``""`` if none."""
    for length in range(_LONGEST, 0, -1):
        letters = word[place : place + length]
        if not place and "^" + letters in table:
            return letters, table["^" + letters]
        if letters in table:
            return letters, table[letters]
    return "", ()


def _vowel(letters: str) -> Vowel:
    """Return what vowel a sequence of the table has."""
    if category(letters[-1])[0] == "M" and letters[-1] not in _NUKTAS:
        return Vowel.WRITTEN
    first, place = ord(letters[0]), ord(letters[0]) & 0x7F
    if 0x0D80 <= first < 0x0E00:
        return Vowel.ALONE if first < 0x0D9A else Vowel.INHERENT
    return Vowel.ALONE if place in range(0x05, 0x15) or place in (0x60, 0x72) else Vowel.INHERENT


def _nasal(rest: str, table: dict[str, Units], script: str) -> Units:
    """Return the sounds of an anusvara before *rest*: those of the consonant that follows."""
    if not rest:
        if script in ("Telu", "Knda", "Mlym"):
            return ("M", "N")
        return ("N", "NG") if script in ("Beng", "Sinh") else ("N", "M", "")
    following = table.get(rest[0], ("",))[0]
    if following[:1] in _LABIAL:
        return ("M", "N")
    return ("N", "NG") if following[:1] in ("X", "S", "C") else ("N",)


def _drop(letters: list[_Letter], script: str) -> None:
    """Mark the inherent vowels that speech leaves out."""
    if len(letters) < 2:
        return
    last, before = letters[-1], letters[-2]
    clustered = before.vowel is Vowel.NONE and last.sounds[0][:1] in _SONOROUS
    keeps = clustered and script not in ("Guru", "Gujr")
    if keeps and last.vowel is Vowel.INHERENT:
        last.vowels = ("a", "")
    for place in unspoken([letter.vowel for letter in letters], keeps_last=keeps):
        at_end = place == len(letters) - 1
        letters[place].vowels = ("", "a") if at_end else ("", *letters[place].vowels)
