"""``namenorm annotate``: the names in running text.

Offsets count code points of the text as it stands in the file, a byte order mark left out.  Exit
status: 0 if every name that was found matched, 1 if some did not, 2 for bad input.
"""

from __future__ import annotations

from pathlib import Path

import click

from namenorm.cli import options
from namenorm.cli.inputs import open_gazetteer, text
from namenorm.cli.output import chosen, open_output
from namenorm.cli.render import as_data, score, words
from namenorm.model import Mention

__all__ = ["annotate"]

_COLUMNS = ("start", "end", "text", "decision", "id", "kind", "name", "score")


@click.command(epilog="Example: namenorm annotate article.txt --format html > article.html")
@click.argument("file", default="-", type=click.Path())
@options.lang
@options.date
@options.gazetteer
@options.explain
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "jsonl", "csv", "html"]),
    help="What to write (default: a table on a terminal, JSON Lines into a pipe).",
)
@options.format_flags()
@click.pass_context
def annotate(
    ctx: click.Context,
    file: str,
    lang: str | None,
    date: str | None,
    gazetteer: tuple[str, ...],
    explain: bool,
    format_: str | None,
    style: str | None,
) -> None:
    """Find the names in the text of FILE (default: standard input)."""
    content = text(file)
    mentions = open_gazetteer(gazetteer).annotate(content, lang=lang, date=date)
    style = style or ("json" if format_ == "jsonl" else format_)
    if style == "html":
        from namenorm.cli.html import page

        title = "" if file == "-" else Path(file).name
        click.echo(page(content, mentions, title=title), nl=False)
    else:
        _write(mentions, style, explain=explain)
    ctx.exit(1 if any(mention.decision != "match" for mention in mentions) else 0)


def _write(mentions: list[Mention], style: str | None, *, explain: bool) -> None:
    columns = _COLUMNS[2:] if chosen(style) == "table" else _COLUMNS
    with open_output(style, (*columns, "why") if explain else columns) as output:
        for mention in mentions:
            said = words(mention.explanation) if explain else ()
            output.put(as_data(mention, explain=explain), [_row(mention)], said)


def _row(mention: Mention) -> dict[str, str]:
    return {
        "start": str(mention.start),
        "end": str(mention.end),
        "text": mention.text,
        "decision": mention.decision,
        "id": mention.id or "",
        "kind": mention.kind or "",
        "name": (mention.name or "") if mention.id else "",
        "score": score(mention.score) if mention.id else "",
    }
