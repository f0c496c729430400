"""Ukrainian: the national system of 2010, and how German newspapers write it.

The national table is the one on passports and road signs, hence the Latin spelling most often
met in English-language records of today.  It is lossy: the soft sign and the apostrophe
vanish, ``y`` is и or й, ``i`` і, ї or й.

>>> NATIONAL.romanize("Юрій Згурський")    # зг is "zgh", because "zh" would read as ж
'Yurii Zghurskyi'
>>> NATIONAL.romanize("Знам'янка")
'Znamianka'
>>> GERMAN_PRESS.romanize("Зеленський")
'Selenskyj'
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import START, Context, RuleSystem, one_of

__all__ = ["BGN_PCGN", "GERMAN_PRESS", "NATIONAL", "SYSTEMS"]

# fmt: off
_LETTERS: Final = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh",
    "з": "z", "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia",
}
_GERMAN: Final = {
    "в": "w", "є": "je", "ж": "sch", "з": "s", "ї": "ji", "й": "j", "х": "ch", "ц": "z",
    "ч": "tsch", "ш": "sch", "щ": "schtsch", "ю": "ju", "я": "ja",
}
# fmt: on
_VOWELS: Final = "аеєиіїоуюя"

NATIONAL: Final = RuleSystem(
    ID="uk-national-2010",
    LANG="uk",
    SCRIPT="Cyrl",
    TITLE="Ukrainian national 2010 (UN 2012)",
    STANDARD="Cabinet of Ministers of Ukraine, resolution 55, 27 January 2010",
    ISO24229="ua-ukr-Cyrl-Latn-2010",
    letters=_LETTERS | {"зг": "zgh"},
    contexts=(Context({"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}, START),),
    apostrophe="",
)

BGN_PCGN: Final = RuleSystem(
    ID="uk-bgnpcgn-1965",
    LANG="uk",
    SCRIPT="Cyrl",
    TITLE="BGN/PCGN 1965",
    STANDARD="BGN/PCGN, Romanization system for Ukrainian, 1965 agreement",
    ISO24229="bgnpcgn-ukr-Cyrl-Latn-1965",
    ASCII=False,
    letters=_LETTERS | {"є": "ye", "ї": "yi", "й": "y", "ь": "’", "ю": "yu", "я": "ya"},
    apostrophe="”",
)

GERMAN_PRESS: Final = RuleSystem(
    ID="uk-press-de",
    LANG="uk",
    SCRIPT="Cyrl",
    TITLE="German press (Duden)",
    STANDARD="Duden, Die deutsche Rechtschreibung: Transkription des Ukrainischen",
    letters=_LETTERS | _GERMAN,
    contexts=(
        Context({"с": "ss"}, f"(?<={one_of(_VOWELS)})", f"(?={one_of(_VOWELS)})"),
        Context({"ь": "j"}, after=f"(?={one_of('о')})"),
    ),
    apostrophe="",
)

SYSTEMS: Final = (NATIONAL, BGN_PCGN, GERMAN_PRESS)
