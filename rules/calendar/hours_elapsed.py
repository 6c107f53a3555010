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

    Clock times in news are rounded too, so a quarter of an hour passes, and less where
    neither is told by the quarter. Days beside the
    times count in; a day or more without them is not judged.

    Flags: The siege lasted [[five hours]], from [[10:30 p.m.]] to [[4:30 a.m.]].
    Passes: The siege lasted six hours, from 10:30 p.m. to 4:30 a.m.
    Flags: It is shut from [[3 p.m.]] on Friday to [[5 p.m.]] on Saturday, or [[16 hours]].
    Flags: The pool was shut from [[noon]] until [[5 p.m.]], or [[four hours]].
    Flags: They sat from [[11:40 p.m.]] to [[12:10 a.m.]], or [[45 minutes]].
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
    true = shown(found.needs()["length"][0] or length.interval, length.unit)
    return as_discrepancy(
        found,
        why=elapsed.why,
        message=f"{start} to {end} is {true}, not {length}",
        question=f"Is it {true}, or is one of the times wrong?",
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
