"""Every exception that namenorm raises on purpose.

* NamenormError
  * ArgumentError     (also ValueError): a value that no call could accept, such as an unknown kind
  * GazetteerError    (also ValueError): a gazetteer file breaks the schema
  * IndexFormatError  (also ValueError): a compiled index is foreign, old or damaged
  * UnknownNameError  (also LookupError): an identifier, script or system that we do not have

Arguments of the wrong type raise the built-in ``TypeError``.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = [
    "ArgumentError",
    "GazetteerError",
    "IndexFormatError",
    "NamenormError",
    "UnknownNameError",
]


class NamenormError(Exception):
    """Base class; catch it to catch everything."""


class ArgumentError(NamenormError, ValueError):
    """A value that cannot be meant: an unknown kind, a country that is not a code, no date."""


class GazetteerError(NamenormError, ValueError):
    """A gazetteer breaks the schema; ``problems`` has one line for each, with file and line."""

    def __init__(self, message: str, problems: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.problems = tuple(problems)


class IndexFormatError(NamenormError, ValueError):
    """The file is not a compiled index that this version can read."""


class UnknownNameError(NamenormError, LookupError):
    """No such identifier, script or romanization system."""
