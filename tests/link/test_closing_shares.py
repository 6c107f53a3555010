"""Shares that the text closes make a whole."""

import pytest

from tests.link.drafting import loud

PAIRS = [
    ("In the survey 62 percent had read the plan and {} percent had not.", "38", "83"),
    ("Of the crop, 41 percent went to mills, 32 percent to farms and the rest, {} percent, "
     "was burnt.", "27", "72"),
    ("In the survey 62 percent were women while {} percent were men.", "38", "83"),
]  # fmt: skip

SILENT = [
    "In the survey 62 percent had read the plan and 53 percent had not liked it.",
    "Noise kept 54 percent of them awake, heat 39 percent and light 35 percent.",
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
