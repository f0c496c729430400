"""Single values: country, sex, rank, numbers, cross-references, and that sources are named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from namenorm.sources.codes import is_country
from namenorm.sources.draft import Draft
from namenorm.sources.problem import Fault, nearest
from namenorm.sources.record import whole

__all__ = ["faults"]

_XREFS: Final = {
    "wikidata": (re.compile(r"Q[1-9]\d*"), "Q and digits"),
    "geonames": (re.compile(r"[1-9]\d*"), "digits"),
    "iso3166-1": (re.compile(r"[A-Z]{2}"), "two capital letters"),
    "iso3166-2": (re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}"), "such as RU-KRS"),
    "eu-fsf": (re.compile(r"EU\.\d+\.\d+"), "such as EU.1234.56"),
}


def faults(draft: Draft) -> Iterator[Fault]:
    """Yield what is wrong with the values of *draft* by themselves."""
    values = draft.values
    country = values.get("country")
    if country is not None and not is_country(country):
        yield Fault(
            ("country",),
            f"country is «{country}»; write ISO 3166-1 alpha-2, such as RU",
        )
    if values.get("sex", "m") not in ("m", "f"):
        yield Fault(("sex",), f"sex is «{values['sex']}»; write m or f, or leave it out")
    rank = whole(values.get("rank", "0"))
    if rank is None or rank > 5:
        yield Fault(("rank",), f"rank is «{values['rank']}»; write 0 to 5")
    if whole(values.get("population", "0")) is None:
        yield Fault(("population",), f"population is «{values['population']}»; write digits")
    if not whole(values.get("seats", "1")):
        yield Fault(("seats",), f"seats is «{values['seats']}»; write a number from 1")
    yield from _xrefs(draft)
    if not draft.sources:
        yield Fault((), "names no source; add sources: [...] from sources.yaml")


def _xrefs(draft: Draft) -> Iterator[Fault]:
    for key, value in draft.xrefs.items():
        if key not in _XREFS:
            hint = nearest(key, _XREFS) or f"; known are {', '.join(_XREFS)}"
            yield Fault(("xrefs", key), f"unknown xref «{key}»{hint}")
        elif not _XREFS[key][0].fullmatch(value):
            yield Fault(("xrefs", key), f"{key} is «{value}»; write {_XREFS[key][1]}")
