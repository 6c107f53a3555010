"""Listings are cut into the items they have, or into as few and as many as they may have."""

import pytest

from factcheck.link.lists.listings import Listing, noun_runs, read_listings, read_stretch
from factcheck.model.tokens import tokenize

NAMES = [
    ("Ann Orr, Bo Lund and Cy Dent left.", 3, 3),
    ("Ann Orr, 31, and Bo Lund, 28.", 2, 2),
    ("Spain, Trinidad and Tobago and Peru.", 4, 3),
    ("Sens. Ann Orr III (D-W.Va.), Bo Lund (D-Ala.) and Cy Dent (I-Maine) agreed.", 3, 3),
    ("Ann Orr of Hull, Bo Lund of Leeds and Cy Dent of York.", 3, 3),
]


@pytest.mark.parametrize(("text", "most", "fewest"), NAMES)
def test_names_are_counted(text: str, most: int, fewest: int) -> None:
    """Ages, titles and homes go with their names, an inner "and" may."""
    assert [(most, fewest)] == [_range(listing) for listing in read_listings(tokenize(text))]


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
    assert (most, fewest) == _range(listing)


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


@pytest.mark.parametrize("text", ["he and she left", "Ann Orr left the room", "and so on"])
def test_prose_is_no_listing(text: str) -> None:
    """Words that name nobody, or one person, are no listing."""
    assert read_listings(tokenize(text)) == []


RUNS = [
    ("They spend it on housing, transport, health care and clothing.", (4, 4)),
    ("It found flu, croup and syncytial virus (RSV), which last.", (3, 3)),
    ("It makes soap, bread and butter and oil.", (4, 3)),
]


@pytest.mark.parametrize(("text", "found"), RUNS)
def test_noun_phrases_are_counted_in_mid_sentence(text: str, found: tuple[int, int]) -> None:
    """Three or more nouns that commas and "and" join are a listing without a mark."""
    assert [found] == [_range(listing) for listing in noun_runs(tokenize(text))]


def _range(listing: Listing) -> tuple[int, int]:
    return len(listing.items), listing.fewest
