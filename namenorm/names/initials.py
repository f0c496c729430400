"""Initials: which names a letter or two may stand for.

"W. D." is William Donald, "Дж." is Джозеф, "Yu." is Yuri: in scripts that spell some sounds with
two letters, an initial has both.  Folding takes the dots off and sets every initial apart, so that
"А.А.Иванов" is three words by the time it comes here.

>>> is_initial("дж", "джозеф"), is_initial("w", "william"), is_initial("yu", "yuri")
(True, True, True)
>>> is_initial("e", "yevgeny"), is_initial("u", "юрий")    # spellings differ, scripts are not read
(True, False)
"""

from __future__ import annotations

from functools import cache
from typing import Final

__all__ = ["is_initial"]

#: Initials of two or three letters, by script; each stands for one sound or one letter.
# fmt: off
_LONG: Final = frozenset((
    "дж", "дз", "ch", "sh", "zh", "kh", "th", "ph", "ts", "tz", "sz", "cs", "gy", "ny", "ly", "zs",
    "dz", "dž", "dj", "yu", "ya", "ye", "yo", "iu", "ia", "ie", "io", "ju", "ja", "je", "jo",
    "sch", "tsch", "shch", "tch", "st", "wh", "gh", "bh", "dh", "rh", "lj", "nj", "ll",
))
# fmt: on
#: Letters that begin one name in several spellings of one language.
_SAME: Final = (
    frozenset(("e", "ye", "ie", "je")),
    frozenset(("u", "yu", "iu", "ju", "y", "i", "j")),
    frozenset(("a", "ya", "ia", "ja")),
    frozenset(("c", "k", "q", "ch", "kh")),
    frozenset(("f", "ph")),
    frozenset(("v", "w")),
    frozenset(("j", "dj", "dž", "dzh", "g", "gy")),
    frozenset(("е", "є", "э")),
    frozenset(("і", "и", "й", "ї")),
    frozenset(("г", "ґ", "х")),
)
_LONGEST: Final = 4


@cache
def _begins() -> dict[str, tuple[str, ...]]:
    """Return what may begin a name in the place of each spelling that has others."""
    found: dict[str, set[str]] = {}
    for spellings in _SAME:
        for spelling in spellings:
            found.setdefault(spelling, set()).update(spellings)
    return {spelling: tuple(sorted(others)) for spelling, others in found.items()}


def is_initial(short: str, name: str) -> bool:
    """Return whether the folded *short* may be the initial of the folded *name* of its script.

    >>> is_initial("chr", "christian"), is_initial("k", "catherine"), is_initial("m", "nikolai")
    (False, True, False)
    """
    if len(short) >= len(name) or len(short) > _LONGEST or not short:
        return False
    if len(short) > 1 and short not in _LONG:
        return False
    if name.startswith(short):
        return True
    return name.startswith(_begins().get(short, ()))
