"""Days, years and ages (a weekday, a length of time, a past date, two zones, a lifetime)."""

from datetime import date

from factcheck import DatedWeekday, Elapsed, Lifetime, PastDate, ZonedTime, severity


@severity("error")
def check_day_of_week(dated_weekday: DatedWeekday) -> None:
    """A date falls on the weekday it is given with.

    Flags: The vote is on [[Friday]], [[March 26, 2016]].
    Passes: The vote is on Saturday, March 26, 2016.
    """
    day, told = dated_weekday.date.calendar, dated_weekday.weekday.calendar
    if day is None or told is None or not (day.year and day.month and day.day):
        return
    falls_on = date(day.year, day.month, day.day).weekday()
    assert told.weekday == falls_on, f"{dated_weekday.date} is no {dated_weekday.weekday}"


def check_long_ago(elapsed: Elapsed) -> None:
    """A length of time of a century or more is given with its dates.

    Flags: [Date 2016-05-01] The bridge opened in 1850, [[166 years]] ago.
    Passes: [Date 2016-05-01] The bridge opened in 1990, 26 years ago.
    """
    assert elapsed.length < 100, f"check {elapsed.length} against the archive"


def check_years_to_come(past_date: PastDate) -> None:
    """What is told as past happened no later than this year.

    Flags: [Date 2016-05-01] The bridge was opened in [[2027]] by the mayor.
    Passes: [Date 2016-05-01] The bridge was opened in 2007 by the mayor.
    """
    told = past_date.told.calendar
    if told is not None and told.year is not None:
        assert told.year <= past_date.published.year, f"{past_date.told} is still to come"


def check_great_age(lifetime: Lifetime) -> None:
    """A person of a hundred or more is checked by hand.

    Flags: [Date 2016-05-01] Ann Lee, [[104]], was born in 1912.
    Passes: [Date 2016-05-01] Ann Lee, 60, was born in 1956.
    """
    assert lifetime.age < 100, f"have you seen a document for {lifetime.age}?"


def check_one_zone(zoned_time: ZonedTime) -> None:
    """Our readers get a clock time in one zone, London's.

    Flags: Trading began at [[0726 GMT]] ([[3:26 a.m.]] EDT).
    Passes: Trading began at 0726 GMT.
    """
    told, again = zoned_time.first, zoned_time.second
    assert told is again, f"give {told} alone, not {again} beside it"
