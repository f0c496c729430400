"""What commands read: names, texts and tables, from arguments, files or standard input.

Everything is UTF-8, strictly; a byte order mark is dropped.  Input that is not is refused with
the line on which it is not.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO

import click

from namenorm.gazetteer import Gazetteer

__all__ = ["InputError", "lines", "names", "open_bytes", "open_gazetteer", "text"]

_BOM = b"\xef\xbb\xbf"


class InputError(click.ClickException):
    """Input that cannot be used; its message is one line, and the exit status 2."""

    exit_code = 2


def open_gazetteer(paths: Sequence[str]) -> Gazetteer:
    """Return the gazetteers compiled at *paths* as one, or the default one if there are none."""
    if paths in ((), ("default",)):
        return Gazetteer.default()
    from namenorm.default import default_paths

    named = ([Path(one)] if one != "default" else default_paths() for one in paths)
    return Gazetteer.open(*chain.from_iterable(named))


def names(arguments: Iterable[str]) -> Iterator[str]:
    """Yield the names of the command line; those of standard input if there are none, or ``-``."""
    given = tuple(arguments)
    if given not in ((), ("-",)):
        yield from given
        return
    with open_bytes("-") as stream:
        for line in lines(stream, "standard input"):
            if name := line.strip():
                yield name


def text(path: str) -> str:
    """Return the whole text at *path* (``-`` is standard input), its line ends untouched."""
    with open_bytes(path) as stream:
        return "".join(lines(stream, _called(path)))


def lines(stream: BinaryIO, called: str) -> Iterator[str]:
    """Yield the lines of *stream* with their ends, as soon as each is there."""
    for number, raw in enumerate(stream, 1):
        try:
            yield (raw.removeprefix(_BOM) if number == 1 else raw).decode()
        except UnicodeDecodeError as error:
            raise InputError(
                f"{called}, line {number}: not UTF-8 "
                f"(byte 0x{raw[error.start]:02x}); convert the text to UTF-8"
            ) from None


@contextlib.contextmanager
def open_bytes(path: str) -> Iterator[BinaryIO]:
    """Open the file at *path*, or standard input for ``-``, which is left open."""
    if path == "-":
        yield sys.stdin.buffer
        return
    with open(path, "rb") as stream:
        yield stream


def _called(path: str) -> str:
    return "standard input" if path == "-" else path
