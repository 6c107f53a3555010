"""What rule authors may import is the same for the running program and for type checkers."""

import ast
import subprocess
import sys
from pathlib import Path

import factcheck


def _typed_names() -> dict[str, str]:
    """Return the names that the module imports for type checkers, with their homes."""
    tree = ast.parse(Path(factcheck.__file__).read_text("utf-8"))
    return {
        alias.asname or alias.name: node.module or ""
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("factcheck")
        for alias in node.names
    }


def test_names_are_the_same_for_type_checkers() -> None:
    """The table of homes and the typed imports hold the same names."""
    assert _typed_names() == factcheck._HOME_OF


def test_every_name_can_be_imported() -> None:
    """Each name is found in its home."""
    assert [name for name in factcheck._HOME_OF if getattr(factcheck, name, None) is None] == []


def test_unknown_name_is_an_import_error() -> None:
    """A name that is not offered fails as any module's would."""
    assert not hasattr(factcheck, "no_such_name")


def test_importing_the_package_loads_nothing() -> None:
    """The package itself is a table of names: nothing else of ours is imported with it."""
    code = (
        "import factcheck, sys; print([n for n in sys.modules if n.startswith('factcheck.')])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"
