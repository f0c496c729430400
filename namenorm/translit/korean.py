"""Korean: Revised Romanization, McCune-Reischauer, and North Korea's system.

All three write sounds, so 독립문 is Dongnimmun.  They differ about people: the Revised system
romanizes each syllable of a given name by itself, North Korea writes each as a word.  The
family's own spelling (Lee, Park, Choi) is beyond any rule.  Which words are people is a guess
(`namenorm.translit.korean_names`); `HangulSystem.person` and `HangulSystem.word` do not guess.

>>> REVISED.romanize("노광철 신라"), MCCUNE_REISCHAUER.romanize("노광철"), NORTH.romanize("노광철")
('No Gwangcheol Silla', "No Kwangch'ŏl", 'No Kwang Chol')
>>> REVISED.romanize("한복남"), REVISED.word("복남")    # no Bongnam inside a name
('Han Boknam', 'Bongnam')
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal
from unicodedata import normalize

from namenorm.translit.hangul import (
    FIRST,
    LAST,
    ONSETS,
    VOWELS,
    Syllable,
    heard,
    sounds,
)
from namenorm.translit.korean_names import split_district, split_name, split_surname

__all__ = ["MCCUNE_REISCHAUER", "NORTH", "REVISED", "SYSTEMS", "HangulSystem"]

_WORD: Final = f"[{chr(FIRST)}-{chr(LAST)}]+"
_FINALS: Final = {
    "": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class HangulSystem:
    """A romanization of Hangul; see `namenorm.translit.protocol`.

    ``onsets`` and ``vowels`` go in the order of the alphabet; ``voiced`` are onsets between
    sonorants but for those that stay ``hard`` after ㄹ; ``pairs`` overrides an onset after a
    final, or ㅔ after an open vowel.  ``given`` says how a given name is written: its syllables
    "apart" (no sound changes), as a "word", or as "words".  ``keep_l`` is for `sounds`, and
    ``suffixes`` are last syllables of place names that are voiced whatever stands before.
    """

    ID: str
    TITLE: str
    STANDARD: str
    ISO24229: str | None = None
    ASCII: bool = True
    LANG: str = "ko"
    SCRIPT: str = "Hang"
    onsets: str
    vowels: str
    given: Literal["apart", "word", "words"]
    voiced: Mapping[str, str] = field(default_factory=dict)
    hard: str = ""
    pairs: Mapping[str, str] = field(default_factory=dict)
    repairs: tuple[tuple[str, str], ...] = ()
    keep_l: bool = False
    suffixes: str = ""
    units: Mapping[str, str] = field(default_factory=dict)
    exceptions: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def ALPHABET(self) -> str:
        """All 11,172 syllables."""
        return "".join(map(chr, range(FIRST, LAST + 1)))

    def __repr__(self) -> str:
        return f"<{self.ID}>"

    def claims(self, char: str) -> bool:
        """Whether *char* is a Hangul syllable, composed."""
        return len(char) == 1 and FIRST <= ord(char) <= LAST

    def romanize(self, text: str) -> str:
        """Return *text* with its Hangul in Latin script, in NFC, each word capitalized.

        What looks like a person's name becomes surname and given name.
        """
        return self._each(text, self._guess)

    def person(self, text: str) -> str:
        """Return *text* romanized as a person's name, whatever it looks like."""
        return self._each(text, self._person)

    def word(self, text: str) -> str:
        """Return *text* romanized as ordinary words, whatever it looks like."""
        return self._each(text, self._word)

    def readings(self, text: str) -> tuple[str, ...]:
        """Return `romanize`, then the other guesses: one word of the length of a name may be one.

        >>> REVISED.readings("이라크"), REVISED.readings("노광철")
        (('Irakeu', 'I Rakeu'), ('No Gwangcheol', 'Nogwangcheol'))
        """
        forms = [self.romanize(text)]
        words = self._words.findall(normalize("NFC", text))
        if len(words) == 1 and len(words[0]) in (2, 3, 4) and split_surname(words[0]):
            forms.append(self.person(text))
        return tuple(dict.fromkeys((*forms, self.word(text))))

    def _each(self, text: str, write: Callable[[str], str]) -> str:
        if text.isascii():
            return text
        return self._words.sub(lambda match: write(match[0]), normalize("NFC", text))

    @cached_property
    def _words(self) -> re.Pattern[str]:
        return re.compile(_WORD)

    def _guess(self, word: str) -> str:
        if split_name(word):
            return self._person(word)
        district = split_district(word) if self.units else None
        if district:
            return f"{self._word(district[0])}-{self.units[district[1]]}"
        return self._word(word)

    def _person(self, word: str) -> str:
        surname, given = split_surname(word) or ("", word)
        parts = [self._word(surname)] if surname else []
        match self.given:
            case "words":
                parts += [self._write(heard(syllable)) for syllable in given]
            case "apart":
                parts.append(self._write(heard(given)))
            case "word":
                parts.append(self._write(sounds(given)))
        return " ".join(parts)

    def _word(self, word: str) -> str:
        if word in self.exceptions:
            return self.exceptions[word]
        syllables = sounds(word, keep_l=self.keep_l)
        if len(word) > 1 and word[-1] in self.suffixes:
            before = "ㄴ" if syllables[-2][2] == "ㄴ" else "ㅏ"
            suffix = self._write(syllables[-1:], last=before).lower()
            return self._write(syllables[:-1]) + suffix
        return self._write(syllables)

    def _write(self, syllables: list[Syllable], last: str = "") -> str:
        onsets, vowels = self._letters
        written: list[str] = []
        for onset, vowel, coda in syllables:
            latin = onsets[onset]
            if onset in self.voiced and last and last not in "ㄱㄷㅂ":
                latin = latin if last == "ㄹ" and onset in self.hard else self.voiced[onset]
            latin = self.pairs.get(last + onset, self.pairs.get(onset + vowel, latin))
            opened = self.pairs.get(last + vowel) if onset == "ㅇ" else None
            written += (latin, opened or vowels[vowel], _FINALS[coda])
            last = coda or vowel
        text = "".join(written)
        for before, better in self.repairs:
            text = text.replace(before, better)
        return text[:1].upper() + text[1:]

    @cached_property
    def _letters(self) -> tuple[dict[str, str], dict[str, str]]:
        onsets = ["" if latin == "-" else latin for latin in self.onsets.split()]
        return (
            dict(zip(ONSETS, onsets, strict=True)),
            dict(zip(VOWELS, self.vowels.split(), strict=True)),
        )


