"""An environment in which pip installs this project without a network."""

import os
import shutil
import site
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _ours(name: str) -> bool:
    return name.lower().startswith(("factcheck", "__editable__", "_factcheck", "__pycache__"))


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clone of this repository, as a host fetches it."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("these tests clone the project's repository, and there is none here")
    clone = tmp_path_factory.mktemp("host") / "factcheck"
    done = subprocess.run(
        ["git", "clone", "-q", str(ROOT), str(clone)], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return clone


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the variables of a shell in which pip needs no index.

    All packages of this environment but the project itself can be imported,
    so that a build finds its backend and an installation its dependencies.
    """
    libraries = tmp_path_factory.mktemp("libraries")
    for folder in site.getsitepackages():
        for entry in Path(folder).iterdir() if Path(folder).is_dir() else ():
            if not _ours(entry.name) and not (libraries / entry.name).exists():
                (libraries / entry.name).symlink_to(entry)
    home = tmp_path_factory.mktemp("home")
    return {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONPATH": str(libraries),
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "FACTCHECK_CACHE_DIR": str(home / "cache"),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "desk",
        "GIT_AUTHOR_EMAIL": "desk@example.org",
        "GIT_COMMITTER_NAME": "desk",
        "GIT_COMMITTER_EMAIL": "desk@example.org",
    }


@pytest.fixture(scope="session")
def python_on_path(
    offline: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """Return the same variables with a fresh Python first on the path, as runners do."""
    folder = tmp_path_factory.mktemp("runner") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    return {**offline, "PATH": os.pathsep.join([str(folder / "bin"), os.environ["PATH"]])}


@pytest.fixture
def newsroom(tmp_path: Path, offline: dict[str, str]) -> Path:
    """Return a newsroom's repository with a wrong draft committed and a clean one."""
    drafts = tmp_path / "newsroom" / "drafts"
    drafts.mkdir(parents=True)
    (drafts / "wrong.md").write_text(
        "# Sales rise\n\nSales rose 25% from 40 million to 48 million last year.\n"
    )
    (drafts / "clean.md").write_text("# Fair\n\nThe fair had 12 stalls.\n")
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Add drafts"]):
        subprocess.run(["git", *words], cwd=drafts.parent, env=offline, check=True)
    return drafts.parent
