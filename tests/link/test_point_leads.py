"""Leads in points and the two shares that they part."""

import pytest

from tests.link.drafting import loud

RIGHT = (
    "Lee tops Gray by four points, 50% to 46%, the poll says.",
    "Lee has 54 percent of voters to 42 percent for Gray. That is a 12 percentage point edge.",
    "In May 52 percent disapproved and 44 percent approved, a net negative of 8 points.",
    "Lee leads by 12 points in a head-to-head race, 53 to 41.",
    "When rivals are within 10 points, Lee is ahead 50% to 48%.",
)
WRONG = (
    "Lee tops Gray by four points, 56% to 46%, the poll says.",
    "Lee has 54 percent of voters to 42 percent for Gray. That is a 21 percentage point edge.",
    "In May 52 percent disapproved and 44 percent approved, a net negative of 18 points.",
    "Lee leads by 12 points in a head-to-head race, 53 to 31.",
)


@pytest.mark.parametrize("text", RIGHT)
def test_right_leads_pass(text: str) -> None:
    """A lead that its two shares bear out draws nothing loud."""
    assert loud(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_wrong_leads_are_told(text: str) -> None:
    """A lead that its two shares do not make is told."""
    assert loud(text) != []
