"""Gazetteers that other packages ship: a made-up package on the path, with a real entry point."""

import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from namenorm.errors import GazetteerError
from namenorm.plugins import GROUP, plugin_paths


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Puts a package with these entry points where Python finds it."""

    def put(**points: str) -> Path:
        folder = tmp_path / "quuxports-1.0.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: quuxports\nVersion: 1.0\n")
        lines = [f"{name} = {value}\n" for name, value in points.items()]
        (folder / "entry_points.txt").write_text(f"[{GROUP}]\n" + "".join(lines))
        module = "from pathlib import Path\npath = Path(__file__).with_name('ports.nnx')\n"
        module += "def find():\n    return str(path)\nmissing = path.with_name('gone.nnx')\n"
        (tmp_path / "quuxports.py").write_text(module)
        monkeypatch.syspath_prepend(str(tmp_path))
        sys.modules.pop("quuxports", None)
        assert len(entry_points(group=GROUP)) == len(points)
        return tmp_path / "ports.nnx"

    return put


def test_without_plug_ins_there_are_no_paths():
    assert plugin_paths() == []


def test_a_path_and_a_function_are_both_taken_in_the_order_of_names(install):
    file = install(b="quuxports:path", a="quuxports:find")
    file.touch()

    assert plugin_paths() == [file, file]


def test_the_environment_leaves_them_out(install, monkeypatch):
    install(a="quuxports:path").touch()
    monkeypatch.setenv("NAMENORM_PLUGINS", "0")

    assert plugin_paths() == []


@pytest.mark.parametrize("value", ["quuxports:missing", "quuxports:nothing", "quuxnone:path"])
def test_what_names_no_file_is_refused_with_owner_and_remedy(install, value):
    install(ports=value).touch()

    with pytest.raises(GazetteerError) as refused:
        plugin_paths()

    said = str(refused.value)
    assert all(word in said for word in ("ports", "quuxports", "NAMENORM_PLUGINS=0"))
    assert "\n" not in said


def test_a_plug_in_is_asked_with_the_default_gazetteer(install, tmp_path, run_build, monkeypatch):
    file = install(ports="quuxports:path")
    run_build({"id": "Q1", "kind": "place", "names": [{"name": "Quuxhafen"}]}, file)
    from namenorm.cli.inputs import open_gazetteer
    from namenorm.default import default_paths, gazetteer_path

    monkeypatch.setattr("namenorm.default.gazetteer_path", lambda: file)  # small stands for both

    assert default_paths() == [file, file]
    with open_gazetteer(["default", str(file)]) as gazetteer:
        assert gazetteer.lookup("Quuxhafen").best.id == "Q1"
    assert gazetteer_path is not None


@pytest.fixture
def run_build(tmp_path):
    """Compiles one record into a file."""
    import json

    from click.testing import CliRunner

    from namenorm.cli.main import cli

    def build(record: dict, target: Path) -> None:
        source = tmp_path / "source.jsonl"
        source.write_text(json.dumps(record) + "\n")
        made = CliRunner().invoke(cli, ["build", str(source), "-o", str(target)])
        assert made.exit_code == 0, made.stderr

    return build
