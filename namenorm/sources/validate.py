"""Every problem of a gazetteer at once, each with its file and line.

A file that is part of a gazetteer is judged beside the rest of it, so that references resolve; a
file of its own is judged by what it brings.  Where there is no list of sources or roles, none of
them is called unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from namenorm.sources.checks import dates, names, values
from namenorm.sources.checks.namesakes import namesake_problems
from namenorm.sources.checks.references import World, entity_problems, file_problems
from namenorm.sources.checks.uniqueness import seat_problems, xref_problems
from namenorm.sources.codes import is_language_tag
from namenorm.sources.curated import Garble, read_curated
from namenorm.sources.derived import read_derived
from namenorm.sources.layout import SourceFile, gazetteer_files, gazetteer_root
from namenorm.sources.problem import Problem

__all__ = ["validate"]


def validate(paths: Iterable[str | Path]) -> list[Problem]:
    """Return all problems of the gazetteers, folders and files at *paths*, by file and line."""
    worlds: dict[Path | None, list[SourceFile]] = {}
    wanted: set[Path] = set()
    problems: set[Problem] = set()
    for path in map(Path, paths):
        files = gazetteer_files(path) if path.exists() else []
        if not files:
            what = "holds no gazetteer files" if path.exists() else "does not exist"
            problems.add(Problem(path.as_posix(), 1, "", f"{what}; check the path"))
            continue
        wanted |= {file.path.resolve() for file in files}
        root = gazetteer_root(path)
        known = worlds.setdefault(root.resolve() if root else None, [])
        _add(known, files)
        if root is not None:
            _add(known, gazetteer_files(root))
    for files in worlds.values():
        problems |= {p for p in _judge(files) if Path(p.path).resolve() in wanted}
    return sorted(problems)


def _add(known: list[SourceFile], files: Iterable[SourceFile]) -> None:
    """Add files that are not there yet under another spelling of their path."""
    have = {file.path.resolve() for file in known}
    known.extend(file for file in files if file.path.resolve() not in have)


def _judge(files: Iterable[SourceFile]) -> Iterator[Problem]:
    curated = read_curated(files)
    found: list[Problem] = []
    derived = {r.entity.id: r.entity.xrefs for r in read_derived(files, found)}
    world = World(curated, derived)
    yield from curated.problems
    yield from found
    for entry in curated.entries:
        for fault in entry.faults:
            yield entry.problem(fault)
        for check in (values.faults, names.faults, dates.faults):
            for fault in check(entry.draft):
                yield entry.problem(fault)
        yield from entity_problems(entry, world)
    for garble in curated.garbles:
        yield from _garble(garble)
    yield from file_problems(world)
    yield from xref_problems(world)
    yield from seat_problems(world)
    yield from namesake_problems(world)


def _garble(garble: Garble) -> Iterator[Problem]:
    wrong = names.text_fault(garble.name)
    if wrong:
        yield Problem(garble.path, garble.line, "", wrong)
    if not is_language_tag(garble.lang):
        message = f"unknown language tag «{garble.lang}»; write a BCP 47 tag, or und"
        yield Problem(garble.path, garble.line, garble.name, message)
