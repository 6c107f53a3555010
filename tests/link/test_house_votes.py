"""Votes of a body whose size is told: both sides are no more than its members."""

import pytest

from factcheck.check import load_rules, run_rules
from tests.link.drafting import loud, read

VOTES = (
    "The plan passed by {} votes to 40 in the 101-seat chamber on Monday.",
    "The 101-member council approved the plan, {}-40, late on Monday.",
    "The bill passed the 101-seat lower house of parliament by {} votes to 40.",
    "The 101-member assembly met on Monday. It voted {}-40 to close the school.",
    "Lee leads the 101-seat senate. He spoke first. The senate backed him by {} votes to 40.",
    "Members of the 101-strong committee voted {} to 40 for the plan.",
    "The 105-member council approved the plan, {}-40, with four abstentions.",
    "The 105-seat chamber passed it by {} votes to 40, with four members abstaining.",
    "The 107-member assembly met on Monday. It voted {}-40, while four abstained and two "
    "were absent.",
)
OTHERS = (
    "The 15-member team won 20-14 at Holm, and the crowd passed the cup on.",
    "The 15-member council met the 60-member house. They voted 41-14 for the plan.",
    "The 15-member council met. Voters in Holm backed the plan by 900 to 400.",
    "The 15-member council met. Fans voted 900 to 400 for the plan.",
    "The 15-member council raised its share from 12 to 14 and passed the plan.",
)


@pytest.mark.parametrize("draft", VOTES)
def test_both_sides_are_members_of_the_body(draft: str) -> None:
    """A vote that fits the body draws nothing, one that is larger than it an alarm."""
    assert (loud(draft.format(61)), loud(draft.format(71)) != []) == ([], True)


def test_who_abstains_is_a_member_too() -> None:
    """Members who take neither side are added, and the sum told is that of all."""
    draft = "The 15-member council approved the plan 8-5 with {} abstentions."
    report = run_rules(read(draft.format("four")), load_rules())
    told = [finding.message for finding in report.findings if finding.severity != "info"]
    assert loud(draft.format("two")) == []
    assert told == ["the parts add up to 17 or more, not 15"]


@pytest.mark.parametrize("draft", OTHERS)
def test_tallies_of_others_are_left_alone(draft: str) -> None:
    """Matches, other voters and two bodies are no vote of the one whose size is told."""
    assert loud(draft) == []
