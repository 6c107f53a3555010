"""Each story in fixtures/ draws the findings listed beside it, and no others."""

import tomllib
from pathlib import Path

import pytest

from factcheck.check.loader import load_rules
from factcheck.check.runner import run_rules
from factcheck.pipeline import read_figures
from factcheck.read import read_draft

FIXTURES = Path(__file__).parents[1] / "fixtures"
STORIES = sorted(FIXTURES.glob("*/article.md"))
# Those off by default, too: a story shows what each asks for.
SHOWN = {
    "average-of-what",
    "cash-across-years",
    "chance-of-what",
    "lead-inside-margin",
    "margin-against-sample",
    "share-turned-round",
    "sum-without-period",
    "toll-without-source",
    "unsaid-extrapolation",
    "who-is-in-the-count",
}
RULES = tuple(rule._replace(on=rule.on or rule.name in SHOWN) for rule in load_rules())


def _name(story: Path) -> str:
    return story.parent.name


@pytest.mark.parametrize("story", STORIES, ids=_name)
def test_story(story: Path) -> None:
    """No listed finding is missed and nothing else in the story is flagged."""
    listed = tomllib.loads(story.with_name("expected.toml").read_text("utf-8"))
    article = read_draft(str(story))

    report = run_rules(read_figures(article), RULES)

    assert report.faults == ()
    assert sorted((each["rule"], each["quote"]) for each in listed["finding"]) == sorted(
        (finding.rule, article.quote(label.span))
        for finding in report.findings
        for label in finding.labels
        if label.primary
    )


@pytest.mark.parametrize("story", STORIES, ids=_name)
def test_expectations_give_their_reason(story: Path) -> None:
    """Every expected finding says why an editor would want it."""
    listed = tomllib.loads(story.with_name("expected.toml").read_text("utf-8"))

    assert all(each.keys() == {"rule", "quote", "why"} for each in listed["finding"])
