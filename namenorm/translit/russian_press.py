"""Russian as newspapers write it: in English, German and French.

No law stands behind them, but style books do, and most names in the news come through one of
them.  All drop the soft sign before consonants and shorten the adjective endings, so
``Горький`` and a surname ``Горьки`` would fall together.

>>> ENGLISH_PRESS.romanize("Виктор Горемыкин"), ENGLISH_PRESS.romanize("Невский")
('Viktor Goremykin', 'Nevsky')
>>> GERMAN_PRESS.romanize("Хрущёв")    # ё is o after ж, ч, ш, щ
'Chruschtschow'
>>> FRENCH_PRESS.romanize("Путин")     # -ин becomes -ine, or it would be nasal
'Poutine'
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import END, START, Context, RuleSystem, one_of
from namenorm.translit.russian import ENGLISH

__all__ = ["ENGLISH_PRESS", "FRENCH_PRESS", "GERMAN_PRESS", "GERMAN_PRESS_J", "SYSTEMS"]

_VOWELS: Final = "аеёиоуыэюя"
_AFTER_VOWEL: Final = f"(?<={one_of(_VOWELS)})"

ENGLISH_PRESS: Final = RuleSystem(
    ID="ru-press",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="English press and Wikipedia",
    STANDARD="English Wikipedia, Romanization of Russian; as the iuliia project records it",
    letters=ENGLISH | {"ё": "yo"},
    contexts=(
        Context({"ий": "y", "ый": "y"}, after=END),
        Context({"е": "ye"}, START),
        Context({"е": "ye"}, f"(?<={one_of('аеёиоуэюяьъ')})"),
        Context({"ь": "y", "ъ": "y"}, after=f"(?={one_of('аиоуыэ')})"),
    ),
)

_GERMAN_LETTERS: Final = ENGLISH | {
    "в": "w",
    "ё": "jo",
    "ж": "sch",
    "з": "s",
    "й": "i",
    "х": "ch",
    "ц": "z",
    "ч": "tsch",
    "ш": "sch",
    "щ": "schtsch",
    "ю": "ju",
    "я": "ja",
    "кс": "x",
}
_GERMAN_CONTEXTS: Final = (
    Context({"е": "je"}, START),
    Context({"е": "je"}, f"(?<={one_of(_VOWELS + 'йьъ')})"),
    Context({"ё": "o"}, f"(?<={one_of('жчшщ')})"),
    Context({"й": ""}, f"(?<={one_of('иы')})", END),
    Context({"й": "j"}, START),
    Context({"й": "j"}, f"(?<={one_of('иы')})"),
    Context({"й": "j"}, after=f"(?={one_of(_VOWELS)})"),
    Context({"с": "ss"}, _AFTER_VOWEL, f"(?={one_of(_VOWELS)})"),
    Context({"ь": "j"}, after=f"(?={one_of('ио')})"),
)

GERMAN_PRESS: Final = RuleSystem(
    ID="ru-press-de",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="German press (Duden)",
    STANDARD="Duden, Die deutsche Rechtschreibung: Transkription des Russischen",
    letters=_GERMAN_LETTERS,
    contexts=_GERMAN_CONTEXTS,
)

GERMAN_PRESS_J: Final = RuleSystem(
    ID="ru-press-de-j",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="German press, with j for every й",
    STANDARD="Duden as above; j for й inside a word is common in print and named in no rule",
    letters=_GERMAN_LETTERS | {"й": "j"},
    contexts=_GERMAN_CONTEXTS,
)

_FRENCH_LETTERS: Final = ENGLISH | {
    "ё": "io",
    "ж": "j",
    "й": "ï",
    "у": "ou",
    "ч": "tch",
    "ш": "ch",
    "щ": "chtch",
    "ю": "iou",
    "я": "ia",
}
_NOT_I: Final = "аеёоуыэюя"

FRENCH_PRESS: Final = RuleSystem(
    ID="ru-press-fr",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="French press",
    STANDARD="French usage, as the convention of French Wiktionary on Cyrillic records it",
    ASCII=False,
    letters=_FRENCH_LETTERS,
    contexts=(
        Context({"ий": "i", "ый": "y"}, after=END),
        Context({"ин": "ine", "ын": "yne"}, r"(?<=\w)", END),
        Context({"г": "gu"}, after=f"(?={one_of('еи')})"),
        Context({"е": "ie"}, START),
        Context({"ье": "ie", "ъе": "ie"}),
        Context({"ьё": "io", "ью": "iou", "ья": "ia"}),
        Context({"е": "ïe", "и": "ï", "ю": "ïou", "я": "ïa"}, f"(?<={one_of(_NOT_I)})"),
        Context({"ю": "ou", "я": "a"}, f"(?<={one_of('и')})"),
        Context({"с": "ss"}, _AFTER_VOWEL, f"(?={one_of(_VOWELS)})"),
    ),
)

SYSTEMS: Final = (ENGLISH_PRESS, GERMAN_PRESS, GERMAN_PRESS_J, FRENCH_PRESS)
