"""A change between two rates, in percent or in percentage points."""

from factcheck import (
    Change,
    Discrepancy,
    as_discrepancy,
    difference,
    judge,
    magnitude,
    operand,
    percent_change,
    severity,
    shown,
)


@severity("error")
def check_percent_or_points(change: Change) -> Discrepancy | None:
    """A change between two percentages is stated in points, or is a percentage of the first.

    A rate that falls from 6.2 percent to 4.2 falls by 2 points, which is 32
    percent. Flagged when the stated percentage is the difference and not the
    change, and when stated points are not the difference.

    Flags: The jobless rate fell [[0.3%]] to [[7.8%]] from [[8.1%]].
    Flags: Turnout rose [[5 percentage points]] from [[40 percent]] to [[48 percent]].
    Flags: Orr leads by [[10]], with [[46 percent]] to Lund's [[38 percent]].
    Flags: Orr has [[46 percent]] and Lund [[38 percent]]. Orr is ahead by [[10 points]].
    Passes: Orr leads by eight, with 46 percent to Lund's 38 percent.
    Passes: The jobless rate fell 0.3 points to 7.8% from 8.1%.
    Passes: The jobless rate fell 3.7% to 7.8% from 8.1%.
    """
    stated, before, after = change.stated, change.before, change.after
    if before is None or after is None or before.kind != "percentage":
        return None
    if stated.kind not in ("percentage", "points", "count") and stated.unit != "point":
        return None
    found = judge(change)
    if found.verdict != "broken":
        return None
    points = magnitude(difference(after, before))
    net = stated.value is not None and stated.value < 0
    if net and magnitude(operand(stated)).overlaps(points):
        return None  # a net rating: the minus tells which of the two is greater
    relative = magnitude(percent_change(before, after))
    if stated.kind != "percentage":
        message = f"{before} to {after} is {shown(points)} points, not {stated}"
    elif operand(stated).overlaps(points):
        message = f"{before} to {after} is {shown(points)} points, or {shown(relative, '%')}"
    elif stated.value is not None and stated.value > 100:
        return None
    else:
        message = f"{before} to {after} is neither {stated} nor {stated} points"
    return as_discrepancy(
        found,
        message=message,
        question=f"Points or percent: what is {stated}?",
        severity="error" if change.certainty == "sure" else "warning",
    )
