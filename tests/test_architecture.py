"""Who may import whom, and what a process loads: modules are counted, since time is not steady."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
OURS = {"namenorm"}
HEAVY = {"hypothesis", "numpy", "pypinyin", "rich", "transliterate", "yaml"}


def loaded(source: str, *arguments: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter loads for *source*, bare ones aside."""
    report = "import atexit, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr))"
    modules = [
        subprocess.run(
            [sys.executable, "-c", f"{report}\n{code}", *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stderr.splitlines()[-1]
        for code in ("", source)
    ]
    bare, full = ({name.partition(".")[0] for name in line.split()} for line in modules)
    return full - bare


def test_floors_stand_on_lower_floors(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "path", [str(ROOT), *sys.path])

    status = lint_imports(no_cache=True)

    assert status == 0, capsys.readouterr().out


def test_importing_the_package_loads_no_third_party_module():
    assert loaded("import namenorm") - set(sys.stdlib_module_names) == OURS


def test_the_command_line_starts_without_the_library():
    third_party = loaded("import namenorm.cli.main") - set(sys.stdlib_module_names)

    assert third_party <= {"namenorm", "click", "typing_extensions", "colorama"}


@pytest.mark.default_index
@pytest.mark.parametrize("name", ["Хинштейн", "Khinstsen", "努光鐵", "プーチン", "بوتين"])
def test_a_single_look_up_loads_nothing_heavy(name):
    source = "from namenorm.cli.main import run; run()"

    assert loaded(source, "lookup", name, "--json").isdisjoint(HEAVY)


@pytest.mark.parametrize("name", ["Київ", "노광철", "プーチン"])
def test_romanizing_loads_nothing_heavy(name):
    source = "from namenorm.cli.main import run; run()"

    assert loaded(source, "romanize", name).isdisjoint(HEAVY)


def test_no_module_bears_the_name_of_a_public_function():
    import namenorm

    modules = {path.stem for path in (ROOT / "namenorm").glob("*")}

    assert modules.isdisjoint(namenorm.__all__)


def test_modules_stay_small():
    lengths = {
        path: len(path.read_text("utf-8").splitlines())
        for path in (ROOT / "namenorm").rglob("*.py")
    }

    assert {path.name: length for path, length in lengths.items() if length > 450} == {}
