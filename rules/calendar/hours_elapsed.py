"""A number of hours, against the clock times it runs between."""

from decimal import Decimal

from factcheck import Discrepancy, Elapsed, Figure, Interval, Label, operand, severity, shown

_DAY = 24 * 60
_LOW, _HIGH = Decimal("0.75"), Decimal("1.25")
_HALF_HOUR = Decimal("0.5")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@severity("error")
def check_hours_elapsed(elapsed: Elapsed) -> Discrepancy | None:
    """Hours and minutes follow from the clock times told, over midnight if need be.

    Clock times in news are rounded too, so a quarter of an hour passes. Days beside the
    times count in; a day or more without them is not judged.

    Flags: The siege lasted [[five hours]], from [[10:30 p.m.]] to [[4:30 a.m.]].
    Passes: The siege lasted six hours, from 10:30 p.m. to 4:30 a.m.
    Flags: It is shut from [[3 p.m.]] on Friday to [[5 p.m.]] on Saturday, or [[16 hours]].
    Flags: The pool was shut from [[noon]] until [[5 p.m.]], or [[four hours]].
    Passes: The siege lasted nearly seven hours, from 10 p.m. to 4:55 a.m.
    Passes: The bridge is shut from 3 p.m. on Friday to 5 p.m. on Saturday, or 26 hours.
    Passes: The bridge is shut from 6 a.m. Monday until 6 a.m. Thursday, 72 hours in all.
    Passes: The bridge is shut from 6 a.m. on 3 May to 6 a.m. on 5 May, or 48 hours.
    Passes: They sat from 11:40 p.m. to 12:10 a.m., or 30 minutes.
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
        days = _days_between(start, end)
        if days is None and told.low * unit >= _DAY:
            return None
        gap = Decimal((finish - begin) % _DAY if not days else finish - begin + days * _DAY)
        gap /= unit
        slack = Decimal(15) / unit
        if told.overlaps(Interval(gap - slack, gap + slack)):
            return None
        gaps.append(gap)
    if elapsed.certainty == "doubtful" and not _near_miss(told, gaps):
        return None
    true = Interval(gaps[0], gaps[0])
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
        severity="warning" if elapsed.certainty == "doubtful" else None,
    )


def _told(length: Figure) -> Interval:
    """Return the stated length; "nearly" stays below it, unhedged it is rounded."""
    value = length.value or Decimal(0)
    found = operand(length)
    if length.hedge is None and length.unit == "hour":
        return Interval(value - _HALF_HOUR, value + _HALF_HOUR)
    return found


def _near_miss(told: Interval, gaps: list[Decimal]) -> bool:
    """Whether a gap is within a quarter of the stated time: far off, it is another story."""
    return any(gap > 0 and told.low * _LOW <= gap <= told.high * _HIGH for gap in gaps)


def _days_between(start: Figure, end: Figure) -> int | None:
    """Return the days from the weekday beside one time to that beside the other."""
    first, last = _weekday(start), _weekday(end)
    return None if first is None or last is None else (last - first) % 7


def _weekday(figure: Figure) -> int | None:
    """Return the weekday that stands behind a time, or else before it."""
    words, mention = figure.sentence.tokens.lower, figure.mention
    behind = words[mention.last + 1 : mention.last + 4]
    ahead = words[max(0, mention.first - 2) : mention.first]
    found = [word for word in behind + ahead if word in _WEEKDAYS]
    return _WEEKDAYS.index(found[0]) if found else None


def _minutes(figure: Figure) -> int | None:
    parts = figure.mention.parts
    return int(parts[0]) * 60 + int(parts[1]) if len(parts) == 2 else None
