"""Codes that curators write: languages (BCP 47), countries (ISO 3166-1), scripts a language uses.

Source: Unicode CLDR, ISO 639 and ISO 3166 (the headers of ``data/*.tsv`` give the versions).
Only primary languages, scripts and regions are known; variants and extensions are let through.

>>> canonical_tag("RUS"), canonical_tag("zh_hant"), canonical_tag("und")
('ru', 'zh-Hant', None)
>>> sorted(expected_scripts("ko"))    # Han forms of Korean names are tagged ko-Hani
['Hang']
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

__all__ = [
    "canonical_tag",
    "expected_scripts",
    "is_country",
    "is_language_tag",
    "official_languages",
]

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{1,8})*")
#: Written in several scripts of equal standing, or in one that CLDR gives under another code.
_SCRIPTS = {
    "Hans": {"Hani"},
    "Hant": {"Hani"},
    "Jpan": {"Hani", "Hira", "Kana"},
    "Hrkt": {"Hira", "Kana"},
    "Kore": {"Hang"},
}
#: Countries that are no more but that records still name (ISO 3166-3), and the European Union,
#: whose code ISO 3166-1 reserves.
_FURTHER = frozenset({"EU", "AN", "BU", "CS", "DD", "NT", "SU", "TP", "YD", "YU", "ZR"})


def _rows(name: str) -> list[list[str]]:
    text = files("namenorm.sources").joinpath("data", name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


@cache
def _languages() -> tuple[dict[str, str], dict[str, str]]:
    rows = _rows("languages.tsv")
    scripts = {tag: script for tag, script, _ in rows}
    aliases = {alias: tag for tag, _, others in rows for alias in others.split(",") if alias}
    return scripts, aliases


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    return {code: tuple(filter(None, langs.split(","))) for code, langs in _rows("countries.tsv")}


@cache
def canonical_tag(tag: str) -> str | None:
    """Return *tag* in its usual form; ``None`` for ``und``, the empty and the malformed.

    Old and three-letter codes become two-letter ones; an unknown language stays as it is.
    """
    tag = tag.strip().replace("_", "-")
    if not _TAG.fullmatch(tag):
        return None
    first, *rest = tag.split("-")
    language = _languages()[1].get(first.lower(), first.lower())
    if language in {"und", "mul", "zxx", "mis"} and not rest:
        return None
    return "-".join([language, *map(_cased, rest)])


def _cased(part: str) -> str:
    """Return a subtag as RFC 5646 writes it: Script, REGION, variant."""
    if len(part) == 4 and part.isalpha():
        return part.title()
    return part.upper() if len(part) == 2 else part.lower()


@cache
def is_language_tag(tag: str) -> bool:
    """Whether curators may write *tag*: canonical, its language known; ``und`` is for unknown."""
    if tag == "und" or tag.startswith("und-"):
        return _TAG.fullmatch(tag) is not None
    return canonical_tag(tag) == tag and tag.partition("-")[0] in _languages()[0]


@cache
def expected_scripts(tag: str) -> frozenset[str]:
    """Return the scripts in which a name of that language is written; empty if any may be."""
    parts = tag.split("-")
    script = next((p for p in parts[1:] if len(p) == 4 and p.isalpha()), None)
    if script is None and parts[0] == "zh":
        script = "Hani"
    code = script or _languages()[0].get(parts[0])
    if code is None:
        return frozenset()
    return frozenset(_SCRIPTS.get(code, {code}))


def is_country(code: str) -> bool:
    """Whether *code* is an ISO 3166-1 alpha-2 code, in use (XK is), reserved (EU) or retired."""
    return code in _countries() or code in _FURTHER


def official_languages(country: str | None) -> tuple[str, ...]:
    """Return the official languages of a country, the first one first; none if unknown."""
    return _countries().get(country, ()) if country else ()
