"""Build hook: compiles the inner loops, the modules of a look-up and the default gazetteer.

The inner loops are a C extension in Cython, the modules one that mypyc makes of their source.
Where they cannot be compiled the wheel does without, and with ``NAMENORM_PLAIN`` set it is not
tried: look-ups then are the same and take longer.

The gazetteer is compiled with the package's own code.  An editable install needs none: a source
checkout compiles into the user's cache at first use.  Set ``NAMENORM_CACHE`` to keep what is
compiled here, or to take what was compiled there.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

#: What compiles the kernel, run in a folder of its own, where no other project is configured.
_SETUP = """
import sys
from Cython.Build import cythonize
from setuptools import Extension, setup

source, built = sys.argv.pop(), sys.argv.pop()
bare = ["-g0"] if sys.platform != "win32" else []
extension = Extension("namenorm.kernel.compiled", [source], extra_compile_args=bare)
sys.argv[1:] = ["--quiet", "build_ext", "--build-lib", built, "--build-temp", built + "-parts"]
setup(name="namenorm-kernel", ext_modules=cythonize([extension], quiet=True))
"""
#: What compiles the modules, run in a folder that holds the package's source and nothing else.
#: Optimizing more takes longer to compile.
_MODULES_SETUP = """
import sys
from mypyc.build import mypycify
from setuptools import setup

built, *sources = sys.argv[1:]
extensions = mypycify(
    ["--config-file", "mypy.ini", *sources], opt_level="1", debug_level="0", group_name="namenorm"
)
sys.argv[1:] = ["--quiet", "build_ext", "--build-lib", built, "--build-temp", built + "-parts"]
setup(name="namenorm-modules", ext_modules=extensions, packages=[])
"""
_MYPY = """[mypy]
explicit_package_bases = true
namespace_packages = true
ignore_missing_imports = true
follow_imports = silent
"""
#: What the compiled modules must do in a process of their own before they are shipped.
_TRIAL = """
import sys
from importlib import import_module
sys.path.insert(0, sys.argv[1])
from namenorm.loading import COMPILED
for name in COMPILED:
    module = import_module("namenorm." + name.replace("/", "."))
    assert not module.__file__.endswith(".py"), f"{name} was not taken"
assert import_module("namenorm.keys.sounds").sounds("chinschtejn", "Latn"), "no sounds"
"""


def compile_kernel(root: Path, folder: Path) -> Path | None:
    """Return the compiled kernel, made in *folder*; None if there is no compiler for it."""
    source = folder / "compiled.pyx"
    kernel = root / "namenorm" / "kernel"
    for part in [*kernel.glob("*.pyx"), *kernel.glob("*.pxi")]:
        shutil.copy(part, folder / part.name)
    command = [sys.executable, "-c", _SETUP, str(folder / "built"), str(source)]
    if not _ran("inner loops", command, folder):
        return None
    return next((folder / "built").rglob("compiled.*"), None)


def compile_modules(root: Path, folder: Path) -> list[Path]:
    """Return the compiled modules and the table of their sources; none if they cannot be made.

    With ``NAMENORM_CACHE`` set they are kept there, and taken from there if they are of the source.
    """
    package = root / "namenorm"
    loading = _loading(package)
    made_from = loading.state_of(package)
    state = json.dumps(made_from, sort_keys=True)
    made = folder / "modules"
    if kept := os.environ.get("NAMENORM_CACHE"):
        stamp = zlib.crc32(f"{sys.version} {_MODULES_SETUP} {state}".encode())
        made = Path(kept) / f"modules-{stamp:08x}"
    if not made.is_dir():
        source, built = folder / "source", folder / "built-modules"
        shutil.copytree(package, source / "namenorm", ignore=_NOT_SOURCE)
        (source / "mypy.ini").write_text(_MYPY, "utf-8")
        names = [f"namenorm/{name}.py" for name in loading.COMPILED]
        if not _ran("modules", [sys.executable, "-c", _MODULES_SETUP, str(built), *names], source):
            return []
        compiled = source / "namenorm" / loading.FOLDER.name
        compiled.mkdir()
        for file in built.rglob("*.*"):
            if file.suffix in (".so", ".pyd"):
                below = file.relative_to(built).as_posix().removeprefix("namenorm/")
                shutil.copy(file, compiled / below.replace("/", "."))
        (compiled / loading.MADE_FROM).write_text(state, "utf-8")
        if not _ran("modules", [sys.executable, "-c", _TRIAL, str(source)], folder):
            return []
        made.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(compiled, made)
    return sorted(made.iterdir())


_NOT_SOURCE = shutil.ignore_patterns("__pycache__", "_compiled", "*.so", "*.pyd", "*.nnx")


def _loading(package: Path) -> ModuleType:
    """Return `namenorm.loading`, without the package around it."""
    spec = importlib.util.spec_from_file_location("loading", package / "loading.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _ran(what: str, command: list[str], folder: Path) -> bool:
    """Run *command* in *folder*; say why *what* is not compiled if it failed."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
        print(f"namenorm: {what} not compiled, look-ups are slower: {said}", file=sys.stderr)
    return done.returncode == 0


class CompileGazetteer(BuildHookInterface):  # type: ignore[type-arg]
    """Adds ``kernel/compiled``, ``_compiled/`` and ``data/*.nnx`` to a wheel's ``namenorm/``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files of the wheel are gathered."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        self._folder = Path(tempfile.mkdtemp(prefix="namenorm-"))
        editable = version == "editable"
        if os.environ.get("NAMENORM_PLAIN", "0") in ("", "0"):
            kernel = compile_kernel(root, self._folder)
            modules = compile_modules(root, self._folder)
            found = {f"_compiled/{file.name}": file for file in modules}
            if kernel is not None:
                found[f"kernel/{kernel.name}"] = kernel
            if found:
                build_data["pure_python"] = False
                build_data["infer_tag"] = True
            for name, file in found.items():
                if editable:
                    _put(file, root / "namenorm" / name)
                else:
                    build_data["force_include"][str(file)] = f"namenorm/{name}"
        if editable:
            return
        sys.dont_write_bytecode = True
        sys.path.insert(0, self.root)
        from namenorm import default
        from namenorm.sources.build import build_default

        if os.environ.get("NAMENORM_CACHE"):
            lexicon, gazetteer = default.lexicon_path(), default.gazetteer_path()
        else:
            lexicon, gazetteer = self._folder / "lexicon.nnx", self._folder / "default.nnx"
            build_default(root / "gazetteers", lexicon, gazetteer)
        build_data["force_include"][str(lexicon)] = "namenorm/data/lexicon.nnx"
        build_data["force_include"][str(gazetteer)] = "namenorm/data/default.nnx"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was compiled; the wheel has its copy."""
        folder = getattr(self, "_folder", None)
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)


def _put(file: Path, place: Path) -> None:
    """Copy *file* to *place*; a process that runs what is there keeps the old one."""
    place.parent.mkdir(exist_ok=True)
    beside = place.with_name(f"{place.name}.new")
    shutil.copy(file, beside)
    beside.replace(place)
