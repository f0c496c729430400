"""How well a word in a script that hides or merges sounds fits what another word sounds like.

Korean writes f as p, Hebrew leaves vowels out, Chinese has a character for every syllable that it
can say.  How often each letter stands for which sounds is learnt from names known in both
spellings, and a word is as likely a spelling of some sounds as its likeliest alignment with them.
That tells candidates apart which come to one outline: Hebrew ברוך is Baruch, and not Brook.

>>> likeness("푸틴", "Hang", "PuTiN"), likeness("פוטין", "Hebr", "PuTiN") > 0.9
(1.0, True)
>>> likeness("ברוך", "Hebr", "BaRuX") > likeness("ברוך", "Hebr", "BRuK") + 0.2
True

What is lost: the order of words, and how common a name is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from namenorm.keys import tables
from namenorm.keys.hangul import is_syllable, letters_of
from namenorm.keys.tables import Costs

__all__ = ["INITIALS", "SCRIPTS", "likeness", "readings", "relative", "spent", "tokens"]

#: Scripts of letters that can be heard so, with their tables; Han is the other one.
SCRIPTS = {"Hang": "hangul", "Kana": "kana", "Hira": "kana", "Hebr": "hebrew", "Arab": "arabic"}

_SILENT, _OTHER, _TWO, _LEFT = 40, 50, 65, 35  # a letter unheard, or heard as any one or two sounds
_HOPELESS = 500
_BEHIND = 60  # what an alignment may cost more than the best so far
_WORST = 12  # what a sound and a letter cost together at most, on the average
_LONGEST = 40
#: Initial consonants of Hangul, in the order of Unicode.
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_RIEUL, _IEUNG, _FINAL_RIEUL = 5, 11, 8
_TO_KATAKANA = {point: point + 0x60 for point in range(0x3041, 0x3097)}


def likeness(word: str, script: str, sound: str) -> float:
    """Return how well *word* in *script* fits *sound*, from 0 to 1; 0 if it cannot be read."""
    return max((_fit(units, sound) for units in readings(word, script)), default=0.0)


def _fit(units: Sequence[Costs], sound: str) -> float:
    size = len(units) + len(sound)
    return round(max(0.0, 1 - spent(units, sound, _WORST * size) / (_WORST * size)), 2)


def spent(units: Sequence[Costs], sound: str, limit: int = _HOPELESS) -> int:
    """Return what the cheapest alignment of *units* with *sound* costs, *limit* at most."""
    size = len(sound)
    begins = sound.startswith
    found = {0: 0}
    for unit in units:
        longer: dict[int, int] = {}
        best = min(found.values()) + _BEHIND
        for place, cost in found.items():
            if cost > best:
                continue
            for stretch, more in unit:
                if begins(stretch, place):
                    stop = place + len(stretch)
                    if cost + more < longer.get(stop, limit):
                        longer[stop] = cost + more
            for length, more in ((0, _SILENT), (1, _OTHER), (2, _TWO)):
                stop = place + length
                if stop <= size and cost + more < longer.get(stop, limit):
                    longer[stop] = cost + more
        if not longer:
            return limit
        found = longer
    return min(limit, *(cost + _LEFT * (size - place) for place, cost in found.items()))


@lru_cache(maxsize=1 << 14)
def readings(word: str, script: str) -> tuple[tuple[Costs, ...], ...]:
    """Return the ways to read *word*, each as the costs of its letters; none for other scripts."""
    word = word[:_LONGEST]
    if script == "Hani":
        from namenorm.keys.han import han_readings  # late: its tables are for such words alone

        return han_readings(word)
    if script not in SCRIPTS:
        return ()
    words = [word]
    if script == "Arab" and word.startswith("ال") and len(word) > 4:
        words.append(word[2:])  # the article, which Latin spellings often leave out
    table = _table(SCRIPTS[script])
    found = []
    for one in words:
        units = [table.get(token) or table.get(token[:-1]) for token in tokens(one, script)]
        found.append(tuple(unit for unit in units if unit))
    return tuple(dict.fromkeys(filter(None, found)))


def tokens(word: str, script: str) -> Iterator[str]:
    """Yield the letters of *word*, each with a mark for where it stands.

    Hangul is split into its letters, a vowel or a final consonant before its mark; kana are one or
    two signs.  The marks are ``^`` at the start, ``$`` at the end, ``-`` elsewhere; after a Hangul
    consonant ``+``, and after ㄹ ``=``.
    """
    if script == "Hang":
        yield from _hangul(word)
    elif script in ("Kana", "Hira"):
        pattern, _ = tables.kana()
        for match in pattern.finditer(word.translate(_TO_KATAKANA)):
            yield match[0] + "-"
    else:
        last = len(word) - 1
        for place, letter in enumerate(word):
            yield letter + ("^" if place == 0 else "$" if place == last else "-")


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
def _table(name: str) -> dict[str, Costs]:
    return {token: relative(tables.costs_of(cell)) for token, cell in tables.rows(f"heard_{name}")}


def relative(costs: Costs) -> Costs:
    """Return *costs* less the least of them: the likeliest sound is free."""
    least = min(cost for _, cost in costs)
    return tuple((sound, cost - least) for sound, cost in costs)
