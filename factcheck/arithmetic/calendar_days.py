"""The days that a calendar date covers, as proleptic ordinals."""

from datetime import date
from decimal import Decimal

from factcheck.model.interval import INFINITY, Interval
from factcheck.model.mention import Calendar

_YEARS = {"decade": 9, "century": 99}


def days_of(calendar: Calendar) -> Interval:
    """Return the first to the last day of a date whose year is known; a day counts from 1-1-1.

    A day that no calendar has ("February 30") covers its month.
    """
    year = calendar.year or 1
    if not 1 <= year <= 9998:
        return Interval(Decimal(0), INFINITY)
    last = calendar.year_to or year + _YEARS.get(calendar.precision, 0)
    first_day, last_day = date(year, 1, 1), date(min(last, 9998), 12, 31)
    if calendar.month:
        first_day = date(year, calendar.month, 1)
        following = date(year + calendar.month // 12, calendar.month % 12 + 1, 1)
        last_day = date.fromordinal(following.toordinal() - 1)
        if calendar.day and calendar.day <= last_day.day:
            first_day = last_day = date(year, calendar.month, calendar.day)
    return Interval(Decimal(first_day.toordinal()), Decimal(last_day.toordinal()))
