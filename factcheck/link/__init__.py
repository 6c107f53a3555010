"""Link: find the figures of an article that must agree."""

from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.relation import Relation


def link(article: Article, figures: tuple[Figure, ...]) -> dict[str, tuple[Relation, ...]]:
    """Return the relations found, by subject, each kind in reading order."""
    return {}
