"""One entity in two places: what a curator wrote laid over what a table says."""

from __future__ import annotations

from dataclasses import replace

from msgspec import structs

from namenorm.model import Entity, NameForm
from namenorm.sources.record import Record, first_name, order_names, shown_names

__all__ = ["overlay", "with_names"]


def overlay(lower: Record, upper: Record) -> Record:
    """Return *lower* with *upper* laid over it; no name of either is lost.

    The upper preferred name of a language wins and the lower one becomes an alias.  Of a name
    that both have in one language, the upper form stands.  The larger prominence counts.  A town
    of a table that only gets more names is no better known for it, and stays one of the table's.
    """
    below, above = lower.entity, upper.entity
    country = above.country or below.country
    entity = Entity(
        id=above.id,
        kind=above.kind,
        name=above.name,
        country=country,
        type=above.type or below.type,
        parent=above.parent or below.parent,
        born=above.born or below.born,
        died=above.died or below.died,
        sex=above.sex or below.sex,
        xrefs={**below.xrefs, **above.xrefs},
        held=tuple(dict.fromkeys((*above.held, *below.held))),
        distinct_from=tuple(sorted({*above.distinct_from, *below.distinct_from})),
        sources=tuple(sorted({*above.sources, *below.sources})),
    )
    more_names = entity.type == "city" and upper.prominence <= lower.prominence
    merged = Record(
        entity,
        prominence=max(lower.prominence, upper.prominence),
        curated=lower.curated or (upper.curated and not more_names),
        role=upper.role or lower.role,
        of=upper.of or lower.of,
        seats=max(lower.seats, upper.seats),
        population=upper.population if upper.population is not None else lower.population,
        capital=upper.capital or lower.capital,
        founded=upper.founded or lower.founded,
        dissolved=upper.dissolved or lower.dissolved,
        successor=upper.successor or lower.successor,
    )
    return with_names(merged, _merge(below.names, above.names))


def with_names(record: Record, names: tuple[NameForm, ...]) -> Record:
    """Return *record* with *names* instead of its own, and what follows from them."""
    first = first_name(names, record.entity.country)
    shown = shown_names(first, names)
    entity = replace(record.entity, name=first, names=names, all_names=shown)
    return structs.replace(record, entity=entity)


def _merge(below: tuple[NameForm, ...], above: tuple[NameForm, ...]) -> tuple[NameForm, ...]:
    taken = {form.lang for form in above if form.kind == "preferred"}
    forms = {(form.text, form.lang): form for form in above}
    for form in below:
        if form.kind == "preferred" and form.lang in taken:
            form = replace(form, kind="alias")
        forms.setdefault((form.text, form.lang), form)
    return order_names(forms.values())
