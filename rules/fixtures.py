"""What several rules ask for, made once a story."""

from factcheck import Article, Figure, Reading, Sources, fixture, words_after, words_before


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


@fixture
def sampling_margins(reading: Reading, lowered: str) -> list[Figure]:
    """The sampling margins that the story states, in points."""
    if "margin of" not in lowered and "sampling error" not in lowered:
        return []
    return [figure for figure in reading.figures if _is_margin(figure)]


def _is_margin(figure: Figure) -> bool:
    if figure.kind not in ("points", "percentage") and figure.unit != "point":
        return False
    if figure.value is None:
        return False
    return "error" in words_before(figure, 10) or words_after(figure, 1) == ["margin"]
