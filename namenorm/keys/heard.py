"""How well a word in a script that hides or merges sounds fits what another word sounds like.

Korean writes f as p, Hebrew leaves vowels out, Chinese has a character for every syllable that it
can say.  How often each letter stands for which sounds is learnt from names known in both
spellings, and a word is as likely a spelling of some sounds as its likeliest alignment with them.
That tells apart what comes to one outline: Hebrew ברוך is Baruch, and not Brook.  Latin letters
are read so too, against a script that says what it means: each language spells its own way.

>>> likeness("푸틴", "Hang", "PuTiN"), likeness("פוטין", "Hebr", "PuTiN") > 0.9
(1.0, True)
>>> likeness("ברוך", "Hebr", "BaRuX") > likeness("ברוך", "Hebr", "BRuK") + 0.1
True
>>> likeness("bordeaux", "Latn", "BoRDo") > 0.9 > likeness("bordeaux", "Latn", "BaRDi")
True
>>> likeness("Путин", "Cyrl", "PuTiN")    # a script that says what it means has no readings
0.0

What is lost: how common a name is; which of the two a writer would have chosen.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from namenorm import kernel
from namenorm.kernel import Letter, spent
from namenorm.keys import tables
from namenorm.keys.hangul import is_syllable, letters_of
from namenorm.keys.likeliest import likeliest
from namenorm.keys.tables import Costs, Units
from namenorm.text.fold import fold

__all__ = [
    "INITIALS",
    "LETTERS",
    "SCRIPTS",
    "Letter",
    "best_fit",
    "fit",
    "likeness",
    "merged_units",
    "readings",
    "tokens",
    "units",
]

#: Scripts that can be heard so, besides Latin against those that are not of them.
SCRIPTS: Final = frozenset({"Arab", "Hang", "Hani", "Hebr", "Hira", "Kana"})
#: Of these, the scripts of letters or syllables, with their tables.
LETTERS: Final = {
    "Hang": "hangul",
    "Kana": "kana",
    "Hira": "kana",
    "Hebr": "hebrew",
    "Arab": "arabic",
}

_SILENT, _OTHER = 40, 60  # a letter unheard, or heard as any one sound
# Two sounds or more that no row lists are as likely as listed ones that differ in one of these.
_KIN: Final = {
    char: kin for kin in ("aeiou", "NM", "LR", "SZCJHWQ", "KGX", "PBFV", "TD") for char in kin
}
_AKIN: Final = 28
_WORST: Final = 30  # what a sound costs at most, on the average
_LONGEST: Final = 40
_STRINGS: Final = 24  # of a word
_MERGED: Final = 16  # of a word in coarse classes, of which few differ
_WORSE: Final = 60  # how much less likely than the first those may be
_GRAPHEME: Final = 5  # letters
#: Initial consonants of Hangul, in the order of Unicode.
INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_RIEUL: Final = 5
_IEUNG: Final = 11
_FINAL_RIEUL: Final = 8
_TO_KATAKANA: Final = {point: point + 0x60 for point in range(0x3041, 0x3097)}


def units(word: str, script: str) -> list[Units]:
    """Return the sound strings of *word* in a script of syllables as one unit, likeliest first."""
    table = _costs(LETTERS[script])
    letters = [table.get(token) or table.get(token[:-1]) for token in tokens(word, script)]
    known = [costs for costs in letters if costs]
    return [tuple(likeliest(known, _STRINGS))] if known else []


def merged_units(word: str, script: str) -> list[Units]:
    """Return what `units` does, in the classes of the coarse level.

    Strings that differ in vowels alone leave no room there for others.
    """
    table = _merged(LETTERS[script])
    letters = [table.get(token) or table.get(token[:-1]) for token in tokens(word, script)]
    known = [costs for costs in letters if costs]
    found = likeliest(known, _MERGED)
    worst = min(found.values()) + _WORSE
    return [tuple([one for one, cost in found.items() if cost <= worst])] if known else []


def likeness(word: str, script: str, sound: str) -> float:
    """Return how well *word* in *script* fits *sound*, from 0 to 1; 0 if it cannot be read."""
    limit = least = _WORST * len(sound)
    for letters in readings(word, script):
        least = spent(letters, sound, least)
    return 1 - least / limit if limit else 0.0


def fit(letters: Sequence[Letter], sound: str) -> float:
    """Return how well *letters*, of one word or of several, fit *sound*, from 0 to 1."""
    limit = _WORST * len(sound)
    return 1 - spent(letters, sound, limit) / limit if limit else 0.0


def best_fit(readings: Sequence[Sequence[Letter]], heard: Sequence[str]) -> float:
    """Return how well the best of some *readings* fits the best of some sound strings."""
    best = 0.0
    for sound in heard:
        limit = _WORST * len(sound)
        if not limit:
            continue
        least = round(limit * (1 - best))
        for letters in readings:
            least = spent(letters, sound, least)
        best = max(best, 1 - least / limit)
    return best


@lru_cache(maxsize=1 << 14)
def readings(word: str, script: str) -> tuple[tuple[Letter, ...], ...]:
    """Return the ways to read *word*, each letter by letter; none for other scripts."""
    word = word[:_LONGEST]
    if script == "Hani":
        from namenorm.keys.han import han_readings  # late: its tables are for such words alone

        return tuple(tuple(map(_letter_of, reading)) for reading in han_readings(word))
    if script == "Latn":
        cells = _latin()
        read = tuple(_of_cell(cells[token]) for token in tokens(word, script))
        return (read,) if read else ()
    if script not in LETTERS:
        return ()
    words = [word]
    if script == "Arab" and word.startswith("ال") and len(word) > 4:
        words.append(word[2:])  # the article, which Latin spellings often leave out
    table = _table(LETTERS[script])
    found = []
    for one in words:
        letters = [table.get(token) or table.get(token[:-1]) for token in tokens(one, script)]
        found.append(tuple(letter for letter in letters if letter))
    return tuple(filter(None, found))


def _letter_of(costs: Costs) -> Letter:
    """Return the letter of a row of a table; rows last, so that each is known by its identity."""
    found = _made.get(id(costs))
    if found is None:
        if len(_made) >= _REMEMBERED:
            _made.clear()
        found = _made[id(costs)] = costs, _letter(costs)
    return found[1]


_REMEMBERED: Final = 1 << 13
_made: dict[int, tuple[Costs, Letter]] = {}  # the row is held, lest its identity be given again


def _letter(costs: Costs) -> Letter:
    least = min(cost for _, cost in costs)
    heard = {sound: cost - least for sound, cost in costs}  # the likeliest is free
    silent = min(_SILENT, heard.pop("", _SILENT))
    for _ in range(2):  # 朗 is ran, and rum in Trump
        for sound, cost in tuple(heard.items()):
            if len(sound) > 1 and cost + _AKIN < _OTHER:
                for place, char in enumerate(sound):
                    for other in _KIN[char]:
                        near = sound[:place] + other + sound[place + 1 :]
                        heard[near] = min(heard.get(near, _OTHER), cost + _AKIN)
    return Letter(silent, tuple(sorted({len(sound) for sound in heard})), heard)


def tokens(word: str, script: str) -> Iterator[str]:
    """Yield the letters of *word*, each with a mark for where it stands.

    Hangul is split into its letters, a vowel or a final consonant before its mark; kana are one or
    two signs; Latin letters are together that say something else together.  The marks are ``^`` at
    the start, ``$`` at the end, ``-`` elsewhere; after a Hangul consonant ``+``, and after ㄹ
    ``=``.
    """
    if script == "Hang":
        yield from _hangul(word)
    elif script in ("Kana", "Hira"):
        pattern, _ = tables.kana()
        for match in pattern.finditer(word.translate(_TO_KATAKANA)):
            yield match[0] + "-"
    elif script == "Latn":
        yield from graphemes(word, _latin())
    else:
        last = len(word) - 1
        for place, letter in enumerate(word):
            yield letter + ("^" if place == 0 else "$" if place == last else "-")


def graphemes(word: str, known: Container[str]) -> list[str]:
    """Return the graphemes of a Latin *word*, of those *known* the longest, each with its mark.

    A letter that is not known where it stands goes without its mark, or without its diacritics.
    """
    return kernel.graphemes(word, known, _GRAPHEME, fold)


def _hangul(word: str) -> Iterator[str]:
    syllables = [letters_of(char) for char in word if is_syllable(char)]
    before = -1
    for place, (initial, vowel, final) in enumerate(syllables):
        after = syllables[place + 1][0] if place + 1 < len(syllables) else -1
        if before == _FINAL_RIEUL and initial == _RIEUL:
            mark = "="
        else:
            mark = "^" if before < 0 else "-" if before == 0 else "+"
        yield INITIALS[initial] + mark
        yield chr(0x314F + vowel) + ("$" if after < 0 and not final else "-" if not final else "+")
        if final:
            yield chr(0x11A7 + final) + ("$" if after < 0 else "-" if after == _IEUNG else "+")
        before = final


@cache
def _latin() -> dict[str, str]:
    return {row[0]: row[1] for row in tables.rows("heard_latin")}


@cache
def _of_cell(cell: str) -> Letter:  # one by one: few of so many graphemes are met
    return _letter(tables.costs_of(cell))


@cache
def _table(name: str) -> dict[str, Letter]:
    return {token: _letter(costs) for token, costs in _costs(name).items()}


@cache
def _merged(name: str) -> dict[str, Costs]:
    return {token: tables.merged(costs) for token, costs in _costs(name).items()}


@cache
def _costs(name: str) -> dict[str, Costs]:
    return {token: tables.costs_of(cell) for token, cell in tables.rows(f"heard_{name}")}
