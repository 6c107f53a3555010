"""The rules on caveats find what small stories leave out, and stay silent where nothing is.

``stories.txt`` holds the stories, each under a line ``=== `` with the rules that must
speak. A story under ``=== nothing`` must draw no warning from these rules.
"""

from pathlib import Path

import pytest

from factcheck.check.loader import load_rules
from factcheck.check.runner import run_rules
from factcheck.pipeline import read_figures
from factcheck.read.from_text import read_text

GROUPS = {"sourcing", "casualties", "polls", "risk", "money"}
RULES = tuple(
    rule._replace(on=True)
    for rule in load_rules()
    if (rule.group in GROUPS or rule.name == "hedge-lost") and rule.name != "casualty-words"
)


def _stories() -> list[tuple[frozenset[str], str]]:
    text = Path(__file__).with_name("stories.txt").read_text("utf-8")
    parts = (part.partition("\n\n") for part in text.split("=== ")[1:])
    return [(frozenset(rules.split()) - {"nothing"}, story) for rules, _, story in parts]


STORIES = _stories()


def _title(story: str) -> str:
    return story.partition("\n")[0]


@pytest.mark.parametrize(
    ("expected", "story"), STORIES, ids=[_title(story) for _, story in STORIES]
)
def test_story(expected: frozenset[str], story: str) -> None:
    """The listed rules speak, and no other caveat rule speaks louder than a note."""
    report = run_rules(read_figures(read_text(story, "story.txt")), RULES)

    found = {each.rule for each in report.findings}
    loud = {each.rule for each in report.findings if each.severity != "info"}
    assert report.faults == ()
    assert expected <= found
    assert loud <= expected


def test_no_caveat_is_an_error() -> None:
    """What is missing for the reader is no contradiction."""
    assert {rule.severity for rule in RULES} <= {"warning", "info"}
