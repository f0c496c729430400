"""One engine for alphabets: units of letters, looked at in context, replaced from left to right.

A system is a table of units (``ш``, ``зг``, ``ου``) and a few contexts, each a table that goes
before the plain one where the text around it fits.  All of it becomes one regular expression,
compiled when the system is first used; letters that stand alone are translated after it, which is
several times as fast as matching each.  Input is normalized to NFC first, so that contexts see
letters and not marks; stress marks on letters of the alphabet are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Final, NamedTuple
from unicodedata import combining, normalize

__all__ = ["APOSTROPHES", "END", "START", "Context", "RuleSystem", "one_of"]

APOSTROPHES: Final = "'’ʼ"
#: Where a word begins: not after a letter, nor after a letter and an apostrophe (``Зна-м'я-нка``).
START: Final = rf"(?<!\w)(?<!\w[{APOSTROPHES}])"
#: Where a word ends; as the part after a context.
END: Final = r"(?!\w)"


def one_of(letters: str) -> str:
    """Return a character class of *letters* in both cases.

    ``re.IGNORECASE`` would add letters that nobody asked for, such as U+1C80 and its kin.
    """
    return f"[{letters}{letters.upper()}]"


class Context(NamedTuple):
    """A table that holds only between *before* and *after*, patterns without groups."""

    units: Mapping[str, str]
    before: str = ""
    after: str = ""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class RuleSystem:
    """A romanization system for an alphabet; see `namenorm.translit.protocol`.

    ``letters`` and the tables of ``contexts`` are written in lower case.  ``prepare`` is applied
    to characters first: it takes off what the rules need not see, such as Greek breathings.
    ``stress`` are marks to drop after a letter, ``apostrophe`` is what one between two letters
    becomes.  A ``caseless`` script has no capitals in use, so its words get one.
    """

    ID: str
    LANG: str
    SCRIPT: str
    TITLE: str
    STANDARD: str
    ISO24229: str | None = None
    ASCII: bool = True
    letters: Mapping[str, str]
    contexts: tuple[Context, ...] = ()
    prepare: Mapping[str, str] | None = None
    apostrophe: str | None = None
    caseless: bool = False
    stress: str = "\u0301"

    @cached_property
    def ALPHABET(self) -> str:
        """The lower-case letters of the table, without its marks and signs."""
        prepared = (char for char in self.prepare or () if char == char.lower())
        return "".join(
            unit for unit in (*self.letters, *prepared) if len(unit) == 1 == unit.isalpha()
        )

    @cached_property
    def _claimed(self) -> frozenset[str]:
        upper = (char.upper() for char in self.ALPHABET)
        return frozenset(self.ALPHABET).union(u for u in upper if len(u) == 1)

    def __repr__(self) -> str:
        return f"<{self.ID}>"

    def claims(self, char: str) -> bool:
        """Whether *char* is a letter of the table, in either case."""
        return char in self._claimed

    def romanize(self, text: str) -> str:
        """Return *text* with the letters of the table in Latin script, in NFC."""
        if text.isascii():
            return text
        text = normalize("NFC", text)
        if any(mark in text for mark in self.stress):
            text = self._stress.sub("", text)
        if self._prepare is not None:
            text = text.translate(self._prepare)
        if self.caseless:
            written = self._capitalized(text)
        else:
            written = self._looked_at.sub(self._latin, text).translate(self._alone)
        return normalize("NFC", written)

    @cached_property
    def _prepare(self) -> dict[int, str] | None:
        return str.maketrans(dict(self.prepare)) if self.prepare else None

    @cached_property
    def _stress(self) -> re.Pattern[str]:
        return re.compile(f"(?<=[{''.join(self._claimed)}])[{self.stress}]+")

    @cached_property
    def _units(self) -> re.Pattern[str]:
        return self._pattern(_any_of(self.letters))

    @cached_property
    def _looked_at(self) -> re.Pattern[str]:
        """The units that need more than a table: longer ones, those in contexts, some capitals."""
        capitals = [char for unit in self.letters for char in _cases(unit)[1:]]
        longer = _any_of([unit for unit in self.letters if len(unit) > 1])
        shouting = "".join(char for char in capitals if ord(char) not in self._alone)
        return self._pattern("|".join([longer] * bool(longer) + [f"[{shouting}]"] * bool(shouting)))

    def _pattern(self, letters: str) -> re.Pattern[str]:
        parts = [f"{c.before}({_any_of(c.units)}){c.after}" for c in self.contexts]
        if letters:
            parts.append(letters)
        if self.apostrophe is not None:
            letter = f"[{''.join(self._claimed)}]"
            parts.append(f"(?<={letter})[{APOSTROPHES}](?={letter})")
        return re.compile("|".join(parts) or "(?!)")

    @cached_property
    def _alone(self) -> dict[int, str]:
        """Single letters, and what becomes of them whatever is around them.

        A capital that becomes several letters is none: ШУ is SHU, and Шу Shu.
        """
        return {
            ord(char): latin if latin is capitalized else capitalized
            for char, (latin, capitalized) in self._tables[0].items()
            if len(char) == 1
            and (latin is capitalized or len(latin) == 1)
            and char not in (APOSTROPHES if self.apostrophe is not None else "")
        }

    @cached_property
    def _tables(self) -> list[dict[str, tuple[str, str]]]:
        plain = dict(self.letters)
        if self.apostrophe is not None:
            plain |= dict.fromkeys(APOSTROPHES, self.apostrophe)
        return [_both_cases(table) for table in (plain, *(c.units for c in self.contexts))]

    def _capitalized(self, text: str) -> str:
        """Return *text* romanized, the first letter written of each word large.

        Neither a mark nor a letter that becomes nothing begins or ends a word.
        """
        written: list[str] = []
        end, at_start = 0, True
        for match in self._units.finditer(text):
            between = text[end : match.start()]
            end = match.end()
            base = next((char for char in reversed(between) if not combining(char)), None)
            if base is not None:
                at_start = not base.isalnum()
            latin = self._latin(match)
            first = next((i for i, char in enumerate(latin) if char.isalpha()), -1)
            if at_start and first >= 0:
                latin = latin[:first] + latin[first:].replace(latin[first], latin[first].upper(), 1)
                at_start = False
            written += (between, latin)
        return "".join((*written, text[end:]))

    def _latin(self, match: re.Match[str]) -> str:
        unit = match[0]
        latin, capitalized = self._tables[match.lastindex or 0][unit]
        if latin is capitalized:
            return latin
        if len(latin) == 1:
            return capitalized
        start, end, text = match.start(), match.end(), match.string
        shouted = (
            unit[1:] != unit[1:].lower()
            or text[end : end + 1].isupper()
            or (start > 0 and text[start - 1].isupper())
        )
        return latin.upper() if shouted else capitalized


def _any_of(units: Iterable[str]) -> str:
    """Return a pattern of *units* in any case, the longest first."""
    single = "".join(unit for unit in units if len(unit) == 1)
    longer = sorted((unit for unit in units if len(unit) > 1), key=len, reverse=True)
    parts = ["".join(f"[{''.join(_cases(char))}]" for char in unit) for unit in longer]
    if single:
        parts.append(f"[{''.join(c for char in single for c in _cases(char))}]")
    return "|".join(parts)


def _cases(char: str) -> tuple[str, ...]:
    upper = char.upper()
    return (char, upper) if len(upper) == 1 and upper != char else (char,)


def _both_cases(table: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return unit in any case -> what to write plainly, and with its first letter large.

    Both are one object where the unit has no capital.
    """
    cased: dict[str, tuple[str, str]] = {}
    for unit, latin in table.items():
        for spelling in map("".join, product(*map(_cases, unit))):
            large = spelling[0] != unit[0]
            cased[spelling] = (latin, latin[:1].upper() + latin[1:] if large else latin)
    return cased
