r"""Parts of a page that a command writes, between two comments that name it.

>>> page = "Text.\n\n<!-- begin figures -->\nold\n<!-- end figures -->\n"
>>> print(filled(page, "figures", "new"))
Text.
<BLANKLINE>
<!-- begin figures -->
<BLANKLINE>
new
<BLANKLINE>
<!-- end figures -->
<BLANKLINE>
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

__all__ = ["filled", "part", "table", "write_parts"]


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<begin><!-- begin {re.escape(name)} -->\n)(?P<body>.*?)(?P<end><!-- end {name} -->)",
        re.DOTALL,
    )


def part(page: str, name: str) -> str:
    """Return the part of *page* called *name*; LookupError if there is none."""
    found = _pattern(name).search(page)
    if found is None:
        raise LookupError(f"no part {name!r}; begin it with <!-- begin {name} -->")
    return found["body"].strip("\n")


def filled(page: str, name: str, body: str) -> str:
    """Return *page* with *body* for its part *name*; LookupError if there is none."""
    part(page, name)
    return _pattern(name).sub(lambda m: f"{m['begin']}\n{body.strip()}\n\n{m['end']}", page)


def write_parts(path: Path, parts: dict[str, str]) -> None:
    """Write the parts of the page at *path*."""
    page = path.read_text("utf-8")
    for name, body in parts.items():
        page = filled(page, name, body)
    path.write_text(page, "utf-8")


def table(head: Sequence[str], rows: Iterable[Sequence[str]], left: int = 1) -> str:
    """Return a Markdown table; the first *left* columns are words, the others figures."""
    rule = ["---" if place < left else "---:" for place in range(len(head))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))
