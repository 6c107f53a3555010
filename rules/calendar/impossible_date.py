"""A date that no calendar holds."""

from factcheck import Discrepancy, Figure, Label, severity


@severity("error")
def check_impossible_date(figure: Figure) -> Discrepancy | None:
    """A date exists.

    Flags: The treaty was signed on [[31 June]] in Geneva.
    Flags: It opened on [[February 29, 2015]].
    Passes: It opened on February 29, 2016.
    """
    calendar = figure.calendar
    if calendar is None or figure.kind != "date":
        return None
    if (calendar.day or 0) <= _days(calendar.year, calendar.month or 1):
        return None
    return Discrepancy(
        message=f"there is no {figure}",
        working=f"{figure}: there is no {figure}",
        question="Which day is meant?",
        labels=(Label(figure.span, "this date", primary=True),),
    )


def _days(year: int | None, month: int) -> int:
    if not 1 <= month <= 12:
        return 0
    if month == 2:
        leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31
