"""Chinese characters: Pinyin and Wade-Giles.

Mandarin readings come from a table for characters that have but one, else from the package
pypinyin (MIT), imported when first needed; that takes a third of a second.  Surnames that are
read otherwise than the word they are written with (单 Shan, 曾 Zeng, 仇 Qiu) have a table of their
own.  Tones are lost.  What looks like a person's name becomes surname and given name; any other
run of characters is one word, and a middle dot in a foreign name is a space.
Names from Hong Kong, Singapore and Taiwan are mostly spelt by other systems.

>>> PINYIN.romanize("习近平"), PINYIN.romanize("单雄信"), PINYIN.romanize("諸葛亮")
('Xi Jinping', 'Shan Xiongxin', 'Zhuge Liang')
>>> WADE_GILES.romanize("習近平"), WADE_GILES.romanize("北京")
("Hsi Chin-p'ing", 'Pei-ching')
>>> PINYIN.romanize("西安"), PINYIN.romanize("普京")
("Xi'an", 'Pujing')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final
from unicodedata import normalize

from namenorm.text.scripts import script_of
from namenorm.translit.tables import rows

__all__ = ["PINYIN", "SYSTEMS", "WADE_GILES", "HanziSystem", "split_name"]

_RUN: Final = (
    "[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0002ee5d\U0002f800-\U0002fa1d\U00030000-\U000323af]"
)
#: Last characters of words that are no person, though they begin like a surname.
_NOT_NAMES: Final = frozenset(
    "市省县縣区區国國州部院党黨军軍会會社報报局廳厅處处湖港岛島湾灣洲顿頓斯尔爾汉漢苏蘇徽夏"
)


def split_name(word: str) -> tuple[str, str] | None:
    """Return surname and given name if *word* looks like a Chinese person's name.

    >>> split_name("李强"), split_name("司马光"), split_name("武汉"), split_name("北京")
    (('李', '强'), ('司马', '光'), None, None)
    """
    if not 2 <= len(word) <= 4 or word[-1] in _NOT_NAMES:
        return None
    for length in (2, 1):
        if word[:length] in _surnames() and 1 <= len(word) - length <= 2:
            return word[:length], word[length:]
    return None


@cache
def _surnames() -> dict[str, list[str]]:
    return {surname: reading.split() for surname, reading in rows("surnames_zh.tsv")}


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class HanziSystem:
    """A romanization of Mandarin; see `namenorm.translit.protocol`."""

    ID: str
    TITLE: str
    STANDARD: str
    ISO24229: str | None = None
    ASCII: bool = False
    LANG: str = "zh"
    SCRIPT: str = "Hani"
    wade: bool = False

    @property
    def ALPHABET(self) -> str:
        """A sample; `claims` knows them all."""
        return "的一国國中王李张張刘陳单曾解仇查江平近习習北京上海女吕安"

    def __repr__(self) -> str:
        return f"<{self.ID}>"

    def claims(self, char: str) -> bool:
        """Whether *char* is a Han character."""
        return script_of(char) == "Hani"

    def romanize(self, text: str) -> str:
        """Return *text* with its Han characters in Latin script, in NFC, words capitalized."""
        if text.isascii():
            return text
        text = self._dots.sub(" ", normalize("NFC", text))
        return normalize("NFC", self._runs.sub(lambda match: self._word(match[0]), text))

    @cached_property
    def _runs(self) -> re.Pattern[str]:
        return re.compile(_RUN + "+")

    @cached_property
    def _dots(self) -> re.Pattern[str]:
        return re.compile(f"(?<={_RUN})[·・‧](?={_RUN})")

    def _word(self, word: str) -> str:
        parts = split_name(word)
        if parts is None:
            return self._joined(_readings(word))
        surname, given = parts
        return f"{self._joined(_surnames()[surname])} {self._joined(_readings(given))}"

    def _joined(self, readings: list[str]) -> str:
        if self.wade:
            return "-".join(map(_wade_giles, readings)).capitalize()
        latin = ""
        for reading in readings:
            latin += "'" + reading if latin and reading[0] in "aeo" else reading
        return latin.capitalize()


@cache
def _plain() -> dict[str, str]:
    """Return the reading of each character that has but one, whatever the word."""
    unsure = frozenset("".join(row[0] for row in rows("polyphones.tsv")))
    table = ((row[0], row[3]) for row in rows("han.tsv") if len(row) > 3)
    return {char: reading for char, reading in table if reading and char not in unsure}


@cache
def _main() -> dict[str, str]:
    """Return the reading that each character has most."""
    return {row[0]: row[3] for row in rows("han.tsv") if len(row) > 3 and row[3]}


def likely_pinyin(word: str) -> str:
    """Return the Pinyin of a *word*, each character read as it is most: quick, and nearly right.

    >>> likely_pinyin("重庆"), PINYIN.romanize("重庆")    # a character of two readings
    ('zhongqing', 'Chongqing')
    """
    parts = split_name(word)
    if parts is not None:
        return "".join(_surnames()[parts[0]]) + likely_pinyin_of(parts[1])
    return likely_pinyin_of(word)


def likely_pinyin_of(word: str) -> str:
    """Return the Pinyin of a *word* that is no name with a surname before it."""
    main = _main()
    return "".join([main.get(char) or _latin(char) for char in word])


def _readings(word: str) -> list[str]:
    """Return the Pinyin of each character; one without any as unidecode has it."""
    word = re.sub("(.)々", r"\1\1", word)
    plain = _plain()
    if plain.keys() >= set(word):
        return [plain[char] for char in word]
    from pypinyin import lazy_pinyin

    found = lazy_pinyin(word, errors=_split, v_to_u=True)  # type: ignore[arg-type]
    return [reading for reading in map(_latin, found) if reading]


def _split(unread: str) -> list[str]:
    return list(unread)


def _latin(reading: str) -> str:
    if not any(script_of(char) == "Hani" for char in reading):
        return reading
    from unidecode import unidecode

    return "".join(filter(str.isalnum, unidecode(reading))).lower()


def _wade_giles(reading: str) -> str:
    from pypinyin import Style
    from pypinyin.style import convert

    latin: str = convert(reading, Style.WADEGILES, strict=True)
    return latin.replace("v", "ü")  # the package's v; Wade-Giles has none of its own


PINYIN: Final = HanziSystem(
    ID="zh-pinyin",
    TITLE="Hanyu Pinyin without tones",
    STANDARD="Hanyu Pinyin, 1958; personal names by GB/T 28039-2011 (ISO 7098)",
    ISO24229="bgnpcgn-zho-Hans-Latn-1979",
)

WADE_GILES: Final = HanziSystem(
    ID="zh-wadegiles",
    TITLE="Wade-Giles without tones",
    STANDARD="H. A. Giles, A Chinese-English Dictionary, 1912; names hyphenated as in Taiwan",
    ISO24229="var-zho-Hani-Latn-wd-1979",
    wade=True,
)

SYSTEMS: Final = (PINYIN, WADE_GILES)
