"""One amount stated for two lengths of time."""

from decimal import Decimal

from factcheck import Discrepancy, Figure, Interval, Rate, operand, severity, shown

# How many of the shorter time go into the longer, as pairs of bounds: calendar days or
# working days, weeks as four to a month, shifts or round the clock, 12 or 13 wages a year.
_TIMES: dict[tuple[str, str], tuple[tuple[int, int], ...]] = {
    ("second", "minute"): ((60, 60),), ("second", "hour"): ((3600, 3600),),
    ("second", "day"): ((28800, 28800), (86400, 86400)),
    ("second", "year"): ((31536000, 31622400),), ("minute", "hour"): ((60, 60),),
    ("minute", "day"): ((480, 480), (1440, 1440)), ("minute", "year"): ((525600, 527040),),
    ("hour", "day"): ((6, 12), (24, 24)), ("hour", "week"): ((35, 48), (168, 168)),
    ("hour", "month"): ((140, 200), (720, 744)), ("hour", "year"): ((1750, 2400), (8760, 8784)),
    ("day", "week"): ((5, 7),), ("night", "week"): ((5, 7),), ("day", "month"): ((20, 31),),
    ("night", "month"): ((20, 31),), ("day", "quarter"): ((60, 92),),
    ("day", "year"): ((220, 261), (300, 366)), ("night", "year"): ((220, 366),),
    ("week", "month"): ((4, 5),), ("week", "quarter"): ((12, 14),),
    ("week", "year"): ((46, 53),), ("month", "quarter"): ((3, 3),),
    ("month", "year"): ((10, 13),),
    ("quarter", "year"): ((4, 4),),
}  # fmt: skip


_SLACK = Decimal("0.02")


@severity("error")
def check_rate_times_time(rate: Rate) -> Discrepancy | None:
    """The daily, weekly, monthly and yearly forms of one rate agree.

    Working days and calendar days, four weeks and a month, pass alike.

    Flags: It costs [[£850 million a year]], or [[£500,000 a day]].
    Flags: She earns [[$15 an hour]], or about [[$61,000 a year]].
    Flags: The bridge carries [[24,000]] vehicles a day, about [[618,000 a week]].
    Passes: The bridge carries 24,000 vehicles a day, about 168,000 a week.
    Passes: He gets £500 a week, or £26,000 a year.
    Passes: She earns $15 an hour, or about $31,000 a year.
    """
    first, second = rate.first, rate.second
    short, long, per = first, second, rate.per
    bounds = _TIMES.get(per)
    if bounds is None:
        short, long, per = second, first, (per[1], per[0])
        bounds = _TIMES.get(per)
    if bounds is None or rate.times is not None or not short.value or not long.value:
        return None
    small, large = _bounded(short), _bounded(long)
    for fewest, most in bounds:
        low, high = small.low * fewest * (1 - _SLACK), small.high * most * (1 + _SLACK)
        if large.overlaps(Interval(low, high)):
            return None
    span = bounds[0]
    true = Interval(small.low * span[0], small.high * span[1])
    return Discrepancy(
        stated=large,
        expected=true,
        message=f"{short} a {per[0]} is {shown(true)} a {per[1]}, not {long}",
        working=f"{short} × {_factor(span)} = {shown(true)}; the copy has {long}",
        question=f"Is it {short} a {per[0]} or {long} a {per[1]}?",
        severity="error" if rate.certainty == "sure" else "warning",
    )


def _bounded(figure: Figure) -> Interval:
    found = operand(figure)
    high = (
        found.high if found.high.is_finite() else (figure.value or Decimal(0)) * Decimal("1.25")
    )
    return Interval(max(found.low, Decimal(0)), high)


def _factor(span: tuple[int, int]) -> str:
    return f"{span[0]:,}" if span[0] == span[1] else f"{span[0]:,} to {span[1]:,}"
