"""A plain check loads nothing heavy: start-up is part of the design."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "argparse", "dataclasses", "importlib.metadata", "inflect", "inspect", "jinja2", "numpy",
    "pandas", "pathlib", "pydantic", "quantulum3", "rich", "tomllib", "typer", "yaml",
)  # fmt: skip

PROGRAM = """
import sys
before = set(sys.modules)
from factcheck.cli.entry import run
run(sys.argv[1:])
print(*sorted(set(sys.modules) - before), file=sys.stderr)
"""

STORY = """Council hires staff

The council hired 12 people on Friday, March 25, 2016, a 25% rise from 40 to 48, officials said.
Some 120 leaders live within 10 miles (16 km) of the town, at a cost of $3.4bn a year.
"""


@pytest.mark.parametrize("format", ["full", "concise", "json", "jsonl"])
def test_plain_check_loads_nothing_heavy(format: str, tmp_path: Path) -> None:
    """No library is loaded that a check of a plain text story does not need.

    The first check of all may read the settings file, which later ones find in a cache.
    """
    story = tmp_path / "story.txt"
    story.write_text(STORY)

    _, done = (
        subprocess.run(
            [sys.executable, "-c", PROGRAM, "check", str(story), "--format", format],
            capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1],
        )
        for _ in range(2)
    )  # fmt: skip

    assert [name for name in HEAVY if name in done.stderr.split()] == []
