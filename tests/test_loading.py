from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

from namenorm import loading
from namenorm.loading import COMPILED, FOLDER, MADE_FROM, SHARED, Finder, state_of

PACKAGE = Path(loading.__file__).parent
FORM = "namenorm.keys.form"


@pytest.fixture
def package(tmp_path):
    """A package whose modules are compiled, as far as a look at its files can tell."""
    for name in COMPILED:
        source = tmp_path / f"{name}.py"
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_text(f"# {name}\n", "utf-8")
    folder = tmp_path / FOLDER.name
    folder.mkdir()
    for name in (*COMPILED, SHARED):
        (folder / (name.replace("/", ".") + EXTENSION_SUFFIXES[0])).touch()
    (folder / MADE_FROM).write_text(json.dumps(state_of(tmp_path)), "utf-8")
    return tmp_path


def found(package: Path, name: str):
    return Finder(package, package / FOLDER.name).find_spec(name)


def test_compiled_modules_are_found_by_their_names(package):
    spec = found(package, FORM)

    assert Path(spec.origin).name == f"keys.form{EXTENSION_SUFFIXES[0]}"
    assert found(package, SHARED) is not None


def test_other_modules_are_left_to_python(package):
    assert found(package, "namenorm.gazetteer") is None
    assert found(package, "json") is None


def test_one_edited_module_is_enough_that_none_is_taken(package):
    (package / "text/fold.py").write_text("# edited\n", "utf-8")

    assert found(package, FORM) is None


@pytest.mark.parametrize("lost", [f"{SHARED}{EXTENSION_SUFFIXES[0]}", MADE_FROM])
def test_none_is_taken_where_a_part_is_missing(package, lost):
    (package / FOLDER.name / lost).unlink()

    assert found(package, FORM) is None


def test_none_is_taken_by_a_damaged_table(package):
    (package / FOLDER.name / MADE_FROM).write_text("{", "utf-8")

    assert found(package, FORM) is None


def test_each_listed_module_is_there():
    assert state_of(PACKAGE).keys() == {*COMPILED}


@pytest.mark.parametrize("chosen", ["modules", "1"])
def test_the_environment_keeps_them_from_being_taken(chosen):
    code = (
        f"import {FORM} as form; from namenorm.loading import are_compiled; "
        "assert not are_compiled(); print(form.__file__)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "NAMENORM_PLAIN": chosen},
        capture_output=True,
        text=True,
        check=True,
    )

    assert Path(done.stdout.strip()).suffix == ".py"
