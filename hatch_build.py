"""Build hook: compiles the default gazetteer into the wheel, with the package's own code.

An editable install needs none: a source checkout compiles into the user's cache at first use.  Set
``NAMENORM_CACHE`` to keep what is compiled here, or to take what was compiled there.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileGazetteer(BuildHookInterface):  # type: ignore[type-arg]
    """Adds ``namenorm/data/*.nnx`` to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files of the wheel are gathered."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.dont_write_bytecode = True
        sys.path.insert(0, self.root)
        from namenorm import default
        from namenorm.sources.build import build_default

        if os.environ.get("NAMENORM_CACHE"):
            lexicon, gazetteer = default.lexicon_path(), default.gazetteer_path()
        else:
            self._folder = tempfile.mkdtemp(prefix="namenorm-")
            lexicon = Path(self._folder, "lexicon.nnx")
            gazetteer = Path(self._folder, "default.nnx")
            build_default(Path(self.root, "gazetteers"), lexicon, gazetteer)
        build_data["force_include"][str(lexicon)] = "namenorm/data/lexicon.nnx"
        build_data["force_include"][str(gazetteer)] = "namenorm/data/default.nnx"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was compiled; the wheel has its copy."""
        folder = getattr(self, "_folder", None)
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
