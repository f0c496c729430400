"""Romanized forms of native names that likeness alone does not meet.

A Korean name in Hangul has one spelling and a dozen in Latin; which of them an article uses depends
on its style book.  The forms of every system are filed with the name, so that "Kim Jeong-eun" is
met as one of them and not as some other Kim.
"""

from __future__ import annotations

from namenorm.model import NameForm
from namenorm.sources.record import Record
from namenorm.translit.korean import SYSTEMS, HangulSystem

__all__ = ["romanized"]

_COUNTRIES = frozenset({"KP", "KR"})
_SYSTEMS = ("ko-rr-2000", "ko-mr-1939", "ko-kp-1992")


def romanized(record: Record) -> tuple[NameForm, ...]:
    """Return the Latin forms of a Korean's full names in Hangul, flagged, without repetition.

    Names of other than three syllables are left out: where their family name ends is not certain.
    """
    entity = record.entity
    if entity.kind != "person" or entity.country not in _COUNTRIES:
        return ()
    made: dict[str, NameForm] = {}
    for name in entity.names:
        if name.script == "Hang" and name.lang == "ko" and len(name.text) == 3:
            for system in SYSTEMS:
                if system.ID in _SYSTEMS:
                    text = _by_syllable(system, name.text)
                    form = NameForm(text, "ko-Latn", "Latn", "alias", system.ID, "romanized")
                    made.setdefault(text, form)
    return tuple(made.values())


def _by_syllable(system: HangulSystem, name: str) -> str:
    """Return family name and given name, its syllables joined by hyphens, as the press does."""
    family = system.person(name).split()[0]
    given = "-".join(system.romanize(syllable).lower() for syllable in name[1:])
    return f"{family} {given[:1].upper()}{given[1:]}"
