"""A weekday, against the date beside it."""

from datetime import date

from factcheck import DatedWeekday, Discrepancy, Label, severity

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_GREGORIAN_IN_BRITAIN = 1753


@severity("error")
def check_weekday_date(dated_weekday: DatedWeekday) -> Discrepancy | None:
    """A weekday falls on the date it is given with.

    Where the year is not stated, the years around publication and those the
    story names are tried, and the finding is a warning. Dates before 1753 may
    be in the old calendar and pass.

    Flags: The vote is on [[Friday]], [[March 26, 2016]].
    Flags: [Date 2016-03-20] The vote is on [[Tuesday]], [[March 25]].
    Passes: The vote is on Friday, March 25, 2016.
    Passes: [Date 2016-12-20] The vote was on Monday, Dec. 14.
    Passes: The fair runs on Saturday and Sunday, March 5 and 6, 2016.
    """
    named = dated_weekday.weekday.calendar
    calendar = dated_weekday.date.calendar
    if named is None or named.weekday is None or calendar is None or not dated_weekday.years:
        return None
    if calendar.month is None or calendar.day is None:
        return None
    falls: list[tuple[int, int]] = []
    for year in dated_weekday.years:
        try:
            day = date(year, calendar.month, calendar.day)
        except ValueError:
            continue
        if day.weekday() == named.weekday or year < _GREGORIAN_IN_BRITAIN:
            return None
        falls.append((year, day.weekday()))
    if not falls:
        return None
    year, true = falls[0]
    stated = calendar.year is not None
    weekday, day_figure = dated_weekday.weekday, dated_weekday.date
    labels = [Label(weekday.span, f"it was a {_NAMES[true]}", primary=True)]
    if day_figure is not weekday:
        labels.append(Label(day_figure.span, "the date", primary=True))
    others = "" if stated else f"; nor is it a {_NAMES[named.weekday]} in the years around"
    return Discrepancy(
        message=f"{day_figure} was a {_NAMES[true]}, not a {_NAMES[named.weekday]}",
        working=f"in {year} it fell on a {_NAMES[true]}{others}",
        question=f"Is the day {_NAMES[named.weekday]}, or the date {day_figure}?",
        labels=tuple(labels),
        severity="error" if stated else "warning",
    )
