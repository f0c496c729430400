"""What the readers of names yield, and what two names have in common."""

from __future__ import annotations

import unicodedata
import zlib
from dataclasses import dataclass

from namenorm.text.scripts import main_script

__all__ = ["Entity", "Name", "Native", "bag", "hashed", "script_of"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as somebody writes it."""

    text: str
    lang: str | None


@dataclass(frozen=True, slots=True)
class Entity:
    """Names of one entity; the first goes into the gazetteer, the others are asked for."""

    id: str
    kind: str
    source: str
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Native:
    """A name in its own language, and the Latin forms that are in use, by their language."""

    lang: str
    script: str
    text: str
    accepted: tuple[Name, ...]
    source: str


def bag(text: str) -> str:
    """Return the words of a name whatever their order, case, accents and punctuation.

    >>> bag("Müller, Jürgen") == bag("JURGEN MULLER")
    True
    """
    marks = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c if c.isalnum() else " " for c in marks if not unicodedata.combining(c))
    return " ".join(sorted(plain.split()))


def script_of(text: str) -> str:
    """Return the ISO 15924 code of most letters, the two kana taken together as ``Kana``."""
    script = main_script(text)
    return "Kana" if script in ("Hira", "Hrkt") else script


def hashed(text: str) -> int:
    """Return a number that draws samples alike on every machine."""
    return zlib.crc32(text.encode("utf-8"))
