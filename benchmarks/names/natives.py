"""Names in their own language beside Latin forms that are in use, for measuring romanizations.

Three sources: office holders of our gazetteers by the language of their country; places with a
telephone area; and cities of GeoNames written in the script of their country.  GeoNames does not
say of which language most names are, so the script must tell, or a letter that only one language of
the country has.  A name counts only if it has as many words as a Latin form, where words are
spaced, and no word for a kind of place at its end, where they are not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from benchmarks.names import curated, packages
from benchmarks.names.records import Entity, Name, Native, hashed, script_of

__all__ = ["natives"]

#: Cities of one language that are drawn.
CITIES: Final = 400
#: Languages of each country's office holders; a person may have a name in several of them.
_SPOKEN: Final = {
    "RU": ("ru",), "UA": ("uk",), "BY": ("be", "ru"), "KZ": ("kk", "ru"), "BG": ("bg",),
    "RS": ("sr",), "MK": ("mk",), "GR": ("el",), "GE": ("ka",), "AM": ("hy",), "KG": ("ky", "ru"),
    "TJ": ("tg",), "MN": ("mn",), "KR": ("ko", "ko-Hani"), "KP": ("ko", "ko-Hani"),
    "CN": ("zh-Hans", "zh"), "TW": ("zh-Hant",), "JP": ("ja",), "IR": ("fa",), "IL": ("he",),
    "SY": ("ar",), "IN": ("hi",), "PK": ("ur",), "BD": ("bn",), "TH": ("th",), "ET": ("am",),
}  # fmt: skip
#: (script, countries) of each language's cities, and letters of which a name must have one.
_WRITTEN: Final = {
    "ka": ("Geor", "GE", ""), "he": ("Hebr", "IL", ""), "hi": ("Deva", "IN", ""),
    "ne": ("Deva", "NP", ""), "bn": ("Beng", "BD", ""), "ta": ("Taml", "IN LK", ""),
    "te": ("Telu", "IN", ""), "kn": ("Knda", "IN", ""), "ml": ("Mlym", "IN", ""),
    "gu": ("Gujr", "IN", ""), "pa": ("Guru", "IN", ""), "si": ("Sinh", "LK", ""),
    "or": ("Orya", "IN", ""), "th": ("Thai", "TH", ""), "lo": ("Laoo", "LA", ""),
    "km": ("Khmr", "KH", ""), "my": ("Mymr", "MM", ""), "am": ("Ethi", "ET", ""),
    "ko": ("Hang", "KR KP", ""), "ja": ("Kana", "JP", ""), "zh": ("Hani", "CN TW", ""),
    "yue": ("Hani", "HK MO", ""),
    "ar": ("Arab", "EG SY IQ JO LB SA YE OM AE KW QA BH LY TN DZ MA SD PS", ""),
    "ur": ("Arab", "PK", "ٹڈڑںےہھ"), "fa": ("Arab", "IR", "گچپژ"),
    "mk": ("Cyrl", "MK", "ѓќѕјљњџ"), "mn": ("Cyrl", "MN", "өү"), "kk": ("Cyrl", "KZ", "әғқңөұүһі"),
    "ky": ("Cyrl", "KG", "ңөү"), "tg": ("Cyrl", "TJ", "ғӣқӯҳҷ"), "uz": ("Cyrl", "UZ", "ўқғҳ"),
    "az": ("Cyrl", "AZ", "әғҝөүһҹј"), "tk": ("Cyrl", "TM", "әөүҗң"),
}  # fmt: skip
_UNSPACED: Final = frozenset({"Hani", "Kana", "Hang", "Thai", "Laoo", "Khmr", "Mymr"})
_KINDS_OF_PLACE: Final = tuple("市县縣区區省州郡町村府都道シ시군구읍도면동")


def natives() -> list[Native]:
    """Return the names of all languages, those of one language together."""
    found = [*_people(), *_areas(), *_japanese(), *_cities()]
    once = {(native.lang, native.text): native for native in reversed(found)}
    return sorted(once.values(), key=lambda native: (native.lang, native.text))


def _native(lang: str, text: str, entity: Entity, source: str) -> Native | None:
    script = script_of(text)
    others = tuple(name for name in entity.names if script_of(name.text) in ("Latn", "Cyrl"))
    if script not in _UNSPACED:
        words = len(_words(text))
        others = tuple(name for name in others if len(_words(name.text)) == words)
    others = tuple(name for name in others if script_of(name.text) != script)
    return Native(lang, script, text, others, source) if others else None


def _words(text: str) -> list[str]:
    return text.replace("-", " ").split()


def _people() -> Iterator[Native]:
    for country, entity in curated.people_by_country():
        for lang in _SPOKEN.get(country, ()):
            for name in entity.names:
                if name.lang == lang:
                    native = _native(lang.partition("-")[0], name.text, entity, "office holders")
                    if native is not None:
                        yield native


def _areas() -> Iterator[Native]:
    for lang, text, english in packages.area_names():
        entity = Entity("", "place", "", (Name(english, "en"),))
        native = _native(lang, text, entity, "telephone areas")
        if native is not None and not text.endswith(_KINDS_OF_PLACE):
            yield native


def _japanese() -> Iterator[Native]:
    for kana, latin in packages.japanese_names():
        yield Native("ja", "Kana", kana, (Name(latin, "en"),), "Japanese names")


def _cities() -> Iterator[Native]:
    drawn = defaultdict(list)
    for id, country, names in curated.derived_rows("cities-*.tsv"):
        entity = Entity(id, "place", "", tuple(names))
        for lang, (script, countries, letters) in _WRITTEN.items():
            if country in countries.split():
                for name in names:
                    written = script_of(name.text) == script and (
                        not letters or not set(letters).isdisjoint(name.text.lower())
                    )
                    if written and not name.text.endswith(_KINDS_OF_PLACE):
                        native = _native(lang, name.text, entity, "GeoNames cities")
                        if native is not None:
                            drawn[lang].append(native)
                        break  # one name of a city, the first
    for found in drawn.values():
        yield from sorted(found, key=lambda native: hashed(native.text))[:CITIES]
