"""pre-commit builds the hook from a clone of the repository and runs it on drafts."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pre_commit", reason="pre-commit is not installed")


def _try(hook: str, checkout: Path, newsroom: Path, env: dict[str, str]) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(checkout), hook, "--all-files"],
        cwd=newsroom,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def hooks(checkout: Path) -> list[dict[str, object]]:
    """Return the hooks as pre-commit itself validates them."""
    from pre_commit.clientlib import load_manifest

    found: list[dict[str, object]] = load_manifest(str(checkout / ".pre-commit-hooks.yaml"))
    return found


def test_manifest(hooks: list[dict[str, object]]) -> None:
    """pre-commit accepts the manifest."""
    assert [hook["id"] for hook in hooks] == ["factcheck", "factcheck-test"]


def test_hook_reports_and_fails(
    checkout: Path, newsroom: Path, offline: dict[str, str]
) -> None:
    """The hook is installed, finds the wrong draft, and fails the commit."""
    code, text = _try("factcheck", checkout, newsroom, offline)

    assert "error[percent-change]" in text, text
    assert code == 1
    assert "drafts/clean.md: 1 figure" in text


def test_hook_passes(checkout: Path, newsroom: Path, offline: dict[str, str]) -> None:
    """Clean drafts pass."""
    (newsroom / "drafts" / "wrong.md").write_text("# Fair\n\nThe fair had 13 stalls.\n")

    code, text = _try("factcheck", checkout, newsroom, offline)

    assert code == 0, text
    assert "Passed" in text
