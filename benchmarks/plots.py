"""Line charts with logarithmic axes; SVG, drawn without a library."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

__all__ = ["chart"]

_WIDE, _HIGH, _LEFT, _TOP, _RIGHT, _BELOW = 480, 320, 72, 48, 150, 56
_INK, _SOFT = "#1f2328", "#d0d7de"
_COLOURS = ("#0a5cad", "#bc4c00", "#1a7f37", "#8250df", "#9a6700", "#57606a")

Points = Sequence[tuple[float, float]]


def chart(title: str, across: str, up: str, lines: Mapping[str, Points], *, share: bool) -> str:
    """Return an SVG of *lines* by name; upwards there are shares of one, or else magnitudes."""
    xs = [x for points in lines.values() for x, _ in points]
    ys = [y for points in lines.values() for _, y in points]
    low, high = _decades(xs)
    bottom, top = (0.0, 1.0) if share else _decades(ys)

    def place(x: float, y: float) -> tuple[float, float]:
        right = (math.log10(x) - low) / (high - low)
        above = y if share else (math.log10(y) - bottom) / (top - bottom)
        return _LEFT + right * _WIDE, _TOP + (1 - above) * _HIGH

    width, height = _LEFT + _WIDE + _RIGHT, _TOP + _HIGH + _BELOW
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="sans-serif" font-size="12" fill="{_INK}">',
        f"<title>{title}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="24" font-size="14" font-weight="bold">{title}</text>',
    ]
    for power in range(int(low), int(high) + 1):
        x, _ = place(10.0**power, 1.0)
        drawn.append(_rule(x, _TOP, x, _TOP + _HIGH))
        drawn.append(_word(x, _TOP + _HIGH + 18, _said(10.0**power), "middle"))
    marks = [step / 5 for step in range(6)] if share else _powers(bottom, top)
    for mark in marks:
        _, y = place(10.0**low, mark)
        drawn.append(_rule(_LEFT, y, _LEFT + _WIDE, y))
        drawn.append(_word(_LEFT - 8, y + 4, _said(mark), "end"))
    for order, (name, points) in enumerate(lines.items()):
        colour = _COLOURS[order % len(_COLOURS)]
        placed = [place(x, y) for x, y in sorted(points)]
        way = " ".join(f"{x:.1f},{y:.1f}" for x, y in placed)
        drawn.append(f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="2"/>')
        drawn += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>' for x, y in placed]
        at = _TOP + 16 + 20 * order
        drawn.append(_word(_LEFT + _WIDE + 30, at, name, "start"))
        drawn.append(f'<circle cx="{_LEFT + _WIDE + 18}" cy="{at - 4}" r="4" fill="{colour}"/>')
    drawn.append(_word(_LEFT + _WIDE / 2, height - 12, across, "middle"))
    middle = _TOP + _HIGH / 2
    turn = f' transform="rotate(-90 18 {middle:.1f})"'
    drawn.append(_word(18, middle, up, "middle", turn))
    return "\n".join([*drawn, "</svg>", ""])


def _decades(values: Sequence[float]) -> tuple[float, float]:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return float(low), float(max(high, low + 1))


def _powers(bottom: float, top: float) -> list[float]:
    return [10.0**power for power in range(int(bottom), int(top) + 1)]


def _said(value: float) -> str:
    """Return a number as it is said at an axis.

    >>> [_said(value) for value in (0.01, 0.2, 1.0, 100_000.0)]
    ['0.01', '0.2', '1', '100,000']
    """
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"


def _word(x: float, y: float, words: str, anchor: str, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{words}</text>'


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{_SOFT}"/>'
