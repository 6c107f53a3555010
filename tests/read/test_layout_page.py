"""The page on how a draft is laid out says what is read."""

from pathlib import Path

from factcheck.read.from_markdown import read_markdown

PAGE = Path(__file__).parents[2] / "docs" / "drafts.md"


def test_the_draft_on_the_page_is_read_as_it_says() -> None:
    """Headline, standfirst, caption, subhead and table are told apart, and the day is known."""
    draft = PAGE.read_text().split("```markdown\n")[1].split("```")[0]

    article = read_markdown(draft, "ferry.md")

    kinds = [section.kind for section in article.sections]
    assert article.published is not None
    assert article.published.day.isoformat() == "2024-03-08"
    assert list(dict.fromkeys(kinds)) == [
        "headline",
        "standfirst",
        "caption",
        "body",
        "subhead",
        "table",
    ]
