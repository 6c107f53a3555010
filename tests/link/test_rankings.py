"""Rankings: moves and levels that somebody owns are put in order as plain levels are."""

import pytest

from tests.link.drafting import loud


@pytest.mark.parametrize(("draft", "right", "wrong"), [
    ("Stores saw a {} rise in sales, above the 0.9 percent gain in 2008.", "1.6 percent",
     "0.6 percent"),
    ("Sales rose {}, more than the 2.9 percent increase of May.", "3.4 percent", "2.4 percent"),
    ("Lending will grow by {} this year, lower than the central bank's 14 per cent target.",
     "13.6 per cent", "16.3 per cent"),
    ("The team scored {} goals, more than last season's 24.", "42", "21"),
])  # fmt: skip
def test_moves_of_one_way_are_compared(draft: str, right: str, wrong: str) -> None:
    """Two rises, or a rise and the rate that it is held to, stand in the order told."""
    found = [rule for rule, _ in loud(draft.format(wrong))]

    assert (["order-of-figures"], []) == (found, loud(draft.format(right)))


@pytest.mark.parametrize("draft", [
    "Sales rose 2.7%. This missed forecasts of 5% growth and fell short of June's 3.1%.",
    "Output grew by 2.5 percent, but fell short of its target by 0.8 percent.",
    "Sales were $21 million and earnings may be less than the $27 million of a year ago.",
    "The drop of 22.6 percent was exceeded only by the 24.4 percent drop of 1914.",
    "The stock fell 3 percent, above the 4 percent yield of its bonds.",
])  # fmt: skip
def test_goals_subjects_and_differences_are_not_compared(draft: str) -> None:
    """A second goal, another subject, how much it missed by and the passive put none higher."""
    assert loud(draft) == []


@pytest.mark.parametrize(("draft", "right", "wrong"), [
    ("Of nurses, 84% back the plan. A smaller share of doctors ({}) do.", "62%", "92%"),
    ("In Hull 41% walk to school. An even larger share — {} — cycle.", "46%", "36%"),
])  # fmt: skip
def test_a_larger_share_is_larger_than_the_one_before(
    draft: str, right: str, wrong: str
) -> None:
    """The one share of the sentence before is what “a smaller share” is smaller than."""
    found = [rule for rule, _ in loud(draft.format(wrong))]

    assert (True, []) == ("order-of-figures" in found, loud(draft.format(right)))
