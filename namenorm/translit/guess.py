"""Which language a name is in, by its letters.

A single letter is evidence: ї is Ukrainian, ў Belarusian, ћ Serbian.  A name without such
letters (Иванов could be any of five) has the default of its script, which for Cyrillic is
Russian.  Few sequences of letters are looked at and no words, so most Ukrainian names in plain
letters are taken for Russian; pass a language where one is known.

>>> guess_language("Київ"), guess_language("Мінск"), guess_language("Хинштейн")
('uk', 'uk', 'ru')
>>> guess_languages("Мінск")
('uk', 'be', 'kk')
>>> guess_languages("Иванов"), guess_languages("Търново"), guess_languages("Ivanov")
(('ru', 'uk', 'bg', 'sr', 'mk', 'kk'), ('bg', 'ru', 'kk'), ())
"""

from __future__ import annotations

from functools import cache
from typing import Final
from unicodedata import normalize

from namenorm.text.scripts import main_script, script_of

__all__ = ["guess_language", "guess_languages"]

#: Languages of a script, the default first.
DEFAULTS: Final = {
    "Cyrl": (
        *("ru", "uk", "bg", "sr", "mk", "be", "kk"),
        *("uz", "tg", "ky", "mn", "tk", "az", "tt", "ba"),
    ),
    "Arab": ("ar", "fa", "ur", "ps", "ckb", "ug"),
    "Hebr": ("he", "yi"),
    "Hani": ("zh", "ja", "ko"),
    "Hira": ("ja",),
    "Kana": ("ja",),
    "Hang": ("ko",),
    "Grek": ("el",),
    "Geor": ("ka",),
    "Armn": ("hy",),
    "Deva": ("hi", "mr", "ne"),
    "Beng": ("bn", "as"),
    "Guru": ("pa",),
    "Gujr": ("gu",),
    "Orya": ("or",),
    "Taml": ("ta",),
    "Telu": ("te",),
    "Knda": ("kn",),
    "Mlym": ("ml",),
    "Sinh": ("si",),
    "Thai": ("th",),
    "Laoo": ("lo",),
    "Khmr": ("km",),
    "Mymr": ("my",),
    "Tibt": ("bo", "dz"),
    "Ethi": ("am", "ti"),
    "Thaa": ("dv",),
}

#: The letters of each alphabet beyond those that all of its script share.
_ALPHABETS: Final = {
    "Cyrl": {
        "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
        "uk": "абвгдежзийклмнопрстуфхцчшщьюяґєії",
        "be": "абвгдежзйклмнопрстуфхцчшыьэюяёіў",
        "bg": "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
        "sr": "абвгдежзиклмнопрстуфхцчшђјљњћџ",
        "mk": "абвгдежзиклмнопрстуфхцчшѓѕјљњќџѐѝ",
        "kk": "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі",
        "uz": "абвгдежзийклмнопрстуфхцчшъьэюяёўғқҳ",
        "tg": "абвгдежзийклмнопрстуфхцчшъыьэюяёғӣқӯҳҷ",
        "ky": "абвгдежзийклмнопрстуфхцчшщъыьэюяёңөү",
        "mn": "абвгдежзийклмнопрстуфхцчшщъыьэюяёөү",
        "tk": "абвгдежзийклмнопрстуфхцчшщъыьэюяёҗңөүә",
        "az": "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш",
        "tt": "абвгдежзийклмнопрстуфхцчшщъыьэюяёәөүҗңһ",
        "ba": "абвгдежзийклмнопрстуфхцчшщъыьэюяёғҙҡңөҫүһә",
    },
    "Arab": {
        "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
        "fa": "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
        "ur": "ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھیے",
        "ps": "ءآأؤئابپتټثجځچڅحخدډذرړزژږسښشصضطظعغفقکګكگلمنڼوهۀیيېۍ",
        "ckb": "ئابپتجچحخدرڕزژسشعغفڤقکكگلڵمنهھەوۆیيێ",
        "ug": "ئابپتجچخدرزژسشغفقكگڭلمنھەوۇۆۈۋېىي",
    },
    "Deva": {
        "hi": "अआइईउऊऋएऐओऔऑकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
        "mr": "अआइईउऊऋएऐओऔऑऍॲकखगघङचछजझञटठडढणतथदधनपफबभमयरऱलळवशषसह",
        "ne": "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
    },
    "Beng": {
        "bn": "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতৎথদধনপফবভমযরলশষসহ",
        "as": "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতৎথদধনপফবভমযৰলৱশষসহ",
    },
    "Hebr": {
        "he": "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
        "yi": "אבגדהוזחטיךכלםמןנסעףפץצקרשתװױײ\ufb1f\ufb2e\ufb2f",
    },
}

