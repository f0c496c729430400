"""What the text around a span says of it: the countries and the offices that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from namenorm.annotation.pieces import Piece
from namenorm.names.lexicon import Lexicon

__all__ = ["CountryEvidence", "RoleWords", "role_before"]

_PHRASE = 4  # words of the longest country name or role that is looked for
_BESIDE = 4  # words within which a country before a name belongs to it
_AFTER = 2  # words within which one after it does ("the Ministry of Defence in London")
_BACK = 8  # words before a name that may say the bearer's office
#: The country of a text that names none, by its language.
HOME = {
    "ru": "RU",
    "uk": "UA",
    "be": "BY",
    "kk": "KZ",
    "ko": "KR",
    "ja": "JP",
    "pl": "PL",
    "ka": "GE",
    "hy": "AM",
    "he": "IL",
    "tr": "TR",
}


class CountryEvidence:
    """The countries that a text names, with their places."""

    def __init__(self, pieces: Sequence[Piece], lexicon: Lexicon, lang: str | None) -> None:
        self._pieces = pieces
        seen: list[tuple[int, int, str]] = []
        place = 0
        while place < len(pieces):
            for length in range(min(_PHRASE, len(pieces) - place), 0, -1):
                words = pieces[place : place + length]
                if length > 1 and not all(word.joined for word in words[1:]):
                    continue
                codes = lexicon.countries(" ".join(word.fold for word in words))
                if codes and (words[0].capital or not words[0].cased or len(words[0].fold) > 4):
                    seen += [(place, place + length, code) for code in codes]
                    place += length
                    break
            else:
                place += 1
        self._by_sentence: dict[int, list[tuple[int, int, str]]] = {}
        for start, end, code in seen:
            self._by_sentence.setdefault(pieces[start].sentence, []).append((start, end, code))
        self._counts = Counter(code for _, _, code in seen)
        self._home = HOME.get(lang or "")

    def add(self, start: int, end: int, code: str) -> None:
        """Let a place at these pieces speak for its country."""
        seen = self._by_sentence.setdefault(self._pieces[start].sentence, [])
        if not any(s <= start < e for s, e, _ in seen):
            seen.append((start, end, code))
            self._counts[code] += 1

    def owner(self, first: int) -> tuple[str, ...]:
        """Return the countries named just before a name: "Russia’s Security Council"."""
        return tuple(code for _, end, code in self._beside(first) if end == first)

    def around(self, first: int, last: int) -> Iterator[str]:
        """Yield the countries that a name at these pieces may belong to, likeliest first."""
        beside, inside = [], []
        for start, end, code in self._beside(first):
            if start >= first and end <= last:
                continue
            before, after = first - end, start - last
            if 0 <= before <= _BESIDE:
                beside.append((before, code))
            elif 0 <= after <= _AFTER:
                beside.append((after, code))
            elif before >= 0:
                inside.append((before, code))
        ordered = [code for _, code in sorted(beside)] + [code for _, code in sorted(inside)]
        if self._home:
            ordered.append(self._home)
        ordered += [code for code, _ in self._counts.most_common(3)]
        yield from dict.fromkeys(ordered)

    def beside(self, first: int) -> tuple[str, ...]:
        """Return the countries named within the same clause just before these pieces."""
        return tuple(code for start, _, code in self._beside(first) if 0 <= first - start <= _BACK)

    def _beside(self, place: int) -> list[tuple[int, int, str]]:
        """Return the countries named in the sentence of the piece at *place*."""
        return self._by_sentence.get(self._pieces[place].sentence, [])


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Role words just before a name, as concepts, and where they begin."""

    first: int
    concepts: tuple[str, ...]
    text: str


def role_before(pieces: Sequence[Piece], place: int, lexicon: Lexicon) -> RoleWords | None:
    """Return the role words that stand before the piece at *place* in its sentence, if any."""
    concepts: list[str] = []
    spoken: list[str] = []
    first, at = place, place
    while at > 0 and place - at < _BACK and pieces[at - 1].sentence == pieces[place].sentence:
        for length in range(min(_PHRASE, at), 0, -1):
            words = pieces[at - length : at]
            found = lexicon.concepts(" ".join(word.fold for word in words))
            roles = [c.removeprefix("role:") for c in found if c.startswith("role:")]
            if roles:
                concepts += roles
                spoken.insert(0, " ".join(word.text for word in words))
                at -= length
                first = at
                break
        else:
            if concepts or place - at > 5:
                break
            at -= 1
    return RoleWords(first, tuple(dict.fromkeys(concepts)), " ".join(spoken)) if concepts else None
