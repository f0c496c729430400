import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from namenorm import __version__
from namenorm.cli.main import cli

COMMANDS = cli.list_commands(click.Context(cli))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run, command):
    result = run(command, "--help")

    assert f"Usage: namenorm {command}" in result.stdout.replace("cli", "namenorm")
    assert "Example" in result.stdout
    assert result.exit_code == 0


def test_every_module_of_a_command_is_listed():
    folder = Path(sys.modules["namenorm.cli.main"].__file__).parent
    made = {
        path.stem for path in folder.glob("*.py") if "@click.command" in path.read_text("utf-8")
    }

    assert made == set(COMMANDS)


def test_help_lists_the_commands(run):
    result = run("--help")

    assert all(f"\n  {command} " in result.stdout for command in COMMANDS)


def test_no_command_is_wrong_usage(run):
    result = run()

    assert "Usage:" in result.stderr
    assert result.stdout == ""
    assert result.exit_code == 2


@pytest.mark.parametrize("arguments", [["lokup"], ["lookup", "--colour"], ["info", "a", "b"]])
def test_wrong_usage_is_one_line(run, arguments):
    result = run(*arguments)

    assert result.stderr.startswith("namenorm: ")
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 2


def test_says_its_version(run):
    assert run("--version").stdout.split()[-1] == __version__


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_prints_a_completion_script(run, shell, monkeypatch):
    # click asks bash for its version, which need not be installed where this runs
    monkeypatch.setattr("click.shell_completion.BashComplete._check_version", lambda *_: None)

    result = run("completion", shell)

    assert "_NAMENORM_COMPLETE" in result.stdout
    assert result.exit_code == 0


def test_completes_commands_and_options():
    asked = {**os.environ, "_NAMENORM_COMPLETE": "bash_complete"}

    def complete(words: str, at: int) -> list[str]:
        env = {**asked, "COMP_WORDS": words, "COMP_CWORD": str(at)}
        done = subprocess.run(
            [sys.executable, "-m", "namenorm"], env=env, capture_output=True, text=True, check=False
        )
        return [line.split(",")[1] for line in done.stdout.splitlines()]

    assert complete("namenorm va", 1) == ["variants", "validate"]
    assert "--explain" in complete("namenorm lookup --ex", 2)


def test_a_reader_who_has_enough_is_left_in_peace():
    names = b"Kyiv\n" * 50_000
    source = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.readline())"
    romanize = subprocess.Popen(
        [sys.executable, "-m", "namenorm", "romanize", "--text"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    reader = subprocess.Popen(
        [sys.executable, "-c", source], stdin=romanize.stdout, stdout=subprocess.PIPE
    )
    assert romanize.stdout is not None
    romanize.stdout.close()
    _, said = romanize.communicate(names)

    assert reader.communicate()[0] == b"Kyiv\n"
    assert said == b""
