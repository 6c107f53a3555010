"""A share of a budget and the sum it should be (a share)."""

from factcheck import Discrepancy, Share


def check_share_of_budget(share: Share) -> Discrepancy | None:
    """A share of a budget gives the sum beside it.

    Percentages of money are plain arithmetic here: the percent becomes a factor.

    Flags: Schools get 50% of the $80 million budget, or [[$20 million]].
    Passes: Schools get 25% of the $80 million budget, or $20 million.
    """
    if share.left or share.share.kind != "percentage":
        return None
    expected = share.base * share.share
    if share.amount.could_be(expected):
        return None
    return Discrepancy(
        stated=share.amount.interval,
        expected=expected.interval,
        working=f"{share.share} of {share.base} is {expected}, not {share.amount}",
    )
