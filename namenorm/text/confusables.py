"""Letters that look alike in Latin, Cyrillic and Greek, told apart by the word around them.

A word that mixes these scripts was misread or disguised: "Pаvоlоtš" with three Cyrillic letters
is a Latin word.  Such a word is put into the script that most of its letters have; a word in one
script is left alone, however much it looks like another ("РОСА" stays Cyrillic).

Source: the pairs are those of Unicode Technical Standard #39 (confusables) that look alike in
at least one case, for letters of the modern alphabets.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from namenorm.text.scripts import letters_of, only_script, script_of

__all__ = ["unify"]

# fmt: off
_LATIN_GREEK: Final = dict(zip("abehikmnoptxyz", "αβεηικμνορτχυζ", strict=True))
_TO: Final[dict[str, dict[str, str]]] = {
    "Latn": dict(zip("авекмнорстухіјѕ", "abekmhopctyxijs", strict=True))
    | {greek: latin for latin, greek in _LATIN_GREEK.items()},
    "Cyrl": dict(zip("abekmhopctyxijs", "авекмнорстухіјѕ", strict=True))
    | dict(zip("αβεηκμορτχυ", "авенкмортху", strict=True)),
    "Grek": _LATIN_GREEK | dict(zip("авекмнортху", "αβεκμηορτχυ", strict=True)),
}
# fmt: on
_WORD: Final = re.compile(r"[^\W\d_]+")


def unify(text: str) -> str:
    """Return *text* (already case-folded) with the disguised letters of mixed words put right."""
    if only_script(text):  # nearly always
        return text
    several = False
    for has_letters in _alike():
        if has_letters(text):
            if several:
                return _WORD.sub(_unified, text)
            several = True
    return text


@cache
def _alike() -> list[Callable[[str], re.Match[str] | None]]:
    """Return what finds a letter of each of the scripts."""
    return [re.compile(f"[{letters_of(code)}]").search for code in _TO]


def _unified(match: re.Match[str]) -> str:
    word = match[0]
    scripts = [script_of(char) for char in word]
    present = [code for code in dict.fromkeys(scripts) if code in _TO]
    if len(present) < 2:
        return word
    target = max(present, key=scripts.count)
    table = _TO[target]
    changed = [
        char if code == target or code not in _TO else table.get(char)
        for char, code in zip(word, scripts, strict=True)
    ]
    return word if None in changed else "".join(c for c in changed if c is not None)
