"""Countries of one letter before a body, as headlines have them: 俄国防部, 露国防省, 러 국방부.

The letter is written out as the country's name, in each language that has such letters; what then
comes of it is found as any body "of Russia" is.

What is lost: which language it was.
"""

from __future__ import annotations

from typing import Final

from namenorm.index.entities import EntityIndex
from namenorm.keys.analyser import Analyser
from namenorm.keys.form import Form
from namenorm.model import NAME_KINDS

__all__ = ["written_out"]

_SCRIPTS: Final = frozenset({"Hani", "Hang", "Jpan"})
_LANGUAGES: Final = ("zh", "zh-Hans", "zh-Hant", "ja", "ko")
_PREFERRED: Final = NAME_KINDS.index("preferred")
_LEAST: Final = 2  # letters of a body's name


def written_out(
    index: EntityIndex, analyser: Analyser, form: Form
) -> tuple[frozenset[str], list[str]]:
    """Return the countries that the first letter of *form* stands for, and it written out.

    Nothing where what follows has no word for a body or for what one deals with.
    """
    letter, rest = form.fold[:1], form.fold[1:].strip()
    if form.script not in _SCRIPTS or len(rest) < _LEAST:
        return frozenset(), []
    concepts = analyser.lexicon.words.get(f"{letter}-", ())
    codes = frozenset(c[-2:].upper() for c in concepts if c.startswith("demonym:"))
    if not codes or not {"body", "domain"} & analyser.asked(rest).roles:
        return frozenset(), []
    texts: dict[str, None] = {}
    for code in sorted(codes):
        number = index.number(f"nn:place:iso:{code.lower()}")
        for name in index.names(number) if number is not None else ():
            if name.kind == _PREFERRED and name.lang in _LANGUAGES:
                gap = " " if name.lang == "ko" else ""
                texts[f"{name.text}{gap}{rest}"] = None
    return codes, [*texts]
