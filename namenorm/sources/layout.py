"""Which files a gazetteer has, and what each of them is for.

A gazetteer is a directory::

    people/ places/ agencies/ offices/   <country>.yaml: lists of entities
    lexicon/     <topic>.yaml: words of names by concept and language, and tables of name parts
    derived/     <table>.tsv: what a script made from packages
    sources/     <topic>.yaml, and sources.yaml: what the entities rest on
    garbles.yaml redirects.yaml

Any other YAML file is taken for a list of entities, so that one file alone is a gazetteer too.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

__all__ = ["Role", "SourceFile", "gazetteer_files", "gazetteer_root"]

Role = Literal["entities", "garbles", "redirects", "sources", "lexicon", "derived"]
_SINGLE: dict[str, Role] = {
    "garbles.yaml": "garbles",
    "redirects.yaml": "redirects",
    "sources.yaml": "sources",
}
_FOLDERS: dict[str, Role] = {
    "lexicon": "lexicon",
    "sources": "sources",
    "derived": "derived",
}
_TABLES = frozenset({"derived", "lexicon"})
_MARKS = (
    "people",
    "places",
    "agencies",
    "offices",
    "derived",
    "sources",
    "sources.yaml",
)


@dataclass(frozen=True, slots=True, order=True)
class SourceFile:
    """One file of a gazetteer; ``name`` is its path inside, with slashes on every system."""

    name: str
    path: Path
    role: Role

    @property
    def title(self) -> str:
        """How problems call it: the path as it was asked for, which a terminal can open."""
        return self.path.as_posix()


def gazetteer_files(root: Path) -> list[SourceFile]:
    """Return the files of the gazetteer at *root* (a directory, or one file), sorted by name."""
    if root.is_file():
        role: Role = (
            "derived" if root.suffix == ".tsv" else _role(Path(root.parent.name, root.name))
        )
        return [SourceFile(root.name, root, role)]
    found = []
    for path in sorted(root.rglob("*")):
        inner = path.relative_to(root)
        if path.suffix not in (".yaml", ".yml", ".tsv") or not path.is_file():
            continue
        if any(part.startswith(".") for part in inner.parts) or inner.parts[0] == "schema":
            continue
        role = _role(inner)
        if path.suffix != ".tsv" or role in _TABLES:
            found.append(SourceFile(inner.as_posix(), path, role))
    return sorted(found)


def gazetteer_root(path: Path) -> Path | None:
    """Return the gazetteer that *path* is a part of: the nearest directory that looks like one."""
    for folder in (path, *path.resolve().parents):
        if folder.is_dir() and sum((folder / mark).exists() for mark in _MARKS) > 1:
            return folder
    return None


def _role(inner: Path) -> Role:
    """Return what a file is for: its topmost folder of a known name says so, or its own name."""
    for folder in inner.parts[:-1]:
        if folder in _FOLDERS and (folder != "derived" or inner.suffix == ".tsv"):
            return _FOLDERS[folder]
    return _SINGLE.get(inner.name, "entities")
