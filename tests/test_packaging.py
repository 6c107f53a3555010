"""The wheel holds the toolkit, its rules and its data, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def _tracked(folder: str) -> set[str]:
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", folder],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        pytest.skip("needs a git checkout to know which files belong to the project")
    return {line for line in done.stdout.splitlines() if (ROOT / line).is_file()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Build the wheel from the checkout."""
    pytest.importorskip("hatchling", reason="needs hatchling to build the wheel")
    folder = tmp_path_factory.mktemp("wheel")
    program = (
        "import os, sys; from hatchling.build import build_wheel; "
        "os.chdir(sys.argv[1]); print(build_wheel(sys.argv[2]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(ROOT), str(folder)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return zipfile.ZipFile(folder / done.stdout.split()[-1])


MADE_BY_THE_BUILD = {"factcheck/lexicon/units.compiled.txt"}


def test_wheel_contents(wheel: zipfile.ZipFile) -> None:
    """Every file of the package and the rules is in the wheel, and no other."""
    found = {name for name in wheel.namelist() if ".dist-info/" not in name}
    rules = {name.replace("rules/", "factcheck/_rules/", 1) for name in _tracked("rules")}

    assert found - MADE_BY_THE_BUILD == _tracked("factcheck") | rules


def test_wheel_metadata(wheel: zipfile.ZipFile) -> None:
    """The wheel carries the licence, the commands and the type marker."""
    names = {Path(name).name for name in wheel.namelist()}

    assert {"LICENSE", "entry_points.txt", "METADATA", "py.typed"} <= names


def test_nobody_is_told_to_install_a_strangers_package() -> None:
    """The distribution named in texts and messages is ours: "factcheck" is another's."""
    told = [
        f"{name}: {line.strip()}"
        for name in sorted(_tracked("factcheck") | _tracked("docs") | _tracked("README.md"))
        if name.endswith((".md", ".py", ".html"))
        for line in (ROOT / name).read_text("utf-8").splitlines()
        if "factcheck[" in line
    ]

    assert told == []
