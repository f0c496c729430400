"""Names with a language tag: CLDR's territories and the ISO codes project's translations.

Both fall back to English or to a code where a language has no name of its own; a name in another
script than its language's is such a fallback and is left out.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from namenorm.sources.derive import forms
from namenorm.sources.derive.table import Name

__all__ = ["cldr", "distinct", "iso_country", "iso_division", "script_of"]

#: Catalogues of the ISO codes project that are tended; the small ones have Great Britain for
#: Eswatini and South for North Korea.
_TENDED: Final = {
    "ar", "ast", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "eo", "es",
    "et", "eu", "fa", "fi", "fil", "fr", "ga", "gl", "he", "hi", "hr", "hu", "hy", "ia", "id",
    "is", "it", "ja", "ka", "kk", "ko", "ky", "lt", "lv", "mk", "mn", "mr", "ms", "nb", "nl",
    "nn", "oc", "pl", "pt", "ro", "ru", "sc", "sk", "sl", "sq", "sr", "sv", "ta", "tg", "th",
    "tk", "tr", "tt", "uk", "ur", "uz", "vi", "zh",
}  # fmt: skip
#: Of those, the ones whose names of divisions are letters changed one by one, or worse.
_MECHANICAL: Final = {
    "ar", "az", "bn", "cy", "fil", "ga", "hi", "hy", "mn", "mr", "ta", "ur",
}  # fmt: skip
#: Names so short are words elsewhere ("End" is India in one small language).
_SHORT: Final = re.compile(r"[^\W\d_]{1,4}", re.ASCII)
#: Cells of CLDR that are wrong: Yoruba has North (Ariwa) and South (Guusu) Korea swapped.
_WRONG: Final = {("yo", "KP"), ("yo", "KR"), ("gez", "KP"), ("gez", "KR")}
_TAGS: Final = {
    "zh_CN": "zh-Hans", "zh_TW": "zh-Hant", "zh_HK": "zh-Hant", "nb_NO": "nb", "bn_BD": "bn",
    "bn_IN": "bn", "pa_PK": "pa-Arab", "ro_MD": "ro",
}  # fmt: skip


@cache
def cldr(code: str) -> tuple[Name, ...]:
    """Return CLDR's name of a territory in each language, and where a variety differs from it."""
    names: dict[str, str] = {}
    for identifier, territories in _locales():
        text = forms.clean(territories.get(code, ""))
        wrong = (identifier.split("_")[0], code) in _WRONG or text == code
        if wrong or not forms.fits(text, script_of(identifier)):
            continue
        base, region = _tag(identifier)
        if not region:
            names.setdefault(base, text)
        elif all(text != n for tag, n in names.items() if f"{tag}-".startswith(f"{base}-")):
            names[f"{base}-{region}"] = text
    tended = {text for lang, text in names.items() if lang.partition("-")[0] in _TENDED}
    return tuple(
        Name(text, lang, "preferred")
        for lang, text in names.items()
        if text in tended or not _SHORT.fullmatch(text)
    )


@cache
def _locales() -> tuple[tuple[str, dict[str, str]], ...]:
    from babel import Locale
    from babel.localedata import locale_identifiers

    found = [i for i in sorted(locale_identifiers()) if not any(map(str.isdigit, i))]
    ordered = sorted(found, key=lambda i: (i.count("_"), i))
    tags = [i for i in ordered if i.split("_")[-1] not in ("POSIX", "VALENCIA", "TARASK")]
    return tuple((i, dict(Locale.parse(i).territories)) for i in tags)


def _tag(identifier: str) -> tuple[str, str]:
    """Return the language tag, with its script if that is not the usual one, and the region.

    Chinese always says which characters it is written in.
    """
    parts = identifier.split("_")
    script = script_of(identifier)
    usual = script == script_of(parts[0]) and parts[0] != "zh"
    region = "" if len(parts[-1]) == 4 or len(parts) == 1 else parts[-1]
    return parts[0] if usual else f"{parts[0]}-{script}", region


