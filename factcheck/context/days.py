"""Turn stated times into days: a calendar date, "last week", "two years ago"."""

from datetime import date, timedelta

from factcheck.lexicon.time_words import DAYS_IN
from factcheck.model.mention import Calendar

Days = tuple[date, date] | None  # the first and the last day; None while it floats
_Date = tuple[int, int, int]
_DAY = timedelta(days=1)


def resolve(calendar: Calendar, published: date | None) -> Days:
    """Return the first and last day of a calendar date; ``None`` while it floats."""
    year = calendar.year
    if year is not None and not 1 <= year < 9999:
        return None
    if calendar.precision == "weekday":
        if published is None or calendar.weekday is None:
            return None
        day = published - _DAY * ((published.weekday() - calendar.weekday) % 7)
        return day, day
    if calendar.precision in ("decade", "century") and year:
        length = 10 if calendar.precision == "decade" else 100
        return _days((year, 1, 1), (min(year + length - 1, 9999), 12, 31))
    if year is None:
        if published is None or calendar.month is None:
            return None
        year = published.year - (calendar.month > published.month)
    last_year = calendar.year_to or year
    if calendar.month is None:
        return _days((year, 1, 1), (last_year, 12, 31))
    if calendar.day is None:
        following = date(year, 12, 31) if calendar.month == 12 else None
        last = following or date(year, calendar.month + 1, 1) - _DAY
        return date(year, calendar.month, 1), last
    named = (year, calendar.month, calendar.day)
    return _days(named, named)


def _days(first: _Date, last: _Date) -> Days:
    try:
        return date(*first), date(*last)
    except ValueError:  # 31 June: no such day, and no rule of this stage's to say so
        return None


def unit_days(word: str, unit: str, number: int, rolling: bool, day: date | None) -> Days:
    """Return the days of "last year", "this month", "the past two weeks"."""
    if day is not None and unit == "hour" and word in ("past", "last") and 0 < number <= 24:
        return day - _DAY, day
    if day is None or unit not in DAYS_IN or not number:
        return None
    if rolling or word == "past":
        return days_back(day, number, unit)
    shift = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}.get(
        word
    )
    if shift is None:
        return None
    if unit == "week":
        monday = day - _DAY * day.weekday() + 7 * shift * _DAY
        return monday, monday + 6 * _DAY
    if unit == "year":
        return _days((day.year + shift, 1, 1), (day.year + shift, 12, 31))
    if unit == "month":
        months = day.year * 12 + day.month - 1 + shift
        return resolve(Calendar("month", year=months // 12, month=months % 12 + 1), None)
    return None


def days_back(day: date, number: int, unit: str) -> Days:
    """Return the days from ``number`` units before ``day`` up to it."""
    if unit == "year" and 0 < number < day.year:
        earlier = day.year - number
        return date(earlier, day.month, min(day.day, 28)), day
    try:
        return day - _DAY * (DAYS_IN[unit] * number), day
    except OverflowError:
        return None


def single_day(word: str, day: date | None) -> Days:
    """Return the day of "yesterday", "today" or "tomorrow"."""
    if day is None:
        return None
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    return day + shift * _DAY, day + shift * _DAY


def weekday_before(weekday: int, before: str, day: date | None) -> Days:
    """Return the last such weekday up to ``day``, or the one that "next" or "last" names."""
    if day is None:
        return None
    found = day - _DAY * ((day.weekday() - weekday) % 7)
    if before == "next":
        found += 7 * _DAY
    elif before == "last" and found == day:
        found -= 7 * _DAY
    return found, found
