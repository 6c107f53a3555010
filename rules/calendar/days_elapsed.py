"""A number of days or weeks, against the dates it runs between."""

from datetime import date
from decimal import Decimal
from typing import Literal

from factcheck import (
    Calendar,
    Discrepancy,
    Elapsed,
    Interval,
    Label,
    near_miss,
    operand,
    severity,
)

_DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.44")}
_PLAY = 2  # the news may be a day old, and the count begin with either day
_LEAP = 2000  # a year that has every day of the calendar
_LEAP_DAYS = 366
_HALF_YEAR = 183  # dates without a year that lie farther apart are taken over New Year


@severity("error")
def check_days_elapsed(elapsed: Elapsed) -> Discrepancy | None:
    """Days and weeks follow from the two dates told, with or without the first day.

    Flags: The strike lasted [[ten days]], from [[March 1]] to [[March 20]].
    Flags: The [[three-week]] fair, from [[May 2]] to [[May 9]], drew crowds.
    Flags: [Date 2016-03-02] Ten were freed [[nine days]] after it hit. ¶ It hit on
        [[Feb. 28]].
    Passes: [Date 2016-03-09] Ten were freed nine days after it hit. ¶ It hit on Feb. 28.
    Passes: The strike lasted ten days, from March 1 to March 10.
    Passes: The three-week fair, from May 2 to May 22, drew crowds.
    """
    length, end = elapsed.length, elapsed.end
    step = _DAYS.get(length.unit)
    if step is None or length.value is None or not _is_day(elapsed):
        return None
    if end is None:
        return _until_told(elapsed)
    if end.calendar is not None and end.calendar.precision == "weekday":
        return _between_weekdays(elapsed)
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
        severity=_severity(elapsed, gap),
    )


def _severity(elapsed: Elapsed, gap: int) -> Literal["warning", "info"]:
    """Return how loud a misfit is: as sure as the link, or where a slip explains it."""
    days = (elapsed.length.value or Decimal(0)) * _DAYS[elapsed.length.unit]
    loud = elapsed.certainty != "doubtful" or near_miss(days, Decimal(gap))
    return "warning" if loud else "info"


def _between_weekdays(elapsed: Elapsed) -> Discrepancy | None:
    """Hold "three days later" against the weekdays told, whole weeks apart or not."""
    length, end = elapsed.length, elapsed.end
    first, last = elapsed.start.calendar, end.calendar if end else None
    if end is None or first is None or last is None or length.value is None:
        return None
    if first.weekday is None or last.weekday is None:
        return None
    gap = (last.weekday - first.weekday) % 7
    if int(length.value) % 7 == gap:
        return None
    return Discrepancy(
        stated=length.interval,
        expected=Interval(Decimal(gap), Decimal(gap)),
        message=f"from {elapsed.start} to {end} is {gap} days, not {length}",
        working=f"{elapsed.start} to {end} is {gap} days, or whole weeks more; {elapsed.why}",
        question=f"Is it {gap} days, or another weekday?",
        labels=(
            Label(length.span, "this time", primary=True),
            Label(elapsed.start.span, "one end", primary=True),
            Label(end.span, "other end", primary=True),
        ),
        severity="info" if elapsed.certainty == "doubtful" else "warning",
    )


def _is_day(elapsed: Elapsed) -> bool:
    """Whether both ends are days, not months."""
    ends = [elapsed.start.calendar, elapsed.end.calendar if elapsed.end else None]
    return all(
        calendar is None or calendar.day is not None or calendar.precision == "weekday"
        for calendar in ends
    )


def _until_told(elapsed: Elapsed) -> Discrepancy | None:
    """Hold "nine days after" against the days told, two either way for when it was told."""
    length, today = elapsed.length, elapsed.published
    step = _DAYS[length.unit]
    if today is None or length.value is None:
        return None
    gaps = []
    for start in (elapsed.start, *elapsed.others):
        told = start.calendar
        now = Calendar("day", today.year, today.month, today.day)
        gap = None if told is None else _days_between(told, now)
        if gap is None or abs(gap - length.value * step) <= _PLAY * (1 if step == 1 else 2):
            return None
        gaps.append(gap)
    return Discrepancy(
        stated=length.interval,
        expected=Interval(Decimal(gaps[0] - _PLAY), Decimal(gaps[0])),
        message=f"{elapsed.start} was {gaps[0]} days before publication, not {length}",
        working=f"{today} less {elapsed.start} = {gaps[0]} days; {elapsed.why}",
        question=f"Is it {length}, or is the date another?",
        labels=(
            Label(length.span, "this time", primary=True),
            Label(elapsed.start.span, "since this day", primary=True),
        ),
        severity=_severity(elapsed, gaps[0]),
    )


def _days_between(first: Calendar, last: Calendar) -> int | None:
    """Return the days between two dates in either order, of one year where none is told."""
    year = first.year or last.year
    try:
        start = date(first.year or year or _LEAP, first.month or 1, first.day or 1)
        end = date(last.year or year or _LEAP, last.month or 1, last.day or 1)
    except ValueError:
        return None
    gap = abs((end - start).days)
    return gap if year or gap <= _HALF_YEAR else _LEAP_DAYS - gap
