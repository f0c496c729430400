"""The lexicon as a compiled file: words as one record, the large tables memory-mapped."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from namenorm.errors import IndexFormatError
from namenorm.index.container import Container
from namenorm.index.hashing import hash64
from namenorm.index.multimap import Multimap, write_multimap
from namenorm.index.writer import Writer
from namenorm.names.lexicon import Lexicon

__all__ = ["LEXICON_VERSION", "lexicon_writer", "open_lexicon"]

#: Raised when the same words come out otherwise.
LEXICON_VERSION: Final = 5
_LINE: Final = "\n"  # no folded word has one
_DECODE: Final = msgspec.msgpack.Decoder(list[tuple[str, ...]]).decode


class _Hashed:
    """A table from words to numbers in the file."""

    def __init__(self, container: Container, name: str) -> None:
        self._map = Multimap(container, name)
        self._space = name

    def get(self, word: str) -> Sequence[int]:
        return self._map.under(word, self._space)


def lexicon_writer(
    words: Mapping[str, Iterable[str]],
    parts: Iterable[tuple[str, int]],
    countries: Iterable[tuple[str, str]],
    meta: Mapping[str, object] | None = None,
    ordinary: Iterable[str] = (),
) -> Writer:
    """Return a writer that holds a lexicon.

    *words* are folded words and phrases with their concepts, *parts* pairs of a folded name part
    and its group, *countries* pairs of a folded name and an ISO 3166-1 code, *ordinary* folded
    words that are merely like names.
    """
    table = {word: sorted(set(concepts)) for word, concepts in sorted(words.items())}
    named = sorted(set(countries))
    codes = sorted({code for _, code in named})
    longest = max((len(w.split()) for w in [*table, *(name for name, _ in named)]), default=1)
    writer = Writer(
        {
            **(meta or {}),
            "content": "lexicon",
            "lexicon": LEXICON_VERSION,
            "countries": codes,
            "longest": longest,
        }
    )
    # Few sets of concepts are distinct: words go by the number of theirs, which is read sooner.
    meanings = sorted({tuple(concepts) for concepts in table.values()})
    number = {concepts: place for place, concepts in enumerate(meanings)}
    writer.add("concepts", msgspec.msgpack.encode(meanings))
    writer.add("words", _LINE.join(table).encode())
    writer.add("meanings", array("I", [number[tuple(found)] for found in table.values()]))
    _write_table(writer, "parts", sorted(set(parts)))
    _write_table(writer, "country", [(name, codes.index(code)) for name, code in named])
    _write_table(writer, "ordinary", [(word, 0) for word in sorted(set(ordinary))])
    return writer


def _write_table(writer: Writer, name: str, pairs: Sequence[tuple[str, int]]) -> None:
    keys = array("Q", [hash64(word, name) for word, _ in pairs])
    write_multimap(writer, name, keys, array("I", [number for _, number in pairs]))


def open_lexicon(container: Container) -> Lexicon:
    """Return the lexicon of a compiled file; IndexFormatError if it holds none."""
    meta = container.meta
    if meta.get("content") != "lexicon" or meta.get("lexicon") != LEXICON_VERSION:
        raise IndexFormatError(
            f"{container.path or 'lexicon'}: not a lexicon of this version; "
            "rebuild it with `namenorm build`"
        )
    return Lexicon(
        _words(container),
        _Hashed(container, "parts"),
        _Hashed(container, "country"),
        tuple(meta["countries"]),
        int(meta["longest"]),
        _Hashed(container, "ordinary"),
    )


def _words(container: Container) -> dict[str, tuple[str, ...]]:
    concepts, words, meanings = map(container.section, ("concepts", "words", "meanings"))
    sets = _DECODE(concepts.read(0, len(concepts)))
    listed = words.read(0, len(words)).decode().split(_LINE) if len(words) else []
    numbers = meanings.u32(0, len(meanings) // 4)
    if len(numbers) != len(listed) or max(numbers, default=-1) >= len(sets):
        raise container.refusal("its words are malformed")
    return dict(zip(listed, map(sets.__getitem__, numbers), strict=True))
