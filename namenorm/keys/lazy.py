"""Attributes that are computed when they are first asked for.

As `functools.cached_property`, less the lock that it takes before Python 3.12: a form has a dozen
of such attributes, and what two threads compute at once comes to the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

__all__ = ["lazy"]

T = TypeVar("T")


class lazy(Generic[T]):
    """The value that a method returns, kept in the dictionary of the object.

    >>> class Name:
    ...     @lazy
    ...     def letters(self) -> int:
    ...         print("counting")
    ...         return 5
    >>> name = Name()
    >>> name.letters, name.letters
    counting
    (5, 5)
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> lazy[T]: ...
    @overload
    def __get__(self, owner: object, kind: type) -> T: ...
    def __get__(self, owner: object, kind: type) -> lazy[T] | T:
        if owner is None:
            return self
        made = self._make(owner)
        setattr(owner, self._name, made)  # which stands before this, as there is no __set__
        return made
