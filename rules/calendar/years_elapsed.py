"""A length of time, against the moments it runs between."""

from decimal import Decimal

from factcheck import Discrepancy, Elapsed, Figure, Interval, Label, severity

_ROUND = Decimal(10)


@severity("error")
def check_years_elapsed(elapsed: Elapsed) -> Discrepancy | None:
    """Spans such as "N years ago", "N years after", "Nth anniversary" fit the years told.

    Two years alone leave a year's play either way, round decades two; a pair
    of full dates leaves none. Where the start is told elsewhere in the story,
    every year that the words allow is tried.

    Flags: [Date 2013-05-01] The club was founded [[30 years]] ago, in [[1966]].
    Flags: [Date 2013-05-01] Crowds marked the [[60th]] anniversary of the [[1966]] flood.
    Flags: It ran from [[1990]] to [[2004]], a total of [[24 years]].
    Flags: [Date 2025-11-04] The milestone came [[five years]] ahead of the [[2003]] deadline.
    Flags: [Date 2017-05-01] Work began in [[2013]] and took [[eight years]].
    Passes: [Date 2017-05-01] Work began in 2003 and took eight years.
    Passes: [Date 2016-05-01] The club was founded 50 years ago, in 1966.
    Passes: [Date 2013-05-01] The club was founded 47 years ago, in 1966.
    Passes: It ran from 1990 to 2004, a total of 14 years.
    """
    length = elapsed.length
    if length.value is None or length.unit not in ("year", ""):
        return None
    end = elapsed.end.calendar.year if elapsed.end and elapsed.end.calendar else None
    if end is None and elapsed.published is not None:
        end = elapsed.published.year
    if end is None:
        return None
    near = []
    for start in (elapsed.start, *elapsed.others):
        begin = start.calendar.year if start.calendar else None
        if begin is None or _fits(length, abs(end - begin), _play(elapsed)):
            return None
        if elapsed.within and length.interval.low <= end - begin:
            return None
        near.append(begin)
    gap = abs(end - near[0])
    return Discrepancy(
        stated=length.interval,
        expected=Interval(Decimal(gap - 1), Decimal(gap + 1)),
        message=f"from {near[0]} to {end} is {gap} years, not {length}",
        working=f"{end} - {near[0]} = {gap}, give or take one; the copy has {length}",
        question=f"Is it {gap}, or is the year another?",
        labels=_labels(elapsed),
        severity="warning" if elapsed.certainty == "doubtful" or _by_few(length, gap) else None,
    )


def _play(elapsed: Elapsed) -> int:
    """Return how many years off still fit."""
    start, end = elapsed.start.calendar, elapsed.end.calendar if elapsed.end else None
    full = start is not None and start.precision == "day"
    if full and (elapsed.published is not None or (end is not None and end.precision == "day")):
        return 1
    value = elapsed.length.value or Decimal(1)
    return 2 if value % _ROUND == 0 and value >= 20 else 1


def _fits(length: Figure, gap: int, play: int) -> bool:
    stated = length.interval
    low, high = Decimal(gap - play), Decimal(gap + play)
    return stated.overlaps(Interval(low, high))


def _by_few(length: Figure, gap: int) -> bool:
    return length.value is not None and abs(length.value - gap) <= 2


def _labels(elapsed: Elapsed) -> tuple[Label, ...]:
    labels = [
        Label(elapsed.length.span, "this time", primary=True),
        Label(elapsed.start.span, "one end", primary=True),
    ]
    if elapsed.end is not None:
        labels.append(Label(elapsed.end.span, "other end", primary=True))
    return tuple(labels)
