"""A whole gazetteer as records, in the one order that files and lines have no say in."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from msgspec import structs

from namenorm.errors import GazetteerError
from namenorm.model import Entity, NameForm, Tenure
from namenorm.sources.codes import canonical_tag
from namenorm.sources.compose import compose
from namenorm.sources.curated import Garble, read_curated
from namenorm.sources.derived import read_derived
from namenorm.sources.layout import SourceFile, gazetteer_files
from namenorm.sources.overlay import overlay
from namenorm.sources.problem import Problem
from namenorm.sources.record import Record, from_draft, tenure_order
from namenorm.text.scripts import main_script

__all__ = ["FORMAT", "Progress", "digest", "load", "load_redirects"]

#: Raised when the same files come to mean other records.
FORMAT: Final = 1
#: Hears how many bytes were read, of how many.
Progress = Callable[[int, int], None]
#: A capital is named where its country is meant, and before its namesakes.
_CAPITAL: Final = 10


def load(root: Path, *, derived: bool = True, progress: Progress | None = None) -> list[Record]:
    """Return the records of the gazetteer at *root*, sorted by identifier.

    Curated entries are laid over derived ones by identifier; offices get their holders, and the
    names that rules make of a role and a place (see `namenorm.sources.compose`).  Redirects are
    not in the list: see `load_redirects`.

    Raises GazetteerError with every problem that keeps a file from being read; whether what it
    says can be true is for `namenorm.sources.validate`.
    """
    files = [file for file in _files(root) if derived or file.role != "derived"]
    curated = read_curated(files)
    problems = list(curated.problems)
    problems += [entry.problem(fault) for entry in curated.entries for fault in entry.faults]
    records = {r.entity.id: r for r in read_derived(files, problems, _counter(files, progress))}
    _refuse(problems)
    for entry in curated.entries:
        record = from_draft(entry.draft, curated=True, ordered=True)
        lower = records.get(record.entity.id)
        if lower is not None:
            records[record.entity.id] = overlay(lower, record)
        elif record.entity.names:  # what only adds to a table is nothing without it
            records[record.entity.id] = record
    _raise_capitals(records)
    _seat_holders(records)
    records.update(compose(records, curated.roles))
    for nobody in _nobodies(curated.garbles):
        records[nobody.entity.id] = nobody
    return [records[identifier] for identifier in sorted(records)]


def load_redirects(root: Path) -> dict[str, str]:
    """Return the last successor of each retired identifier.

    Raises GazetteerError where redirects run in a circle, or cannot be read.
    """
    files = [file for file in _files(root) if file.role == "redirects"]
    curated = read_curated(files)
    _refuse(curated.problems)
    steps = {redirect.old: redirect.new for redirect in curated.redirects}
    return {old: _last(old, steps) for old in sorted(steps)}


def digest(root: Path) -> str:
    """Return a hash of all that a gazetteer is made from: names and bytes of files, and format."""
    state = hashlib.sha256(f"namenorm sources {FORMAT}\n".encode())
    for file in _files(root):
        content = file.path.read_bytes()
        state.update(f"{file.name}\0{len(content)}\0".encode())
        state.update(content)
    return state.hexdigest()


def _files(root: Path) -> list[SourceFile]:
    if not root.exists():
        raise GazetteerError(f"{root}: no such file or directory")
    return gazetteer_files(root)


def _refuse(problems: Iterable[Problem]) -> None:
    lines = [str(problem) for problem in sorted(problems)]
    if lines:
        more = f" (and {len(lines) - 1} more)" if len(lines) > 1 else ""
        raise GazetteerError(lines[0] + more, lines)


def _counter(files: Iterable[SourceFile], progress: Progress | None) -> Callable[[int], None]:
    if progress is None:
        return lambda size: None
    total = sum(file.path.stat().st_size for file in files if file.role == "derived")
    done = said = 0

    def advance(size: int) -> None:
        nonlocal done, said
        done += size
        if done - said > 1 << 16 or done == total:  # often enough for an eye
            said = done
            progress(done, total)

    return advance


def _last(old: str, steps: Mapping[str, str]) -> str:
    seen = [old]
    while seen[-1] in steps:
        new = steps[seen[-1]]
        if new in seen:
            raise GazetteerError(f"redirects run in a circle: {' -> '.join([*seen, new])}")
        seen.append(new)
    return seen[-1]


def _raise_capitals(records: dict[str, Record]) -> None:
    countries = (r for r in records.values() if r.entity.type == "country" and r.capital)
    capitals = {r.capital for r in countries if r.capital}
    capitals |= {r.entity.id for r in records.values() if r.entity.type == "capital"}
    for identifier in capitals & records.keys():
        record = records[identifier]
        records[identifier] = structs.replace(
            record, prominence=min(100, record.prominence + _CAPITAL)
        )


def _seat_holders(records: dict[str, Record]) -> None:
    holders: defaultdict[str, list[Tenure]] = defaultdict(list)
    for record in records.values():
        for tenure in record.entity.held:
            holders[tenure.office].append(tenure)
    for office, tenures in holders.items():
        if office in records:
            record = records[office]
            ordered = tuple(sorted(tenures, key=tenure_order))
            entity = replace(record.entity, holders=ordered)
            records[office] = structs.replace(record, entity=entity)


def _nobodies(garbles: Iterable[Garble]) -> list[Record]:
    """Return a record for each garble: a name that matches, of nobody."""
    made: dict[str, Record] = {}
    for garble in sorted(garbles, key=lambda garble: (garble.name, garble.lang)):
        identifier = f"nn:nobody:{_slug(garble.name)}"
        if identifier in made:
            mark = hashlib.sha256(f"{garble.lang} {garble.name}".encode()).hexdigest()[:8]
            identifier += f"-{mark}"
        lang = canonical_tag(garble.lang)
        form = NameForm(
            garble.name,
            lang,
            main_script(garble.name),
            "mistranslation",
            source=garble.source,
        )
        entity = Entity(
            identifier,
            "nobody",
            garble.name,
            (form,),
            sources=tuple(filter(None, [garble.source])),
        )
        why = garble.why or None
        made[identifier] = Record(entity, curated=True, why=why, meant=garble.meant)
    return list(made.values())


def _slug(name: str) -> str:
    """Return *name* in lower-case Latin letters, digits and hyphens."""
    from unidecode import unidecode  # the build path alone needs it

    letters = (char if char.isalnum() else " " for char in unidecode(name).lower())
    return "-".join("".join(letters).split()) or "name"
