"""The script of a character and of a text, by ISO 15924 code.

Source: Unicode Standard Annex #24, Scripts.txt of the Unicode Character Database 15.0.  Digits,
spaces and punctuation are ``Zyyy`` (common), combining marks ``Zinh`` (inherited), what is not
assigned ``Zzzz``; none of them says anything about the script of a text.

>>> main_script("Ким Чен Ын (DPRK)")
'Cyrl'
>>> main_script("ウラジーミル・プーチン大統領")   # kana and Han together are Japanese
'Jpan'
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from importlib.resources import files
from typing import Final

from namenorm.kernel import only_number

__all__ = [
    "NEUTRAL",
    "is_mixed",
    "letters_of",
    "main_script",
    "number_of",
    "only_script",
    "script_of",
    "scripts_of",
]

#: Codes that belong to no one script.
NEUTRAL: Final = frozenset({"Zyyy", "Zinh", "Zzzz"})


@cache
def _ranges() -> tuple[list[int], list[int], list[str]]:
    table = files("namenorm.text").joinpath("data/scripts.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    return [int(r[0], 16) for r in rows], [int(r[1], 16) for r in rows], [r[2] for r in rows]


class _Scripts(dict[str, str]):
    """Remembers what was looked up: a text has few distinct characters."""

    def __missing__(self, char: str) -> str:
        starts, ends, codes = _ranges()
        row = bisect_right(starts, ord(char)) - 1
        found = codes[row] if row >= 0 and ord(char) <= ends[row] else "Zzzz"
        self[char] = found
        return found


_ASCII: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_scripts: Final = _Scripts(dict.fromkeys(_ASCII, "Latn"))


def script_of(char: str) -> str:
    """Return the script of one character; a lone surrogate is ``Zzzz``."""
    return _scripts[char]


@cache
def number_of(code: str) -> int:
    """Return the number of a script among those that this table knows, from 1 to 255; 0 if none."""
    known = _codes()
    return known.index(code) + 1 if code in known else 0


@cache
def _codes() -> list[str]:
    return sorted(set(_ranges()[2]))


@cache
def _numbers() -> bytes:
    """Return the number of the script of each code point, 0 for the neutral ones."""
    starts, ends, codes = _ranges()
    numbers = bytearray(ends[-1] + 1)
    for start, end, code in zip(starts, ends, codes, strict=True):
        if code not in NEUTRAL:
            numbers[start : end + 1] = bytes([number_of(code)]) * (end + 1 - start)
    return bytes(numbers)


def scripts_of(text: str) -> dict[str, int]:
    """Return how many characters of each script *text* has, the neutral ones left out."""
    if text.isascii():
        letters = sum(map(str.isalpha, text))
        return {"Latn": letters} if letters else {}
    counts: dict[str, int] = {}
    for char in text:
        code = _scripts[char]
        if code not in NEUTRAL:
            counts[code] = counts.get(code, 0) + 1
    return counts


def letters_of(code: str) -> str:
    """Return the characters of a script, as what stands in a class of a regular expression."""
    starts, ends, codes = _ranges()
    return "".join(
        f"{chr(start)}-{chr(end)}"
        for start, end, of in zip(starts, ends, codes, strict=True)
        if of == code
    )


def main_script(text: str) -> str:
    """Return the script that most of the letters of *text* have, ``Zzzz`` if it has none.

    Han with kana is ``Jpan`` (a Japanese text), kana alone ``Kana`` or ``Hira``.  On a tie the
    script that comes first in the text wins.
    """
    return only_script(text) or _most_common(text)


def _most_common(text: str) -> str:
    counts = scripts_of(text)
    if not counts:
        return "Zzzz"
    if "Hani" in counts and ("Kana" in counts or "Hira" in counts):
        return "Jpan"
    return max(counts, key=counts.__getitem__)


class _Only(dict[int, str]):
    """The script that has a number, nothing for 0."""

    def __missing__(self, number: int) -> str:
        self[number] = code = _codes()[number - 1] if number else ""
        return code


_ONLY: Final = _Only()


def only_script(text: str) -> str:
    """Return the one script of all letters of *text*, nothing if there is none, or several.

    >>> only_script("Ким Чен Ын, 3"), only_script("Rоsgvardia")    # the first о is Cyrillic
    ('Cyrl', '')
    """
    if text.isascii() and text.isalpha():
        return "Latn"
    return _ONLY[only_number(text, _numbers())]


def is_mixed(text: str) -> bool:
    """Whether letters of more than one script stand in *text*; kana and Han count as one.

    >>> is_mixed("Rоsgvardia"), is_mixed("努光鉄・ノグァンチョル")    # the first о is Cyrillic
    (True, False)
    """
    found = set(scripts_of(text))
    return len(found - {"Hani", "Hira", "Kana"}) + bool(found & {"Hani", "Hira", "Kana"}) > 1
