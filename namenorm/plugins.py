"""Gazetteers that other installed packages ship, found by entry points.

A package has a compiled file among its data and says where it is::

    [project.entry-points."namenorm.gazetteers"]
    ports = "my_ports:path"

where ``my_ports.path`` is a path, or a function without arguments that returns one.  The default
gazetteer is asked as one with all of them, in the order of their names; what stands in several is
as the last of them has it.  ``NAMENORM_PLUGINS=0`` in the environment leaves them out.
"""

from __future__ import annotations

import os
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Final

from namenorm.errors import GazetteerError

__all__ = ["GROUP", "plugin_paths"]

GROUP: Final = "namenorm.gazetteers"


def plugin_paths() -> list[Path]:
    """Return the files of the installed plug-ins, by the names of their entry points.

    Raises GazetteerError if one names no file: a gazetteer that is silently missing would answer
    otherwise than its user believes.
    """
    if os.environ.get("NAMENORM_PLUGINS", "1") == "0":
        return []
    found = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    return [_path(point) for point in found]


def _path(point: EntryPoint) -> Path:
    try:
        named = point.load()
        path = Path(named() if callable(named) else named)
    except Exception as error:
        raise _refused(point, f"cannot be loaded ({error})") from error
    if not path.is_file():
        raise _refused(point, f"{path} is no file")
    return path


def _refused(point: EntryPoint, why: str) -> GazetteerError:
    owner = point.dist.name if point.dist else "an installed package"
    return GazetteerError(
        f"plug-in {point.name} = {point.value} of {owner}: {why}; mend or uninstall it, or set "
        "NAMENORM_PLUGINS=0"
    )
