from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Any

from namenorm.kernel.types import (
    Alike,
    Asked,
    ByEar,
    Costs,
    Grapheme,
    Index,
    Likeness,
    Node,
    Plan,
    Pooled,
    Sifted,
    Units,
    Word,
)

class Letter:
    silent: int
    lengths: tuple[int, ...]
    heard: dict[str, int]
    def __init__(self, silent: int, lengths: tuple[int, ...], heard: dict[str, int]) -> None: ...

class Trees:
    def __init__(self, trees: Iterable[Node]) -> None: ...
    def log_odds(self, values: Sequence[float]) -> float: ...

def coarse(sound: str) -> str: ...
def fine(sound: str) -> str: ...
def merge(sound: str) -> str: ...
def merge_vowels(sound: str) -> str: ...
def join_variants(units: Iterable[Units], most: int) -> Units: ...
def likeliest(letters: Iterable[Costs], most: int) -> dict[str, int]: ...
def similar(one: str, other: str) -> float: ...
def shared(one: str, other: str) -> float: ...
def likeness(
    ones: Sequence[str], others: Sequence[str], table: str, consonantal: bool
) -> Likeness: ...
def together(
    mine: Sequence[Units],
    theirs: Sequence[Units],
    told: tuple[Units, Units] | None,
    table: str,
    thin: bool,
) -> Likeness: ...
def pairings(
    ones: Sequence[Word],
    others: Sequence[Word],
    alike: Callable[[Any, Any], Alike],
    by_ear: ByEar,
    enough: float,
) -> list[tuple[int, int, Alike]]: ...
def spelt(word: str, first: dict[str, list[Grapheme]]) -> list[Units]: ...
def graphemes(
    word: str, known: Container[str], longest: int, bare: Callable[[str], str]
) -> list[str]: ...
def spent(letters: Sequence[Letter], sound: str, limit: int) -> int: ...
def hash64(text: str, space: str = "") -> int: ...

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

def gather(
    index: Index,
    asked: Sequence[tuple[str, str]],
    plan: Plan,
    words: Mapping[str, int],
    wanted: int,
) -> tuple[Sequence[Pooled], dict[int, float]]: ...
def sift(
    index: Index,
    asked: Asked,
    found: Sequence[Pooled],
    room: tuple[int, int],
    words: int,
    coefficients: Sequence[float],
    most: int,
) -> list[Sifted]: ...
