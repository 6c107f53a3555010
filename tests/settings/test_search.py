"""The nearest settings file governs; without one nothing is loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.errors import SettingsError
from factcheck.settings import DEFAULTS, find_settings, search, settings_file


@pytest.fixture(autouse=True)
def _forget_files() -> None:
    search._found.clear()
    search._loaded.clear()


def test_defaults_without_a_file(tmp_path: Path) -> None:
    """A folder that no settings file governs gets the built-in settings."""
    assert find_settings(str(tmp_path)) is DEFAULTS


def test_nearest_file_wins(tmp_path: Path) -> None:
    """A file in a sub-folder replaces the one above it, and is not merged with it."""
    (tmp_path / "sport").mkdir()
    (tmp_path / "factcheck.toml").write_text('ignore = ["style"]\nfail-level = "info"\n')
    (tmp_path / "sport" / "factcheck.toml").write_text('ignore = ["polls"]\n')

    near = find_settings(str(tmp_path / "sport"))

    assert (near.ignore, near.fail_level) == (("polls",), "error")


def test_pyproject_table_is_found(tmp_path: Path) -> None:
    """A ``[tool.factcheck]`` table in pyproject.toml is a settings file."""
    (tmp_path / "pyproject.toml").write_text("[tool.factcheck]\njobs = 3\n")

    assert find_settings(str(tmp_path)).jobs == 3


def test_pyproject_without_the_table_is_passed_over(tmp_path: Path) -> None:
    """A project that only depends on factcheck does not stop the search upwards."""
    (tmp_path / "factcheck.toml").write_text("jobs = 4\n")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text('[project]\ndependencies = ["factcheck"]\n')

    assert settings_file(str(inner)) == str(tmp_path / "factcheck.toml")


def test_dotted_table_is_found(tmp_path: Path) -> None:
    """``factcheck.jobs`` under ``[tool]`` is the same table."""
    (tmp_path / "pyproject.toml").write_text("[tool]\nfactcheck.jobs = 5\n")

    assert find_settings(str(tmp_path)).jobs == 5


def test_broken_pyproject_names_the_line(tmp_path: Path) -> None:
    """A pyproject.toml with our table and a syntax error is one clear line."""
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.factcheck]\njobs = \n")

    with pytest.raises(SettingsError) as caught:
        find_settings(str(tmp_path))

    assert str(caught.value).startswith(f"{path}:2: is not TOML")


def test_search_without_a_file_loads_no_library(tmp_path: Path) -> None:
    """The common run pays neither for pydantic nor for a TOML parser."""
    code = (
        "import sys; from factcheck.settings import find_settings;"
        f"find_settings({str(tmp_path)!r});"
        "heavy = {'pydantic', 'tomllib', 'pathlib', 'fnmatch', 'dataclasses'};"
        "print(sorted(heavy & set(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )

    assert done.stdout == "[]\n"
