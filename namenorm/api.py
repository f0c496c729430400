"""The module-level functions: those of the default gazetteer, and of the romanization floor."""

from __future__ import annotations

import datetime

from namenorm.gazetteer import Gazetteer
from namenorm.model import Comparison, Entity, Mention, Resolution, Variant

__all__ = ["annotate", "compare", "entity", "lookup", "romanize", "variants"]


def lookup(
    name: str,
    *,
    kind: str | None = None,
    lang: str | None = None,
    country: str | None = None,
    date: str | datetime.date | None = None,
    context: str | None = None,
    limit: int = 5,
) -> Resolution:
    """Return who or what *name* is; see `Gazetteer.lookup`."""
    return Gazetteer.default().lookup(
        name, kind=kind, lang=lang, country=country, date=date, context=context, limit=limit
    )


def compare(a: str, b: str, *, kind: str | None = None) -> Comparison:
    """Return whether two name forms denote one entity; see `Gazetteer.compare`."""
    from namenorm.arguments import check_kind, check_name
    from namenorm.default import default_comparer

    check_name(a)
    check_name(b)
    return default_comparer().compare(a, b, check_kind(kind))


def annotate(
    text: str, *, lang: str | None = None, date: str | datetime.date | None = None
) -> list[Mention]:
    """Return the names in running *text*; see `Gazetteer.annotate`."""
    return Gazetteer.default().annotate(text, lang=lang, date=date)


def entity(id: str) -> Entity:
    """Return the entity with *id*; UnknownNameError if there is none."""
    return Gazetteer.default().entity(id)


def romanize(name: str, *, lang: str | None = None, system: str | None = None) -> str:
    """Return *name* in Latin letters, by the language's default system or the one named."""
    from namenorm import translit

    return translit.romanize(name, lang=lang, system=system)


def variants(name: str, *, lang: str | None = None) -> list[Variant]:
    """Return how each romanization system of the language writes *name*."""
    from namenorm import translit

    return translit.variants(name, lang=lang)
