"""A number of days or weeks, against the dates it runs between."""

from decimal import Decimal

from factcheck import (
    Discrepancy,
    Elapsed,
    Interval,
    Judgement,
    Label,
    as_discrepancy,
    judge,
    severity,
    shown,
)


@severity("error")
def check_days_elapsed(elapsed: Elapsed) -> Discrepancy | None:
    """Days and weeks follow from the two dates told, with or without the first day.

    An event that is named by its days ("a three-day fair") is held on both days told and on
    those between; what runs by the clock (a truce, a voyage) may leave one out.

    Counted to the day of publication, two days more or less still fit, and of weeks and
    months three tenths of one more.

    Flags: The strike lasted [[ten days]], from [[March 1]] to [[March 20]].
    Flags: The [[three-day]] festival ran from [[May 9]] to [[May 12]] in the harbour.
    Flags: The [[five-day]] festival runs [[May 9-12]] in the harbour.
    Passes: The four-day festival ran from May 9 to May 12 in the harbour.
    Passes: The four-day festival runs May 9-12 in the harbour.
    Passes: A three-day truce holds from May 9 to May 12.
    Flags: The [[three-week]] fair, from [[May 2]] to [[May 9]], drew crowds.
    Flags: [Date 2016-03-02] Ten were freed [[nine days]] after it hit. ¶ It hit on
        [[Feb. 28]].
    Flags: [Date 2026-03-10] Coffee fell to a [[21-week]] low. ¶ At 91 cents coffee was at its
        lowest since [[Dec. 15]].
    Passes: [Date 2016-03-09] Ten were freed nine days after it hit. ¶ It hit on Feb. 28.
    Flags: It began on [[Saturday]] and ended [[six days]] later, on [[Tuesday]].
    Passes: It began on Saturday and ended three days later, on Tuesday.
    Passes: The strike lasted ten days, from March 1 to March 10.
    Passes: The three-week fair, from May 2 to May 22, drew crowds.
    """
    found = judge(elapsed)
    if found.verdict != "broken" or found.workings[0].unit != "day" or found.true is None:
        return None
    length, start, end = elapsed.length, elapsed.start, elapsed.end
    middle = (found.true.low + found.true.high) / 2
    days = shown(Interval.point(middle.quantize(Decimal(1))), "day")
    labels = [
        Label(length.span, "this time", primary=True),
        Label(start.span, _role_of_start(elapsed), primary=True),
    ]
    if end is None:
        message = f"{start} was {days} before publication, not {length}"
    else:
        both = ", both counted" if elapsed.counting == "held" else ""
        ends = f"{start}" if end is start else f"from {start} to {end}"
        message = f"{ends} is {days}{both}, not {length}"
    if end is not None and end is not start:
        labels.append(Label(end.span, "other end", primary=True))
    weekday = end is not None and end.calendar is not None and end.calendar.day is None
    return as_discrepancy(
        found,
        why=elapsed.why,
        message=message,
        question=f"Is it {days}, or is one of the dates wrong?",
        labels=tuple(labels),
        severity="warning" if weekday or end is None or _by_one(elapsed, found) else None,
    )


def _role_of_start(elapsed: Elapsed) -> str:
    if elapsed.end is elapsed.start:
        return "its days"
    return "one end" if elapsed.end else "since this day"


def _by_one(elapsed: Elapsed, found: Judgement) -> bool:
    """Whether a held event lacks but one day: some count the nights between."""
    true, value = found.true, elapsed.length.value
    return (
        elapsed.counting == "held"
        and true is not None
        and value is not None
        and value + 1 == true.low
    )
