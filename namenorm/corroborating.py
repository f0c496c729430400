"""Whether the likeness of a query to one name of an entity is chance: its other names say."""

from __future__ import annotations

from typing import Final

from namenorm.index.entities import EntityIndex
from namenorm.index.stored import StoredName
from namenorm.keys.form import Form
from namenorm.model import NAME_KINDS
from namenorm.scoring.compare import Comparer, Judgement
from namenorm.text.scripts import main_script

__all__ = ["corroborate"]

#: Kinds of name that somebody goes by, all of them right.
_FULL: Final = frozenset(map(NAME_KINDS.index, ("preferred", "short", "alias", "historical")))
#: Names of an entity that have a say in whether a likeness to one of them is chance.
_SAYING: Final = 6


def corroborate(
    index: EntityIndex,
    comparer: Comparer,
    form: Form,
    kind: str | None,
    found: dict[int, tuple[StoredName, Judgement]],
) -> None:
    """Ask the other names of whom *form* is like whether that is chance.

    Richard Crenna is like Ричард Чейни, and Dick Cheney goes by Cheney in Latin letters.  Names of
    as many words are asked, and none where initials stand for some of them.
    """
    words = len(form.units)
    if "initial" in form.roles:
        return
    for number, (name, judged) in found.items():
        if judged.alignment is None or judged.score < comparer.model.known:
            continue
        facts = index.facts(number)
        if facts.kind != "person" and not (facts.kind == "place" and words > 1):
            continue  # bodies' names are paraphrases, and towns' old names are other words
        if judged.one is comparer.analyser.head(form):
            continue
        names = {
            other.fold: other
            for own in index.names(number)
            if own.kind in _FULL and main_script(own.text) == form.script
            for other in (comparer.analyser.form(own.text),)
            if other.fold != judged.other.fold and len(other.units) == words
        }
        others = list(names.values())[:_SAYING]
        found[number] = name, comparer.corroborated(judged, others, kind or facts.kind)
