"""The page "Your archive" shows what its commands print, in the order in which they stand.

Run with ``UPDATE_README=1`` in the environment to write the output anew.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "archive.md"
_CALL = re.compile(
    r"^\$ (?P<command>[^\n]+)\n(?P<output>(?:(?!\$ |```)[^\n]*\n)*)", re.MULTILINE
)


def _printed(command: str, folder: Path) -> str:
    words = shlex.split(command)
    assert words[0] == "factcheck"
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *words[1:]],
        cwd=folder, capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return done.stdout


def test_output_is_real(tmp_path: Path) -> None:
    """What stands below each command is what it prints in a folder with the fixtures."""
    shutil.copytree(ROOT / "fixtures", tmp_path / "printed")
    text = PAGE.read_text("utf-8")
    for call in _CALL.finditer(text):
        command, shown = call["command"], call["output"]
        printed = _printed(command, tmp_path)
        if os.environ.get("UPDATE_README"):
            PAGE.write_text(PAGE.read_text("utf-8").replace(call[0], f"$ {command}\n{printed}"))
        else:
            assert printed == shown, command


def test_links_exist() -> None:
    """Every local link and picture of the page leads somewhere."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", PAGE.read_text("utf-8"))

    assert [link for link in links if not (PAGE.parent / link).exists()] == []
