"""A length of time and the date of its event, told sentences apart and in many wordings."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.link.index import Index
from factcheck.link.times.dated_lengths import find_dated_lengths
from tests.link.drafting import loud, read

DAY = date(2026, 3, 10)  # a Tuesday

# Each brace takes a length; the second text is what it runs from.
EVENTS = [
    ("The move comes {} after Tallow Bank made its first offer for the brewer.",
     "On Nov. 6 Tallow Bank made an offer of $3 billion for the brewer.",
     "four months", "seven months"),
    ("It has been {} since the ferry Aurora sank off Tallow.",
     "The Aurora, a ferry, sank off Tallow in 2019.", "seven years", "nine years"),
    ("Mourners gathered for the {} anniversary of the Corsham mine collapse in the valley.",
     "The mine collapse at Corsham on 9 March 2016 killed 31.", "10th", "12th"),
    ("He fell ill shortly before the {} anniversary of his transplant.",
     "Mr Dahl had a kidney transplant in March 2024.", "two-year", "three-year"),
    ("The country is in the {} year of its drought.",
     "The drought began in 2021.", "fifth", "eighth"),
    ("Rescuers freed a miner {} after the pit flooded.",
     "The pit flooded on Feb. 28, when a dam broke.", "10 days", "19 days"),
    ("In the {} since the harbour wall collapsed, no boat has landed.",
     "The wall of the harbour collapsed in March 2006.", "two decades", "three decades"),
    ("Voters rejected the harbour tunnel {} ago.",
     "In 2018 voters rejected a tunnel under the harbour.", "eight years", "six years"),
]  # fmt: skip
EXTREMES = [
    ("Coffee prices fell to a {} low on Monday.",
     "Coffee closed at 91 cents, the lowest price since Dec. 15.", "12-week", "21-week"),
    ("Bread prices rose to a {} high.",
     "At 3.10 a loaf it was the highest since March 2023.", "three-year", "two-year"),
    ("Hotel bookings saw their biggest monthly gain in {}.",
     "It was the best month since May 2015 for the trade.", "a decade", "two decades"),
    ("The Tallow index had its steepest drop in {}.",
     "The index saw its worst day since June 2022.", "nearly four years", "nearly six years"),
    ("Barley imports were the highest in {}.",
     "Imports of barley came to 700,000 tonnes, the highest since 2011.",
     "15 years", "12 years"),
]  # fmt: skip


def _story(length: str, first: str, second: str, turned: bool) -> str:
    told = [first.format(length), "The council met on the matter.", second]
    return "\n\n".join(told[::-1] if turned else told)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(("first", "second", "right", "wrong"), EVENTS + EXTREMES)
def test_length_and_the_date_of_its_event(
    first: str, second: str, right: str, wrong: str, turned: bool
) -> None:
    """The event's date fits the length or is flagged with it, whichever comes first."""
    marked = loud(_story(wrong, first, second, turned), DAY)

    assert loud(_story(right, first, second, turned), DAY) == []
    assert [wrong.removeprefix("nearly ") in words for _, words in marked] == [True]


@pytest.mark.parametrize(
    "text",
    [
        # another event
        "It comes four months after the bank sold its brewer.\n\nThe bank was founded in 1901.",
        # a tale of the past
        "The bridge was shut. It opened in 2004.\n\nHe left two years after the bridge opened.",
        # the sentence dates its length itself
        "The fair came nine years after the flood of 2010.\n\nThe flood hit in 2015 again.",
        # a term, no time since
        "He was jailed for ten months after he lit a barn.\n\nHe lit a barn in 2019.",
        # an anniversary kept long ago, of another flight
        "Ms Dahl is dead.\n\nShe flew planes.\n\nShe had a farm.\n\nAt a dinner for the 30th "
        "anniversary of the flight she spoke.\n\nIn 1961 a dog made a flight.",
        # another thing's record
        "The crown fell to a two-week low.\n\nWheat was at its lowest since 2011.",
        # the markets have many records
        "Tin rose to a two-week high.\n\nTin shares were the highest since 2011.\n\n"
        "Lead was at its highest since 2015.",
        "Tin had its biggest weekly gain in two years.\n\n"
        "Tin had its biggest daily gain since 2011.",
    ],
)
def test_lengths_of_something_else(text: str) -> None:
    """A date with other words, of another record or in a tale of the past is not tried."""
    assert [rule for rule, _ in loud(text, DAY) if "elapsed" in rule] == []


def test_without_a_day_of_publication() -> None:
    """A story that is not dated has no day that its lengths run to."""
    text = (
        "It comes four months after the bank made an offer.\n\nThe bank made an offer in 1901."
    )

    assert loud(text) == []


def test_one_of_several_dates() -> None:
    """Where the words leave several dates, a length that fits one of them fits."""
    text = (
        "It has been nine years since the mill fire.\n\nA fire at the mill in 2017 hurt two."
        "\n\nThe mill had its first fire in 1988."
    )

    assert loud(text, DAY) == []
    assert len(loud(text.replace("nine", "fourteen"), DAY)) == 1


@settings(deadline=None, max_examples=30)
@given(
    st.integers(13, 99), st.integers(13, 99), st.integers(1950, 2020), st.integers(1950, 2020)
)
def test_values_change_nothing(long: int, low: int, year: int, since: int) -> None:
    """Other numbers of the same shape are put beside each other in the same way."""
    text = (
        "Tin fell to a {}-week low.\n\nIt has been {} years since the mill fire.\n\n"
        "A fire at the mill in {} hurt two.\n\nTin was at its lowest price since {}."
    )

    assert _pairs(text.format(low, long, year, since)) == _pairs(
        text.format(31, 47, 1987, 2003)
    )


def _pairs(text: str) -> list[tuple[int, int]]:
    found = read(text, DAY)
    pairs = find_dated_lengths(Index(found.article, found.figures))
    return [(pair.length.index, pair.start.index) for pair in pairs]


def test_something_is_put_together() -> None:
    """The property above is not held by finding nothing."""
    text = "Tin fell to a 12-week low.\n\nTin was at its lowest price since 2003."

    assert _pairs(text) == [(0, 1)]
    assert read(text, DAY).figures[0].value == Decimal(12)
