"""A number of months, against the months it runs between."""

from factcheck import (
    Discrepancy,
    Elapsed,
    Interval,
    Label,
    as_discrepancy,
    judge,
    severity,
    shown,
)


@severity("error")
def check_months_elapsed(elapsed: Elapsed) -> Discrepancy | None:
    """Months follow from the two months told, with or without the first.

    Flags: The case ran from [[October 2016]] to [[July 2018]], a total of [[31 months]].
    Passes: The case ran from October 2016 to July 2018, a total of 21 months.
    Passes: The case ran from October 2016 to July 2018, a total of 22 months.
    """
    found = judge(elapsed)
    end = elapsed.end
    if found.verdict != "broken" or found.workings[0].unit != "month" or end is None:
        return None
    length, true = elapsed.length, found.true or elapsed.length.interval
    months = shown(Interval(true.low + 1, true.low + 1), "month")
    return as_discrepancy(
        found,
        message=f"from {elapsed.start} to {end} is {months}, not {length}",
        question=f"Is it {months}, or is one of the dates wrong?",
        labels=(
            Label(length.span, "this time", primary=True),
            Label(elapsed.start.span, "one end", primary=True),
            Label(end.span, "other end", primary=True),
        ),
    )
