"""What several rules ask for, made once a story."""

from factcheck import Article, Figure, Reading, Sources, fixture


@fixture
def lowered(article: Article) -> str:
    """The story's text in lower case: the cheapest test for a word that a rule needs."""
    return article.text.lower()


@fixture
def sources(article: Article) -> Sources:
    """Who speaks in which sentence."""
    return Sources(article)


@fixture
def in_section(reading: Reading) -> dict[int, list[Figure]]:
    """The figures of each section, by the section's index."""
    found: dict[int, list[Figure]] = {}
    for figure in reading.figures:
        found.setdefault(figure.section.index, []).append(figure)
    return found
