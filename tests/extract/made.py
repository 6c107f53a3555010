"""Stories for the extraction tests, made from one text."""

from factcheck.extract import extract
from factcheck.model.article import Article, Section
from factcheck.model.mention import Mention
from factcheck.model.span import Span
from factcheck.read.sentences import split_sentences


def story(text: str) -> Article:
    """Return an article with the text as its only paragraph."""
    section = Section("body", Span(0, len(text)), 0)
    section.sentences = split_sentences(text, section, 0)
    return Article(path="", text=text, sections=(section,))


def found(text: str) -> list[tuple[str, Mention]]:
    """Return the figures of a text, each with its words."""
    article = story(text)
    figures, _ = extract(article)
    return [(article.quote(figure.span), figure) for figure in figures]


def words(text: str) -> list[str]:
    """Return the figures of a text as written."""
    return [quoted for quoted, _ in found(text)]


def only(text: str) -> Mention:
    """Return the one figure of a text."""
    figures = found(text)
    assert len(figures) == 1, figures
    return figures[0][1]


def rejects(text: str) -> list[tuple[str, str]]:
    """Return the rejected numbers of a text with the reasons."""
    article = story(text)
    _, rejected = extract(article)
    return [(article.quote(mention.span), mention.rejected) for mention in rejected]
