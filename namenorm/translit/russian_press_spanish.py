"""Russian as newspapers write it in Spanish.

Spanish spelling marks the stressed vowel (Chéjov, Serguéi), which Russian does not write; the
accents are left out here.

>>> SPANISH.romanize("Сергей Лавров"), SPANISH.romanize("Никита Хрущёв")
('Serguei Lavrov', 'Nikita Jruschov')
>>> SPANISH.romanize("Достоевский"), SPANISH.romanize("Юрий Андропов")
('Dostoievski', 'Yuri Andropov')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import START, Context, RuleSystem, one_of
from namenorm.translit.russian import ENGLISH

__all__ = ["SPANISH", "SYSTEMS"]

_LETTERS: Final = ENGLISH | {
    "ё": "io", "й": "i", "х": "j", "щ": "sch", "ы": "i", "ю": "iu", "я": "ia", "лл": "l",
    "ий": "i", "ый": "i", "ии": "i", "ие": "ie", "иё": "io", "ию": "iu", "ия": "ia",
    "ге": "gue", "гё": "guio", "ги": "gui", "гий": "gui", "гия": "guia", "гие": "guie",
}  # fmt: skip

SPANISH: Final = RuleSystem(
    ID="ru-press-es",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Spanish press, without accents",
    STANDARD="Spanish usage, as the Faculty of Translation of Barcelona records it",
    letters=_LETTERS,
    contexts=(
        Context({"е": "ye", "ё": "yo", "ю": "yu", "я": "ya"}, START),
        Context({"е": "ie"}, f"(?<={one_of('аеёоуыэюяьъ')})"),
        Context({"ё": "o"}, f"(?<={one_of('жчшщ')})"),
    ),
)

SYSTEMS: Final = (SPANISH,)
