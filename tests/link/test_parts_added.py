"""What was added to make a total is no more than it."""

import pytest

from tests.link.drafting import loud


@pytest.mark.parametrize(("draft", "right", "wrong"), [
    ("The plan added about {} to boost the total increase to about $1.5 billion.",
     "$300 million", "$300 billion"),
    ("The blast killed {} people, raising the death toll in the town to 41.", "12", "112"),
    ("The chain opened {} new stores in May, bringing its total to 448.", "18", "818"),
])  # fmt: skip
def test_no_more_is_added_than_there_is(draft: str, right: str, wrong: str) -> None:
    """An amount told before "bringing the total to" is a part of that total."""
    found = [rule for rule, _ in loud(draft.format(wrong))]

    assert (["part-bigger-than-whole"], []) == (found, loud(draft.format(right)))


@pytest.mark.parametrize("draft", [
    "Half of the $9 million must go to the fund, which brings the total to $5.4 million.",
    "Boeing took 100 further orders for its 737 jet, lifting the total to 700.",
    "It cut 800 jobs, taking the total from 1,200 to 400.",
])  # fmt: skip
def test_what_was_not_added_is_no_part(draft: str) -> None:
    """The base of a share, a label and a level before are not added."""
    assert loud(draft) == []
