"""Latin words cut into graphemes."""

from __future__ import annotations

from collections.abc import Callable, Container

from namenorm.kernel.types import Grapheme, Units

__all__ = ["graphemes", "spelt"]


def spelt(word: str, first: dict[str, list[Grapheme]]) -> list[Units]:
    """Return the sounds of each grapheme of *word*, of those that begin with a letter in turn.

    What begins with no known letter is left out.
    """
    found = []
    place, end = 0, len(word)
    while place < end:
        for grapheme, length, before, sounds in first.get(word[place], ()):
            if word.startswith(grapheme, place) and (
                before is None or _follows(before, word[place + length : place + length + 1])
            ):
                found.append(sounds)
                place += length
                break
        else:
            place += 1
    return found


def _follows(before: str, char: str) -> bool:
    """Whether *char* is what a row wants to follow: a letter, or one of a list, or not one."""
    if not char:
        return False
    if before == ".":
        return True
    return char not in before[1:] if before[0] == "^" else char in before


def graphemes(
    word: str, known: Container[str], longest: int, bare: Callable[[str], str]
) -> list[str]:
    """Return the graphemes of a Latin *word*, of those *known* the longest, each with its mark.

    A letter that is not known where it stands goes without its mark, or *bare* of diacritics.
    """
    found = []
    place, end = 0, len(word)
    while place < end:
        for stop in range(min(end, place + longest), place, -1):
            token = word[place:stop] + ("^" if place == 0 else "$" if stop == end else "-")
            if token in known:
                found.append(token)
                break
        else:
            stop = place + 1
            letter = word[place:stop]
            found += [one for one in (letter if letter in known else bare(letter)) if one in known]
        place = stop
    return found
