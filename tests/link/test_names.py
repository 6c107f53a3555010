"""Runs of names are read to their end, and lists that are none are left."""

import pytest

from factcheck.link.lists import read_list
from factcheck.link.names import read_names
from factcheck.model.tokens import tokenize

NAMES = [
    ("Ann Orr, Bo Lund and Cy Dent, who left", 3, 3),
    ("Ann Orr, 31, and Bo Lund, 28.", 2, 2),
    ("Spain, Trinidad and Tobago and Peru.", 4, 3),
    ("the Brill Co., the Acme Inc. and the University of Tal.", 3, 3),
]


@pytest.mark.parametrize(("text", "most", "fewest"), NAMES)
def test_names_are_counted(text: str, most: int, fewest: int) -> None:
    """Ages and suffixes go with their names, an inner "and" may."""
    found = read_names(tokenize(text), 0)

    assert found is not None
    listed, _ = found
    assert (most, fewest) == (len(listed.spans), listed.fewest)


@pytest.mark.parametrize("text", ["he and she left", "Ann Orr left the room", "and so on"])
def test_prose_is_no_run_of_names(text: str) -> None:
    """Words that name nobody, or one person, are no list."""
    assert read_names(tokenize(text), 0) is None


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
