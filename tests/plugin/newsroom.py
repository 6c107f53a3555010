"""A newsroom's project on disk, and pytest run in it as its reporters would."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

RULE = '''\
"""Seats."""

from factcheck import Figure, severity


@severity("error")
def check_council_seats(figure: Figure, size: int) -> None:
    """The council has 51 seats.

    Flags: The council has [[49]] seats.
    Passes: The council has 51 seats.
    """
    council = "council" in figure.sentence.text
    assert not council or figure.could_be(size), f"{size} seats, not {figure}"
'''
FIXTURES = "import factcheck\n\n\n@factcheck.fixture\ndef size():\n    return 51\n"
SETTINGS = 'rules = ["rules"]\ndrafts = ["drafts/*.md"]\nselect = ["council-seats"]\n'
DRAFT = "---\nheadline: Votes\n---\n\nThe council has {0} seats.\n"
TESTS = """\
def test_figures(figures):
    assert not figures[0].could_be(48)


def test_article(article):
    assert article.headline is not None


def test_story(story):
    assert story("drafts/good.md").findings == ()
    assert [finding.rule for finding in story("drafts/bad.md").findings] == ["council-seats"]
"""


def make_newsroom(folder: Path) -> Path:
    """Write settings, a rule with a fixture, two drafts and plain tests."""
    files = {
        "factcheck.toml": SETTINGS,
        "rules/fixtures.py": FIXTURES,
        "rules/council/seats.py": RULE,
        "drafts/good.md": DRAFT.format(51),
        "drafts/bad.md": DRAFT.format(49),
        "tests/test_plain.py": TESTS,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def run_pytest(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run pytest in ``folder`` with our plugin alone, as its entry point would load it."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "factcheck.plugin", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTEST_ADDOPTS": "",
            "COLUMNS": "100",
        },
    )
