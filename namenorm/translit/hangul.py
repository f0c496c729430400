"""Hangul: from syllables to sounds.

A syllable block is arithmetic on its code point (Unicode Standard, section 3.12).  Where two
syllables meet, sounds change: 독립 is spoken 동닙.  `sounds` works that out for one word by the
rules of the Standard Pronunciation (표준 발음법, chapters 4 and 5) as far as the spelling shows
them.  What it cannot show is lost: the ㄴ that some compounds insert (학여울) and the words in
which ㄴㄹ stays ㄴㄴ, but for streets in -로.

>>> sounds("독립문")
[('ㄷ', 'ㅗ', 'ㅇ'), ('ㄴ', 'ㅣ', 'ㅁ'), ('ㅁ', 'ㅜ', 'ㄴ')]
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "CODAS",
    "FIRST",
    "LAST",
    "ONSETS",
    "VOWELS",
    "blocks",
    "compose",
    "heard",
    "sounds",
]

FIRST: Final = 0xAC00
LAST: Final = 0xD7A3
ONSETS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS: Final = (
    "", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ",
)  # fmt: skip

Syllable = tuple[str, str, str]

#: What is heard of a final where no vowel follows.
_HEARD: Final = dict.fromkeys("ㄱㄲㅋㄳㄺ", "ㄱ") | dict.fromkeys("ㄷㅅㅆㅈㅊㅌㅎ", "ㄷ") | (
    dict.fromkeys("ㅂㅍㅄㄿ", "ㅂ") | dict.fromkeys("ㄴㄵㄶ", "ㄴ") | dict.fromkeys("ㅁㄻ", "ㅁ")
    | dict.fromkeys("ㄹㄼㄽㄾㅀ", "ㄹ") | {"ㅇ": "ㅇ", "": ""}
)  # fmt: skip
#: What stays and what moves over where a vowel follows; other finals move over whole.
_MOVES: Final = {
    "ㄳ": ("ㄱ", "ㅅ"), "ㄵ": ("ㄴ", "ㅈ"), "ㄶ": ("", "ㄴ"), "ㄺ": ("ㄹ", "ㄱ"),
    "ㄻ": ("ㄹ", "ㅁ"), "ㄼ": ("ㄹ", "ㅂ"), "ㄽ": ("ㄹ", "ㅅ"), "ㄾ": ("ㄹ", "ㅌ"),
    "ㄿ": ("ㄹ", "ㅍ"), "ㅀ": ("", "ㄹ"), "ㅄ": ("ㅂ", "ㅅ"), "ㅎ": ("", "ㅇ"),
    "ㅇ": ("ㅇ", "ㅇ"), "": ("", "ㅇ"),
}  # fmt: skip
_ASPIRATED: Final = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅈ": "ㅊ", "ㅅ": "ㅆ"}
_LEFT_BY_H: Final = {"ㅎ": "", "ㄶ": "ㄴ", "ㅀ": "ㄹ"}
_NASAL: Final = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}
_PALATAL: Final = {"ㄷ": "ㅈ", "ㅌ": "ㅊ"}


def blocks(word: str) -> list[Syllable]:
    """Return onset, vowel and final of each syllable of *word*, all of them Hangul blocks."""
    found = []
    for char in word:
        rest, coda = divmod(ord(char) - FIRST, len(CODAS))
        onset, vowel = divmod(rest, len(VOWELS))
        found.append((ONSETS[onset], VOWELS[vowel], CODAS[coda]))
    return found


def compose(onset: str, vowel: str, coda: str = "") -> str:
    """Return the syllable block of three letters, as `blocks` gives them."""
    index = (ONSETS.index(onset) * len(VOWELS) + VOWELS.index(vowel)) * len(CODAS)
    return chr(FIRST + index + CODAS.index(coda))


def heard(word: str) -> list[Syllable]:
    """Return the syllables of *word* as each sounds by itself."""
    return [(onset, vowel, _HEARD[coda]) for onset, vowel, coda in blocks(word)]


def sounds(word: str, *, keep_l: bool = False) -> list[Syllable]:
    """Return the syllables of *word* as they sound together.

    With *keep_l*, ㄹ after a nasal stays ㄹ, as it is spoken and spelt in the North (압록강).
    """
    syllables = blocks(word)
    for i in range(len(syllables) - 1):
        onset, vowel, coda = syllables[i]
        next_onset, next_vowel, next_coda = syllables[i + 1]
        written = next_onset
        coda, next_onset = _meet(coda, next_onset, next_vowel)
        if keep_l and written == "ㄹ" and coda == "ㅁ":
            next_onset = "ㄹ"
        if i and i == len(word) - 2 and word[-1] == "로" and syllables[i][2] == "ㄴ":
            coda, next_onset = "ㄴ", "ㄴ"  # a street: 신문로 is Sinmunno
        syllables[i] = (onset, vowel, coda)
        syllables[i + 1] = (next_onset, next_vowel, next_coda)
    if syllables:
        onset, vowel, coda = syllables[-1]
        syllables[-1] = (onset, vowel, _HEARD[coda])
    return syllables


def _meet(coda: str, onset: str, vowel: str) -> tuple[str, str]:
    """Return how a final and the initial after it sound together."""
    if onset == "ㅇ":
        stays, moved = _MOVES.get(coda, ("", coda))
        return stays, _PALATAL.get(moved, moved) if vowel == "ㅣ" else moved
    if coda in _LEFT_BY_H and onset in _ASPIRATED:
        return _LEFT_BY_H[coda], _ASPIRATED[onset]
    coda = "ㄹ" if coda == "ㄺ" and onset == "ㄱ" else _HEARD[coda]
    if onset in "ㄴㅁ":
        coda = _NASAL.get(coda, coda)
    if onset == "ㄴ" and coda == "ㄹ":
        return "ㄹ", "ㄹ"
    if onset == "ㄹ":
        if coda == "ㄴ":
            return "ㄹ", "ㄹ"
        if coda and coda != "ㄹ":
            return _NASAL.get(coda, coda), "ㄴ"
    return coda, onset
