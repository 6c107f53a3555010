"""Read a few sentences as a story, for the tests of this folder."""

from datetime import date

from factcheck.model.article import Article, Published
from factcheck.model.figure import Figure
from factcheck.pipeline import read_figures
from factcheck.read.from_text import read_text


def read(text: str, day: date | None = None) -> tuple[Article, tuple[Figure, ...]]:
    """Return the article of ``text`` under a headline without figures, and its figures."""
    article = read_text(f"A quiet day in the port\n\n{text}", "story.txt")
    if day is not None:
        article = Article(
            path=article.path,
            text=article.text,
            sections=article.sections,
            published=Published(day, "test"),
        )
    return article, read_figures(article).figures


def figure(text: str, written: str, day: date | None = None) -> Figure:
    """Return the first figure of ``text`` that is written so."""
    return next(each for each in read(text, day)[1] if each.text == written)
