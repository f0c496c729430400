"""Russian as newspapers write it in Polish, Czech and Hungarian.

These three show which consonants are soft, each in its own way: Медведев is Miedwiediew, Medveděv
and Medvegyev.  Polish puts the soft sign over n, s and z and leaves it out elsewhere; none tells
ё from о after sibilants.

>>> POLISH.romanize("Сергей Лавров"), CZECH.romanize("Сергей Лавров"), HUNGARIAN.romanize("Лавров")
('Siergiej Ławrow', 'Sergej Lavrov', 'Lavrov')
>>> POLISH.romanize("Медведев"), CZECH.romanize("Медведев"), HUNGARIAN.romanize("Медведев")
('Miedwiediew', 'Medveděv', 'Medvegyev')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import END, START, Context, RuleSystem, one_of
from namenorm.translit.russian import ENGLISH

__all__ = ["CZECH", "HUNGARIAN", "POLISH", "SYSTEMS"]

_VOWELS: Final = "аеёиоуыэюя"
#: After these, е, ё, ю and я begin with j in all three.
_OPEN: Final = f"(?<={one_of(_VOWELS + 'ьъ')})"

_POLISH: Final = ENGLISH | {
    "в": "w", "е": "ie", "ё": "io", "ж": "ż", "й": "j", "л": "ł", "х": "ch", "ц": "c",
    "ч": "cz", "ш": "sz", "щ": "szcz", "ю": "iu", "я": "ia",
}  # fmt: skip
_POLISH_OPEN: Final = {"е": "je", "ё": "jo", "ю": "ju", "я": "ja"}

POLISH: Final = RuleSystem(
    ID="ru-press-pl",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Polish press (PWN)",
    STANDARD="PWN, Wielki słownik ortograficzny, rules 76.B and 77, transcription of Russian",
    ASCII=False,
    letters=_POLISH,
    contexts=(
        Context({"ский": "ski", "цкий": "cki", "ый": "y"}, r"(?<=\w)", END),
        Context(_POLISH_OPEN, START),
        Context(_POLISH_OPEN | {"и": "i"}, f"(?<={one_of(_VOWELS)})"),
        Context(_POLISH_OPEN | {"и": "ji"}, f"(?<={one_of('ьъ')})"),
        Context({"е": "e", "ё": "o", "ю": "u", "я": "a"}, f"(?<={one_of('лжчшщ')})"),
        Context({"е": "e"}, f"(?<={one_of('ц')})"),
        Context({"и": "y"}, f"(?<={one_of('жцш')})"),
        Context({"л": "l"}, after=f"(?={one_of('еёиьюя')})"),
        Context({"зь": "ź", "нь": "ń", "сь": "ś"}, after=f"(?!{one_of(_VOWELS)})"),
    ),
)

_CZECH: Final = ENGLISH | {
    "ё": "jo", "ж": "ž", "й": "j", "х": "ch", "ц": "c", "ч": "č", "ш": "š", "щ": "šč",
    "ю": "ju", "я": "ja",
}  # fmt: skip
#: ď, ť, ň before ё, ю, я and the soft sign; ě after д, т, н.
_CZECH_SOFT: Final = {
    consonant + letter: soft + vowel
    for consonant, soft in zip("дтн", "ďťň", strict=True)
    for letter, vowel in {"ь": "", "ё": "o", "ю": "u", "я": "a"}.items()
}

CZECH: Final = RuleSystem(
    ID="ru-press-cs",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Czech press",
    STANDARD="Pravidla českého pravopisu, 1993, Transkripce z ruské cyrilice",
    ASCII=False,
    letters=_CZECH | _CZECH_SOFT,
    contexts=(
        Context({"е": "je"}, START),
        Context({"е": "je"}, _OPEN),
        Context({"и": "ji"}, f"(?<={one_of('ь')})"),
        Context({"е": "ě"}, f"(?<={one_of('дтн')})"),
        Context({"ё": "o"}, f"(?<={one_of('жчшщ')})"),
    ),
)

_HUNGARIAN: Final = ENGLISH | {
    "ё": "jo", "ж": "zs", "й": "j", "с": "sz", "х": "h", "ц": "c", "ч": "cs", "ш": "s",
    "щ": "scs", "ы": "i", "ю": "ju", "я": "ja",
}  # fmt: skip
_HUNGARIAN_SOFT: Final = {
    consonant + letter: soft + vowel
    for consonant, soft in {"д": "gy", "т": "ty", "н": "ny"}.items()
    for letter, vowel in {"ь": "", "е": "e", "ё": "o", "и": "i", "ю": "u", "я": "a"}.items()
}

HUNGARIAN: Final = RuleSystem(
    ID="ru-press-hu",
    LANG="ru",
    SCRIPT="Cyrl",
    TITLE="Hungarian press",
    STANDARD="Hungarian Academy of Sciences, A cirill betűs szláv nyelvek neveinek magyar"
    " helyesírása, 1985",
    letters=_HUNGARIAN | _HUNGARIAN_SOFT,
    contexts=(
        Context({"е": "je"}, START),
        Context({"е": "je"}, _OPEN),
        Context({"и": "ji"}, f"(?<={one_of('ь')})"),
        Context({"ё": "o"}, f"(?<={one_of('жчшщ')})"),
    ),
)

SYSTEMS: Final = (POLISH, CZECH, HUNGARIAN)