REVISED: Final = HangulSystem(
    ID="ko-rr-2000",
    TITLE="Revised Romanization (South Korea, 2000)",
    STANDARD="Ministry of Culture and Tourism, notification 2000-8, 7 July 2000",
    ISO24229="moct-kor-Hang-Latn-2000",
    onsets="g kk n d tt r m b pp s ss - j jj ch k t p h",
    vowels="a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
    given="apart",
    pairs={"ㄹㄹ": "l"},
    units={"도": "do", "시": "si", "군": "gun", "구": "gu", "읍": "eup", "면": "myeon"},
)

MCCUNE_REISCHAUER: Final = HangulSystem(
    ID="ko-mr-1939",
    TITLE="McCune-Reischauer (1939)",
    STANDARD="G. M. McCune and E. O. Reischauer, The Romanization of the Korean Language, 1939",
    ISO24229="var-kor-Hang-Latn-mr-1939",
    ASCII=False,
    onsets="k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h",
    vowels="a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i",
    given="word",
    voiced={"ㄱ": "g", "ㄷ": "d", "ㅂ": "b", "ㅈ": "j"},
    hard="ㄷㅈ",
    pairs={"ㄹㄹ": "l", "ㄴㄱ": "'g", "ㅅㅟ": "sh", "ㅏㅔ": "ë", "ㅗㅔ": "ë"}
    | {"ㄱㄲ": "k", "ㄷㄸ": "t", "ㄷㅉ": "ch", "ㅂㅃ": "p"},
    repairs=(("lh", "rh"), ("tss", "ss"), ("ts", "ss")),
)

NORTH: Final = HangulSystem(
    ID="ko-kp-1992",
    TITLE="North Korean (1992), without marks",
    STANDARD="DPRK Guideline for the Romanization of Korean, eighth UNCSGN, E/CONF.94/INF.72,"
    " which lets the breves of ŏ and ŭ be left out",
    ISO24229="kp-kor-Hang-Latn-2002",
    onsets="k kk n t tt r m p pp s ss - j jj ch kh th ph h",
    vowels="a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
    given="words",
    voiced={"ㄱ": "g", "ㄷ": "d", "ㅂ": "b"},
    hard="ㄱㄷ",
    pairs={"ㄹㄹ": "l", "ㄴㄱ": "-g"},
    keep_l=True,
    suffixes="강봉교골",
    units={"도": "do", "시": "si", "군": "gun", "구": "gu", "읍": "up", "면": "myon"},
    exceptions={"평양": "Pyongyang"},
)

SYSTEMS: Final = (REVISED, MCCUNE_REISCHAUER, NORTH)
