"""Folding: one spelling for all that differs in case, marks, width and punctuation alone.

What is lost: case, accents of Latin and Greek, stress marks and ё in Cyrillic, vowel points of
Hebrew and Arabic, the kinds of dash, apostrophe and space, full width, invisible controls, and
letters of another script that only look right.  What stays: the letters й ї ў, kana voicing,
Indic vowel signs, the order of the words, the script.

>>> fold("  ＫＨＩＮＳＨＴＥＩＮ,\u200b  Alexander ")
'khinshtein alexander'
>>> fold("Kwangch’ŏl") == fold("KWANGCH'OL")
True
>>> fold("U.S.A.")        # dotted letters that are the whole text are an acronym
'usa'
>>> fold("—")             # nothing to name anything with
''

Sources: Unicode Standard Annex #15 (NFKC), Unicode default case folding, UTS #39 (confusables).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from unicodedata import category, combining, normalize

from namenorm.text.confusables import unify
from namenorm.text.scripts import only_script, script_of

__all__ = ["fold", "fold_keeping_marks"]

# Letters that carry no mark which Unicode could take off.
_LETTERS: Final = {
    **dict(zip("łøđðŧħıĸŋ", "loddthikn", strict=True)),
    **{"æ": "ae", "œ": "oe", "þ": "th", "ß": "ss", "ё": "е", "ѐ": "е", "ѝ": "и"},
    # Arabic: carriers of hamza, and letters that Arabic and Persian keyboards write differently.
    **dict.fromkeys("آأإٱ", "ا"),
    **dict.fromkeys("ىیې", "ي"),
    **dict.fromkeys("کڪ", "ك"),
    **dict.fromkeys("ةۀہەھ", "ه"),
}
_STRESS: Final = range(0x0300, 0x0370)
_APOSTROPHES: Final = frozenset("'’‘ʼʻʾʿ`´ʹʺ′″\"“”„«»״׳ʽˈ＇‛ꞌ")
_REMEMBERED: Final = 100  # characters of the longest text whose fold is remembered
_DOTTED: Final = re.compile(r"(?:\w[.\s]\s?){1,7}\w?[.]?\s*\Z")


class _Folded(dict[int, str]):
    """What each character becomes, computed once a character."""

    def __missing__(self, point: int) -> str:
        self[point] = folded = _fold_char(chr(point))
        return folded


def _fold_char(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    if char in _APOSTROPHES:
        return ""
    if char in "+＋":
        return " plus "  # OPEC+ is not OPEC
    kind = category(char)
    if kind[0] == "L":
        if kind == "Lm" and script_of(char) == "Zyyy" and char != "ー":
            return ""
        if script_of(char) in ("Latn", "Grek"):
            base = "".join(c for c in normalize("NFD", char) if not combining(c))
            return "".join(_LETTERS.get(c, c) for c in base)
        return char
    if kind[0] == "M":
        # Stress, Hebrew points and Arabic vowels go; vowel signs of Indic scripts are letters.
        general = ord(char) in _STRESS or script_of(char) in ("Hebr", "Arab", "Zinh")
        return "" if general and char not in "\u3099\u309a" else char
    if kind[0] == "N":
        return char
    return "" if kind == "Cf" else " "


_folded: Final = _Folded()


def fold(text: str) -> str:
    """Return *text* folded: total, idempotent, blind to case and to the normal form."""
    return _remembered(text) if len(text) <= _REMEMBERED else _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower() if text.isalnum() else _once(text.lower())
    before = normalize("NFKC", text).casefold()
    folded = _once(before)
    while (after := normalize("NFKC", folded).casefold()) != before:
        before, again = after, _once(after)
        if again == folded:
            break
        folded = again
    return folded


_remembered = lru_cache(maxsize=1 << 15)(_fold)


def _once(text: str) -> str:
    if len(text) <= 24 and "." in text and _DOTTED.fullmatch(text.strip() + " "):
        text = text.replace(".", "").replace(" ", "")
    text = text.translate(_folded)
    if not text.isascii():
        text = unify(text)
    return " ".join(text.split())


class _Kept(_Folded):
    """As ``_Folded``, but letters keep their marks."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        kept = char if category(char)[0] == "L" and script_of(char) == "Latn" else _fold_char(char)
        self[point] = kept
        return kept


_kept: Final = _Kept()


def fold_keeping_marks(text: str) -> str:
    """Return *text* folded, save that Latin letters keep the marks that tell consonants apart.

    It has the same words as :func:`fold` makes.

    >>> fold_keeping_marks("HINŠTEJN,  Александр")
    'hinštejn александр'
    """
    if text.isascii() or only_script(text) not in ("", "Latn"):
        return fold(text)
    kept = normalize("NFC", normalize("NFKC", text).casefold())
    return normalize("NFC", " ".join(unify(kept.translate(_kept)).split()))
