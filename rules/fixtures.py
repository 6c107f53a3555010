"""What several rules ask for, made once a story."""

from factcheck import Article, Sources, fixture


@fixture
def lowered(article: Article) -> str:
    """The story's text in lower case: the cheapest test for a word that a rule needs."""
    return article.text.lower()


@fixture
def sources(article: Article) -> Sources:
    """Who speaks in which sentence."""
    return Sources(article)
