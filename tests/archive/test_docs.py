"""The page "Your archive" shows what its commands print, in the order in which they stand.

What all rules find together moves a little with every rule that is mended: such counts may be a
fifth off, all else is as printed. Run with ``UPDATE_README=1`` in the environment to write the
output anew.
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


_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_OF_ALL_RULES = ("factcheck archive scan ", "factcheck calibrate ")
_MOVES = 0.2


def _is_shown(command: str, printed: str, shown: str) -> bool:
    """Whether the page shows what is printed, but for counts of what all rules find."""
    if not command.startswith(_OF_ALL_RULES):
        return printed == shown
    pairs = zip(_NUMBER.findall(printed), _NUMBER.findall(shown), strict=False)
    numbers = [[float(number.replace(",", "")) for number in pair] for pair in pairs]
    near = all(abs(one - other) <= _MOVES * max(one, other) for one, other in numbers)
    return near and _NUMBER.sub("0", printed) == _NUMBER.sub("0", shown)


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
            assert _is_shown(command, printed, shown), f"{command}\n{printed}"


def test_counts_of_all_rules_may_move() -> None:
    """A finding more of eighteen is no other page; twice as many are, and other words."""
    shown = "14 stories scanned: 18 findings\n"
    printed = [shown.replace("18", "19"), shown.replace("18", "36"), f"{shown}and more\n"]

    found = [_is_shown("factcheck archive scan archive", each, shown) for each in printed]

    assert found == [True, False, False]
    assert not _is_shown("factcheck remember archive", printed[0], shown)


def test_links_exist() -> None:
    """Every local link and picture of the page leads somewhere."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", PAGE.read_text("utf-8"))

    assert [link for link in links if not (PAGE.parent / link).exists()] == []
