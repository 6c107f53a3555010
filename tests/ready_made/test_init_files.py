"""The workflow that ``factcheck init`` writes is run by bash, on a contribution that cheats."""

import os
import subprocess
import tomllib
from pathlib import Path

import yaml

from factcheck.cli.newsroom import files_of
from factcheck.read import STORY_SUFFIXES


def _steps(folder: Path, checkout: Path) -> list[str]:
    files = files_of(f"factcheck-figures @ {checkout.as_uri()}")
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    workflow = yaml.safe_load(files[".github/workflows/factcheck.yml"])
    return [step["run"] for step in workflow["jobs"]["factcheck"]["steps"] if "run" in step]


def _run(steps: list[str], folder: Path, env: dict[str, str]) -> tuple[int, str]:
    told = ""
    for step in steps:
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step],
            cwd=folder, env={**env, "GITHUB_BASE_REF": "base"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        told += done.stdout + done.stderr
        if done.returncode:
            return done.returncode, told
    return 0, told


def _with_pip(env: dict[str, str]) -> dict[str, str]:
    """Return the variables of a shell whose ``pip`` is the runner's Python's."""
    folder = Path(env["HOME"], "bin")
    folder.mkdir(exist_ok=True)
    pip = folder / "pip"
    pip.write_text('#!/bin/sh\nexec python -m pip "$@"\n')
    pip.chmod(0o755)
    return {**env, "PATH": os.pathsep.join([str(folder), env["PATH"]])}


def test_settings_list_every_format() -> None:
    """No draft of a format that is read is left out in silence by the settings of init."""
    settings = tomllib.loads(files_of("factcheck-figures==0.1.0")["factcheck.toml"])

    assert sorted(settings["drafts"]) == sorted(f"drafts/**/*{s}" for s in STORY_SUFFIXES)


def test_workflow_with_no_draft_yet(
    tmp_path: Path, python_on_path: dict[str, str], checkout: Path
) -> None:
    """Right after init the job passes, even for the change that brings it, with no draft."""
    env = _with_pip(python_on_path)

    def git(*words: str) -> None:
        subprocess.run(["git", *words], cwd=tmp_path, env=env, check=True)

    git("init", "-q")
    git("commit", "-q", "--allow-empty", "-m", "Begin")
    git("update-ref", "refs/remotes/origin/base", "HEAD")
    steps = _steps(tmp_path, checkout)
    git("add", ".")
    git("commit", "-q", "-m", "Set up the check")

    code, told = _run(steps, tmp_path, env)

    assert code == 0, told
    assert "drafts: no stories yet" in told


def test_workflow_on_a_contribution_that_cheats(
    tmp_path: Path, python_on_path: dict[str, str], checkout: Path
) -> None:
    """Rules, settings, lists and caches that a contribution brings change nothing."""
    env = _with_pip(python_on_path)

    def git(*words: str) -> None:
        subprocess.run(["git", *words], cwd=tmp_path, env=env, check=True)

    git("init", "-q")
    steps = _steps(tmp_path, checkout)
    git("add", ".")
    git("commit", "-q", "-m", "Set up the check")
    git("update-ref", "refs/remotes/origin/base", "HEAD")
    (tmp_path / "drafts" / "wrong.md").write_text("The council has 49 seats.\n")
    (tmp_path / "rules" / "bad.py").write_text("raise SystemExit('owned')\n")
    (tmp_path / "factcheck.toml").write_text('ignore = ["*"]\n')
    (tmp_path / "drafts" / "factcheck.toml").write_text('ignore = ["*"]\n')
    (tmp_path / "factcheck-ledger.json").write_text('{"version": 1, "findings": []}')
    git("add", ".")
    git("commit", "-q", "-m", "Cheat")

    code, told = _run(steps, tmp_path, env)

    assert code == 1, told
    assert "council-seats" in told
    assert "owned" not in told
