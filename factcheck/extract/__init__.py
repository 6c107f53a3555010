"""Extract: find every number of an article as a mention, figures and rejects apart."""

from factcheck.model.article import Article
from factcheck.model.mention import Mention


def extract(article: Article) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Return the mentions that are figures and those that are not, in reading order."""
    raise NotImplementedError
