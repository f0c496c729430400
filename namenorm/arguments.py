"""Arguments of the public functions, checked once.

The wrong type raises TypeError, an impossible value ArgumentError.
"""

from __future__ import annotations

import datetime
import re

from namenorm.errors import ArgumentError

__all__ = ["check_country", "check_date", "check_kind", "check_language", "check_name"]

_KINDS = ("person", "place", "org", "office")
_COUNTRY = re.compile(r"[A-Za-z]{2}\Z")


def check_name(name: object) -> None:
    """Refuse what is not a str."""
    if not isinstance(name, str):
        raise TypeError(f"a name is a str, not {type(name).__name__}: {name!r:.60}")


def check_kind(kind: object) -> str | None:
    """Return *kind*, one of the four or None."""
    if kind is None:
        return None
    if not isinstance(kind, str):
        raise TypeError(f"kind is a str or None, not {type(kind).__name__}: {kind!r:.60}")
    if kind not in _KINDS:
        raise ArgumentError(f"kind {kind!r:.60}: expected one of {', '.join(_KINDS)}")
    return kind


def check_country(country: object) -> str | None:
    """Return *country* in capitals; None and the empty string are no evidence."""
    if country is None or country == "":
        return None
    if not isinstance(country, str):
        raise TypeError(f"country is a str or None, not {type(country).__name__}: {country!r:.60}")
    if not _COUNTRY.match(country):
        raise ArgumentError(f"country {country!r:.60}: expected two letters of ISO 3166-1, as RU")
    return country.upper()


def check_date(date: object) -> str | None:
    """Return *date* as ISO 8601; reduced precision (2024, 2024-05) is allowed."""
    if date is None:
        return None
    if isinstance(date, datetime.datetime):
        return date.date().isoformat()
    if isinstance(date, datetime.date):
        return date.isoformat()
    if not isinstance(date, str):
        raise TypeError(f"date is a str or datetime.date, not {type(date).__name__}: {date!r:.60}")
    full = {4: f"{date}-01-01", 7: f"{date}-01"}.get(len(date), date)
    try:
        if len(full) != 10:
            raise ValueError
        datetime.date.fromisoformat(full)
    except ValueError:
        raise ArgumentError(f"date {date!r:.60}: expected ISO 8601, as 2025-11-08") from None
    return date


def check_language(lang: object) -> str | None:
    """Return the language of a BCP 47 tag or ISO 639 code; an unknown one is no evidence."""
    if lang is None:
        return None
    if not isinstance(lang, str):
        raise TypeError(f"lang is a str or None, not {type(lang).__name__}: {lang!r:.60}")
    from namenorm.translit.languages import canonical

    return canonical(lang)
