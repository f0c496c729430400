"""Tables for a terminal, in colour unless NO_COLOR is set; the one place that loads rich."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import TracebackType

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from namenorm.cli.output import Output

__all__ = ["TableOutput", "visible"]

_STYLES = {"match": "green", "ambiguous": "yellow", "none": "red"}
_LEFT_OUT = ("kind", "lang", "why")  # an identifier tells the kind; a terminal is narrow
_WHOLE = ("decision", "id", "score", "system")  # never cut
_WIDE = 100  # characters of a terminal that has room for what matched
_NARROWEST = 8
_GAP = 2
_JOINERS = "\u200c\u200d"  # Persian and Indic names need them, and they move nothing


class TableOutput(Output):
    """One table of all rows at the end; or each answer at once, with its reasons beneath it."""

    def __init__(self, columns: Sequence[str]) -> None:
        self._columns = [column for column in columns if column not in _LEFT_OUT]
        self._rows: list[Mapping[str, str]] = []
        self._console = Console(highlight=False)

    def put(
        self, data: object, rows: Iterable[Mapping[str, str]], said: Sequence[str] = ()
    ) -> None:
        """Keep the rows, or show them now if there is something to say about them."""
        if not said:
            self._rows.extend(rows)
            return
        for row in rows:
            cells = [_cell(row, column) for column in self._columns if row.get(column)]
            self._console.print(Text("  ").join(cells), soft_wrap=True)
        for line in said:
            self._console.print(Text(f"    {visible(line)}", style="dim"), soft_wrap=True)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Show the table of what was kept."""
        if not self._rows:
            return
        widths = self._widths([c for c in self._columns if any(row.get(c) for row in self._rows)])
        table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False)
        for column, width in widths.items():
            table.add_column(column, overflow="ellipsis", no_wrap=True, width=width)
        for row in self._rows:
            table.add_row(*(_cell(row, column) for column in widths))
        self._console.print(table)

    def _widths(self, columns: Sequence[str]) -> dict[str, int]:
        """Return how wide each column may be: the longest of the cuttable ones give way."""
        widths = {
            column: max(cell_len(column), *(_cell(row, column).cell_len for row in self._rows))
            for column in columns
        }
        cuttable = [column for column in columns if column not in _WHOLE]
        over = sum(widths.values()) + _GAP * len(widths) - self._console.width
        if over > 0 and "matched" in widths and self._console.width < _WIDE:
            over -= widths.pop("matched") + _GAP
            cuttable.remove("matched")
        while over > 0 and cuttable:
            longest = max(cuttable, key=widths.__getitem__)
            if widths[longest] <= _NARROWEST:
                break
            widths[longest] -= 1
            over -= 1
        return widths


def _cell(row: Mapping[str, str], column: str) -> Text:
    cell = Text(visible(row.get(column, "")))
    if column == "decision":
        cell.stylize(_STYLES.get(cell.plain, ""))
    return cell


def visible(text: str) -> str:
    r"""Return *text* with what would steer a terminal, or not show at all, as a mark.

    >>> visible("a\x1b[31mb")
    'a�[31mb'
    """
    return "".join(c if c.isprintable() or c in _JOINERS else "\ufffd" for c in text)
