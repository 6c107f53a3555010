"""Compile the unit catalogue into the wheel, so that no first run has to."""

import os
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Write the compiled table beside the build and ship it as package data."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile with the build environment's quantulum3 and include the file."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from factcheck.lexicon import catalogue
            from factcheck.lexicon.catalogue_build import compile_catalogue
        finally:
            sys.path.pop(0)
        folder, found = catalogue.find_quantulum3()
        if not folder:
            raise RuntimeError("quantulum3 must be installed to build the unit catalogue")
        text = compile_catalogue(folder, catalogue.OVERLAY, catalogue.catalogue_key(found))
        place = os.path.join(self.directory, "units.compiled.txt")
        os.makedirs(self.directory, exist_ok=True)
        with open(place, "w", encoding="utf-8") as file:
            file.write(text)
        build_data["force_include"][place] = "factcheck/lexicon/units.compiled.txt"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the file that the wheel now holds."""
        place = os.path.join(self.directory, "units.compiled.txt")
        if os.path.exists(place):
            os.remove(place)
