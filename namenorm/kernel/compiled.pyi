"""The functions of the compiled loops are those of the plain ones; what is theirs alone follows."""

from collections.abc import Callable, Iterable, Sequence

from namenorm.kernel.plain import (
    Filler,
    coarse,
    file_keys,
    file_spellings,
    filled,
    fine,
    gather,
    graphemes,
    hash64,
    join_skeletons,
    join_variants,
    likeliest,
    likeness,
    merge,
    merge_vowels,
    near,
    only_number,
    outlined,
    paired,
    pairings,
    shared,
    sift,
    similar,
    spelt,
    spent,
    together,
)
from namenorm.kernel.types import Node

__all__ = [
    "Filler",
    "Letter",
    "Map",
    "Reader",
    "Spelt",
    "Tables",
    "Trees",
    "coarse",
    "file_keys",
    "file_spellings",
    "filled",
    "fine",
    "gather",
    "graphemes",
    "hash64",
    "join_skeletons",
    "join_variants",
    "likeliest",
    "likeness",
    "merge",
    "merge_vowels",
    "near",
    "only_number",
    "outlined",
    "paired",
    "pairings",
    "shared",
    "sift",
    "similar",
    "spelt",
    "spent",
    "together",
]

class Letter:
    silent: int
    lengths: tuple[int, ...]
    heard: dict[str, int]
    def __init__(self, silent: int, lengths: tuple[int, ...], heard: dict[str, int]) -> None: ...

class Trees:
    def __init__(self, trees: Iterable[Node]) -> None: ...
    def log_odds(self, values: Sequence[float]) -> float: ...

class Reader:
    def __init__(
        self,
        data: memoryview,
        offset: int,
        sound: bytearray,
        bits: int,
        touch: Callable[[int, int], None],
    ) -> None: ...
    def release(self) -> None: ...

class Map:
    def __init__(
        self, directory: Reader, known: Reader, starts: Reader, values: Reader
    ) -> None: ...
    def span(self, text: str, space: str) -> tuple[int, int] | None: ...

class Tables:
    def __init__(self, keys: Map, facts: Reader, places: Reader, blob: Reader) -> None: ...

class Spelt:
    def __init__(self, pieces: Map, rows: Reader, facts: Reader) -> None: ...
