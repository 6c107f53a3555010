"""A stated percent change, against the two levels beside it."""

from decimal import Decimal

from factcheck import (
    Change,
    Discrepancy,
    Interval,
    as_discrepancy,
    judge,
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
    stated, before, after = change.stated, change.before, change.after
    if stated.kind not in ("percentage", "fraction") or before is None or after is None:
        return None
    if before.kind == "percentage":
        return None
    found = judge(change)
    if found.verdict != "broken" or found.told is None or found.made is None:
        return None
    return as_discrepancy(
        found,
        why=_other_base(change, found.told),
        message=f"{before} to {after} is {_called(found.made)}, not {stated}",
        question="Is the percentage wrong, or one of the two levels?",
        severity="error" if change.certainty == "sure" else "warning",
    )


def _called(made: Interval) -> str:
    """Return a change in percent as copy tells it: "a fall of 16%"."""
    if made.high < 0:
        return f"a fall of {shown(Interval(-made.high, -made.low), '%')}"
    return f"a {'rise' if made.low > 0 else 'change'} of {shown(made, '%')}"


def _other_base(change: Change, told: Interval) -> str:
    before, after = change.before, change.after
    if before is None or after is None:
        return ""
    turned = percent_change(after, before)
    if Interval(-turned.high, -turned.low).overlaps(told):
        return f"of {after} it would be right, so the base may be the wrong one"
    level = Interval(turned.low + Decimal(100), turned.high + Decimal(100))
    return f"{before} is {shown(level, '%')} of {after}" if level.overlaps(told) else ""
