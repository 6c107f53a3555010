"""A number of months, against the months it runs between."""

from decimal import Decimal

from factcheck import Discrepancy, Elapsed, Interval, Label, near_miss, operand, severity


@severity("error")
def check_months_elapsed(elapsed: Elapsed) -> Discrepancy | None:
    """Months follow from the two months told, with or without the first.

    Flags: The case ran from [[October 2016]] to [[July 2018]], a total of [[31 months]].
    Passes: The case ran from October 2016 to July 2018, a total of 21 months.
    Passes: The case ran from October 2016 to July 2018, a total of 22 months.
    """
    length, end = elapsed.length, elapsed.end
    if length.unit != "month" or length.value is None or end is None:
        return None
    first, last = elapsed.start.calendar, end.calendar
    if first is None or last is None or not (first.month and last.month):
        return None
    year = first.year or last.year or 0
    gap = abs(((last.year or year) - (first.year or year)) * 12 + last.month - first.month)
    if not year:
        gap = min(gap, 12 - gap)  # "December to February"
    told = operand(length)
    if told.low <= gap + 1 and told.high >= gap - 1:
        return None
    loud = elapsed.certainty != "doubtful" or near_miss(length.value, Decimal(gap))
    return Discrepancy(
        stated=length.interval,
        expected=Interval(Decimal(gap), Decimal(gap + 1)),
        message=f"from {elapsed.start} to {end} is {gap} months, not {length}",
        working=f"{end} less {elapsed.start} = {gap} months, {gap + 1} with the first",
        question=f"Is it {gap} months, or is one of the dates wrong?",
        labels=(
            Label(length.span, "this time", primary=True),
            Label(elapsed.start.span, "one end", primary=True),
            Label(end.span, "other end", primary=True),
        ),
        severity="warning" if loud else "info",
    )
