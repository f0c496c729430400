"""The Indic scripts: one engine for ISO 15919, the United Nations systems and plain spellings.

A consonant has an inherent a unless a vowel sign or the virama takes it off.  ISO 15919 writes
every a (and can be turned back); the United Nations systems for the languages of the north leave
the last one out, as in Kānapur; plain spellings leave out those that nobody speaks, by rule, and
all marks.

>>> from namenorm.translit import system
>>> [system(f"hi-{s}").romanize("राजकुमार") for s in ("iso15919", "un-1972", "odni-2015")]
['Rājakumāra', 'Rājakumār', 'Rajkumar']
>>> system("ta-press").romanize("முருகேசன்"), system("ta-iso15919").romanize("முருகேசன்")
('Murugesan', 'Murukēcaṉ')

What is lost in plain spellings: length, retroflexion, and the a of a compound that the rule takes
for unspoken.  Their standard is usage, save for Hindi.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from unicodedata import category, normalize

from namenorm.translit.schwa import Vowel, unspoken
from namenorm.translit.tables import rows

__all__ = ["SYSTEMS", "IndicSystem"]

_BLOCKS: Final = {
    "Deva": 0x0900, "Beng": 0x0980, "Guru": 0x0A00, "Gujr": 0x0A80, "Orya": 0x0B00,
    "Taml": 0x0B80, "Telu": 0x0C00, "Knda": 0x0C80, "Mlym": 0x0D00, "Sinh": 0x0D80,
}  # fmt: skip
_VIRAMAS: Final = "्্੍્୍்్್്්"
_NUKTAS: Final = "़়਼઼଼಼"
_ADDAK: Final = "ੱ"  # doubles the consonant after it
_JOINERS: Final = "\u200c\u200d"
_CLOSED: Final = "ৎൺൻർൽൾൿ"  # consonants that never have a vowel
_NASAL: Final = "ंংਂંଂంಂംං"
_SIGNS: Final = "ःঃઃଃఃಃഃඃੰஃ"  # signs that follow a vowel and are none
_SHORT: Final = dict(zip("āīū", "aiu", strict=True))
_LABIAL: Final = ("p", "b", "m")
_SONOROUS: Final = ("r", "l", "m", "n", "y", "v", "w")


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class IndicSystem:
    """A romanization system for a language in an Indic script; see `namenorm.translit.protocol`.

    ``column`` is that of ``data/indic.tsv``; ``drops`` says which inherent vowels are left out:
    "" for none, "last", "final" (the last, save after a cluster), or "spoken" for those that the
    rule of `namenorm.translit.schwa` finds.
    ``extra`` goes before the table; a system that ``shortens_last`` has no macron on a last vowel.
    """

    ID: str
    LANG: str
    SCRIPT: str
    TITLE: str
    STANDARD: str
    ISO24229: str | None = None
    column: int
    drops: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    shortens_last: bool = False

    @property
    def ASCII(self) -> bool:
        """Whether it writes plain letters alone."""
        return self.column == _PLAIN and not self.shortens_last

    def __repr__(self) -> str:
        return f"<{self.ID}>"

    @cached_property
    def _table(self) -> dict[str, str]:
        table: dict[str, str] = {}
        block = _BLOCKS[self.SCRIPT]
        for whom, letters, *latin in rows("indic.tsv"):
            if whom not in ("*", self.SCRIPT, self.LANG):
                continue
            for letter in letters.split():
                if whom == "*" and self.SCRIPT == "Sinh":
                    continue
                here = _moved(letter, block) if whom == "*" else letter
                table[here] = latin[self.column].strip("-")
        return table | dict(self.extra)

    @cached_property
    def ALPHABET(self) -> str:
        """The letters of the table that are assigned, without its signs."""
        return "".join(c for c in self._table if len(c) == 1 and c.isalpha())

    @cached_property
    def _claimed(self) -> frozenset[str]:
        return frozenset(self.ALPHABET)

    @cached_property
    def _run(self) -> re.Pattern[str]:
        single = {char for letters in self._table for char in letters if char != "^"}
        return re.compile(f"[{re.escape(''.join(sorted(single)))}{_VIRAMAS}{_JOINERS}{_ADDAK}]+")

    @cached_property
    def _unit(self) -> re.Pattern[str]:
        units = sorted((u for u in self._table if u[0] != "^"), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, units)))

    def claims(self, char: str) -> bool:
        """Whether *char* is a letter of the table."""
        return char in self._claimed

    def romanize(self, text: str) -> str:
        """Return *text* with the words in this script in Latin letters, in NFC."""
        if text.isascii():
            return text
        return normalize("NFC", self._run.sub(self._word, normalize("NFC", text)))

    def _word(self, match: re.Match[str]) -> str:
        word = match[0]
        if not any(char not in _JOINERS for char in word):
            return word
        latin = self._latin(word)
        before = match.string[match.start() - 1 : match.start()]
        return latin if before.isalnum() else latin[:1].upper() + latin[1:]

    def _latin(self, word: str) -> str:
        letters = self._letters(word)
        silent = self._silent(letters)
        latin = "".join(
            latin + ("a" if vowel is Vowel.INHERENT and place not in silent else "")
            for place, (latin, vowel) in enumerate(letters)
        )
        if self.shortens_last and len(latin) > 1:
            return latin[:-1] + _SHORT.get(latin[-1], latin[-1])
        return latin

    def _letters(self, word: str) -> list[tuple[str, Vowel]]:
        """Return the Latin of each consonant or vowel, and what vowel follows it."""
        found: list[tuple[str, Vowel]] = []
        place, doubled = 0, False
        while place < len(word):
            match = self._unit.match(word, place)
            bare = bool(found) and found[-1][1] is Vowel.INHERENT
            if match is None:
                if bare and word[place] in _VIRAMAS:
                    found[-1] = (found[-1][0], Vowel.NONE)
                doubled = word[place] == _ADDAK
                place += 1
                continue
            unit, first = match[0], not place
            place = match.end()
            latin = self._table.get("^" + unit, self._table[unit]) if first else self._table[unit]
            if doubled:
                latin, doubled = latin[:1] + latin, False
            if unit in _MARKS:
                found.append((self._mark(unit, latin, word[place : place + 1]), Vowel.NONE))
            elif unit[0] in _VIRAMAS:  # a consonant under another: ্য
                if bare:
                    found[-1] = (found[-1][0], Vowel.NONE)
                found.append((latin, Vowel.INHERENT))
            elif bare and category(unit[0])[0] == "M":
                found[-1] = (found[-1][0] + latin, Vowel.WRITTEN)
            elif unit[-1] in _VIRAMAS or unit[-1] in _CLOSED:
                found.append((latin, Vowel.NONE))
            else:
                if not _VIRAMAS_IN.isdisjoint(unit):
                    found.append(("", Vowel.NONE))  # a cluster is two consonants to the rule
                found.append((latin, _vowel(unit)))
        return found

    def _mark(self, unit: str, latin: str, following: str) -> str:
        """Return the Latin of a sign after a vowel; in plain spellings a nasal adapts itself."""
        if self.column != _PLAIN or unit not in _NASAL or not following:
            return latin
        if self._table.get(following, "").startswith(_LABIAL):
            return "m"
        return "n" if latin == "m" else latin

    def _silent(self, letters: list[tuple[str, Vowel]]) -> frozenset[int]:
        """Return the places of the inherent vowels that this system leaves out."""
        if not self.drops or len(letters) < 2:
            return frozenset()
        if self.drops == "last":
            return frozenset({len(letters) - 1})
        clustered = letters[-2][1] is Vowel.NONE and letters[-1][0].startswith(_SONOROUS)
        if self.drops == "final":
            return frozenset() if clustered else frozenset({len(letters) - 1})
        return unspoken([vowel for _, vowel in letters], keeps_last=clustered)


_VIRAMAS_IN: Final = frozenset(_VIRAMAS)
_MARKS: Final = frozenset(_NASAL + _SIGNS + "ँঁઁଁఁಁഁඁ")
_ISO, _UN, _PLAIN = range(3)


def _moved(letters: str, block: int) -> str:
    """Return Devanagari *letters* in the place that they have in another block."""
    return "".join(chr(ord(letter) - _BLOCKS["Deva"] + block) for letter in letters)


def _vowel(unit: str) -> Vowel:
    """Return what vowel *unit* of the table has."""
    if category(unit[-1])[0] == "M" and unit[-1] not in _NUKTAS:
        return Vowel.WRITTEN
    first, place = ord(unit[0]), ord(unit[0]) & 0x7F
    if first >= _BLOCKS["Sinh"]:
        return Vowel.ALONE if first < 0x0D9A else Vowel.INHERENT
    return Vowel.ALONE if place in range(0x05, 0x15) or place in (0x60, 0x72) else Vowel.INHERENT


_LANGUAGES: Final = {
    "hi": ("hin", "Deva", "Hindi"),
    "mr": ("mar", "Deva", "Marathi"),
    "ne": ("nep", "Deva", "Nepali"),
    "bn": ("ben", "Beng", "Bengali"),
    "as": ("asm", "Beng", "Assamese"),
    "pa": ("pan", "Guru", "Punjabi"),
    "gu": ("guj", "Gujr", "Gujarati"),
    "or": ("ori", "Orya", "Odia"),
    "ta": ("tam", "Taml", "Tamil"),
    "te": ("tel", "Telu", "Telugu"),
    "kn": ("kan", "Knda", "Kannada"),
    "ml": ("mal", "Mlym", "Malayalam"),
    "si": ("sin", "Sinh", "Sinhala"),
}
_DROPS: Final = {
    **dict.fromkeys(("hi", "mr", "ne", "bn", "pa", "gu"), "spoken"),
    **dict.fromkeys(("as", "or"), "final"),
}
#: Systems that interscript has under another year, or (for ISO 15919 of Sinhala) not at all.
_UN_YEARS: Final = {"hi": 2016, "mr": 2016, "ne": 2013, "bn": 2016, "kn": 2016}
_LONG: Final = (
    *(("आ", "ā"), ("ा", "ā"), ("ई", "ī"), ("ी", "ī"), ("ऊ", "ū"), ("ू", "ū")),
    *(("व", "w"), ("वि", "vi"), ("वी", "vī"), ("इ", "i"), ("ई", "ī")),
)


def _plain(lang: str) -> IndicSystem:
    _, script, name = _LANGUAGES[lang]
    return IndicSystem(
        ID=f"{lang}-press",
        LANG=lang,
        SCRIPT=script,
        TITLE=f"{name}, as names are spelled in English",
        STANDARD="None; usage: the system of the United Nations without its marks",
        column=_PLAIN,
        drops=_DROPS.get(lang, ""),
    )


def _united_nations(lang: str) -> IndicSystem:
    code, script, name = _LANGUAGES[lang]
    year = _UN_YEARS.get(lang, 1972)
    written = "Kana" if script == "Knda" else script  # as interscript has it
    return IndicSystem(
        ID=f"{lang}-un-1972",
        LANG=lang,
        SCRIPT=script,
        TITLE=f"United Nations system for {name}",
        STANDARD="UN resolutions II/11 (1972) and III/12 (1977)",
        ISO24229=f"un-{code}-{written}-Latn-{year}",
        column=_UN,
        drops="last" if lang in ("hi", "mr", "ne") else "",
    )


def _iso(lang: str) -> IndicSystem:
    code, script, name = _LANGUAGES[lang]
    written = "Kana" if script == "Knda" else script
    return IndicSystem(
        ID=f"{lang}-iso15919",
        LANG=lang,
        SCRIPT=script,
        TITLE=f"ISO 15919, {name}",
        STANDARD="ISO 15919:2001, Transliteration of Devanagari and related Indic scripts",
        ISO24229=None if lang == "si" else f"iso-{code}-{written}-Latn-15919-2001",
        column=_ISO,
    )


def _hunterian(lang: str) -> IndicSystem:
    code, script, name = _LANGUAGES[lang]
    return IndicSystem(
        ID=f"{lang}-hunterian",
        LANG=lang,
        SCRIPT=script,
        TITLE=f"Hunterian system, {name}",
        STANDARD="Government of India, 1872, as UNGEGN describes it",
        ISO24229=f"var-{code}-{script}-Latn-hunterian-1872",
        column=_PLAIN,
        drops="spoken",
        extra=_LONG,
        shortens_last=True,
    )


ODNI: Final = IndicSystem(
    ID="hi-odni-2015",
    LANG="hi",
    SCRIPT="Deva",
    TITLE="Intelligence Community standard for Hindi personal names",
    STANDARD="ODNI, ICS-630-01, annex F, Romanization of Hindi and Urdu Personal Names, 2015",
    ISO24229="odni-hin-Deva-Latn-2015",
    column=_PLAIN,
    drops="spoken",
    extra=(("छ", "ch"), ("च्छ", "ch")),
)

SYSTEMS: Final = (
    ODNI,
    *map(_plain, _LANGUAGES),
    *map(_hunterian, ("hi", "mr")),
    *map(_united_nations, _LANGUAGES),
    *map(_iso, _LANGUAGES),
)
