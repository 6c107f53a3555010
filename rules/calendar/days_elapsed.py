"""A number of days or weeks, against the dates it runs between."""

from datetime import date
from decimal import Decimal

from factcheck import Calendar, Discrepancy, Elapsed, Interval, Label, operand, severity

_DAYS = {"day": Decimal(1), "week": Decimal(7)}
_LEAP = 2000  # a year that has every day of the calendar


@severity("error")
def check_days_elapsed(elapsed: Elapsed) -> Discrepancy | None:
    """Days and weeks follow from the two dates told, with or without the first day.

    Flags: The strike lasted [[ten days]], from [[March 1]] to [[March 20]].
    Flags: The [[three-week]] fair, from [[May 2]] to [[May 9]], drew crowds.
    Passes: The strike lasted ten days, from March 1 to March 10.
    Passes: The three-week fair, from May 2 to May 22, drew crowds.
    """
    length, end = elapsed.length, elapsed.end
    step = _DAYS.get(length.unit)
    if step is None or end is None or length.value is None:
        return None
    first, last = elapsed.start.calendar, end.calendar
    if first is None or last is None:
        return None
    gap = _days_between(first, last)
    if gap is None:
        return None
    told = operand(length)
    low, high = told.low * step, told.high * step
    if length.unit == "day" and length.hedge is None:
        low, high = length.value, length.value
    if low <= gap + 1 and high >= gap - 1:
        return None
    return Discrepancy(
        stated=Interval(low, high),
        expected=Interval(Decimal(gap), Decimal(gap + 1)),
        message=f"from {elapsed.start} to {end} is {gap} or {gap + 1} days, not {length}",
        working=f"{end} less {elapsed.start} = {gap} days, {gap + 1} with the first",
        question=f"Is it {gap} days, or is one of the dates wrong?",
        labels=(
            Label(length.span, "this time", primary=True),
            Label(elapsed.start.span, "one end", primary=True),
            Label(end.span, "other end", primary=True),
        ),
    )


def _days_between(first: Calendar, last: Calendar) -> int | None:
    """Return the days from one date to the next, over the year's end if need be."""
    year = first.year or last.year or _LEAP
    try:
        start = date(year, first.month or 1, first.day or 1)
        end = date(last.year or year, last.month or 1, last.day or 1)
        if end < start and not last.year:
            end = date(year + 1, last.month or 1, last.day or 1)
    except ValueError:
        return None
    return (end - start).days if end >= start else None
