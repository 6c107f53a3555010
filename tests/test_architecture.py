"""The house rules that no linter knows: what may import what, and what things are called."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "factcheck").rglob("*.py"))
RULES = sorted((ROOT / "rules").rglob("*.py"))

# Who may import a library, by folder under factcheck/ ("" is a module beside it).
FENCED = {
    "pandas": {"reference", "report", "compare"},
    "typer": {"cli"},
    "quantulum3": {"lexicon"},
    "pydantic": {"settings", "report"},
}


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add(node.module or "")
    return found


def test_rules_import_only_the_toolkit() -> None:
    """A built-in rule imports what a newsroom's may: factcheck and the standard library."""
    foreign = {
        (path.name, name) for path in RULES for name in _imports(path)
        if name != "factcheck" and name.split(".")[0] not in sys.stdlib_module_names
    }  # fmt: skip

    assert foreign == set()


@pytest.mark.parametrize("library", FENCED)
def test_libraries_stay_behind_their_fence(library: str) -> None:
    """Each large library is imported in the folders that own it, and nowhere else."""
    importers = {
        path.relative_to(ROOT / "factcheck").parts[0]
        for path in MODULES
        if any(name.split(".")[0] == library for name in _imports(path))
    }

    assert importers <= FENCED[library]


def test_no_catch_all_names() -> None:
    """No module is named for nothing in particular."""
    vague = {"utils", "common", "manager", "helper", "helpers", "misc"}

    assert [p for p in MODULES + RULES if p.stem in vague] == []


def test_no_dead_code() -> None:
    """Whatever the package defines is used somewhere: in it, its rules, tests or templates."""
    command = [sys.executable, "-m", "vulture"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    dead = [line for line in found.stdout.splitlines() if line.startswith("factcheck")]

    assert (dead, found.stderr) == ([], "")
