"""Each story in fixtures/ saved in each of the formats gives the same findings."""

from pathlib import Path

import pytest

from factcheck.check.loader import load_rules
from factcheck.check.runner import run_rules
from factcheck.model.article import Article
from factcheck.pipeline import read_figures
from factcheck.read import read_draft, read_string
from tests.drafts.formats import FORMATS, parts_of

STORIES = sorted((Path(__file__).parents[2] / "fixtures").glob("*/article.md"))
RULES = load_rules()


def _findings(article: Article) -> list[tuple[str, list[str]]]:
    report = run_rules(read_figures(article), RULES)
    return sorted(
        (finding.rule, [article.quote(label.span) for label in finding.labels])
        for finding in report.findings
    )


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.parent.name)
def test_same_findings(story: Path, format: str) -> None:
    """The sections are told alike, and so are the findings in them."""
    article = read_draft(str(story))
    date = str(article.published.day) if article.published else ""

    saved = read_string(FORMATS[format](parts_of(article), date), format=format)

    assert parts_of(saved)[: len(article.sections)] == parts_of(article)
    assert _findings(saved) == _findings(article)
