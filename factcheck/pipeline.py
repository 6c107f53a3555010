"""The order of the stages: the one place that knows it."""

from factcheck.context import add_context
from factcheck.extract import extract
from factcheck.link import link
from factcheck.model.article import Article
from factcheck.model.reading import Reading
from factcheck.units import quantify


def read_figures(article: Article) -> Reading:
    """Return the article's figures in context and the relations among them."""
    mentions, rejected = extract(article)
    figures = add_context(article, quantify(mentions))
    return Reading(article, figures, link(article, figures), rejected)
