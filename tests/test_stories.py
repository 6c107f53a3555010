"""Each story in fixtures/ draws the findings listed beside it, and no others."""

import tomllib
from pathlib import Path

import pytest

from factcheck.check import load_rules
from factcheck.pipeline import check_article
from factcheck.read import read_draft

STORIES = sorted((Path(__file__).parents[1] / "fixtures").glob("*/expected.toml"))


@pytest.mark.parametrize("listed", STORIES, ids=lambda path: path.parent.name)
def test_story(listed: Path) -> None:
    """No listed finding is missed and nothing else in the story is flagged."""
    expected = tomllib.loads(listed.read_text("utf-8")).get("finding", [])
    article = read_draft(str(listed.with_name("article.md")))

    found = check_article(article, load_rules()).findings

    assert sorted((item["rule"], item["quote"]) for item in expected) == sorted(
        (finding.rule, article.quote(label.span))
        for finding in found
        for label in finding.labels
        if label.primary
    )


def test_there_are_stories() -> None:
    """The folder of stories is not empty, so the test above tests something."""
    assert len(STORIES) > 5
