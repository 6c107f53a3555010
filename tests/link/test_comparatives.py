"""A comparative says which of two levels is the greater, whatever its wording."""

import pytest

from tests.link.drafting import loud

WRONG = (
    "Lending will grow by 16.3 percent this year, lower than the bank's target of 14 percent.",
    "Shops saw a 1.6 percent rise in sales in the week, above the 2.9 percent gain of 2008.",
    "The fund drew $57 million, more than the $82 million of its first round.",
    "Turnout was 61 percent, well below the 48 percent of the last vote.",
    "The shares stand at $61.25 - far below the $54.20 that the bidder offered.",
    "Sales came to £3.7bn, but still above the previous year's average of £4.1bn.",
    "The bridge is 310 metres long, longer than the 324-metre one at Ely.",
    "Ely has 212 boats, far more than the 300 of March.",
    "The clinic saw 4,990 patients. That is more than the 5,120 of 2009.",
    "Revenue was $8.6 billion, above Wall Street's estimate of $9.1 billion.",
    "The lake holds 40 million litres, less than the 35 million of last summer.",
    "The train runs at 180 mph, faster than the 200 mph of its forerunner.",
)
RIGHT = (
    "Lending will grow by 12.3 percent this year, lower than the bank's target of 14 percent.",
    "The fund drew $82 million, more than the $57 million of its first round.",
    "The bridge cost $5.6bn, $1.4bn or a third more than the $4.2bn budgeted.",
    "Oslo had 17.6 degrees, two degrees above normal and warmer than Monday's 16.6 degrees.",
    "Those with two acres pay £10,000, and those with more than five acres will pay £30,000.",
    "The richest 1% own more than the poorest 66%.",
    "Growth is put at 0.5 percent, well below the forecast of 1.7 percent and weaker than the "
    "0.9 percent that the bank expects.",
    "Profit was 57 cents a share, from 31 cents a year earlier, above the 56 cents expected.",
    "The 12-inch model is slimmer than the 11-inch model.",
    "Spending should not be 40 million, more than the 50 million planned.",
    "The port handled 5.5 million tonnes, more than half the 9.9 million tonnes of 1986.",
    "Rates are at 1.1 percent while prices grow by 3 percent, above the 2 percent sought.",
)


@pytest.mark.parametrize("draft", WRONG)
def test_levels_out_of_order_are_found(draft: str) -> None:
    """The one that is called greater is the smaller number."""
    assert [rule for rule, _ in loud(draft)] == ["order-of-figures"]


@pytest.mark.parametrize("draft", RIGHT)
def test_levels_in_order_and_other_things_pass(draft: str) -> None:
    """Right orders, differences, groups, bounds and what is not so said draw nothing."""
    assert loud(draft) == []
