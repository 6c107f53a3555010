"""Budget stories name their year (an article)."""

from factcheck import Article, Figure, applies_to


@applies_to(tag="council")
def check_budget_year(article: Article, figures: tuple[Figure, ...]) -> None:
    """A council story about a budget says which year's.

    Flags: [Tag council] The council passed its budget of [[$50 million]].
    Passes: [Tag council] The council passed its 2024 budget of $50 million.
    Passes: The council passed its budget of $50 million.
    """
    if "budget" in article.text:
        dated = [figure for figure in figures if figure.kind == "date"]
        assert dated, "which year's budget?"