@cache
def script_of(identifier: str) -> str:
    """Return the script that a locale is written in, by CLDR's likely subtags."""
    from babel.core import get_global

    likely = get_global("likely_subtags")
    parts = identifier.split("_")
    for part in parts[1:]:
        if len(part) == 4:
            return part
    for size in range(len(parts), 0, -1):
        full = likely.get("_".join(parts[:size]))
        if full:
            return str(full).split("_")[1]
    return "Zzzz"


@cache
def _translations(domain: str) -> tuple[tuple[str, str, gettext.GNUTranslations], ...]:
    import pycountry

    root = Path(pycountry.LOCALES_DIR)
    found = []
    for path in sorted(root.glob(f"*/LC_MESSAGES/{domain}.mo")):
        locale = path.parent.parent.name
        base, _, variant = locale.partition("@")
        if base.split("_")[0] not in _TENDED:
            continue
        tag = _TAGS.get(base, base.replace("_", "-")) + ("-Latn" if variant else "")
        with path.open("rb") as stream:
            found.append((tag, script_of(tag.replace("-", "_")), gettext.GNUTranslations(stream)))
    return tuple(found)


def _translated(domain: str, english: str) -> list[Name]:
    names = []
    for tag, expected, catalogue in _translations(domain):
        text = catalogue.gettext(english)
        if text != english and forms.fits(text, expected):
            names.append(Name(forms.clean(text), tag))
    return names


@cache
def iso_country(code: str) -> tuple[Name, ...]:
    """Return the ISO names of a country, short and long, in English and in translation.

    Inverted translations ("Corée, République de") are left out; the English ones stay, because
    lists that follow ISO contain them.  So are those that name a second country ("Veľká Británia
    Eswatini").
    """
    import pycountry

    country = pycountry.countries.get(alpha_2=code)
    names: list[Name] = []
    for field in ("name", "official_name", "common_name"):
        english = getattr(country, field, None)
        if english:
            names.append(Name(" ".join(english.split()), "en"))
            names += [n for n in _translated("iso3166-1", english) if not forms.is_junk(n.text)]
    return tuple(name for name in names if not _names_another(code, name))


def _names_another(code: str, name: Name) -> bool:
    words = f" {forms.key(name.text)} "
    own = " ".join(forms.key(n.text) for n in cldr(code) if n.lang == name.lang)
    return any(
        f" {key} " in words and key not in own and len(key) > 3
        for other, key in _cldr_keys(name.lang)
        if other != code and name.lang != "en"
    )


@cache
def _cldr_keys(lang: str) -> tuple[tuple[str, str], ...]:
    import pycountry

    every = [country.alpha_2 for country in pycountry.countries]
    return tuple((c, forms.key(n.text)) for c in every for n in cldr(c) if n.lang == lang)


def iso_division(english: str) -> list[Name]:
    """Return the translations of the ISO name of a division."""
    names = _translated("iso3166-2", english)
    return [n for n in names if not forms.is_junk(n.text) and n.lang not in _MECHANICAL]


def distinct(names: Iterable[Name]) -> tuple[Name, ...]:
    """Return *names* once each: one preferred a language, a tagged form before an untagged one."""
    preferred: dict[str, str] = {}
    tagged: set[tuple[str, str]] = set()
    kept: list[Name] = []
    ordered = sorted(names, key=lambda n: (n.kind != "preferred", n.lang == "und"))
    texts: set[str] = set()
    for name in ordered:
        key = forms.shape(name.text)
        if name.kind == "preferred" and preferred.setdefault(name.lang, name.text) != name.text:
            name = Name(name.text, name.lang)
        if (name.lang, key) in tagged or (name.lang == "und" and key in texts):
            continue
        tagged.add((name.lang, key))
        texts.add(key)
        kept.append(name)
    return tuple(kept)
