"""A stated percent change, against the two levels beside it."""

from decimal import Decimal

from factcheck import (
    Change,
    Discrepancy,
    Figure,
    Interval,
    operand,
    percent_change,
    severity,
    shown,
)


@severity("error")
def check_percent_change(change: Change) -> Discrepancy | None:
    """A percent change agrees with the levels before and after it.

    Editors often lift the percentage from a release and the levels from a
    table, and one of the two is revised. Rounding is allowed for: a change is
    flagged only when no levels that round to the stated ones could give it.
    A change taken over the wrong base is said to be one.

    Flags: Sales rose [[25%]] from [[40 million]] to [[48 million]].
    Flags: Attendance was [[200,000]], [[50 percent]] lower than the [[300,000]] of last year.
    Flags: Profit fell [[20%]] from [[$40 million]] to [[$48 million]].
    Flags: Membership dropped by [[half]], from [[60,000]] to [[50,000]].
    Passes: Sales rose 20% from 40 million to 48 million.
    Passes: Sales rose 22% from 40 million to 48 million.
    Passes: Profit rose 3.7% to $1.08bn from $1.04bn.
    Passes: Adjusted profit rose 30% to $1.08bn from $1.04bn.
    """
    others = (change._replace(after=other, others=()) for other in change.others)
    if any(check_percent_change(other) is None for other in others):
        return None
    stated, before, after = change.stated, change.before, change.after
    if stated.kind not in ("percentage", "fraction") or before is None or after is None:
        return None
    if before.kind == "percentage" or not before.value or not after.value:
        return None
    expected = percent_change(before, after)
    told = _told(stated)
    if change.direction == "down":
        told = Interval(-told.high, -told.low, told.high_open, told.low_open)
    elif not change.direction and after.value < before.value:
        expected = Interval(-expected.high, -expected.low)
    if told.overlaps(expected):
        return None
    return Discrepancy(
        stated=told,
        expected=expected,
        message=f"{before} to {after} is a change of {shown(expected, '%')}, not {stated}",
        working=f"{after} / {before} - 1 = {shown(expected, '%')} with rounding, not {stated}"
        + _other_base(change, told),
        question="Is the percentage wrong, or one of the two levels?",
        severity="error" if change.certainty == "sure" else "warning",
    )


def _told(stated: Figure) -> Interval:
    """Return the stated change in percent; a fraction in words may be a tenth off."""
    if stated.kind == "percentage" or stated.value is None:
        return operand(stated)
    return Interval(stated.value * 90, stated.value * 110)


def _other_base(change: Change, told: Interval) -> str:
    before, after = change.before, change.after
    if before is None or after is None:
        return ""
    turned = percent_change(after, before)
    if Interval(-turned.high, -turned.low).overlaps(told):
        return f"; of {after} it would be right, so the base may be the wrong one"
    level = Interval(turned.low + Decimal(100), turned.high + Decimal(100))
    return f"; {before} is {shown(level, '%')} of {after}" if level.overlaps(told) else ""
