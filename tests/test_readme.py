"""The README shows what its commands print.

Run with ``UPDATE_README=1`` in the environment to write the output anew.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_CONSOLE = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)


def _output(command: str) -> str:
    words = shlex.split(command)
    assert words[0] == "factcheck"
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *words[1:]],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "80"},
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout


def _commands() -> list[tuple[str, str]]:
    return [(m["command"], m["output"]) for m in _CONSOLE.finditer(README.read_text("utf-8"))]


def test_readme_shows_commands() -> None:
    """The README holds the main job, the figures and the comparison with sources."""
    shown = [command.split()[1] for command, _ in _commands()]

    assert shown == ["check", "figures", "compare"]


@pytest.mark.parametrize(("command", "shown"), _commands(), ids=lambda text: text[:40])
def test_readme_output_is_real(command: str, shown: str) -> None:
    """What stands below a command is what it prints."""
    printed = _output(command)
    if os.environ.get("UPDATE_README"):
        block = f"```console\n$ {command}\n"
        text = README.read_text("utf-8").replace(f"{block}{shown}```", f"{block}{printed}```")
        README.write_text(text, "utf-8")
        return

    assert shown == printed


def test_readme_links_exist() -> None:
    """Every local link and picture of the README leads somewhere."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README.read_text("utf-8"))

    assert [link for link in links if not (ROOT / link).exists()] == []
