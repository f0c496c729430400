"""Words of a running text, with their places.

A word is a run of letters, marks and digits; an apostrophe between letters belongs to it, a
hyphen does not.  Where the script changes between writing without spaces (Han, kana, Hangul)
and any other, a new word begins, so "NATO는" is two words.

>>> [w.text for w in words("No Kwang-chol’s 노광철은")]
['No', 'Kwang', 'chol’s', '노광철은']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

__all__ = ["Word", "words"]

_CJK = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u303a\u3040-\u30fa\u30fc-\u30ff\u3130-\u318f\u31f0-\u31ff"
    "\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_FIRST_CJK = re.compile(f"[{_CJK}]")


@cache
def _word() -> re.Pattern[str]:
    """Return the pattern of a word; compiled late, since a look-up of one name needs none."""
    return re.compile(
        rf"[{_CJK}]+"
        rf"|(?:(?![{_CJK}])[^\W_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0d7f])+"
        rf"(?:['’ʼ‘`´׳״\u200c](?:(?![{_CJK}])[^\W_])+)*"
    )


@dataclass(frozen=True, slots=True)
class Word:
    """One word, by code points; ``cjk`` when its script is written without spaces."""

    start: int
    end: int
    text: str
    cjk: bool


def words(text: str) -> Iterator[Word]:
    """Yield the words of *text* in order."""
    for match in _word().finditer(text):
        found = match[0]
        yield Word(match.start(), match.end(), found, bool(_FIRST_CJK.match(found)))
