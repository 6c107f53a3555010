"""A move told as an amount and as a percentage, with the level it led to."""

from factcheck import Change, Discrepancy, Label, as_discrepancy, judge, severity, shown


@severity("error")
def check_amount_and_percent(change: Change) -> Discrepancy | None:
    """An amount of change is its percentage of the level before.

    The level before is the one after, less the move: a share that gains $2 to
    $52 has gained 4 percent of $50.

    Flags: The share rose [[$2]], or [[9 percent]], to [[$52]].
    Flags: The index lost [[150 points]], or [[5.1 percent]], to [[9,850]].
    Passes: The share rose $2, or 4 percent, to $52.
    Passes: The index lost 150 points, or 1.5 percent, to 9,850.
    Passes: The share rose 50 cents, or 2 percent, to close at $25.50.
    """
    amount, level, stated = change.amount, change.after, change.stated
    if amount is None or level is None:
        return None
    found = judge(change)
    if found.verdict != "broken" or found.made is None:
        return None
    return as_discrepancy(
        found,
        message=f"{amount} to {level} is a move of {shown(found.made, '%')}, not {stated}",
        question=f"Is it {amount} or {stated}, or is {level} wrong?",
        labels=(
            Label(amount.span, "this move", primary=True),
            Label(stated.span, "in percent", primary=True),
            Label(level.span, "led here", primary=True),
        ),
        severity="error" if change.certainty == "sure" else "warning",
    )
