from collections.abc import Callable, Iterable, Mapping, Sequence

from namenorm.kernel.types import Asked, Costs, Index, Likeness, Node, Plan, Pooled, Sifted, Units

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

class Tables:
    def __init__(
        self,
        directory: Reader,
        known: Reader,
        starts: Reader,
        values: Reader,
        facts: Reader,
        places: Reader,
        blob: Reader,
    ) -> None: ...

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
