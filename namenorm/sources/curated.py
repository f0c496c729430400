"""The curated files: what people wrote by hand, with the line of each word of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from namenorm.sources.draft import Draft, read_draft
from namenorm.sources.layout import SourceFile
from namenorm.sources.problem import Fault, Path, Problem, line_of
from namenorm.sources.yamlfile import Document, read

__all__ = ["Curated", "Entry", "Garble", "Redirect", "read_curated"]

_MINTED = re.compile(r"\bid:\s*[\"']?(nn:[a-z]+:[a-z0-9-]+:[a-z0-9-]+)")
_GARBLE_KEYS = frozenset({"name", "lang", "why", "source", "meant"})
_REDIRECT_KEYS = frozenset({"from", "to", "when"})


@dataclass(slots=True)
class Entry:
    """A draft, where it was written, and what was wrong with its shape."""

    draft: Draft
    document: Document
    path: Path
    faults: list[Fault] = field(default_factory=list)

    def problem(self, fault: Fault) -> Problem:
        """Return *fault* with its file and line."""
        line = line_of(self.document.lines, (*self.path, *fault.path))
        return Problem(self.document.path, line, self.draft.id, fault.message)


@dataclass(frozen=True, slots=True)
class Garble:
    """An attested name of something that does not exist."""

    name: str
    lang: str
    why: str
    source: str
    meant: str | None
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Redirect:
    """A retired identifier and its successor."""

    old: str
    new: str
    when: str
    path: str
    line: int

    @property
    def at(self) -> tuple[str, int, str]:
        """File, line and identifier, as a problem has them."""
        return self.path, self.line, self.old


@dataclass(slots=True)
class Curated:
    """All that the curated files say.

    ``unread`` are identifiers that stand in files that could not be read: nobody should be
    told that they are unknown.  ``knows_sources`` and ``knows_roles`` say whether there is a list
    of them that could be read.
    """

    entries: list[Entry] = field(default_factory=list)
    garbles: list[Garble] = field(default_factory=list)
    redirects: list[Redirect] = field(default_factory=list)
    sources: dict[str, Mapping[str, str]] = field(default_factory=dict)
    source_places: dict[str, str] = field(default_factory=dict)
    roles: dict[str, Mapping[str, object]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    knows_sources: bool = True
    knows_roles: bool = True


def read_curated(files: Iterable[SourceFile]) -> Curated:
    """Read all YAML among *files*; whatever is wrong is in ``problems`` and entries' faults."""
    curated = Curated()
    roles: list[Document] = []
    sources: list[Document] = []
    for file in files:
        if file.path.suffix == ".tsv":
            continue
        document = read(file.path, file.title)
        curated.problems.extend(document.problems)
        if file.role == "sources":
            sources.append(document)
            _read_sources(document, curated)
        elif file.role == "lexicon":
            _read_lexicon(file, document, curated)
            roles += [document] if file.path.name == "roles.yaml" else []
        elif not document.readable:
            curated.unread.update(_MINTED.findall(document.text))
        elif file.role == "garbles":
            _read_garbles(document, curated)
        elif file.role == "redirects":
            _read_redirects(document, curated)
        else:
            _read_entries(document, curated)
    curated.knows_sources = bool(sources) and all(document.readable for document in sources)
    curated.knows_roles = bool(roles) and all(document.readable for document in roles)
    _report_twins(curated)
    return curated


def _report(curated: Curated, document: Document, path: Path, who: str, message: str) -> None:
    line = line_of(document.lines, path)
    curated.problems.append(Problem(document.path, line, who, message))


def _items(document: Document, curated: Curated) -> list[object]:
    """Return the list that a file is; an empty file is an empty list."""
    if isinstance(document.data, list):
        return document.data
    if document.data not in (None, ""):
        _report(curated, document, (), "", "is no list; start each item with «- »")
    return []


def _read_entries(document: Document, curated: Curated) -> None:
    for place, item in enumerate(_items(document, curated)):
        faults: list[Fault] = []
        draft = read_draft(item, faults, ours=True)
        curated.entries.append(Entry(draft, document, (place,), faults))


