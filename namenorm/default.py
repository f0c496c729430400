"""The default gazetteer and lexicon: found in the package, or compiled into the user's cache.

A wheel carries both files.  A source checkout has the sources beside the package; they are compiled
on first use, with progress on stderr, into ``NAMENORM_CACHE`` or the platform's cache folder, under
a name that says what they were made from.
"""

from __future__ import annotations

import hashlib
import os
import threading
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from namenorm.errors import GazetteerError
from namenorm.index.container import Container
from namenorm.index.entities import FORM_VERSION, EntityIndex
from namenorm.index.lexicon_file import LEXICON_VERSION, open_lexicon
from namenorm.keys.form import Analyser
from namenorm.names.lexicon import Lexicon
from namenorm.scoring.compare import Comparer

if TYPE_CHECKING:
    from namenorm.gazetteer import Gazetteer

__all__ = ["default_comparer", "default_gazetteer", "default_lexicon", "default_paths"]

_PACKAGE = Path(__file__).parent
_lock = threading.RLock()


@cache
def default_lexicon() -> Lexicon:
    """Return the package's lexicon; the same object each time."""
    return open_lexicon(Container.open(default_paths()[0]))


@cache
def default_comparer() -> Comparer:
    """Return a comparer that knows the package's lexicon, and no entity."""
    return Comparer(Analyser(default_lexicon()))


def default_gazetteer() -> Gazetteer:
    """Return the package's gazetteer; the same object each time in one process."""
    with _lock:
        return _gazetteer()


@cache
def _gazetteer() -> Gazetteer:
    from namenorm.gazetteer import Gazetteer

    return Gazetteer(EntityIndex(Container.open(default_paths()[1])), default_lexicon())


def default_paths() -> tuple[Path, Path]:
    """Return the compiled lexicon and gazetteer, made now if a source checkout lacks them.

    Raises GazetteerError where neither compiled files nor sources are to be found.
    """
    shipped = _PACKAGE / "data" / "lexicon.nnx", _PACKAGE / "data" / "default.nnx"
    sources = _PACKAGE.parent / "gazetteers"
    if sources.is_dir() and (_PACKAGE.parent / "pyproject.toml").is_file():
        stem = cache_folder() / f"{_stamp(sources)}"
        made = stem.with_suffix(".lexicon.nnx"), stem.with_suffix(".nnx")
        if not all(path.is_file() for path in made):
            from namenorm.sources.build import build_default

            build_default(sources, *made)
        return made
    if all(path.is_file() for path in shipped):
        return shipped
    raise GazetteerError(
        f"{shipped[1]}: no default gazetteer in this installation; install namenorm again"
    )


def cache_folder() -> Path:
    """Return the folder for compiled files: ``NAMENORM_CACHE``, or the platform's."""
    if chosen := os.environ.get("NAMENORM_CACHE"):
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("namenorm")


def _stamp(sources: Path) -> str:
    """Return a hash of what the files would be made from: names, sizes and times, and our own code.

    Reading every byte at every start would cost more than a look-up does.
    """
    state = hashlib.blake2b(f"{FORM_VERSION} {LEXICON_VERSION}".encode(), digest_size=12)
    code = [path for floor in ("text", "translit", "names", "keys", "index", "sources") for path in
            (_PACKAGE / floor).rglob("*") if path.suffix in (".py", ".tsv")]
    for path in sorted([*sources.rglob("*.yaml"), *sources.rglob("*.tsv"), *code]):
        seen = path.stat()
        state.update(f"{path.name} {seen.st_size} {seen.st_mtime_ns}\n".encode())
    return state.hexdigest()
