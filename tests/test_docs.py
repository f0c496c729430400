"""Everything that README and docs/ show is run: Python as doctests, commands in-process.

Commands see a terminal of 100 columns without colours.
"""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from namenorm.cli.main import cli

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
FENCE = re.compile(r"^```(\S*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

pytestmark = pytest.mark.default_index


def blocks(page: Path, language: str) -> list[str]:
    return [body for tag, body in FENCE.findall(page.read_text("utf-8")) if tag == language]


def commands() -> list[tuple[str, str]]:
    """Return each command of a console block, with the output that is shown for it."""
    shown = []
    for page in PAGES:
        for block in blocks(page, "console"):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                shown.append((command, output))
    return shown


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_examples(page):
    source = "\n".join(blocks(page, "python"))
    test = doctest.DocTestParser().get_doctest(source, {}, page.name, str(page), 0)
    said: list[str] = []

    result = doctest.DocTestRunner(optionflags=OPTIONS).run(test, out=said.append)

    assert result.failed == 0, "".join(said)


@pytest.mark.parametrize(("command", "output"), commands())
def test_console_examples(command, output, monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("namenorm.cli.output.is_terminal", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")
    program, *arguments = shlex.split(command)

    result = CliRunner().invoke(cli, arguments, prog_name=program)

    assert program == "namenorm"
    assert doctest.OutputChecker().check_output(output, result.stdout, OPTIONS), result.output


def test_there_are_examples_of_both_kinds():
    assert len(commands()) > 10
    assert sum(len(blocks(page, "python")) for page in PAGES) > 4


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    targets = re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", page.read_text("utf-8"))
    for path, anchor in targets:
        target = page.parent / path if path else page
        assert target.exists(), path
        headings = re.findall(r"^#+ (.*)$", target.read_text("utf-8"), re.MULTILINE)
        slugs = {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings}
        assert not anchor or anchor in slugs, anchor


def test_readme_has_two_commands_to_set_up():
    main, tests = blocks(ROOT / "README.md", "sh")

    assert main.count("\n") == tests.count("\n") == 1
    assert "pip install ." in main
    assert "pytest" in tests
