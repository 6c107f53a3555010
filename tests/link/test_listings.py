"""Listings are cut into the items they have, or into as few and as many as they may have."""

import pytest

from factcheck.link.listings import read_stretch
from factcheck.model.tokens import tokenize

DOUBTFUL = [
    ("Ann Orr of Concord, Mass, Bo Lund and Cy Dent", 4, 3),
    ("Ann Orr, head of care at Mercy Hospital, and Bo Lund, head of art and design", 5, 2),
    ("his widow, Ann Orr, and Bo Lund", 3, 2),
    ("Skadden, Arps, Slate, Meagher & Flom", 4, 1),
]


@pytest.mark.parametrize(("text", "most", "fewest"), DOUBTFUL)
def test_what_may_tell_of_the_item_before_is_doubtful(
    text: str, most: int, fewest: int
) -> None:
    """A town's county, an office, a kinsman's name and a firm's partners may be no items."""
    tokens = tokenize(text)
    listing = read_stretch(tokens, 0, len(tokens.words))

    assert listing is not None
    assert (most, fewest) == (len(listing.items), listing.fewest)


STRETCHES = [
    ("safer roads, lower rents and cleaner air", 3),
    ("Rain; Soot; Two Doors Down; and The Ferry.", 4),
    ("rent, food, and heat", 3),
]


@pytest.mark.parametrize(("text", "count"), STRETCHES)
def test_items_are_cut_at_commas_and_semicolons(text: str, count: int) -> None:
    """Commas and "and", or semicolons alone, part the items."""
    tokens = tokenize(text)
    listing = read_stretch(tokens, 0, len(tokens.words))

    assert listing is not None
    assert count == len(listing.items)
