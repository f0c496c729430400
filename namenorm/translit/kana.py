"""Japanese kana: Hepburn, with macrons and without, passports, and Kunrei.

Kana say how a Japanese word sounds, and spell foreign names after their sound, so プーチン is
Puchin and not Putin.  Lost in plain Hepburn: vowel length (大野 Ono is 小野 Ono).  Words end at
spaces and middle dots; kanji are left alone, for their reading cannot be derived.

>>> HEPBURN.romanize("ウラジーミル・プーチン"), MACRON.romanize("ウラジーミル・プーチン")
('Urajimiru Puchin', 'Urajīmiru Pūchin')
>>> HEPBURN.romanize("しんいち"), HEPBURN.romanize("ホッチ"), PASSPORT.romanize("ホンマ")
("Shin'ichi", 'Hotchi', 'Homma')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from unicodedata import normalize

from namenorm.translit.tables import rows

__all__ = ["HEPBURN", "KUNREI", "MACRON", "PASSPORT", "SYSTEMS", "KanaSystem"]

_KANA: Final = "ぁ-ゖァ-ヺ"
_MARKS: Final = "ゝゞヽヾー"
#: Katakana to the hiragana of the same sound; ヷ to ヺ have none and stand in the table.
_TO_HIRAGANA: Final = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_VOWELS: Final = "aiueo"


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class KanaSystem:
    """A romanization of kana; see `namenorm.translit.protocol`.

    ``column`` is that of ``data/kana.tsv``; ``long`` are the five vowels when long; ``labial``
    is ん before m, b, p, ``apart`` what keeps it from a vowel after it, and ``v`` that of ヴ.
    """

    ID: str
    TITLE: str
    STANDARD: str
    ISO24229: str | None = None
    ASCII: bool = True
    LANG: str = "ja"
    SCRIPT: str = "Hrkt"
    column: int = 1
    long: str = _VOWELS
    labial: str = "n"
    apart: str = "'"
    v: str = "v"

    @cached_property
    def ALPHABET(self) -> str:
        """Both syllabaries, without the marks for length and repetition."""
        return "".join(map(chr, (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB))))

    def __repr__(self) -> str:
        return f"<{self.ID}>"

    def claims(self, char: str) -> bool:
        """Whether *char* is a kana."""
        return "\u3041" <= char <= "\u3096" or "\u30a1" <= char <= "\u30fa"

    def romanize(self, text: str) -> str:
        """Return *text* with its kana in Latin script, in NFC, each word capitalized."""
        if text.isascii():
            return text
        words, dots = self._patterns
        text = dots.sub(" ", normalize("NFC", text))
        return normalize("NFC", words.sub(lambda match: self._word(match[0]), text))

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        kana = f"[{_KANA}{_MARKS}]"
        return (
            re.compile(f"[{_KANA}][{_KANA}{_MARKS}]*"),
            re.compile(f"(?<={kana})[・･゠](?=[{_KANA}])"),
        )

    @cached_property
    def _table(self) -> tuple[dict[str, str], re.Pattern[str]]:
        table = {row[0]: row[self.column] for row in rows("kana.tsv")} | {
            "っ": "Q",
            "ー": "-",
        }
        units = sorted(table, key=len, reverse=True)
        return table, re.compile("|".join(units))

    def _word(self, word: str) -> str:
        table, units = self._table
        sounds = [table[unit] for unit in units.findall(_repeat(word).translate(_TO_HIRAGANA))]
        written = ""
        for i, sound in enumerate(sounds):
            after = sounds[i + 1] if i + 1 < len(sounds) else ""
            if sound == "Q":
                written += self._doubled(after)
            elif sound == "n":
                written += self._nasal(after)
            elif sound == "-" or self._lengthens(written, sound, after):
                if written and written[-1] in _VOWELS:
                    written = written[:-1] + self.long[_VOWELS.index(written[-1])]
            else:
                written += sound.replace("v", self.v)
        return written[:1].upper() + written[1:]

    def _doubled(self, after: str) -> str:
        if after in ("", "n") or after[0] in "Q-" + _VOWELS:
            return ""
        return "t" if after.startswith("ch") else after[0]

    def _nasal(self, after: str) -> str:
        if after and after[0] in _VOWELS + "y":
            return "n" + self.apart
        return self.labial if after and after[0] in "mbp" else "n"

    def _lengthens(self, written: str, sound: str, after: str) -> bool:
        """Whether う or お makes the o or u before it long: こう, おお, ゆう.

        Not before え (いのうえ is Inoue), nor お at the end (せのお is Senoo).
        """
        if sound == "u":
            return written[-1:] in ("o", "u") and after != "e"
        return sound == "o" and written[-1:] == "o" and after != ""


def _repeat(word: str) -> str:
    """Write out the marks that repeat a kana: ゝ as it is, ゞ voiced."""
    if not any(mark in word for mark in "ゝゞヽヾ"):
        return word
    letters: list[str] = []
    for char in word:
        if char in "ゝヽ":
            letters.append(letters[-1])
        elif char in "ゞヾ":
            letters.append(normalize("NFC", normalize("NFD", letters[-1])[0] + "\u3099"))
        else:
            letters.append(char)
    return "".join(letter for letter in letters if len(letter) == 1)


_HEPBURN: Final = "J. C. Hepburn, 1886, as modified by Kenkyusha, 1954"

HEPBURN: Final = KanaSystem(
    ID="ja-hepburn",
    TITLE="Hepburn without macrons (English press)",
    STANDARD=f"{_HEPBURN}; long vowels unmarked, as newspapers and road signs print it",
)

MACRON: Final = KanaSystem(
    ID="ja-hepburn-1954",
    TITLE="Modified Hepburn",
    STANDARD=_HEPBURN,
    ISO24229="var-jpn-Hrkt-Latn-hepburn-1954",
    ASCII=False,
    long="āīūēō",
)

PASSPORT: Final = KanaSystem(
    ID="ja-passport-1989",
    TITLE="Japanese passports",
    STANDARD="Ministry of Foreign Affairs of Japan, Hebon-shiki romaji tsuzuri hyo",
    ISO24229="mofa-jpn-Hrkt-Latn-1989",
    labial="m",
    apart="",
    v="b",
)

KUNREI: Final = KanaSystem(
    ID="ja-kunrei-1954",
    TITLE="Kunrei (ISO 3602)",
    STANDARD="Cabinet of Japan, notification 1, 9 December 1954",
    ISO24229="mext-jpn-Hrkt-Latn-1954",
    ASCII=False,
    column=2,
    long="âîûêô",
)

SYSTEMS: Final = (HEPBURN, MACRON, PASSPORT, KUNREI)
