"""Which systems there are, by id and language, without loading any that nobody asks for.

>>> systems_for("rus")[0].ID, default_for("uk-UA").ID
('ru-press', 'uk-national-2010')
>>> system("ka-bgn")
Traceback (most recent call last):
    ...
namenorm.errors.UnknownNameError: no romanization system 'ka-bgn'; near it: ka-bgnpcgn-1981
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final

from namenorm.errors import UnknownNameError
from namenorm.translit.languages import canonical
from namenorm.translit.protocol import RomanizationSystem, target_of

__all__ = ["IDS", "all_systems", "default_for", "ids_for", "system", "systems_for"]

#: Languages in scripts of one family, with systems of one engine.
_INDIC: Final = ("hi", "mr", "ne", "bn", "as", "pa", "gu", "or", "ta", "te", "kn", "ml", "si")
#: Ids of each module.  For a language the first id that names it is its default.
_MODULES: Final = {
    "russian_press": ("ru-press", "ru-press-de", "ru-press-de-j", "ru-press-fr"),
    "russian": (
        "ru-bgnpcgn-1947",
        "ru-odni-2015",
        "ru-icao-2013",
        "ru-iso9-1995",
        "ru-scientific",
    ),
    "russian_papers": (
        "ru-mvd-310-1997",
        "ru-mvd-310-fr",
        "ru-gost-52535-2006",
        "ru-gost-779b-2000",
        "ru-gost-7034-2014",
        "ru-alalc-2012",
        "ru-alalc-plain",
        "ru-bs-2979-1958",
        "ru-un-1987",
    ),
    "russian_press_east": ("ru-press-pl", "ru-press-cs", "ru-press-hu"),
    "russian_press_north": (
        "ru-press-sv",
        "ru-press-no",
        "ru-press-da",
        "ru-press-fi",
        "ru-press-nl",
    ),
    "russian_press_spanish": ("ru-press-es",),
    "ukrainian": ("uk-national-2010", "uk-bgnpcgn-1965", "uk-press-de"),
    "ukrainian_other": (
        "uk-odni-2015",
        "uk-national-1996",
        "uk-press",
        "uk-press-ru",
        "uk-scientific",
        "uk-alalc-2011",
        "uk-press-fr",
        "uk-press-pl",
    ),
    "belarusian": ("be-icao-9303", "be-bgnpcgn-1979", "be-national-2007"),
    "belarusian_other": (
        "be-national-2023",
        "be-register-2008",
        "be-odni-2015",
        "be-alalc-1997",
    ),
    "turkic": (
        "ky-odni-2015",
        "ky-bgnpcgn-1979",
        "ky-press",
        "tk-bgnpcgn-1993",
        "tk-odni-2015",
        "az-bgnpcgn-1993",
        "az-odni-2015",
        "tt-odni-2015",
        "ba-bgnpcgn-2007",
    ),
    "uzbek": ("uz-latin-1995", "uz-odni-2015"),
    "tajik": ("tg-odni-2015", "tg-bgnpcgn-1994"),
    "mongolian": ("mn-mns-5217-2012", "mn-press", "mn-bgnpcgn-1964"),
    "kazakh": ("kk-press", "kk-bgnpcgn-1979", "kk-odni-2015", "kk-latin-2021"),
    "south_slavic": (
        "bg-streamlined-2009",
        "sr-gaj",
        "sr-odni-2015",
        "mk-press",
        "mk-bgnpcgn-2013",
    ),
    "bulgarian": ("bg-bgnpcgn-1952", "bg-odni-2015", "bg-un-1977"),
    "greek": ("el-elot743",),
    "greek_other": ("el-iso-843-1997", "el-bgnpcgn-1962", "el-alalc-2010", "el-latin"),
    "georgian": (
        "ka-odni-2015",
        "ka-national-2002",
        "ka-bgnpcgn-1981",
        "ka-iso-9984-1996",
        "ka-alalc-2011",
        "ka-press-fr",
        "ka-press-de",
    ),
    "armenian": (
        "hy-press",
        "hy-bgnpcgn-1981",
        "hy-press-ian",
        "hy-western",
        "hy-alalc-1997",
        "hy-iso-9985-1996",
    ),
    "korean": ("ko-rr-2000", "ko-mr-1939", "ko-kp-1992"),
    "hanja": ("ko-han",),
    "hanzi": ("zh-pinyin", "zh-wadegiles"),
    "cantonese": ("zh-yue-hk-1888", "zh-yue-jyutping"),
    "kana": ("ja-hepburn", "ja-hepburn-1954", "ja-passport-1989", "ja-kunrei-1954"),
    # Into Cyrillic, and never a default.
    "korean_cyrillic": ("ko-kontsevich", "ko-press-ru"),
    "hanzi_cyrillic": ("zh-palladius", "zh-kirnosova-2009"),
    "kana_cyrillic": ("ja-polivanov",),
    "abjad": ("ar-consonants", "fa-consonants", "he-consonants"),
    "arabic": (
        "ar-bgnpcgn-1956",
        "ar-un-2017",
        "ar-odni-2015",
        "fa-bgnpcgn-1958",
        "fa-odni-2015",
        "ur-bgnpcgn-2007",
        "ps-bgnpcgn-1968",
    ),
    "arabic_alphabets": ("ckb-press", "ckb-bgnpcgn-2007", "ug-uly-2008"),
    "hebrew_other": ("yi-yivo", "he-icao-9303"),
    "indic": (
        "hi-odni-2015",
        *(f"{lang}-press" for lang in _INDIC),
        *("hi-hunterian", "mr-hunterian"),
        *(f"{lang}-un-1972" for lang in _INDIC),
        *(f"{lang}-iso15919" for lang in _INDIC),
    ),
    "ethiopic": ("am-press", "am-bgnpcgn-1967", "ti-press", "ti-bgnpcgn-2007"),
    "thaana": ("dv-bgnpcgn-1988",),
    "thai": ("th-rtgs-1999", "lo-press"),
    "burmese": ("my-press",),
    "khmer": ("km-press",),
    "tibetan": ("bo-wylie", "dz-wylie"),
    "fallback": ("und-unidecode",),
}
_MODULE_OF: Final = {id: module for module, ids in _MODULES.items() for id in ids}
#: Tags whose default is not that of the language.
_REGIONAL: Final = {"ko-kp": "ko-kp-1992"}
#: Every id, the default of each language before its others.
IDS: Final = tuple(_MODULE_OF)


@cache
def _load(module: str) -> dict[str, RomanizationSystem]:
    systems = import_module(f"namenorm.translit.{module}").SYSTEMS
    return {system.ID: system for system in systems}


@cache
def system(id: str) -> RomanizationSystem:
    """Return the system of that id; raise `UnknownNameError`, naming the nearest, if none."""
    if id not in _MODULE_OF:
        raise UnknownNameError(f"no romanization system {id!r}; near it: {_nearest(id)}")
    return _load(_MODULE_OF[id])[id]


def _nearest(id: str) -> str:
    from difflib import get_close_matches

    same = [known for known in IDS if known.partition("-")[0] == id.lower().partition("-")[0]]
    close = get_close_matches(id.lower(), same or IDS, n=3, cutoff=0.5)
    return ", ".join(close or same or IDS[:3])


@cache
def all_systems() -> tuple[RomanizationSystem, ...]:
    """Return every system; this loads them all, and none of the packages behind them."""
    return tuple(map(system, IDS))


@cache
def ids_for(lang: str | None) -> tuple[str, ...]:
    """Return the ids of the systems for *lang* (any tag or code), the default first."""
    code = canonical(lang)
    return tuple(id for id in IDS if id.partition("-")[0] == code) if code else ()


def systems_for(lang: str | None) -> tuple[RomanizationSystem, ...]:
    """Return the systems for *lang*, the default first; ``()`` if there is none or no language."""
    return tuple(map(system, ids_for(lang)))


def default_for(lang: str | None, script: str | None = None) -> RomanizationSystem | None:
    """Return the system that *lang* is romanized with unless another is asked for.

    With *script* (ISO 15924), the one for its text in that script; ``None`` if there is none.
    """
    regional = _REGIONAL.get(lang.replace("_", "-").lower()) if lang else None
    candidates = (regional, *ids_for(lang)) if regional else ids_for(lang)
    if script in ("Hira", "Kana"):
        script = "Hrkt"
    for id in candidates:
        found = system(id)
        if script in (None, found.SCRIPT) and target_of(found) == "Latn":
            return found
    return None
