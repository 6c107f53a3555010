"""A length of time, against the moments it runs between."""

from decimal import Decimal
from typing import Literal

from factcheck import Discrepancy, Elapsed, Figure, Interval, Label, near_miss, severity

_ROUND = Decimal(10)
# Years of a unit, and how many years off it may be as news counts: "two decades" is no date.
_YEARS = {"": (1, 0), "year": (1, 0), "decade": (10, 3), "century": (100, 8)}


@severity("error")
def check_years_elapsed(elapsed: Elapsed) -> Discrepancy | None:
    """Spans such as "N years ago", "N years after", "Nth anniversary" fit the years told.

    Two years alone leave a year's play either way, round decades two; a pair
    of full dates leaves none. Where the start is told elsewhere in the story,
    every year that the words allow is tried.

    Flags: [Date 2013-05-01] The club was founded [[30 years]] ago, in [[1966]].
    Flags: [Date 2013-05-01] Crowds marked the [[60th]] anniversary of the [[1966]] flood.
    Flags: It ran from [[1990]] to [[2004]], a total of [[24 years]].
    Flags: He was jailed in [[2003]]. He was freed in [[2020]]. In those [[71 years]] he read.
    Flags: [Date 2016-05-01] The [[26-year-old]] ship was built in [[1909]].
    Passes: [Date 2016-05-01] The club was founded 50 years ago, in 1966.
    Passes: [Date 2013-05-01] The club was founded 47 years ago, in 1966.
    Passes: It ran from 1990 to 2004, a total of 14 years.
    """
    length = elapsed.length
    if length.value is None or length.unit not in _YEARS:
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
        near.append(begin)
    gap = abs(end - near[0])
    return Discrepancy(
        stated=length.interval,
        expected=Interval(Decimal(gap - 1), Decimal(gap + 1)),
        message=f"from {near[0]} to {end} is {gap} years, not {length}",
        working=f"{end} - {near[0]} = {gap}, give or take one; the copy has {length}",
        question=f"Is it {gap}, or is the year another?",
        labels=_labels(elapsed),
        severity=_severity(elapsed, gap),
    )


def _play(elapsed: Elapsed) -> int:
    """Return how many years off still fit."""
    rough = _YEARS[elapsed.length.unit][1]
    if rough:
        return rough
    start, end = elapsed.start.calendar, elapsed.end.calendar if elapsed.end else None
    full = start is not None and start.precision == "day"
    if full and (elapsed.published is not None or (end is not None and end.precision == "day")):
        return 1
    value = elapsed.length.value or Decimal(1)
    return 2 if value % _ROUND == 0 and value >= 20 else 1


def _fits(length: Figure, gap: int, play: int) -> bool:
    told = multiplied(length.interval, Decimal(_YEARS[length.unit][0]))
    return told.overlaps(Interval(Decimal(gap - play), Decimal(gap + play)))


def multiplied(interval: Interval, factor: Decimal) -> Interval:
    """Return the interval with both ends multiplied."""
    return Interval(
        interval.low * factor, interval.high * factor, interval.low_open, interval.high_open
    )


def _severity(elapsed: Elapsed, gap: int) -> Literal["error", "warning", "info"]:
    """Return how loud a misfit is: as sure as the link, and where a slip explains it."""
    length = elapsed.length
    years = (length.value or Decimal(0)) * _YEARS[length.unit][0]
    if elapsed.certainty == "doubtful":
        return "warning" if near_miss(years, Decimal(gap)) else "info"
    return "error" if elapsed.certainty == "sure" and abs(years - gap) > 2 else "warning"


def _labels(elapsed: Elapsed) -> tuple[Label, ...]:
    labels = [
        Label(elapsed.length.span, "this time", primary=True),
        Label(elapsed.start.span, "one end", primary=True),
    ]
    if elapsed.end is not None:
        labels.append(Label(elapsed.end.span, "other end", primary=True))
    return tuple(labels)
