"""No more are taken out of a whole than it holds, however the words take them."""

import pytest

from tests.link.drafting import loud

WHOLES = [
    "As many as {} out of the 44 members had asked him to go.",
    "Officials saw {} out of the total 44 gates.",
    "The 18th team won, as {} of the previous 44 squads had.",
    "Some {} of the remaining 44 games will be shown.",
    "{} out of 44 pupils passed.",
    "Of late {} of his 44 matches were draws.",
]


@pytest.mark.parametrize("draft", WHOLES)
def test_no_more_are_taken_out_than_there_are(draft: str) -> None:
    """A part passes, and a number beyond the whole is told."""
    assert loud(draft.format(31)) == []
    assert [rule for rule, _ in loud(draft.format(83))] == ["part-bigger-than-whole"]
