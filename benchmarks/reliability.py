"""A reliability diagram: how often answers of a score are right; SVG, drawn without a library.

Intervals are Wilson's at 95 %, with as many trials as there are entities in a bin and not as there
are answers: the spellings of one entity are right or wrong together.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Bin", "bins", "calibration_error", "diagram", "wilson"]

BINS = 10
_Z = 1.959964  # the 97.5 % point of the normal distribution
_SIDE, _LEFT, _TOP, _GAP, _COUNTS = 300, 64, 56, 84, 74
_INK, _SOFT, _MARK, _BAR = "#1f2328", "#8c959f", "#0a5cad", "#a8c7e6"


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of about one score."""

    answers: int
    entities: int
    mean: float
    right: float


def bins(scores: Iterable[tuple[str, float, bool]]) -> list[Bin | None]:
    """Return the bins of (entity, score, right); None for one without answers."""
    rows: list[list[tuple[str, float, bool]]] = [[] for _ in range(BINS)]
    for row in scores:
        rows[min(int(row[1] * BINS), BINS - 1)].append(row)
    return [_bin(found) if found else None for found in rows]


def _bin(rows: list[tuple[str, float, bool]]) -> Bin:
    return Bin(
        len(rows),
        len({entity for entity, _, _ in rows}),
        sum(score for _, score, _ in rows) / len(rows),
        sum(right for _, _, right in rows) / len(rows),
    )


def wilson(share: float, trials: int) -> tuple[float, float]:
    """Return the 95 % interval of a share.

    >>> [round(bound, 3) for bound in wilson(1.0, 10)]
    [0.722, 1.0]
    """
    square = _Z * _Z / trials
    middle = (share + square / 2) / (1 + square)
    half = _Z * math.sqrt(share * (1 - share) / trials + square / (4 * trials)) / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)


def calibration_error(found: list[Bin | None]) -> float:
    """Return how far scores are off, in the mean over all answers."""
    kept = [one for one in found if one is not None]
    total = sum(one.answers for one in kept)
    return sum(one.answers * abs(one.mean - one.right) for one in kept) / total


def diagram(panels: list[tuple[str, list[Bin | None]]]) -> str:
    """Return an SVG with a panel for each (title, bins), side by side."""
    width = _LEFT + len(panels) * (_SIDE + _GAP) - _GAP + 24
    height = _TOP + _SIDE + 44 + _COUNTS + 44
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="sans-serif" font-size="12" fill="{_INK}">',
        "<title>How often answers of a score are right</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    for place, (title, found) in enumerate(panels):
        left = _LEFT + place * (_SIDE + _GAP)
        drawn += _frame(left, title, found, first=place == 0)
        drawn += _marks(left, found)
        drawn += _counts(left, found, first=place == 0)
    return "\n".join([*drawn, "</svg>", ""])


def _x(left: int, value: float) -> str:
    return f"{left + value * _SIDE:.1f}"


def _y(value: float) -> str:
    return f"{_TOP + (1 - value) * _SIDE:.1f}"


def _text(x: str, y: str, words: str, anchor: str = "middle", more: str = "") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}"{more}>{words}</text>'


def _line(x1: str, y1: str, x2: str, y2: str, colour: str, more: str = "") -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}"{more}/>'


def _frame(left: int, title: str, found: list[Bin | None], *, first: bool) -> list[str]:
    total = sum(one.answers for one in found if one is not None)
    said = f"{total:,} answers, off by {calibration_error(found):.3f} in the mean"
    drawn = [
        _text(str(left), "22", title, "start", ' font-size="14" font-weight="bold"'),
        _text(str(left), "42", said, "start", f' fill="{_INK}"'),
        f'<rect x="{left}" y="{_TOP}" width="{_SIDE}" height="{_SIDE}" fill="none" '
        f'stroke="{_SOFT}"/>',
        _line(_x(left, 0), _y(0), _x(left, 1), _y(1), _SOFT, ' stroke-dasharray="4 4"'),
    ]
    for step in range(0, 11, 2):
        value = step / 10
        drawn.append(_text(_x(left, value), f"{_TOP + _SIDE + 16}", f"{value:.1f}"))
        drawn.append(_text(f"{left - 8}", f"{float(_y(value)) + 4:.1f}", f"{value:.1f}", "end"))
    if first:
        middle = f"{_TOP + _SIDE / 2:.1f}"
        turn = f' transform="rotate(-90 18 {middle})"'
        drawn.append(_text("18", middle, "share that is right", more=turn))
    return drawn


def _marks(left: int, found: list[Bin | None]) -> list[str]:
    drawn = []
    for one in found:
        if one is not None:
            low, high = wilson(one.right, one.entities)
            x = _x(left, one.mean)
            drawn.append(_line(x, _y(low), x, _y(high), _MARK, ' stroke-width="2"'))
            drawn.append(f'<circle cx="{x}" cy="{_y(one.right)}" r="4.5" fill="{_MARK}"/>')
    return drawn


def _counts(left: int, found: list[Bin | None], *, first: bool) -> list[str]:
    """Draw how many answers each bin has, as bars with their numbers."""
    base = _TOP + _SIDE + 44 + _COUNTS
    most = max(one.answers for one in found if one is not None)
    drawn = [_line(f"{left}", f"{base}", f"{left + _SIDE}", f"{base}", _SOFT)]
    for place, one in enumerate(found):
        middle = _x(left, (place + 0.5) / BINS)
        if one is not None:
            tall = (_COUNTS - 16) * one.answers / most
            drawn.append(
                f'<rect x="{_x(left, (place + 0.08) / BINS)}" y="{base - tall:.1f}" '
                f'width="{0.84 * _SIDE / BINS:.1f}" height="{tall:.1f}" fill="{_BAR}"/>'
            )
            above = f"{base - tall - 4:.1f}"
            drawn.append(_text(middle, above, str(one.answers), more=' font-size="10"'))
    drawn.append(_text(_x(left, 0.5), f"{base + 20}", "score"))
    if first:
        middle = f"{base - _COUNTS / 2:.1f}"
        turn = f' transform="rotate(-90 18 {middle})"'
        drawn.append(_text("18", middle, "answers", more=turn))
    return drawn
