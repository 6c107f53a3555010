"""Validated settings are kept for as long as the file's text stays the same."""

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.errors import SettingsError
from factcheck.kept_files import read_sealed, write_sealed
from factcheck.settings.load import load_settings


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))


def test_second_reading_spares_pydantic(tmp_path: Path) -> None:
    """The second run gives the same settings and does not import pydantic."""
    path = tmp_path / "factcheck.toml"
    path.write_text('rules = ["rules"]\n[severity]\nstyle = "off"\n', encoding="utf-8")
    first = load_settings(str(path))
    code = (
        "import sys\nfrom factcheck.settings.load import load_settings\n"
        f"print(load_settings({str(path)!r}).severity, 'pydantic' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout == f"{first.severity} False\n"


def test_changed_file_is_validated(tmp_path: Path) -> None:
    """A fault that is new in the file is found, whatever was kept."""
    path = tmp_path / "factcheck.toml"
    path.write_text("jobs = 1\n", encoding="utf-8")
    load_settings(str(path))
    path.write_text("job = 1\n", encoding="utf-8")

    with pytest.raises(SettingsError, match="unknown key 'job'"):
        load_settings(str(path))


def test_value_without_a_plain_form(tmp_path: Path) -> None:
    """Settings with a date are read each time, and rightly."""
    path = tmp_path / "factcheck.toml"
    path.write_text("date = 2024-03-05\n", encoding="utf-8")

    assert load_settings(str(path)) == load_settings(str(path))


@pytest.mark.skipif(sys.platform == "win32", reason="a profile folder is its user's")
def test_planted_settings_are_not_taken(tmp_path: Path) -> None:
    """Kept settings of another file, or that anybody could have written, are not taken."""
    path, other = tmp_path / "factcheck.toml", tmp_path / "other.toml"
    path.write_text("jobs = 1\n", encoding="utf-8")
    other.write_text('ignore = ["*"]\n', encoding="utf-8")
    own = load_settings(str(path))
    (kept,) = (tmp_path / "cache").glob("settings-*")
    load_settings(str(other))
    (silent,) = set((tmp_path / "cache").glob("settings-*")) - {kept}

    kept.write_bytes(silent.read_bytes())
    assert load_settings(str(path)) == own

    write_sealed(str(kept), read_sealed(str(silent)) or b"")
    kept.chmod(0o666)
    assert load_settings(str(path)) == own
