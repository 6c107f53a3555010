"""An amount of change, against the levels before and after it."""

from factcheck import (
    Change,
    Discrepancy,
    Figure,
    Interval,
    convert,
    difference,
    magnitude,
    operands,
    severity,
    shown,
    written_out,
)


@severity("error")
def check_change_and_difference(change: Change) -> Discrepancy | None:
    """A change in amount is the difference of the levels beside it.

    Flags: Staff rose by [[300]], from [[1,200]] to [[1,400]].
    Flags: Spending was cut by [[$5m]], from [[$50m]] to [[$43m]].
    Passes: Staff rose by 200, from 1,200 to 1,400.
    Passes: Spending was cut by £14.9bn, from £68.4bn to £53.4bn.
    """
    stated, before, after = change.stated, change.before, change.after
    if stated.kind in ("percentage", "multiple", "points", "fraction") or stated.value is None:
        return None
    if before is None or after is None or not before.value or not after.value:
        return None
    loose = stated.unit == "point" or (stated.kind == "duration" and not before.unit)
    loose = loose or (bool(stated.dimension) and stated.dimension == before.dimension)
    if (stated.unit != before.unit and not loose) or before.kind == "percentage":
        return None
    others = (change._replace(after=other, others=()) for other in change.others)
    if any(check_change_and_difference(other) is None for other in others):
        return None
    told = _told(stated, before, after)
    if told is None:
        return None
    true = magnitude(difference(after, before))
    if all(written_out(figure) for figure in (stated, before, after)):
        told, true = _tenth(told), _tenth(true)
    if told.overlaps(true):
        return None
    return Discrepancy(
        stated=told,
        expected=true,
        message=f"{before} to {after} is a difference of {shown(true)}, not {stated}",
        working=f"{after} less {before} leaves {shown(true)} with rounding, not {stated}",
        question="Is the change wrong, or one of the two levels?",
        severity="error" if change.certainty == "sure" else "warning",
    )


def _tenth(interval: Interval) -> Interval:
    """Return the middle fifth: whole numbers in digits are subtracted unrounded."""
    if not interval.bounded:
        return interval
    middle = (interval.low + interval.high) / 2
    half = (interval.high - interval.low) / 10
    return Interval(middle - half, middle + half)


def _told(stated: Figure, before: Figure, after: Figure) -> Interval | None:
    """Return the stated difference in the levels' unit."""
    if stated.unit == before.unit or not stated.dimension or not before.unit:
        return operands(stated, before, after)[0]
    own = operands(stated)[0]
    low = convert(own.low, stated.unit, before.unit)
    high = convert(own.high, stated.unit, before.unit)
    return None if low is None or high is None else Interval(low, high)
