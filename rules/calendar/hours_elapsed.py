"""A number of hours, against the clock times it runs between."""

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

_LOW, _HIGH = Decimal("0.75"), Decimal("1.25")


@severity("error")
def check_hours_elapsed(elapsed: Elapsed) -> Discrepancy | None:
    """Hours and minutes follow from the clock times told, over midnight if need be.

    Times told on the hour are rounded, so a quarter of an hour passes; by fives a few
    minutes do, and one where both are told to the minute. Days beside the
    times count in; a day or more without them is not judged.

    Flags: The siege lasted [[five hours]], from [[10:30 p.m.]] to [[4:30 a.m.]].
    Passes: The siege lasted six hours, from 10:30 p.m. to 4:30 a.m.
    Flags: It is shut from [[3 p.m.]] on Friday to [[5 p.m.]] on Saturday, or [[16 hours]].
    Flags: The pool was shut from [[noon]] until [[5 p.m.]], or [[four hours]].
    Flags: They sat from [[11:40 p.m.]] to [[12:10 a.m.]], or [[45 minutes]].
    Flags: Crews left at [[6:12 p.m.]] and came [[eight minutes]] later, at [[6:18 p.m.]]
    Flags: They met at [[6 p.m.]], [[two hours]] after the gates had shut at [[7 p.m.]]
    Flags: It docked at [[2:50 p.m.]], [[20 minutes]] earlier than planned; it was due at
        [[2:40 p.m.]]
    Passes: It docked at 2:50 p.m., 20 minutes earlier than planned; it was due at 3:10 p.m.
    Passes: Crews left at 6:12 p.m. and came six minutes later, at 6:18 p.m.
    Passes: The siege lasted nearly seven hours, from 10 p.m. to 4:55 a.m.
    Passes: The bridge is shut from 3 p.m. on Friday to 5 p.m. on Saturday, or 26 hours.
    Passes: The bridge is shut from 6 a.m. Monday until 6 a.m. Thursday, 72 hours in all.
    Passes: The bridge is shut from 6 a.m. on 3 May to 6 a.m. on 5 May, or 48 hours.
    Passes: They sat from 11:40 p.m. to 12:10 a.m., or 30 minutes.
    """
    found = judge(elapsed)
    length, start, end = elapsed.length, elapsed.start, elapsed.end
    if found.verdict != "broken" or length.unit not in ("hour", "minute") or end is None:
        return None
    if elapsed.certainty == "doubtful" and not _near_miss(found):
        return None
    fitting = found.needs().get("length")
    message, question = f"{found.text}, not {length} after it", "Which of the times is wrong?"
    if fitting:
        true = shown(fitting[0] or length.interval, length.unit)
        message = f"{start} to {end} is {true}, not {length}"
        question = f"Is it {true}, or is one of the times wrong?"
    return as_discrepancy(
        found,
        why=elapsed.why,
        message=message,
        question=question,
        labels=(
            Label(length.span, "this time", primary=True),
            Label(start.span, "one end", primary=True),
            Label(end.span, "other end", primary=True),
        ),
        severity="warning" if elapsed.certainty == "doubtful" else None,
    )


def _near_miss(found: Judgement) -> bool:
    """Whether the gap is within a quarter of the stated time: far off, it is another story."""
    told, true = found.told, found.true
    if told is None or true is None:
        return False
    return true.low > 0 and Interval(told.low * _LOW, told.high * _HIGH).overlaps(true)
