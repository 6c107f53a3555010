"""A change between two rates, in percent or in percentage points."""

from decimal import Decimal

from factcheck import (
    Change,
    Discrepancy,
    Figure,
    Interval,
    difference,
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
    Passes: The jobless rate fell 0.3 points to 7.8% from 8.1%.
    Passes: The jobless rate fell 3.7% to 7.8% from 8.1%.
    """
    others = (change._replace(after=other, others=()) for other in change.others)
    if any(check_percent_or_points(other) is None for other in others):
        return None
    stated, before, after = change.stated, change.before, change.after
    if before is None or after is None or before.kind != "percentage":
        return None
    if not before.value or after.value is None:
        return None
    told = operand(stated)
    points = magnitude(difference(after, before))
    relative = magnitude(percent_change(before, after))
    if _in_points(stated):
        if "basis" in stated.unit:
            told = Interval(told.low / 100, told.high / 100)
        if told.overlaps(points):
            return None
        found = f"{before} to {after} is {shown(points)} points, not {stated}"
    elif stated.kind == "percentage":
        if told.overlaps(relative):
            return None
        if told.overlaps(points):
            found = f"{before} to {after} is {shown(points)} points, or {shown(relative, '%')}"
        elif stated.value is not None and stated.value > Decimal(100):
            return None
        else:
            found = f"{before} to {after} is neither {stated} nor {stated} points"
    else:
        return None
    return Discrepancy(
        stated=told,
        expected=points if _in_points(stated) else relative,
        message=found,
        working=f"difference {shown(points)} points; change {shown(relative, '%')}",
        question=f"Points or percent: what is {stated}?",
        severity="error" if change.certainty == "sure" else "warning",
    )


def _in_points(stated: Figure) -> bool:
    return stated.kind == "points" or stated.unit == "point"
