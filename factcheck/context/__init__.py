"""Context: of what, where, when and who says so, for each quantity."""

from collections.abc import Iterable

from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.quantity import Quantity


def add_context(article: Article, quantities: Iterable[Quantity]) -> tuple[Figure, ...]:
    """Return one figure for each quantity, in the same order."""
    return tuple(Figure(quantity, index) for index, quantity in enumerate(quantities))
