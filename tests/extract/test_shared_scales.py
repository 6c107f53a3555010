"""Numbers of one range or list share the scale and the unit that only one of them has."""

from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.extract import extract
from factcheck.model.quantity import Quantity
from factcheck.units import quantify
from tests.extract.made import only, story


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of a text."""
    figures, _ = extract(story(text))
    return list(quantify(figures))


RANGES = [
    ("It needs 15 to 18 million tiles.", "15000000", "18000000"),
    ("It needs 200 to 220 million tiles.", "200000000", "220000000"),
    ("It needs 300 to 350 thousand tiles.", "300000", "350000"),
    ("It needs 1.5-2m people.", "1500000", "2000000"),
    ("It needs 2 or 3 million men.", "2000000", "3000000"),
    ("It needs two to three hundred men.", "200", "300"),
    ("It needs two to three hundred thousand men.", "200000", "300000"),
    ("It needs two hundred to three hundred thousand men.", "200000", "300000"),
    ("It needs 500 to 1 million men.", "500", "1000000"),
    ("It needs 2-3,000 men.", "2000", "3000"),
    ("It costs €12-14m in all.", "12000000", "14000000"),
    ("It costs £3m-4m in all.", "3000000", "4000000"),
    ("It costs $7 to $8 million in all.", "7000000", "8000000"),
    ("It costs between $26 and $31 million in all.", "26000000", "31000000"),
    ("It costs $3-9,000 in all.", "3000", "9000"),
    ("It costs 2-3 crore rupees in all.", "20000000", "30000000"),
    ("It costs 20 to 30 lakh rupees in all.", "2000000", "3000000"),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_first_end_takes_the_scale_of_the_second(text: str, low: str, high: str) -> None:
    """Both ends of a range stand in the scale that is written once."""
    found = only(text)

    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@settings(deadline=None)
@given(
    low=st.integers(1, 400),
    more=st.integers(1, 400),
    scale=st.sampled_from([("thousand", 3), ("lakh", 5), ("million", 6), ("bn", 9)]),
    joint=st.sampled_from([" to ", "-", "–"]),
)
def test_any_range_shares_its_scale(
    low: int, more: int, scale: tuple[str, int], joint: str
) -> None:
    """In "A to B million" both are millions, whatever A, B and the scale are."""
    word, power = scale

    found = only(f"They moved {low}{joint}{low + more} {word} tiles.")

    assert (found.low, found.high) == (low * 10**power, (low + more) * 10**power)


SHARED = [
    ("The gap grew from 23.5 to 24.0 mm.", ["millimetre"] * 2),
    ("Growth slowed, 5.8 to 5.6 percent.", ["percent"] * 2),
    ("It fell from 37 to 25 percent.", ["percent"] * 2),
    ("Rates of 2, 3 and 5 percent hold.", ["percent"] * 3),
    ("Rates of 2, 3, and 5 percent hold.", ["percent"] * 3),
    ("Of the 12 men 8, or 67%, went.", ["", "", "percent"]),
    ("It was tried at speeds of 20, 30 and 40 mph.", ["mile per hour"] * 3),
    ("It takes from 9 to 8 weeks.", ["week"] * 2),
    ("The rate was 5.2 percent, down from 4.8 a year ago.", ["percent"] * 2),
    ("Of whites, 61 percent agreed, and 8.3 of the rest.", ["percent"] * 2),
    ("It rose 0.7 percent to 92.5.", ["percent", ""]),
    ("It was sold by 12 men and 5 percent of it went.", ["", "percent"]),
]


@pytest.mark.parametrize(("text", "units"), SHARED)
def test_a_unit_written_once(text: str, units: list[str]) -> None:
    """Figures joined like members of a list have one unit, others keep their own."""
    assert [found.unit for found in quantities(text)] == units


def test_a_scale_written_once() -> None:
    """Sums joined by "and" are in one scale; a level and the one before it say their own."""
    texts = ["They made $12 and $14 million.", "Sales rose to $5 from $3 million."]

    found = [[int(q.mention.low) for q in quantities(text)] for text in texts]

    assert found == [[12_000_000, 14_000_000], [5, 3_000_000]]


COMPARED = [
    ("It grew 2.1 percent, against 1.8 in March.", ["percent", "percent"]),
    ("It rose 3.2 percent compared with 2.9 a year earlier.", ["percent", "percent"]),
    ("He served a 5- to 7-year term.", ["year"]),
]


@pytest.mark.parametrize(("text", "units"), COMPARED)
def test_what_a_figure_is_compared_with(text: str, units: list[str]) -> None:
    """A decimal that another share is held against is a share too."""
    found = [q for q in quantities(text) if q.mention.kind != "date"]

    assert [q.unit for q in found] == units


def test_an_earlier_level_in_the_scale_of_the_later() -> None:
    """Decimals count nobody, so "from 1.5" is in the millions of what it came to."""
    values = [q.value for q in quantities("It fell to 1.3 million from 1.5 a year ago.")]

    assert values == [1_300_000, 1_500_000]
