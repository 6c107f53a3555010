"""A yearly rate of change, against the change over all the years."""

from decimal import Decimal

from factcheck import Discrepancy, Growth, Interval, as_share, severity, shown

_ONE = Decimal(1)


@severity("error")
def check_compound_growth(growth: Growth) -> Discrepancy | None:
    """A yearly rate, compounded or added up over the years, gives the whole change.

    Flags: Fares rose [[70%]] in [[five years]], or [[6% a year]].
    Passes: Fares rose a third in five years, or 6% a year.
    Passes: Fares rose 30% in five years, or 6% a year.
    """
    yearly, years, total = growth.yearly, growth.years, growth.total
    if years.value is None or years.value > 60 or not yearly.value or not total.value:
        return None
    rate, told = as_share(yearly), as_share(total)
    count = int(years.value)
    if not rate.bounded or count != years.value or rate.low < 0:
        return None
    compound = Interval((_ONE + rate.low) ** count - 1, (_ONE + rate.high) ** count - 1)
    simple = Interval(rate.low * count, rate.high * count)
    falling = Interval(_ONE - (_ONE - rate.low) ** count, simple.high)
    expected = Interval(min(simple.low, falling.low), compound.high)
    if total.kind == "fraction" or total.hedge is not None:
        told = Interval(told.low * Decimal("0.9"), told.high * Decimal("1.1"))
    if told.overlaps(expected):
        return None
    hundred = Interval(compound.low * 100, compound.high * 100)
    return Discrepancy(
        stated=told,
        expected=compound,
        message=f"{yearly} a year for {count} years is {shown(hundred, '%')}, not {total}",
        working=f"(1 + {yearly})^{count} - 1 = {shown(hundred, '%')}; added up, "
        f"{shown(Interval(simple.low * 100, simple.high * 100), '%')}",
        question=f"Is it {total} in all, or {yearly} a year?",
        severity="warning" if growth.certainty == "doubtful" else None,
    )
