"""A weekday, against the date beside it."""

from calendar import isleap

from factcheck import DatedWeekday, Discrepancy, Label, as_discrepancy, judge, severity

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@severity("error")
def check_weekday_date(dated_weekday: DatedWeekday) -> Discrepancy | None:
    """A weekday falls on the date it is given with.

    Where the year is not stated, it is the one nearest to publication, on the side
    that the sentence's tense tells, or one that the sentence names, and the finding is a
    warning. Where another year that cannot be ruled out would fit, the date is not
    checked: so it is more than 45 days from publication. Dates before 1753 may be in the
    old calendar and pass.

    Flags: The vote is on [[Friday]], [[March 26, 2016]].
    Flags: [Date 2016-03-20] The vote is on [[Tuesday]], [[March 25]].
    Flags: [Date 2016-12-20] The vote was on [[Monday]], [[Dec. 14]].
    Passes: The vote is on Friday, March 25, 2016.
    Passes: [Date 2016-12-20] The vote was on Monday, Sept. 14.
    Passes: The fair runs on Saturday and Sunday, March 5 and 6, 2016.
    """
    found = judge(dated_weekday)
    named, calendar = dated_weekday.weekday.calendar, dated_weekday.date.calendar
    if found.verdict != "broken" or found.true is None or named is None or calendar is None:
        return None
    true, told = _NAMES[int(found.true.low)], _NAMES[named.weekday or 0]
    stated = calendar.year is not None
    weekday, day_figure = dated_weekday.weekday, dated_weekday.date
    labels = [Label(weekday.span, f"it was a {true}", primary=True)]
    if day_figure is not weekday:
        labels.append(Label(day_figure.span, "the date", primary=True))
    return as_discrepancy(
        found,
        why=_tried(dated_weekday, told),
        stated=None,
        expected=None,
        message=f"{day_figure} was a {true}, not a {told}",
        question=f"Is the day {told}, or the date {day_figure}?",
        labels=tuple(labels),
        severity="error" if stated else "warning",
    )


def _tried(found: DatedWeekday, told: str) -> str:
    """Say in which other years the date is not that weekday either."""
    day = found.date.calendar
    leap_day = day is not None and (day.month, day.day) == (2, 29)
    others = sorted(
        year
        for year in set(found.years[1:]) | set(found.further) - set(found.years)
        if isleap(year) or not leap_day
    )
    return f"nor is it a {told} in {' or '.join(map(str, others))}" if others else ""
