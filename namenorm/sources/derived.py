r"""The derived tables: countries, divisions and cities that a script made from packages.

One entity a line, tab-separated: id, type, country, parent, population, xrefs (``key=value``
joined by ``;``), then a column for each name: ``lang=Name`` or ``lang+kind=Name``.

>>> from namenorm.sources.derived import read_line
>>> record = read_line("nn:place:gn:1\tcity\tRU\t\t15000\tgeonames=1\ten+preferred=Xa\tund=Ха")
>>> record.entity.name, record.prominence, record.entity.names[1].lang
('Xa', 22, None)
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Final
from unicodedata import is_normalized

from namenorm.model import NAME_KINDS, Entity, NameForm
from namenorm.sources.codes import canonical_tag, is_country
from namenorm.sources.draft import KINDS, kind_of_id
from namenorm.sources.layout import SourceFile
from namenorm.sources.problem import Problem
from namenorm.sources.record import (
    Record,
    city_prominence,
    first_name,
    is_clean,
    order_names,
    shown_names,
    whole,
)
from namenorm.text.scripts import main_script

__all__ = ["read_derived", "read_line"]

#: Cells before the names.
_FIXED: Final = 6


class _BadLineError(Exception):
    """What is wrong with a line, in words."""


def read_derived(
    files: Iterable[SourceFile],
    problems: list[Problem],
    advance: Callable[[int], None] = lambda size: None,
) -> Iterator[Record]:
    """Yield the records of the tables among *files*, one by one.

    A bad line is left out and becomes one of *problems*; *advance* hears how many bytes of text
    were read.
    """
    seen: set[str] = set()
    for file in files:
        if file.role != "derived":
            continue
        with file.path.open("rb") as stream:
            for number, raw in enumerate(stream, 1):
                advance(len(raw))
                try:
                    line = raw.decode("utf-8").rstrip("\r\n")
                    if not line or line.startswith("# "):
                        continue
                    record = read_line(line)
                    if record.entity.id in seen:
                        raise _BadLineError("id stands in two lines; make the table again")
                    seen.add(record.entity.id)
                    yield record
                except UnicodeDecodeError:
                    message = "is not UTF-8; make the table again"
                    problems.append(Problem(file.title, number, "", message))
                except _BadLineError as error:
                    who = raw.split(b"\t", 1)[0].decode("utf-8", "replace")[:80].strip()
                    problems.append(Problem(file.title, number, who, str(error)))


def read_line(line: str) -> Record:
    """Return the record that one line of a table holds."""
    cells = line.split("\t")
    if len(cells) <= _FIXED:
        message = f"line has {len(cells)} cells; write {_FIXED} and one a name or more"
        raise _BadLineError(message)
    identifier, kind_of_place, country, parent, population, xrefs = cells[:_FIXED]
    kind = kind_of_id(identifier)
    if kind is None:
        raise _BadLineError(f"id is «{identifier[:40]}»; write nn:<{'|'.join(KINDS)}>:...")
    if country and not is_country(country):
        raise _BadLineError(f"country is «{country[:40]}»; write an ISO 3166-1 code")
    people = whole(population) if population else 0
    if people is None:
        raise _BadLineError(f"population is «{population[:40]}»; write a whole number")
    names = _names(cells[_FIXED:])
    name = first_name(names, country)
    entity = Entity(
        identifier,
        kind,
        name,
        names,
        shown_names(name, names),
        country or None,
        kind_of_place or None,
        parent or None,
        xrefs=_xrefs(xrefs) if xrefs else {},
    )
    prominence = _prominence(kind_of_place, people)
    return Record(entity, prominence, population=people if population else None)


def _names(cells: list[str]) -> tuple[NameForm, ...]:
    forms: dict[tuple[str, str | None], NameForm] = {}
    for cell in cells:
        if not cell:
            continue
        tag, equals, text = cell.partition("=")
        if not equals or not text:
            raise _BadLineError(f"name is «{cell[:40]}»; write lang=Name")
        lang, kind = _label(tag)
        if not text.isascii() and not (is_normalized("NFC", text) and is_clean(text)):
            raise _BadLineError(f"name «{text[:40]}» is not clean NFC; make the table again")
        # the tables are sorted, and the first of two columns with one name is the better one
        forms.setdefault((text, lang), NameForm(text, lang, main_script(text), kind))
    if not forms:
        raise _BadLineError("has no names; give at least one")
    return order_names(forms.values())


@cache
def _label(tag: str) -> tuple[str | None, str]:
    lang, plus, kind = tag.partition("+")
    if plus and kind not in NAME_KINDS:
        raise _BadLineError(f"unknown kind of name «{kind[:40]}»; write {', '.join(NAME_KINDS)}")
    canonical = canonical_tag(lang)
    if canonical is None and lang != "und":
        raise _BadLineError(f"language is «{lang[:40]}»; write a BCP 47 tag, or und")
    return canonical, kind or "alias"


def _xrefs(text: str) -> dict[str, str]:
    found = {}
    for pair in text.split(";"):
        key, equals, value = pair.partition("=")
        if not (key and equals and value) or key in found:
            raise _BadLineError(f"xrefs are «{text[:40]}»; write key=value;key=value, each once")
        found[key] = value
    return found


def _prominence(kind_of_place: str, people: int) -> int:
    """Order namesakes: countries, then big divisions, then cities by size."""
    if kind_of_place == "country":
        return 80
    if kind_of_place == "admin1":
        return min(55, max(45, round(2 * math.log10(max(people, 1))) + 39))
    return city_prominence(people)
