"""``python -m namenorm`` is the command line."""

from __future__ import annotations

from namenorm.cli.main import run

if __name__ == "__main__":
    run()
