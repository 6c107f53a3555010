"""Shares that the text closes make a whole."""

import pytest

from tests.link.drafting import loud

PAIRS = [
    ("In the survey 62 percent had read the plan and {} percent had not.", "38", "83"),
    ("Of the crop, 41 percent went to mills, 32 percent to farms and the rest, {} percent, "
     "was burnt.", "27", "72"),
    ("The family owns 58 percent of the yard. The other {} percent is held by a bank.", "42",
     "52"),
    ("Sixty-four percent of guests paid in cash; the other {}% paid by card.", "36", "46"),
    ("Rye grew on 41 percent of the land and oats on 32 percent. The remaining {} percent lay "
     "fallow.", "27", "37"),
    ("In the survey 62 percent were women while {} percent were men.", "38", "83"),
]  # fmt: skip

SILENT = [
    "In the survey 62 percent had read the plan and 53 percent had not liked it.",
    "Noise kept 54 percent of them awake, heat 39 percent and light 35 percent.",
    "Cash tips rose 60 percent. The other 25 percent of tips went to cooks.",
    "Cooks keep 80 percent of cash tips and 40 percent of card tips. The other 20 percent went "
    "to waiters.",
    "Rye took 40 percent. Oats took 30 percent. The remaining 5 percent was hay.",
    "The bank raised its stake from 12 to 62 percent. The remaining 30 percent is free.",
    "Farms pay 60 percent rather than 75 percent. The remaining 40 percent is paid later.",
    "Of men 62 percent were for it, and among women 51 percent were not.",
]


@pytest.mark.parametrize(("draft", "right", "wrong"), PAIRS)
def test_closed_answers_make_a_whole(draft: str, right: str, wrong: str) -> None:
    """The right share draws nothing, the wrong one a finding."""
    passed, found = loud(draft.format(right)), loud(draft.format(wrong))

    assert passed == []
    assert "shares-of-one-whole" in [name for name, _ in found]


@pytest.mark.parametrize("draft", SILENT)
def test_open_answers_are_left_alone(draft: str) -> None:
    """Several answers a person, and shares of two groups, draw nothing."""
    assert loud(draft) == []
