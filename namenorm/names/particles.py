"""Small words that are written together with a name, or apart from it, as the writer likes.

"Abdulrahman", "Abdul Rahman" and "Abd al-Rahman" are one name; so are "Elsisi" and "El-Sisi",
"Vandenberg" and "van den Berg".  `detached` takes them off one word, `bare` brings a row of words
to one form: articles gone, the rest by one spelling.

What is lost: many names only look so (Alan, Elena, Bennett).  What comes back is a candidate, to
be tried where the words as they stand do not meet.

>>> detached("abdulrahman"), detached("vandenberg"), detached("elsisi")
(('abd', 'rahman'), ('van', 'den', 'berg'), ('al', 'sisi'))
>>> bare(["abd", "al", "rahman"]) == bare(["abdurrahman"]) == bare(["abdul", "rahman"])
True
>>> detached("alan"), detached("hamilton")
((), ())
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

__all__ = ["bare", "detached", "particle"]

_ARTICLE: Final = frozenset({"al", "аль", "ال"})


class _Particle(NamedTuple):
    form: str
    parts: tuple[str, ...]
    least: int  # letters of the name that it is written with
    glued: bool


@cache
def _rows() -> tuple[tuple[str, _Particle], ...]:
    text = files("namenorm.names").joinpath("data/particles.tsv").read_text("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return tuple(
        (place, _Particle(form, tuple(parts.split()), int(least or 0), bool(least)))
        for place, form, parts, least, _ in lines[1:]
    )


@cache
def _words() -> dict[str, str]:
    """Return the particles as words of their own, each with its one spelling."""
    return {row.form: row.parts[0] for _, row in _rows() if len(row.parts) == 1}


@cache
def _glued(place: str) -> dict[str, list[_Particle]]:
    """Return the particles written together, longest first, by the two letters at the edge."""
    found: dict[str, list[_Particle]] = {}
    for its, row in sorted(_rows(), key=lambda pair: -len(pair[1].form)):
        if its == place and row.glued:
            edge = row.form[:2] if place == "before" else row.form[-2:]
            found.setdefault(edge, []).append(row)
    return found


def particle(word: str) -> str | None:
    """Return the one spelling of the particle that the folded *word* is, None if it is none.

    >>> particle("ash"), particle("abdel"), particle("ben"), particle("oghlu")
    ('al', 'abd', 'bin', 'oglu')
    """
    return _words().get(word)


def detached(word: str) -> tuple[str, ...]:
    """Return the folded *word* with the particles at its edges taken off, () if it has none.

    Particles come in their one spelling ("el" as "al"), and the name that is left is as written.

    >>> detached("abdurrahman"), detached("nuruddin"), detached("mcdonald"), detached("эльсиси")
    (('abd', 'rahman'), ('nur', 'din'), ('mac', 'donald'), ('аль', 'сиси'))
    """
    if word[:2] not in _glued("before") and word[-2:] not in _glued("behind"):
        return ()
    return _detached(word)


@lru_cache(maxsize=1 << 13)
def _detached(word: str) -> tuple[str, ...]:
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    for row in _glued("behind").get(word[-2:], ()):
        if word.endswith(row.form) and len(word) - len(row.form) >= row.least:
            behind, word = row.parts, word[: -len(row.form)]
            break
    for row in _glued("before").get(word[:2], ()):
        rest = word[len(row.form) :]
        if word.startswith(row.form) and len(rest) >= row.least:
            before, word = row.parts, rest
            break
    return (*before, word, *behind) if before or behind else ()


def bare(words: Sequence[str]) -> tuple[str, ...]:
    """Return folded *words* with particles taken off and spelt one way, and without articles.

    >>> bare(["muhammad", "bin", "salman", "al", "saud"]), bare(["ben", "alsalman"])
    (('muhammad', 'bin', 'salman', 'saud'), ('bin', 'salman'))
    """
    found: list[str] = []
    for word in words:
        known = particle(word)
        for part in (known,) if known else detached(word) or (word,):
            if part not in _ARTICLE:
                found.append(part)
    return tuple(found)
