"""Write rule files into a folder of their own and load them."""

from pathlib import Path

from factcheck.check.loader import load_folder
from factcheck.check.rule import Rule


def write_rules(folder: Path, **files: str) -> Path:
    """Write ``name="source"`` as ``desk/name.py`` under ``folder`` and return the folder."""
    for name, source in files.items():
        place = folder / ("" if name == "fixtures" else "desk")
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{name}.py").write_text(source, encoding="utf-8")
    return folder


def load_one(folder: Path, source: str) -> Rule:
    """Return the one rule that ``source`` holds."""
    (rule,) = load_folder(str(write_rules(folder, one=source)))
    return rule
