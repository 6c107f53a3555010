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


@pytest.mark.parametrize(("draft", "right", "wrong"), [
    ("Orr made 46 saves, topping the {} she had in June.", "41", "51"),
    ("Orr scored 47 goals, beating the {} she scored last year.", "39", "49"),
    ("Orr made 46 saves, bettering her own {} of June.", "41", "51"),
    ("Holm drew 460 guests, outstripping the {} of May.", "410", "510"),
    ("Holm raised £47, outpacing the £{} it raised last year.", "39", "49"),
    ("Orr scored 47 goals. That beat the {} of last year.", "39", "49"),
    ("Holm sold 470 boats. This topped the {} it sold in May.", "390", "490"),
])  # fmt: skip
def test_what_is_beaten_may_leave_out_its_noun(draft: str, right: str, wrong: str) -> None:
    """The number behind a verb of beating counts what the one before it does."""
    assert loud(draft.format(right)) == []
    assert [rule for rule, _ in loud(draft.format(wrong))] == ["order-of-figures"]


@pytest.mark.parametrize("draft", [
    "The air was bad, with 16 stations surpassing a reading of 400.",
    "Holm won 47 games. It beat the 49 men of Lund.",
    "Holm won 47 games and drew two. That beat the 49 of last year, a fan said.",
    "Holm won 47 games, beating 49 clubs.",
])  # fmt: skip
def test_whom_somebody_beat_is_no_number_beaten(draft: str) -> None:
    """Rivals, a measure of each and one of two numbers told before are left alone."""
    assert loud(draft) == []
