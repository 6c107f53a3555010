"""Two amounts and their shares of one base, against each other."""

from factcheck import (
    Discrepancy,
    Interval,
    Label,
    SharesOfOneBase,
    as_discrepancy,
    judge,
    severity,
    shown,
)


@severity("warning")
def check_shares_of_one_base(shares_of_one_base: SharesOfOneBase) -> Discrepancy | None:
    """Amounts of one base are in the proportion of their shares.

    The base need not be told: what is 30 percent of it is half as much again as what is 20.

    Flags: The bill drew [[1,200]] ([[30%]]) for and [[400]] ([[20%]]) against.
    Passes: The bill drew 1,200 (30%) for and 800 (20%) against.
    Passes: The bill drew 1,200 (30%) of the men and 400 (20%) of the women.
    """
    found = judge(shares_of_one_base)
    if found.verdict != "broken" or found.made is None:
        return None
    told = shares_of_one_base
    true = shown(Interval(found.made.low * 100, found.made.high * 100), "%")
    return as_discrepancy(
        found,
        why=told.why,
        message=f"where {told.other_amount} is {told.other_share}, {told.amount} is {true}, "
        f"not {told.share}",
        question=f"Are {told.share} and {told.other_share} of one whole, and all four right?",
        labels=(
            Label(told.share.span, "this share", primary=True),
            Label(told.amount.span, "of this amount", primary=True),
            Label(told.other_share.span, "beside this share", primary=True),
            Label(told.other_amount.span, "of this amount", primary=True),
        ),
        severity="warning",
    )
