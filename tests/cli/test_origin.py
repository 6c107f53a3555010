"""What init's files install is the very program that ran, pinned, never a mere name."""

import json
import subprocess
from pathlib import Path

import pytest

from factcheck import __version__
from factcheck.cli import origin

COMMIT = "0123456789abcdef0123456789abcdef01234567"


class _Installed:
    def __init__(self, told: object) -> None:
        self._told = told

    def read_text(self, name: str) -> str | None:
        assert name == "direct_url.json"
        return None if self._told is None else json.dumps(self._told)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (None, f"factcheck-figures=={__version__}"),
        (
            {
                "url": "https://user:secret@git.example.org/desk/factcheck.git",
                "vcs_info": {"vcs": "git", "commit_id": COMMIT, "requested_revision": "main"},
            },
            f"factcheck-figures @ git+https://git.example.org/desk/factcheck.git@{COMMIT}",
        ),
        (
            {
                "url": "https://example.org/factcheck_figures-0.1.0-py3-none-any.whl",
                "archive_info": {"hash": "sha256=ab12", "hashes": {"sha256": "ab12"}},
            },
            "factcheck-figures @ https://example.org/factcheck_figures-0.1.0-py3-none-any.whl"
            "#sha256=ab12",
        ),
    ],
)
def test_requirement(told: object, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index gives a version, a repository a commit, an archive its hash."""
    monkeypatch.setattr("importlib.metadata.distribution", lambda _: _Installed(told))

    assert origin.requirement() == expected


@pytest.mark.parametrize(
    ("remote", "expected"),
    [
        ("https://token@git.example.org/a/b.git", "git+https://git.example.org/a/b.git@"),
        ("git@git.example.org:a/b.git", "git+ssh://git@git.example.org/a/b.git@"),
        ("../elsewhere", "file:"),
        ("", "file:"),
    ],
)
def test_requirement_of_a_folder(
    remote: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A checkout is told by its remote and commit; without a remote as itself."""
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(
        ["git", *who, "commit", "-q", "--allow-empty", "-m", "One"], cwd=tmp_path, check=True
    )
    if remote:
        subprocess.run(["git", "remote", "add", "origin", remote], cwd=tmp_path, check=True)
    told = {"url": tmp_path.as_uri(), "dir_info": {"editable": True}}
    monkeypatch.setattr("importlib.metadata.distribution", lambda _: _Installed(told))

    found = origin.requirement()

    assert found.startswith(f"factcheck-figures @ {expected}")
    assert origin.is_local(found) == (expected == "file:")
    assert "token" not in found


def test_distribution_is_named_as_it_is_built() -> None:
    """The name that init writes is the one that this project is built under."""
    project = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8")

    assert f'\nname = "{origin.DISTRIBUTION}"\n' in project
