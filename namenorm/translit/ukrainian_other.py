"""Ukrainian by other systems: older passports and maps, libraries, scholars, newspapers.

The national table of 2010 (BGN/PCGN since 2019) is in `namenorm.translit.ukrainian`.  What came
before it stands in older records; newspapers shorten the endings of adjectives, so Зеленський is
Zelensky, Zełenski.  Spellings by way of Russian (Kiev, Vladimir) are translations, but for a few
letters: `VIA_RUSSIAN` gives those.

>>> PERSONS.romanize("Зеленський"), PRESS.romanize("Зеленський"), POLISH.romanize("Зеленський")
('Zelenskyy', 'Zelensky', 'Zełenski')
>>> FRENCH.romanize("Житомир"), VIA_RUSSIAN.romanize("Григоренко"), ALA_LC.romanize("Юрій")
('Jytomyr', 'Grigorenko', 'I͡uriĭ')
"""

from __future__ import annotations

from typing import Final

from namenorm.translit.engine import END, START, Context, RuleSystem, one_of
from namenorm.translit.ukrainian import BGN_PCGN, NATIONAL

__all__ = [
    "ALA_LC",
    "FRENCH",
    "NATIONAL_1996",
    "PERSONS",
    "POLISH",
    "PRESS",
    "SCHOLARLY",
    "SYSTEMS",
    "VIA_RUSSIAN",
]

_VOWELS: Final = "аеєиіїоуюя"
_LETTERS: Final = {**NATIONAL.letters}
_PERSONS: Final = {**BGN_PCGN.letters} | {"ь": ""}
_ENDINGS: Final = {"ський": "sky", "цький": "tsky", "зький": "zky"}

PERSONS: Final = RuleSystem(
    ID="uk-odni-2015",
    LANG="uk",
    SCRIPT="Cyrl",
    TITLE="BGN/PCGN 1965 without marks (personal names)",
    STANDARD="ODNI, ICS-630-01, Romanization of Ukrainian Personal Names, 2015",
    ISO24229="odni-ukr-Cyrl-Latn-2015",
    letters=_PERSONS,
    apostrophe="",
)

NATIONAL_1996: Final = RuleSystem(
    ID="uk-national-1996",
    LANG="uk",
    SCRIPT="Cyrl",
    TITLE="Ukrainian national 1996",
    STANDARD="Ukrainian Commission on Legal Terminology, decision 9, 19 April 1996",
    ISO24229="ua-ukr-Cyrl-Latn-1996",
    ASCII=False,
    letters=_LETTERS | {"щ": "sch", "ь": "’"},
    contexts=NATIONAL.contexts,
    apostrophe="”",
)

PRESS: Final = RuleSystem(
    ID="uk-press",
    LANG="uk",
    SCRIPT="Cyrl",
    TITLE="English press",
    STANDARD="None; English-language usage: uk-odni-2015 with adjectives shortened",
    letters=_PERSONS,
    contexts=(Context(_ENDINGS | {"ий": "y", "ій": "iy"}, r"(?<=\w)", END),),
    apostrophe="",
)

VIA_RUSSIAN: Final = RuleSystem(
    ID="uk-press-ru",
    LANG="uk",
    SCRIPT="Cyrl",
    TITLE="English press, by way of Russian",
    STANDARD="None; the letters as those of Russian that look or sound the same",
    letters=_PERSONS | {"г": "g", "е": "e", "є": "e", "и": "i", "ї": "i"},
    contexts=(
        Context(_ENDINGS | {"ий": "y", "ій": "y"}, r"(?<=\w)", END),
        Context({"є": "ye"}, START),
        Context({"є": "ye"}, f"(?<={one_of(_VOWELS)})"),
    ),
    apostrophe="",
)

_SCHOLARLY: Final = _LETTERS | {
    "є": "je", "ж": "ž", "ї": "ji", "й": "j", "х": "ch", "ц": "c", "ч": "č", "ш": "š",
    "щ": "šč", "ь": "ʹ", "ю": "ju", "я": "ja", "зг": "zh",
}  # fmt: skip

