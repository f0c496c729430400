"""One name in, one canonical identity out: any script, any spelling, offline, explained.

>>> import namenorm
>>> namenorm.fold("HINŠTEJN")
'hinstejn'

The functions here are those of ``Gazetteer.default()``.  Importing this package loads nothing
of them; each name is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from namenorm.loading import install

if TYPE_CHECKING:
    from namenorm.api import (
        annotate,
        compare,
        entity,
        lookup,
        romanize,
        variants,
    )
    from namenorm.errors import (
        ArgumentError,
        GazetteerError,
        IndexFormatError,
        NamenormError,
        UnknownNameError,
    )
    from namenorm.gazetteer import Gazetteer
    from namenorm.model import (
        Candidate,
        Comparison,
        Entity,
        Mention,
        NameForm,
        Resolution,
        Step,
        Tenure,
        Variant,
    )
    from namenorm.text.fold import fold

__version__ = "0.1.0"

install()

_HOME = {
    **dict.fromkeys(("annotate", "compare", "entity", "lookup", "romanize", "variants"), "api"),
    **dict.fromkeys(
        (
            "ArgumentError",
            "GazetteerError",
            "IndexFormatError",
            "NamenormError",
            "UnknownNameError",
        ),
        "errors",
    ),
    **dict.fromkeys(
        (
            "Candidate",
            "Comparison",
            "Entity",
            "Mention",
            "NameForm",
            "Resolution",
            "Step",
            "Tenure",
            "Variant",
        ),
        "model",
    ),
    "Gazetteer": "gazetteer",
    "fold": "text.fold",
}

__all__ = [
    "ArgumentError",
    "Candidate",
    "Comparison",
    "Entity",
    "Gazetteer",
    "GazetteerError",
    "IndexFormatError",
    "Mention",
    "NameForm",
    "NamenormError",
    "Resolution",
    "Step",
    "Tenure",
    "UnknownNameError",
    "Variant",
    "annotate",
    "compare",
    "entity",
    "fold",
    "lookup",
    "romanize",
    "variants",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'namenorm' has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"namenorm.{_HOME[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
