"""Russian as newspapers write it in Swedish, Norwegian, Danish, Finnish and Dutch.

>>> SWEDISH.romanize("Никита Хрущёв"), NORWEGIAN.romanize("Никита Хрущёв")
('Nikita Chrusjtjov', 'Nikita Khrusjtsjov')
>>> DANISH.romanize("Жуков"), FINNISH.romanize("Жуков"), DUTCH.romanize("Жуков")
('Sjukov', 'Žukov', 'Zjoekov')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import END, START, Context, RuleSystem, one_of
from namenorm.translit.russian import ENGLISH

__all__ = ["DANISH", "DUTCH", "FINNISH", "NORWEGIAN", "SWEDISH", "SYSTEMS"]

_VOWELS: Final = "аеёиоуыэюя"
_LETTERS: Final = ENGLISH | {"ё": "jo", "й": "j", "ю": "ju", "я": "ja"}
_SWEDISH: Final = _LETTERS | {"ж": "zj", "х": "ch", "ч": "tj", "ш": "sj", "щ": "sjtj"}
_DUTCH: Final = _SWEDISH | {"у": "oe", "ч": "tsj", "щ": "sjtsj", "ю": "joe"}
_FINNISH: Final = _LETTERS | {"ж": "ž", "х": "h", "ч": "tš", "ш": "š", "щ": "štš", "э": "e"}


#: What these languages share: je at the start and after vowels, j between ь and а, о, у, и.
_SHARED: Final = (
    Context({"е": "je"}, START),
    Context({"е": "je"}, f"(?<={one_of(_VOWELS + 'ьъ')})"),
    Context({"ь": "j"}, after=f"(?={one_of('аоуи')})"),
)
_O_AFTER_SIBILANT: Final = Context({"ё": "o"}, f"(?<={one_of('жчшщ')})")

SWEDISH: Final = RuleSystem(
    ID="ru-press-sv",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Swedish press",
    STANDARD="TT-språket, Ryska, by the news agency TT; after the Nordic language councils, 1970",
    letters=_SWEDISH,
    contexts=(_O_AFTER_SIBILANT, *_SHARED),
)

NORWEGIAN: Final = RuleSystem(
    ID="ru-press-no",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Norwegian press",
    STANDARD="Language Council of Norway, 1995, as Norwegian newspapers and Wikipedia have it",
    letters=_SWEDISH | {"ж": "zj", "х": "kh", "ч": "tsj", "щ": "sjtsj"},
    contexts=(_O_AFTER_SIBILANT, *_SHARED),
)

DANISH: Final = RuleSystem(
    ID="ru-press-da",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Danish press",
    STANDARD="Dansk Sprognævn, Stavning af russiske navne, 1970",
    letters=_SWEDISH | {"ж": "sj", "з": "s", "х": "kh"},
    contexts=(Context({"ё": "o"}, f"(?<={one_of('чшщ')})"), *_SHARED),
)

FINNISH: Final = RuleSystem(
    ID="ru-press-fi",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Finnish press (SFS 4900)",
    STANDARD="SFS 4900, Transliteration of Cyrillic characters, 1983, national scheme",
    ASCII=False,
    letters=_FINNISH,
    contexts=(
        Context({"ий": "i"}, after=END),
        _O_AFTER_SIBILANT,
        *_SHARED,
        Context({"й": "i"}, f"(?<={one_of(_VOWELS)})", f"(?!{one_of(_VOWELS)})"),
    ),
)

DUTCH: Final = RuleSystem(
    ID="ru-press-nl",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Dutch press",
    STANDARD="J. Schaeken, Transliteratie van het cyrillische alfabet, 2011, as Onze Taal gives it",
    letters=_DUTCH,
    contexts=(
        Context({"ий": "i", "ый": "y"}, after=END),
        _O_AFTER_SIBILANT,
        *_SHARED,
        Context({"й": "i"}, f"(?<={one_of('а')})", r"(?=\w)"),
    ),
)

SYSTEMS: Final = (SWEDISH, NORWEGIAN, DANISH, FINNISH, DUTCH)
