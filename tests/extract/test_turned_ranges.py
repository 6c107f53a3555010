"""A range is read by its form, though its ends stand the wrong way round."""

from decimal import Decimal

import pytest

from factcheck.extract import extract
from tests.extract.made import story
from tests.link.drafting import loud

TURNED = [
    ("Better taps would save about 40-30% of the water.", "30", "40"),
    ("Those aged 74-55 are asked in May.", "55", "74"),
    ("Greener halls would cost £30-25bn.", "25000000000", "30000000000"),
    ("It costs around £10m-8m a year to run.", "8000000", "10000000"),
    ("They make up 1-0.5% of the town.", "0.5", "1"),
    ("Some 2,000-1,000 women apply.", "1000", "2000"),
    ("It reported that 15-12 year olds read less.", "12", "15"),
    ("A drone carries 17-7oz of powder.", "7", "17"),
    ("It is 20-15 miles away.", "15", "20"),
    ("It takes 18-12 months.", "12", "18"),
]


@pytest.mark.parametrize(("draft", "low", "high"), TURNED)
def test_a_range_printed_from_high_to_low_is_one_and_is_told(
    draft: str, low: str, high: str
) -> None:
    """One figure holds both ends in order, and the rule says that they stand turned."""
    found = next(one for one in extract(story(draft))[0] if one.low != one.high)

    assert (found.low, found.high, found.turned) == (Decimal(low), Decimal(high), True)
    assert [rule for rule, _ in loud(draft)] == ["outside-its-range"]


@pytest.mark.parametrize(
    "draft",
    [
        "Better taps would save about 30-40% of the water.",
        "Those aged 55-74 are asked in May.",
        "Rovers won 5-3 on Sunday, and 6-4 in May.",
        "The bill passed 52-48 in the Senate.",
        "The court voted 7-2 to hear it.",
        "It won by a 60-40 percent split.",
        "The firm flies Boeing 787-9 jets.",
        "Rovers led 20-15 minutes from the end.",
        "It costs $500 to $1 million to build.",
    ],
)
def test_results_names_and_ranges_in_order_are_not_turned(draft: str) -> None:
    """A score, a vote, a name or a range in order draws no warning."""
    assert [one.turned for one in extract(story(draft))[0] if one.turned] == []
    assert loud(draft) == []