SCHOLARLY: Final = RuleSystem(
    ID="uk-scientific",
    LANG="uk",
    SCRIPT="Cyrl",
    TITLE="Scholarly (х as ch)",
    STANDARD="The scholarly transliteration of Slavic studies, as French Wikipedia tabulates it",
    ASCII=False,
    letters=_SCHOLARLY,
    apostrophe="",
)

_ALA: Final = {
    "є": "i͡e", "ж": "z͡h", "ї": "ï", "й": "ĭ", "ц": "t͡s", "ь": "ʹ", "ю": "i͡u", "я": "i͡a",
    "зг": "zh",
}  # fmt: skip

ALA_LC: Final = RuleSystem(
    ID="uk-alalc-2011",
    LANG="uk",
    SCRIPT="Cyrl",
    TITLE="ALA-LC 2011 (libraries)",
    STANDARD="American Library Association and Library of Congress, Ukrainian, 2011",
    ISO24229="alalc-ukr-Cyrl-Latn-2011",
    ASCII=False,
    letters=_LETTERS | _ALA,
    apostrophe="",
)

_FRENCH: Final = _LETTERS | {
    "є": "ie", "ж": "j", "ї": "ï", "й": "ï", "у": "ou", "ч": "tch", "ш": "ch", "щ": "chtch",
    "ю": "iou", "я": "ia", "зг": "zh", "ґе": "gue", "ґі": "gui",
}  # fmt: skip

FRENCH: Final = RuleSystem(
    ID="uk-press-fr",
    LANG="uk",
    SCRIPT="Cyrl",
    TITLE="French press",
    STANDARD="French usage, as French Wikipedia, Romanisation de l'ukrainien, records it",
    ASCII=False,
    letters=_FRENCH,
    contexts=(
        Context({"ий": "y", "ій": "iy"}, r"(?<=\w)", END),
        Context({"ин": "yne", "ін": "ine"}, r"(?<=\w)", END),
        Context({"є": "e", "я": "a"}, f"(?<={one_of('ій')})"),
        Context({"є": "ïe", "ю": "ïou", "я": "ïa"}, f"(?<={one_of('аеєиоуюя')})"),
        Context({"с": "ss"}, f"(?<={one_of(_VOWELS)})", f"(?={one_of(_VOWELS)})"),
    ),
    apostrophe="",
)

_POLISH: Final = _LETTERS | {
    "в": "w", "є": "ie", "ж": "ż", "ї": "ji", "й": "j", "л": "ł", "х": "ch", "ц": "c",
    "ч": "cz", "ш": "sz", "щ": "szcz", "ю": "iu", "я": "ia", "зг": "zh", "ьо": "io",
}  # fmt: skip
_POLISH_OPEN: Final = {"є": "je", "ю": "ju", "я": "ja"}

POLISH: Final = RuleSystem(
    ID="uk-press-pl",
    LANG="uk",
    SCRIPT="Cyrl",
    TITLE="Polish press (PWN)",
    STANDARD="PWN, Wielki słownik ortograficzny, rule 78, transcription of Ukrainian",
    ASCII=False,
    letters=_POLISH,
    contexts=(
        Context({"ський": "ski", "цький": "cki", "ий": "y"}, r"(?<=\w)", END),
        Context(_POLISH_OPEN, START),
        Context(_POLISH_OPEN, f"(?<={one_of(_VOWELS + 'ь')})"),
        Context(_POLISH_OPEN, r"(?<=\w['’ʼ])"),
        Context({"є": "e", "ю": "u", "я": "a", "ьо": "o"}, f"(?<={one_of('л')})"),
        Context({"л": "l"}, after=f"(?={one_of('єіїьюя')})"),
        Context(
            {"зь": "ź", "нь": "ń", "сь": "ś", "ць": "ć", "дзь": "dź"},
            after=f"(?!{one_of(_VOWELS)})",
        ),
    ),
    apostrophe="",
)

SYSTEMS: Final = (
    PERSONS,
    NATIONAL_1996,
    PRESS,
    VIA_RUSSIAN,
    SCHOLARLY,
    ALA_LC,
    FRENCH,
    POLISH,
)
