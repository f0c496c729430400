"""The modules that a look-up runs through, loaded as C where they were compiled.

mypyc makes an extension of the modules in `COMPILED`, from the same source that Python would run;
look-ups take a quarter less time by it.  The extension is taken for as long as it was made from
these very sources: whoever edits a module runs what the file says, and installs again to have it
compiled.  ``NAMENORM_PLAIN`` keeps the modules from being taken, with ``modules`` them alone, with
anything else but 0 the inner loops of `namenorm.kernel` too.

Lost in compiled modules: functions and methods cannot be replaced from outside.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from functools import cached_property
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path

__all__ = [
    "COMPILED",
    "FOLDER",
    "MADE_FROM",
    "SHARED",
    "Finder",
    "are_compiled",
    "install",
    "state_of",
]

#: Modules that are compiled, as paths below the package.
COMPILED = (
    "beside",
    "corroborating",
    "countryletters",
    "index/entities",
    "index/lexicon_file",
    "index/multimap",
    "index/outlines",
    "index/overlay",
    "index/records",
    "index/retrieval",
    "index/section",
    "index/sieve",
    "index/sifting",
    "judged",
    "keys/analyser",
    "keys/blocking",
    "keys/brahmic",
    "keys/form",
    "keys/han",
    "keys/hangul",
    "keys/heard",
    "keys/likeliest",
    "keys/place_words",
    "keys/skeleton",
    "keys/sounds",
    "keys/tables",
    "keys/unit",
    "meanings",
    "names/endings",
    "names/families",
    "names/inflection",
    "names/initials",
    "names/lexicon",
    "names/patronymics",
    "names/phrases",
    "names/segment",
    "names/spoken",
    "ownscript",
    "placed",
    "resolver",
    "scoring/align",
    "scoring/bodies",
    "scoring/caps",
    "scoring/characters",
    "scoring/compare",
    "scoring/decision",
    "scoring/features",
    "scoring/likeness",
    "scoring/similarity",
    "scoring/surnames",
    "scoring/vetoes",
    "searching",
    "sources/draft",
    "sources/draftnames",
    "sources/plain",
    "sources/record",
    "sources/romanized",
    "sources/rows",
    "sources/shape",
    "text/confusables",
    "text/fold",
    "text/scripts",
)
#: The extension that holds the code of all of them; a small one a module refers to it.
SHARED = "namenorm__mypyc"

_PACKAGE = Path(__file__).parent
#: Where the extensions lie, beside a table of what each was made from.
FOLDER = _PACKAGE / "_compiled"
MADE_FROM = "sources.json"


def state_of(package: Path) -> dict[str, int]:
    """Return a checksum of the source of each module that is compiled."""
    return {name: zlib.crc32((package / f"{name}.py").read_bytes()) for name in COMPILED}


class Finder:
    """Finds the compiled modules before Python finds their sources."""

    def __init__(self, package: Path = _PACKAGE, folder: Path = FOLDER) -> None:
        self._package = package
        self._folder = folder

    @cached_property
    def files(self) -> dict[str, Path]:
        """The extensions by module; none if one lacks, or is of another source."""
        try:
            made_from = json.loads((self._folder / MADE_FROM).read_text("utf-8"))
            if made_from != state_of(self._package):
                return {}
        except (OSError, ValueError):
            return {}
        found = {f"namenorm.{name.replace('/', '.')}": self._file(name) for name in COMPILED}
        found[SHARED] = self._file(SHARED)
        return found if all(file.is_file() for file in found.values()) else {}

    def _file(self, name: str) -> Path:
        return self._folder / (name.replace("/", ".") + EXTENSION_SUFFIXES[0])

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Return where *name* is to be loaded from, None if that is not for this finder to say."""
        if name != SHARED and not name.startswith("namenorm."):
            return None
        file = self.files.get(name)
        return None if file is None else spec_from_file_location(name, file)


def install() -> None:
    """Let the modules be found, unless the environment says otherwise."""
    if os.environ.get("NAMENORM_PLAIN", "0") in ("", "0") and FOLDER.is_dir():
        sys.meta_path.insert(0, Finder())


def are_compiled() -> bool:
    """Whether the modules were loaded compiled, or would be."""
    return any(isinstance(finder, Finder) and finder.files for finder in sys.meta_path)