def _report_twins(curated: Curated) -> None:
    """Report each identifier that two entries have, at the second of them."""
    first: dict[str, Problem] = {}
    for entry in curated.entries:
        identifier = entry.draft.id
        here = entry.problem(Fault(("id",), ""))
        there = first.setdefault(identifier, here)
        if identifier and there is not here:
            message = f"id is taken by {there.path}:{there.line}; merge the two or rename one"
            curated.problems.append(entry.problem(Fault(("id",), message)))


def _read_sources(document: Document, curated: Curated) -> None:
    if document.data in (None, ""):
        return
    if not isinstance(document.data, Mapping):
        _report(curated, document, (), "", "is no mapping; write source-id: {title: ...}")
        return
    for key, value in document.data.items():
        here = f"{document.path}:{line_of(document.lines, (key,))}"
        if curated.source_places.setdefault(key, here) != here:
            _report(
                curated,
                document,
                (key,),
                key,
                f"source is in {curated.source_places[key]} too; keep one",
            )
        known = {"title", "url", "date", "licence"}
        fields = value if isinstance(value, Mapping) else {}
        missing = [name for name in ("title", "date", "licence") if not fields.get(name)]
        if missing:
            message = f"source has no {', '.join(missing)}; say what it is"
            _report(curated, document, (key,), key, message)
        for name in fields:
            if name not in known:
                message = f"unknown key «{name}»; a source has title, url, date, licence"
                _report(curated, document, (key, name), key, message)
        curated.sources[key] = {k: v for k, v in fields.items() if isinstance(v, str)}


def _read_lexicon(file: SourceFile, document: Document, curated: Curated) -> None:
    """Take the roles; what else is in the lexicon is checked where it is used."""
    if not isinstance(document.data, Mapping):
        if document.data not in (None, ""):
            _report(
                curated,
                document,
                (),
                "",
                "is no mapping; write concept: {lang: [words]}",
            )
    elif file.path.name == "roles.yaml":
        for concept, words in document.data.items():
            if isinstance(words, Mapping):
                curated.roles[concept] = words
            else:
                message = "has no words by language; write {lang: [words]}"
                _report(curated, document, (concept,), concept, message)


def _fields(
    item: object, path: Path, keys: frozenset[str], document: Document, curated: Curated
) -> dict[str, str]:
    if not isinstance(item, Mapping):
        _report(
            curated,
            document,
            path,
            "",
            f"is no mapping; write {{{', '.join(sorted(keys))}}}",
        )
        return {}
    for key, value in item.items():
        if key not in keys:
            message = f"unknown key «{key}»; known are {', '.join(sorted(keys))}"
            _report(curated, document, (*path, key), "", message)
        elif not isinstance(value, str):
            _report(curated, document, (*path, key), "", f"{key} is no string; write one")
    return {key: value for key, value in item.items() if isinstance(value, str) and value}


def _read_garbles(document: Document, curated: Curated) -> None:
    for place, item in enumerate(_items(document, curated)):
        before = len(curated.problems)
        get = _fields(item, (place,), _GARBLE_KEYS, document, curated).get
        missing = [key for key in ("name", "lang", "why", "source") if not get(key)]
        if missing and before == len(curated.problems):
            message = f"garble has no {', '.join(missing)}; say what it is, why and where from"
            _report(curated, document, (place,), get("name", ""), message)
        if get("name"):
            line = line_of(document.lines, (place,))
            texts = (
                get("name", ""),
                get("lang", "und"),
                get("why", ""),
                get("source", ""),
            )
            curated.garbles.append(Garble(*texts, get("meant"), document.path, line))


def _read_redirects(document: Document, curated: Curated) -> None:
    for place, item in enumerate(_items(document, curated)):
        before = len(curated.problems)
        get = _fields(item, (place,), _REDIRECT_KEYS, document, curated).get
        old, new, when = get("from", ""), get("to", ""), get("when", "")
        if old and new:
            line = line_of(document.lines, (place,))
            curated.redirects.append(Redirect(old, new, when, document.path, line))
        if not (old and new and when) and before == len(curated.problems):
            _report(curated, document, (place,), old, "redirect needs from, to and when")
