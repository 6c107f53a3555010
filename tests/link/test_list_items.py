"""Lists are cut into their items, and what is no list is left."""

import pytest

from factcheck.link.lists import read_list
from factcheck.model.tokens import tokenize

LISTS = [
    ("safer roads, lower rents and cleaner air", 3),
    ("Rain; Soot; Two Doors Down; and The Ferry.", 4),
    ("rent, food, and heat", 3),
]


@pytest.mark.parametrize(("text", "count"), LISTS)
def test_items_are_cut_at_commas_and_semicolons(text: str, count: int) -> None:
    """Commas and "and", or semicolons alone, part the items."""
    tokens = tokenize(text)
    listed = read_list(tokens, 0, len(tokens.words))

    assert listed is not None
    assert count == len(listed.spans)


@pytest.mark.parametrize(
    "text", ["roads, including lanes and paths", "he said that it was and is"]
)
def test_open_lists_and_clauses_are_no_list(text: str) -> None:
    """A list that says it is open, and a clause, are left alone."""
    tokens = tokenize(text)

    assert read_list(tokens, 0, len(tokens.words)) is None
