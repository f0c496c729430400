"""Words of a running text as a search for names needs them.

A possessive ending is no part of a word ("Russia’s"); a piece knows whether it has a capital, and
whether that capital says anything: at the start of a sentence or in a headline it does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from namenorm.text.fold import fold
from namenorm.text.tokens import words

__all__ = ["JOINS", "Piece", "pieces"]

_POSSESSIVE = re.compile(r"(?<=\w)['’][sS]?\Z")
_SENTENCE_END = re.compile(r"[.!?…。！？:;\n\r]|[«“\"„](?=\s*\Z)|^\s*[-–—•*]\s")
_ABBREVIATED = re.compile(r"\b(?:[^\W\d_]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Gov|Sen|St|им|ген|гр|г)\Z")
#: What may stand between two words of one name.
JOINS = re.compile(r"[ \u00a0\t]{0,2}[-–—‐‑·・＝'’\"«»“”„.]{0,2}[ \u00a0\t]{0,2}\Z")
_CLOSED = re.compile(r"[.!?…。]['\"”’»)]*\s*\Z")
_HEADLINE_SHARE = 0.6
_HEADLINE_WORDS = 4


@dataclass(slots=True)
class Piece:
    """One word with its place, its fold, and what its capital says."""

    start: int
    end: int
    text: str
    fold: str
    cjk: bool
    cased: bool  # its script has capitals
    capital: bool
    shouted: bool  # all capitals
    telling: bool  # the capital is not owed to its place
    joined: bool  # nothing but a joint stands between it and the piece before
    sentence: int


def pieces(text: str) -> list[Piece]:
    """Return the words of *text* in order."""
    found: list[Piece] = []
    sentence, last = 0, 0
    for word in words(text):
        gap = text[last : word.start]
        ends = bool(_SENTENCE_END.search(gap)) and not (
            gap.startswith(".")
            and "\n" not in gap
            and _ABBREVIATED.search(text[max(last - 6, 0) : last])
        )
        starts = ends or not found
        sentence += ends
        spelt = _POSSESSIVE.sub("", word.text) if not word.cjk else word.text
        capital = spelt[:1].isupper()
        found.append(
            Piece(
                word.start,
                word.start + len(spelt),
                spelt,
                fold(spelt),
                word.cjk,
                spelt[:1].isupper() or spelt[:1].islower(),
                capital,
                len(spelt) > 1 and spelt.isupper(),
                capital and not starts,
                not starts and bool(JOINS.match(gap)),
                sentence,
            )
        )
        last = word.start + len(spelt)
    _mark_headlines(text, found)
    return found


def _mark_headlines(text: str, found: list[Piece]) -> None:
    """Where nearly every long word of a line without a full stop has a capital, it says nothing."""
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        row = [piece for piece in found if start <= piece.start < end]
        long = [piece for piece in row if piece.cased and len(piece.text) > 3]
        capitals = sum(piece.capital for piece in long)
        if (
            len(long) >= _HEADLINE_WORDS
            and capitals > _HEADLINE_SHARE * len(long)
            and not _CLOSED.search(line)
        ):
            for piece in row:
                piece.telling = False
        start = end
