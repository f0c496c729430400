"""Names of our own gazetteers: people and agencies by hand, cities and divisions from packages.

People and agencies were collected by us, so this part shows what the rules make of our own idea of
how names are written; the packages' names are others'.  Look-ups do not see the gazetteers: they
get one name of each entity, and the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import yaml

from benchmarks.names.records import Entity, Name, hashed, script_of

__all__ = [
    "ROOT",
    "agencies",
    "cities",
    "derived_rows",
    "divisions",
    "people",
    "people_by_country",
]

ROOT: Final = Path(__file__).resolve().parents[2] / "gazetteers"
#: Kinds of name that rules may be asked for.  Acronyms, former names, nicknames and attested
#: mistakes can only be listed.
_KINDS: Final = ("preferred", "alias", "short")


def people() -> Iterator[Entity]:
    """Yield office holders with more than a family name."""
    yield from _curated("people", "person")


def agencies() -> Iterator[Entity]:
    """Yield agencies by the names of their languages."""
    yield from _curated("agencies", "org")


def people_by_country() -> Iterator[tuple[str, Entity]]:
    """Yield people with the country that the gazetteer gives them."""
    for raw, entity in _entities("people", "person"):
        if raw.get("country"):
            yield str(raw["country"]), entity


def _curated(folder: str, kind: str) -> Iterator[Entity]:
    for _, entity in _entities(folder, kind):
        yield entity


def _entities(folder: str, kind: str) -> Iterator[tuple[dict[str, Any], Entity]]:
    for path in sorted((ROOT / folder).glob("*.yaml")):
        for raw in yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader) or []:
            names = tuple(_names(raw["names"], several_words=kind == "person"))
            english = [n for n in names if n.lang == "en"]
            if english and len(names) > 1:
                rest = [n for n in names if n is not english[0]]
                entity = Entity(raw["id"], kind, f"curated {folder}", (english[0], *rest))
                yield raw, entity


def _names(groups: dict[str, Any], *, several_words: bool) -> Iterator[Name]:
    for lang, group in groups.items():
        for kind in _KINDS:
            listed = group.get(kind, [])
            for item in listed if isinstance(listed, list) else [listed]:
                text = item["name"] if isinstance(item, dict) else item
                if isinstance(item, dict) and "needs" in item:
                    continue  # other bodies bear it too
                if kind == "short" and several_words and " " not in text:
                    continue  # a family name alone is not enough to tell people apart
                if not _is_acronym(text):
                    yield Name(text, lang)


def _is_acronym(text: str) -> bool:
    return len(text) < 8 and text.isupper() and text.isalpha() and " " not in text


def derived_rows(pattern: str) -> Iterator[tuple[str, str, list[Name]]]:
    """Yield the id, country and names of the derived tables of that name, the main name first."""
    for path in sorted((ROOT / "derived").glob(pattern)):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("#"):
                    continue
                row = line.rstrip("\n").split("\t")
                names = [Name(*_cell(cell)) for cell in row[6:]]
                yield row[0], row[2], names


def _cell(cell: str) -> tuple[str, str | None]:
    tag, _, text = cell.partition("=")
    lang = tag.partition("+")[0]
    return text, None if lang == "und" else lang


def cities(sample: int = 900, scripts: int = 5) -> Iterator[Entity]:
    """Yield cities of GeoNames that are written in several scripts, a fixed sample."""
    yield from _sample("cities-*.tsv", "GeoNames cities", sample, scripts)


def divisions(sample: int = 600, scripts: int = 4) -> Iterator[Entity]:
    """Yield first-level divisions with names in several scripts, a fixed sample."""
    yield from _sample("divisions-*.tsv", "ISO 3166-2 divisions", sample, scripts)


def _sample(pattern: str, source: str, sample: int, scripts: int) -> Iterable[Entity]:
    found = [
        Entity(id, "place", source, tuple(names))
        for id, _, names in derived_rows(pattern)
        if len({script_of(name.text) for name in names}) >= scripts
    ]
    found.sort(key=lambda entity: hashed(entity.id))
    return found[:sample]
