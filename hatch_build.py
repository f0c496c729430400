"""Build hook: compiles the inner loops and the default gazetteer into the wheel.

The inner loops are a C extension. Where they cannot be compiled the wheel does without, and with
``NAMENORM_PLAIN`` set it is not tried: look-ups then are the same and take longer.

The gazetteer is compiled with the package's own code.  An editable install needs none: a source
checkout compiles into the user's cache at first use.  Set ``NAMENORM_CACHE`` to keep what is
compiled here, or to take what was compiled there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
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


def compile_kernel(root: Path, folder: Path) -> Path | None:
    """Return the compiled kernel, made in *folder*; None if there is no compiler for it."""
    source = folder / "compiled.pyx"
    kernel = root / "namenorm" / "kernel"
    for part in [*kernel.glob("*.pyx"), *kernel.glob("*.pxi")]:
        shutil.copy(part, folder / part.name)
    command = [sys.executable, "-c", _SETUP, str(folder / "built"), str(source)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found = sorted((folder / "built").rglob("compiled.*"))
    if done.returncode or not found:
        said = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        print(f"namenorm: inner loops not compiled, look-ups are slower: {said}", file=sys.stderr)
        return None
    return found[0]


class CompileGazetteer(BuildHookInterface):  # type: ignore[type-arg]
    """Adds ``namenorm/kernel/compiled`` and ``namenorm/data/*.nnx`` to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files of the wheel are gathered."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        self._folder = Path(tempfile.mkdtemp(prefix="namenorm-"))
        kernel = None
        if os.environ.get("NAMENORM_PLAIN", "0") in ("", "0"):
            kernel = compile_kernel(root, self._folder)
        if kernel is not None:
            build_data["pure_python"] = False
            build_data["infer_tag"] = True
            if version == "editable":
                beside = root / "namenorm" / "kernel" / f"{kernel.name}.new"
                shutil.copy(kernel, beside)
                beside.replace(beside.with_suffix(""))  # a running process keeps the old one
                return
            build_data["force_include"][str(kernel)] = f"namenorm/kernel/{kernel.name}"
        if version == "editable":
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
