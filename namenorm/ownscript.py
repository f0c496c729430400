"""Whether the names that a person has in the script of a query speak against the person.

Who sounds like somebody by a name in another script may have another name in this one: Min-su is
not Min-seok, though Мин Сок sounds more like either, and 王学兵 is not 王厚斌.
"""

from __future__ import annotations

from typing import Final

from namenorm.index.entities import EntityIndex
from namenorm.index.stored import StoredName
from namenorm.keys.form import Form
from namenorm.model import NAME_KINDS
from namenorm.scoring.characters import other_characters, other_length
from namenorm.scoring.compare import Comparer, Judgement
from namenorm.text.scripts import main_script

__all__ = ["in_own_script"]

_PREFERRED: Final = NAME_KINDS.index("preferred")
_FULL: Final = frozenset(map(NAME_KINDS.index, ("preferred", "short", "alias", "historical")))
#: Countries whose people's names have a syllable a character, in Hangul and in Han.
_KOREAN: Final = frozenset({"KP", "KR"})


def in_own_script(
    index: EntityIndex,
    comparer: Comparer,
    form: Form,
    number: int,
    name: StoredName,
    judged: Judgement,
) -> Judgement:
    """Return what was *judged* of *name* with the vetoes of the person's names in that script.

    If the person has names in several languages of the script, all of them must say so: Путин is
    Пуцін as well.
    """
    if judged.against:
        return judged
    if form.script == "Hani":
        return _in_characters(index, comparer, form, number, judged)
    if main_script(name.text) == form.script:
        return judged
    first: tuple[tuple[str, str, str], ...] = ()
    for own in index.names(number):
        if own.kind == _PREFERRED and main_script(own.text) == form.script:
            against = comparer.judge(form, comparer.analyser.form(own.text), "person").against
            if not against:
                return judged
            first = first or against
    return comparer.contradicted(judged, first)


def _in_characters(
    index: EntityIndex, comparer: Comparer, form: Form, number: int, judged: Judgement
) -> Judgement:
    """Return *judged* with the veto of the person's names in Han, or of a Korean's in Hangul.

    It holds if every one of them has it: there are traditional and simplified characters.
    """
    own = [comparer.analyser.form(name.text) for name in index.names(number) if name.kind in _FULL]
    against = [[*other_characters(form, name)] for name in own if name.script == "Hani"]
    if not against and index.facts(number).country in _KOREAN:
        against = [[*other_length(form, name)] for name in own if name.script == "Hang"]
    if against and all(against):
        return comparer.contradicted(judged, tuple(against[0]))
    return judged