#: Languages that are thought of only where a letter is none of these others'.
_RARE: Final = {
    **dict.fromkeys(("uz", "tg", "ky", "mn", "tk", "az", "tt", "ba"), ("ru",)),
    **dict.fromkeys(("ur", "ps", "ckb", "ug"), ("ar", "fa")),
}

#: Sequences that one language has and its neighbours with the same letters avoid.
_SEQUENCES: Final = {
    "uk": ("ськ", "цьк", "зьк"),
    "be": ("шэ", "жэ", "чэ", "шы", "жы", "чы"),
}
#: Kanji made in Japan, and the mark that repeats one: a text that has them is Japanese.
_JAPANESE_HAN: Final = frozenset("々辻畑峠榊笹栃込凪匂働鴫麿")


def guess_languages(text: str, script: str | None = None) -> tuple[str, ...]:
    """Return the languages that *text* may be in, the likeliest first.

    *script* (ISO 15924) says which letters to look at; by default those of the script that most
    letters have.  Latin and scripts that we know no language of give ``()``.
    """
    if script is None:
        script = main_script(text)
    if script in ("Jpan", "Hrkt"):
        return ("ja",)
    if script == "Kore":
        script = "Hang"
    defaults = DEFAULTS.get(script, ())
    if script == "Hani" and not _JAPANESE_HAN.isdisjoint(text):
        return ("ja",)
    if script not in _ALPHABETS:
        return defaults
    letters = {char for char in normalize("NFC", text.lower()) if script_of(char) == script}
    missing = {lang: len(letters - alphabet) for lang, alphabet in _alphabets(script).items()}
    fewest = min(missing.values())
    likely = (lang for lang in defaults if missing[lang] == fewest)
    found = tuple(lang for lang in likely if lang not in _RARE or letters & _own(script, lang))
    return _by_sequences(text.lower(), found) if script == "Cyrl" else found


def guess_language(text: str, script: str | None = None) -> str | None:
    """Return the likeliest language of *text*, or ``None`` for Latin and scripts unknown here."""
    return next(iter(guess_languages(text, script)), None)


@cache
def _alphabets(script: str) -> dict[str, frozenset[str]]:
    return {lang: frozenset(letters) for lang, letters in _ALPHABETS[script].items()}


@cache
def _own(script: str, lang: str) -> frozenset[str]:
    """Return the letters of a rare language that make one think of it."""
    alphabets = _alphabets(script)
    return alphabets[lang].difference(*(alphabets[other] for other in _RARE[lang]))


def _by_sequences(text: str, found: tuple[str, ...]) -> tuple[str, ...]:
    """Put the language first that a sequence of letters speaks for."""
    for lang, sequences in _SEQUENCES.items():
        if lang in found and any(sequence in text for sequence in sequences):
            return (lang, *(other for other in found if other != lang))
    if "bg" in found and _has_vowel_hard_sign(text):
        return ("bg", *(other for other in found if other != "bg"))
    return found


def _has_vowel_hard_sign(text: str) -> bool:
    """Whether ъ stands where only Bulgarian has it: not before е, ё, ю, я, и."""
    return any(
        char == "ъ" and text[i + 1 : i + 2] not in ("е", "ё", "ю", "я", "и")
        for i, char in enumerate(text)
    )
