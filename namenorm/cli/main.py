"""``namenorm``: the group of commands, and the one place where errors become exit statuses.

Exit status: 0 if every name matched, 1 if some name did not, 2 if the request or its input was
wrong; then stderr has one line that says what.  What was written before an error stays written.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final, NoReturn

import click

from namenorm import __version__
from namenorm.errors import NamenormError

__all__ = ["cli", "run"]

#: Commands and what they do; a command's module is imported when it is invoked.
_COMMANDS: Final = {
    "lookup": "Say who or what names are, in any script.",
    "compare": "Say whether two names denote one person, place or body.",
    "annotate": "Find the names in running text.",
    "suggest": "List the names in texts that match nobody, ready for a gazetteer.",
    "link": "Add identifiers to a column of names in a CSV file.",
    "romanize": "Write names in Latin letters.",
    "variants": "Write names by every romanization system.",
    "build": "Compile gazetteers into an index file.",
    "validate": "Report every problem of gazetteer files.",
    "info": "Say what a compiled gazetteer holds.",
    "completion": "Print the completion script of a shell.",
}


class _Commands(click.Group):
    """Loads a command when it is invoked, so that a look-up pays for no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command = getattr(import_module(f"namenorm.cli.{name}"), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run, and turn whatever went wrong into one line and an exit status."""
        _write_unicode()
        try:
            status = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
            sys.stdout.flush()
        except click.Abort:
            _fail("interrupted", 130)
        except BrokenPipeError:
            _leave_quietly()
        except click.UsageError as error:
            command = error.ctx.command_path if error.ctx else "namenorm"
            _fail(f"{error.format_message()} (see `{command} --help`)", 2)
        except click.ClickException as error:
            _fail(error.format_message(), 2)
        except NamenormError as error:
            _fail(str(error), 2)
        except UnicodeDecodeError as error:
            _fail(f"the input is not UTF-8: {error}", 2)
        except OSError as error:
            _fail(_words(error), 2)
        sys.exit(status if isinstance(status, int) else 0)


def _write_unicode() -> None:
    """Write UTF-8 whatever the locale; a lone surrogate is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _words(error: OSError) -> str:
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename is not None else reason


def _fail(message: str, status: int) -> NoReturn:
    click.echo(f"namenorm: {' '.join(message.split())}", err=True)
    sys.exit(status)


def _leave_quietly() -> NoReturn:
    """Exit as a program does whose reader has enough, without a word at shutdown."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(1)


@click.group(
    cls=_Commands,
    name="namenorm",
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Names are read from the command line or, one a line, from standard input (-).",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """One name in, one canonical identity out: any script, any spelling, offline, explained."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(2)


def run() -> NoReturn:
    """Run the command line on the process's arguments, and exit."""
    gc.set_threshold(100_000, 50, 50)  # what a start builds stays; looking it over costs a tenth
    cli.main(prog_name="namenorm")
    raise AssertionError("main always exits")
