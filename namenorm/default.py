"""The default gazetteer and lexicon: found in the package, or compiled into the user's cache.

A wheel carries both files.  A source checkout has the sources beside the package; they are compiled
on first use, with progress on stderr, into ``NAMENORM_CACHE`` or the platform's cache folder, under
a name that says what they were made from.
"""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from namenorm.errors import GazetteerError
from namenorm.index.container import Container
from namenorm.index.entities import FORM_VERSION
from namenorm.index.lexicon_file import LEXICON_VERSION, open_lexicon
from namenorm.keys.analyser import Analyser
from namenorm.names.lexicon import Lexicon
from namenorm.plugins import plugin_paths
from namenorm.scoring.compare import Comparer

if TYPE_CHECKING:
    from namenorm.gazetteer import Gazetteer

__all__ = [
    "cache_folder",
    "default_comparer",
    "default_gazetteer",
    "default_lexicon",
    "default_paths",
    "gazetteer_path",
    "lexicon_path",
]

_PACKAGE = Path(__file__).parent
#: Floors whose code decides what a compiled file holds.
_BUILDING = ("kernel", "text", "names", "keys", "index", "sources")
#: Seconds after which a lock is taken for one that nobody holds any more.
_STALE = 900
_lock = threading.RLock()


@cache
def default_lexicon() -> Lexicon:
    """Return the package's lexicon; the same object each time."""
    return open_lexicon(Container.open(lexicon_path()))


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

    return Gazetteer.open(*default_paths())


def default_paths() -> list[Path]:
    """Return the files that make up the default gazetteer: the package's own, and of plug-ins."""
    return [gazetteer_path(), *plugin_paths()]


def lexicon_path() -> Path:
    """Return the compiled lexicon, made now if a source checkout lacks it."""
    sources = _sources()
    if sources is None:
        return _shipped("lexicon.nnx")
    path = cache_folder() / f"{_stamp(sources)}.lexicon.nnx"
    if not path.is_file():
        from namenorm.sources.build import build_lexicon

        with _alone(path):
            if not path.is_file():
                build_lexicon(sources, path)
    return path


def gazetteer_path() -> Path:
    """Return the compiled gazetteer, made now if a source checkout lacks it."""
    sources = _sources()
    if sources is None:
        return _shipped("default.nnx")
    path = cache_folder() / f"{_stamp(sources)}.nnx"
    if not path.is_file():
        from namenorm.sources.build import build_gazetteer

        lexicon = lexicon_path()
        with _alone(path):
            if not path.is_file():
                build_gazetteer(sources, lexicon, path)
    return path


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other processes from making the file at *path* at the same time.

    Whoever comes second waits until it is there.  A lock that is left over from a process that was
    killed holds nobody up for longer than a compilation takes.
    """
    lock = path.with_suffix(".lock")
    lock.parent.mkdir(parents=True, exist_ok=True)
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError:
            try:
                if path.is_file() or time.time() - lock.stat().st_mtime > _STALE:
                    lock.unlink(missing_ok=True)
            except FileNotFoundError:
                continue
            time.sleep(0.2)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _sources() -> Path | None:
    """Return the sources of the checkout that this package lies in, if it lies in one."""
    root = _PACKAGE.parent
    found = (root / "pyproject.toml").is_file() and (root / "gazetteers").is_dir()
    return root / "gazetteers" if found else None


def _shipped(name: str) -> Path:
    path = _PACKAGE / "data" / name
    if not path.is_file():
        raise GazetteerError(f"{path}: missing from this installation; install namenorm again")
    return path


def cache_folder() -> Path:
    """Return the folder for compiled files: ``NAMENORM_CACHE``, or the platform's."""
    if chosen := os.environ.get("NAMENORM_CACHE"):
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("namenorm")


@cache
def _stamp(sources: Path) -> str:
    """Return a hash of what the files are made from: names, sizes and times, and our own code.

    Reading every byte at every start would cost more than a look-up does.
    """
    state = hashlib.blake2b(f"{FORM_VERSION} {LEXICON_VERSION}".encode(), digest_size=12)
    code = [path for floor in _BUILDING for path in (_PACKAGE / floor).rglob("*.*")]
    data = [*sources.rglob("*.yaml"), *sources.rglob("*.tsv")]
    for path in sorted([*data, *(p for p in code if p.suffix in (".py", ".tsv"))]):
        seen = path.stat()
        state.update(f"{path} {seen.st_size} {seen.st_mtime_ns}\n".encode())
    return state.hexdigest()
