"""A number of hours, against the clock times it runs between."""

from decimal import Decimal

from factcheck import (
    Discrepancy,
    Elapsed,
    Figure,
    Interval,
    Label,
    near_miss,
    operand,
    severity,
    shown,
)

_DAY = 24 * 60
_HALF_HOUR = Decimal("0.5")


@severity("error")
def check_hours_elapsed(elapsed: Elapsed) -> Discrepancy | None:
    """Hours and minutes follow from the clock times told, over midnight if need be.

    Clock times in news are rounded too, so a quarter of an hour passes.

    Flags: The siege lasted [[five hours]], from [[10:30 p.m.]] to [[4:30 a.m.]].
    Passes: The siege lasted six hours, from 10:30 p.m. to 4:30 a.m.
    Passes: The siege lasted nearly seven hours, from 10 p.m. to 4:55 a.m.
    """
    length, end = elapsed.length, elapsed.end
    if length.value is None or length.unit not in ("hour", "minute") or end is None:
        return None
    finish = _minutes(end)
    unit = 60 if length.unit == "hour" else 1
    told = _told(length)
    gaps = []
    for start in (elapsed.start, *elapsed.others):
        begin = _minutes(start)
        if begin is None or finish is None:
            return None
        slack = Decimal(15) / unit
        gap = Decimal((finish - begin) % _DAY) / unit
        if told.overlaps(Interval(gap - slack, gap + slack)):
            return None
        gaps.append(gap)
    true = Interval(gaps[0], gaps[0])
    loud = elapsed.certainty != "doubtful" or near_miss(length.value, gaps[0])
    return Discrepancy(
        stated=told,
        expected=true,
        message=f"{elapsed.start} to {end} is {shown(true)} {length.unit}s, not {length}",
        working=f"{end} less {elapsed.start} = {shown(true)} {length.unit}s; {elapsed.why}",
        question=f"Is it {shown(true)} {length.unit}s, or is one of the times wrong?",
        labels=(
            Label(length.span, "this time", primary=True),
            Label(elapsed.start.span, "one end", primary=True),
            Label(end.span, "other end", primary=True),
        ),
        severity="warning" if loud else "info",
    )


def _told(length: Figure) -> Interval:
    """Return the stated length; "nearly" stays below it, unhedged it is rounded."""
    value = length.value or Decimal(0)
    found = operand(length)
    if length.hedge is None and length.unit == "hour":
        return Interval(value - _HALF_HOUR, value + _HALF_HOUR)
    return found


def _minutes(figure: Figure) -> int | None:
    parts = figure.mention.parts
    return int(parts[0]) * 60 + int(parts[1]) if len(parts) == 2 else None
