"""One side of a vote counted by itself, and all members who were there, against the score."""

import pytest

from factcheck.check import load_rules, run_rules
from tests.link.drafting import loud, read

# Each text right and with one number wrong.
SIDES: tuple[tuple[str, str, str], ...] = (
    ("The council voted 7-4 to close it. All {} who voted no live there.", "four", "five"),
    ("The council voted 7-4 to close it. The {} who voted yes cheered.", "seven", "six"),
    ("The court ruled 6-3. The {} dissenters wrote a joint opinion.", "three", "four"),
    ("The court ruled 6-3, with {} justices dissenting.", "three", "two"),
    ("The panel split 5-2 in its vote. The {} in the minority left.", "two", "three"),
    ("The board voted 9-5 for the plan; the {} no votes came from the north.", "five", "six"),
    ("The board approved the plan, 9-5. The {} votes against came late.", "five", "eight"),
    ("The plan passed in a 396-9 vote. Lee was one of the {} lawmakers to vote against it.",
     "nine", "eight"),
    ("The board voted 9-5. All of the {} council members who opposed it quit.", "five", "six"),
    ("In a 3-2 vote the agency let the plan stand. The {} commissioners who voted against it "
     "said why.", "two", "four"),
)  # fmt: skip
# Who may be some of a side, or of another vote.
OTHERS = (
    "The board voted 9-5. The six Greens who voted no came from the north.",
    "The board voted 9-5. The three women who voted no came from the north.",
    "The board voted 9-5 and then 8-6. The seven who voted no came from the north.",
    "The board voted 9-5. Some 70 residents dissented.",
    "All 23 senators voted in favor of the bill, which the lower house passed 200-30.",
    "Holm won 3-1. The six who voted for Lee as the best player were fans.",
    "The board voted 9-5. The plan came up again. It was late. It rained. Seven voted no.",
)


@pytest.mark.parametrize(("text", "right", "wrong"), SIDES)
def test_who_took_a_side_is_one_number_of_the_score(text: str, right: str, wrong: str) -> None:
    """All who voted one way are as many as the score says, on either side of it."""
    assert loud(text.format(right)) == []
    assert [rule for rule, _ in loud(text.format(wrong))] == ["two-values"]


@pytest.mark.parametrize("draft", OTHERS)
def test_some_of_a_side_are_left_alone(draft: str) -> None:
    """A party, a group, another vote and a match are no side of the one vote told."""
    assert loud(draft) == []


ALL_THERE = (
    "The council's 15 members were all present; the vote was {}.",
    "All 15 members attended. The vote was {}.",
    "With all 15 members present, the council voted {} to close the school.",
    "The council's 15 members voted {} to close the school.",
    "All of the 15 councillors turned up and voted {} for it.",
)


@pytest.mark.parametrize("draft", ALL_THERE)
def test_those_who_were_there_bound_both_sides(draft: str) -> None:
    """Both sides together are no more than all members."""
    assert loud(draft.format("9-6")) == []
    report = run_rules(read(draft.format("9-7")), load_rules())
    told = [finding.message for finding in report.findings if finding.severity != "info"]
    assert told == ["the parts add up to 16 or more, not 15"]
