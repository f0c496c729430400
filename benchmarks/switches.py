"""Ideas switched off from outside: functions of the library replaced for a while.

The library has no switches.  What a name of a module stands for is replaced wherever it was
imported to, and every cache of the library is emptied, before and after.
"""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

__all__ = ["Replacement", "constant", "replaced", "resolved"]

#: A dotted name, and what makes the replacement of what it stands for.
Replacement = tuple[str, Callable[[Any], Any]]


def constant(value: Any) -> Callable[[Any], Any]:
    """Return the maker of a function that says *value* to everything."""

    def replacement(_original: Any) -> Any:
        return lambda *_args, **_named: value

    return replacement


def resolved(name: str) -> tuple[Any, str, Any]:
    """Return the owner, the attribute and the object that "package.module:Class.method" means.

    Raises LookupError where there is no such thing: the library has changed, and the idea that
    the name stood for must be found again.
    """
    module, _, path = name.partition(":")
    try:
        owner: Any = import_module(module)
        *outer, last = path.split(".")
        for part in outer:
            owner = getattr(owner, part)
        return owner, last, vars(owner)[last]
    except (ImportError, AttributeError, KeyError) as error:
        raise LookupError(f"{name} is not there any more: {error}") from error


@contextmanager
def replaced(*replacements: Replacement) -> Iterator[None]:
    """Replace what the names stand for, in every module of the library that has it."""
    _load_all()
    undo: list[tuple[Any, str, Any]] = []
    try:
        for name, make in replacements:
            owner, attribute, original = resolved(name)
            changed = make(original)
            places = [(owner, attribute)]
            if isinstance(owner, ModuleType):
                places = _imported(original)
            for place, known_as in places:
                undo.append((place, known_as, original))
                setattr(place, known_as, changed)
        _forget()
        yield
    finally:
        for place, known_as, original in reversed(undo):
            setattr(place, known_as, original)
        _forget()


@cache
def _load_all() -> None:
    """Load the floors of look-ups, lest a module import a replacement and keep it."""
    import namenorm

    for floor in ("names", "keys", "index", "scoring"):
        module = import_module(f"namenorm.{floor}")
        for found in pkgutil.iter_modules(module.__path__, f"namenorm.{floor}."):
            import_module(found.name)
    for found in pkgutil.iter_modules(namenorm.__path__, "namenorm."):
        if not found.ispkg and found.name != "namenorm.__main__":
            import_module(found.name)


def _modules() -> list[ModuleType]:
    return [m for name, m in list(sys.modules.items()) if name.partition(".")[0] == "namenorm"]


def _imported(original: Any) -> list[tuple[Any, str]]:
    """Return every (module, name) of the library under which *original* is known."""
    return [
        (module, name)
        for module in _modules()
        for name, value in list(vars(module).items())
        if value is original
    ]


def _forget() -> None:
    """Empty every cache of a function of the library."""
    for module in _modules():
        for value in list(vars(module).values()):
            clear = getattr(value, "cache_clear", None)
            if callable(clear):
                clear()
