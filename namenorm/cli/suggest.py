"""``namenorm suggest``: names in texts that nobody is known by, ready for a gazetteer file.

Without `--json` it writes YAML.  Exit status: 0 if there is nothing to suggest, 1 if there is, 2
for bad input.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from namenorm.cli import options
from namenorm.cli.inputs import open_gazetteer, text
from namenorm.cli.output import dumps
from namenorm.cli.render import as_data, score, words

if TYPE_CHECKING:
    from namenorm.suggesting import Suggestion

__all__ = ["suggest"]

_LIKELY = 0.1  # the score from which a name is shown as a misspelling rather than as a new one
_PLAIN = re.compile(r"\w[\w .’-]*\w")  # what YAML reads as a string without quotes
_READ_OTHERWISE = frozenset({"no", "yes", "on", "off", "true", "false", "null", "n", "y"})


@click.command(epilog="Example: namenorm suggest article.txt --source gazeta-2025-12-02")
@click.argument("files", metavar="FILE...", nargs=-1, type=click.Path())
@options.lang
@options.gazetteer
@click.option(
    "--source",
    metavar="KEY",
    default="SOURCE",
    help="Key of the text in the gazetteer's sources, to stand in what is written.",
)
@click.option("--json", "as_json", is_flag=True, help="Write JSON Lines.")
@click.pass_context
def suggest(
    ctx: click.Context,
    files: tuple[str, ...],
    lang: str | None,
    gazetteer: tuple[str, ...],
    source: str,
    as_json: bool,
) -> None:
    """List the names in the texts of FILEs (default: standard input) that match nobody.

    Each stands beside whoever is nearest, with the evidence, as YAML that can be pasted into a
    gazetteer file once a reader has decided who is meant.
    """
    texts = [text(file) for file in files or ("-",)]
    found = open_gazetteer(gazetteer).suggest(texts, lang=lang)
    for place, one in enumerate(found):
        if as_json:
            click.echo(dumps(as_data(one)))
        else:
            click.echo("\n".join(["" for _ in range(place > 0)] + list(_yaml(one, source))))
    ctx.exit(1 if found else 0)


def _yaml(one: Suggestion, source: str) -> Iterator[str]:
    times = "once" if one.count == 1 else f"{one.count} times"
    yield f"# {one.name}: {times}. {one.around}"
    for candidate in one.nearest:
        evidence = "; ".join(words(candidate.explanation))
        yield f"#   {score(candidate.score)} {candidate.id} ({candidate.name}): {evidence}"
    name, lang = _quoted(one.name), one.lang or "und"
    if one.nearest and one.nearest[0].score >= _LIKELY:
        yield f"# names of {one.nearest[0].id}, if that is meant:"
        yield f"    {lang}: {{misspelling: [{{name: {name}, source: {source}}}]}}"
    else:
        yield "- id: nn:KIND:CC:SLUG"
        yield "  names:"
        yield f"    {lang}: {{preferred: {name}}}"
        yield f"  sources: [{source}]"


def _quoted(name: str) -> str:
    r"""Return *name* as YAML reads it.

    >>> _quoted("No Gwangju Chol"), _quoted("No"), _quoted('Bank "X"')
    ('No Gwangju Chol', '"No"', '"Bank \\"X\\""')
    """
    if _PLAIN.fullmatch(name) and name.lower() not in _READ_OTHERWISE and not name[0].isdigit():
        return name
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
