"""A small gazetteer, compiled by the command itself, and a way to run commands in-process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from namenorm.cli.main import cli

DATA = Path(__file__).parent / "data"
Run = Callable[..., Result]


@pytest.fixture(scope="session")
def run() -> Run:
    """Runs a command line: ``run("lookup", "Kursk", input=b"...")``."""

    def call(*arguments: str | Path, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(cli, list(map(str, arguments)), input=input)

    return call


@pytest.fixture(scope="session")
def small(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled file of ``data/small.yaml``."""
    made = tmp_path_factory.mktemp("cli") / "small.nnx"
    result = run("build", DATA / "small.yaml", "-o", made)
    assert result.exit_code == 0, result.stderr
    return made


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes commands believe that they write to a terminal, one without colours."""
    monkeypatch.setattr("namenorm.cli.output.is_terminal", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
