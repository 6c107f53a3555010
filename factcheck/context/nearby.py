"""The words around a figure, as rules ask for them."""

from functools import lru_cache

from factcheck.model.article import Article, Section
from factcheck.model.figure import Attribution, Figure


def words_before(figure: Figure, count: int = 8) -> list[str]:
    """Return up to ``count`` lower-case words of the sentence that stand before the figure."""
    first = figure.mention.first
    return figure.sentence.tokens.lower[max(0, first - count) : first]


def words_after(figure: Figure, count: int = 8) -> list[str]:
    """Return up to ``count`` lower-case words of the sentence that stand after the figure."""
    last = figure.mention.last + 1
    return figure.sentence.tokens.lower[last : last + count]


@lru_cache(maxsize=1)  # rules ask for each figure of a section in turn
def paragraph_words(section: Section) -> frozenset[str]:
    """Return the lower-case words of a section."""
    return frozenset(word for sentence in section.sentences for word in sentence.tokens.lower)


def source_name(article: Article, source: Attribution) -> str:
    """Return a source's name as the copy writes it, with its article: "the Pentagon"."""
    start = source.span.start
    before = article.text[max(0, start - 4) : start]
    return f"the {source.name}" if before.lower() == "the " and source.name else source.name
