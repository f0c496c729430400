"""The genitive of place names in Russian and Ukrainian, where rules give it safely.

«губернатор Курской области» needs the genitive of «Курская область».  Only patterns without
exceptions among names of countries, divisions and big cities are declined; of all others
(plurals, fleeting vowels, soft signs) there is no answer rather than a wrong one.

>>> genitive("Курская область", "ru"), genitive("Північна Корея", "uk")
('Курской области', 'Північної Кореї')
>>> genitive("Росимущество", "ru")
'Росимущества'
>>> genitive("Египет", "ru") is None      # Египта: the vowel flees, and no rule says when
True
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

__all__ = ["adjective", "genitive"]

#: Words that close a name, with their genitive.
_HEADS: Final[Mapping[str, Mapping[str, str]]] = {
    "ru": {
        "область": "области",
        "край": "края",
        "округ": "округа",
        "район": "района",
        "республика": "республики",
        "федерация": "федерации",
    },
    "uk": {
        "область": "області",
        "край": "краю",
        "округ": "округу",
        "район": "району",
        "республіка": "республіки",
        "федерація": "федерації",
    },
}
_ADJECTIVES: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "ru": (
        ("ая", "ой"),
        ("яя", "ей"),
        ("ский", "ского"),
        ("цкий", "цкого"),
        ("ный", "ного"),
    ),
    "uk": (
        ("ська", "ської"),
        ("цька", "цької"),
        ("зька", "зької"),
        ("на", "ної"),
        ("ський", "ського"),
        ("цький", "цького"),
        ("ний", "ного"),
    ),
}
#: Endings of a single noun; the first that fits decides, ``None`` refuses.
_NOUNS: Final[Mapping[str, tuple[tuple[str, str | None], ...]]] = {
    "ru": (
        (r"(?<=ств)о", "а"),
        (r"ия", "ии"),
        (r"(?<=[аеёиоуыэюя])а", "а"),
        (r"(?<=[гжкхчшщ])а", "и"),
        (r"а", "ы"),
        (r"я", "и"),
        (r"(?<=рус)ь", "и"),
        (r"(?<=[аоу])й", "я"),
        (r"(?<=[ое]в)", "а"),
        (r"(?<=[еёо][бвгджзклмнпрстфхцчшщ])", None),
        (r"(?<=[бвгджзклмнпрстфхцчшщ])", "а"),
        (r"(?<!к)и", "и"),
        (r"[оеиы][вн]о", None),
        (r"(?<=[оуюэ])", ""),
    ),
    "uk": (
        (r"(?<=ств)о", "а"),
        (r"ія", "ії"),
        (r"ея", "еї"),
        (r"(?<=[аеєиіїоуюя])а", "а"),
        (r"(?<=[жчшщ])а", "і"),
        (r"а", "и"),
        (r"(?<=[бвгґджзклмнпрстфхцчшщ])я", "і"),
        (r"(?<=рус)ь", "і"),
    ),
}
#: Look like nouns that decline, but do not, or not always.
_UNSURE: Final = frozenset({"Саха", "Тонга"})
#: Ukrainian countries of the second declension take -у; for cities no rule tells -у from -а.
_COUNTRY: Final = {
    "uk": (
        (r"(?<=[аїо])й", "ю"),
        (r"(?<=[еєо][бвгджзклмнпрстфхц])", None),
        (r"(?<=[нкмртв])", "у"),
    )
}


def genitive(name: str, lang: str, *, country: bool = False) -> str | None:
    """Return the genitive of a place name in ``ru`` or ``uk``; ``None`` where it is not sure."""
    if lang not in _NOUNS or not re.fullmatch(r"[\w -]+", name) or re.search(r"[a-zA-Z\d]", name):
        return None
    if name.isupper():
        return name  # США, КНДР
    words = name.split()
    if words[-1] in _UNSURE:
        return None
    if words[0].lower() in _HEADS[lang] and len(words) == 2:
        # official usage leaves the name as it is: главы Республики Крым
        return f"{_head(words[0], lang)} {words[1]}"
    *describing, last = words
    adjectives = [_adjective(word, lang) for word in describing]
    noun = _head(last, lang)
    if noun is None and _is_adjective(last):
        noun = _adjective(last, lang)
    noun = noun or _noun(last, lang, country=country)
    if noun is None or None in adjectives:
        return None
    return " ".join([*filter(None, adjectives), noun])


def adjective(name: str, lang: str) -> str | None:
    """Return the masculine adjective that a division's name begins with.

    >>> adjective("Курская область", "ru"), adjective("Краснодарский край", "ru")
    ('курский', 'краснодарский')
    """
    words = name.split()
    if len(words) != 2 or words[1].lower() not in _HEADS.get(lang, {}):
        return None
    pattern = {"ru": r"(.+[сц]к)(?:ая|ий)", "uk": r"(.+[сцз]ьк)(?:а|ий)"}[lang]
    match = re.fullmatch(pattern, words[0].lower())
    return f"{match[1]}ий" if match else None


def _is_adjective(word: str) -> bool:
    return word.endswith(("ский", "цкий", "ський", "цький"))


def _head(word: str, lang: str) -> str | None:
    found = _HEADS[lang].get(word.lower())
    return found.capitalize() if found and word[0].isupper() else found


def _adjective(word: str, lang: str) -> str | None:
    for ending, genitive_ending in _ADJECTIVES[lang]:
        if word.endswith(ending):
            return word.removesuffix(ending) + genitive_ending
    return None


def _noun(word: str, lang: str, *, country: bool) -> str | None:
    rules = _NOUNS[lang] + (_COUNTRY.get(lang, ()) if country else ())
    for pattern, ending in rules:
        match = re.search(rf"{pattern}$", word)
        if match:
            return None if ending is None else word[: match.start()] + ending
    return None
