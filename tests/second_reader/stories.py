"""Stories of our own that the tests of the second reader read."""

from datetime import date

from factcheck.model.article import Article, Published
from factcheck.model.reading import Reading
from factcheck.pipeline import read_figures
from factcheck.read import read_string


def read(text: str, format: str = "txt", day: date | None = date(2024, 5, 15)) -> Reading:
    """Return the reading of a draft; paragraphs are parted by blank lines."""
    return read_figures(article(text, format, day))


def article(text: str, format: str = "txt", day: date | None = date(2024, 5, 15)) -> Article:
    """Return a draft as an article, published on ``day``."""
    published = Published(day, "the test") if day else None
    return read_string(text.encode(), f"story.{format}", format, published)
