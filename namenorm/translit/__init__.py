"""Any script to Latin: systems, each by the rules of its standard, behind one protocol.

>>> romanize("Юрій Згурський"), romanize("노광철"), romanize("プーチン")
('Yurii Zghurskyi', 'No Gwangcheol', 'Puchin')
>>> romanize("Хинштейн", system="ru-press-de-j")
'Chinschtejn'
>>> [variant.text for variant in variants("Хинштейн", lang="ru")][:4]
['Khinshteyn', 'Chinschtein', 'Chinschtejn', 'Khinchteïn']

Systems of Russian and Ukrainian for Korean, Chinese and Japanese names write Cyrillic; they are
never a default, and `variants` lists them last.

>>> romanize("习近平", system="zh-palladius"), romanize("노광철", system="ko-press-ru")
('Си Цзиньпин', 'Но Гван Чхоль')

What a language's own letters do not show is not made up: a kanji name comes out in Mandarin, and
the vowels of Arabic, Persian and Hebrew are missing.  `SYSTEMS` holds every system; loading them
loads none of the packages behind them.
"""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import normalize

from namenorm.model import Variant
from namenorm.text.scripts import scripts_of
from namenorm.translit.guess import guess_language, guess_languages
from namenorm.translit.protocol import RomanizationSystem, target_of
from namenorm.translit.registry import all_systems, default_for, system, systems_for

__all__ = [
    "SYSTEMS",
    "RomanizationSystem",
    "default_for",
    "guess_language",
    "guess_languages",
    "romanize",
    "system",
    "systems_for",
    "variants",
]

SYSTEMS: tuple[RomanizationSystem, ...]

_get = system


def __getattr__(name: str) -> tuple[RomanizationSystem, ...]:
    if name == "SYSTEMS":
        return all_systems()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def romanize(name: str, *, lang: str | None = None, system: str | None = None) -> str:
    """Return *name* in Latin script.

    With *system*, by that one alone: what it does not claim stays.  Otherwise each script of the
    text is romanized by the default system of *lang* if that reads it, else by that of the
    language its letters speak for, and what is left by the last resort.  Latin letters stay as
    they are.  Raises `UnknownNameError` for a system that we do not have.
    """
    if not isinstance(name, str):
        raise TypeError(f"a name is a str, not {type(name).__name__}")
    if system is not None:
        return _get(system).romanize(name)
    if name.isascii():
        return name
    return _rest(normalize("NFC", name), lang)


def variants(name: str, *, lang: str | None = None) -> list[Variant]:
    """Return how each system of the language writes *name*, the default first.

    Without *lang*, or where it does not read this script, all languages that the letters allow
    are taken.  A form that several systems share bears the first one's id.  A name in Latin
    script has no variants here.
    """
    if not isinstance(name, str):
        raise TypeError(f"a name is a str, not {type(name).__name__}")
    text = normalize("NFC", name)
    found: dict[str, Variant] = {}
    for each in _systems(text, lang):
        for form in _forms(each, text):
            written = _rest(form, lang) if target_of(each) == "Latn" else form
            if written != text:
                found.setdefault(written, Variant(written, each.ID, each.LANG))
    default = _rest(text, lang) if found and lang else ""
    if default in ("", text, next(iter(found), "")):
        return list(found.values())
    last = _get("und-unidecode")  # several systems made it, of letters of several alphabets
    first = found.pop(default, None) or Variant(default, last.ID, last.LANG)
    return [first, *found.values()]


def _systems(text: str, lang: str | None) -> list[RomanizationSystem]:
    """Return the systems that claim a letter of *text*: of *lang*, or of the languages guessed."""
    own = [each for each in systems_for(lang) if any(map(each.claims, text))]
    if own:
        return own
    guessed = [each for code in guess_languages(text) for each in systems_for(code)]
    last = () if text.isascii() else (_get("und-unidecode"),)
    found = [each for each in guessed if any(map(each.claims, text))]
    return found or [each for each in last if any(map(each.claims, text))]


def _forms(each: RomanizationSystem, text: str) -> Iterable[str]:
    """Return what one system makes of *text*; of Hangul, also what it made of another guess."""
    readings = getattr(each, "readings", None)
    return readings(text) if readings else (each.romanize(text),)


def _rest(text: str, lang: str | None) -> str:
    """Romanize every script of *text* that is not Latin yet, each by its own system."""
    for script in scripts_of(text):
        if script == "Latn":
            continue
        chosen = default_for(lang, script) or default_for(guess_language(text, script), script)
        if chosen is not None:
            text = chosen.romanize(text)
        before = ""
        while text != before and script in scripts_of(text):  # letters of neighbours' alphabets
            before = text
            for code in guess_languages(text, script):
                other = default_for(code, script)
                text = other.romanize(text) if other is not None else text
    return _get("und-unidecode").romanize(text)
