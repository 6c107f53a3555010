"""A margin, lead or majority, against the tallies beside it."""

from decimal import Decimal

from factcheck import Discrepancy, Figure, Interval, Label, Margin, severity


@severity("error")
def check_majority_and_margin(margin: Margin) -> Discrepancy | None:
    """A margin is the difference of its tallies, a shortfall what the majority lacks.

    Flags: The bill passed [[52-48]], a margin of [[six]].
    Flags: The [[148]] members of the bloc are [[eight]] votes short of the two-thirds majority
        in the house, which has [[240]] seats.
    Passes: The bill passed 52-48, a margin of four.
    Passes: The 152 members of the bloc are eight votes short of the two-thirds majority in
        the house, which has 240 seats.
    """
    stated = margin.margin
    if stated.value is None:
        return None
    expected = _expected(margin)
    if expected is None or stated.interval.overlaps(expected):
        return None
    figures = [f for f in (margin.first, margin.second, *margin.others) if f is not None]
    return Discrepancy(
        stated=stated.interval,
        expected=expected,
        message=f"the figures give {_text(expected)}, not {stated}",
        working=f"{_working(margin)} gives {_text(expected)}, not {stated}; {margin.why}",
        question=f"Is it {stated}, or is a tally wrong?",
        labels=(
            Label(stated.span, "the margin", primary=True),
            *(Label(figure.span, "a tally", primary=True) for figure in figures),
        ),
        severity="error" if margin.certainty == "sure" else "warning",
    )


def _expected(margin: Margin) -> Interval | None:
    first, second = margin.first, margin.second
    if margin.needed is not None:
        if first.value is None:
            return None
        return Interval(margin.needed.low - first.value, margin.needed.high - first.value)
    parts = first.mention.parts
    if len(parts) == 2:
        gap = abs(parts[0] - parts[1])
    elif second is not None and first.value is not None and second.value is not None:
        gap = abs(first.value - second.value)
    else:
        return None
    for other in margin.others:
        gap -= other.value or Decimal(0)
    return Interval.point(abs(gap))


def _working(margin: Margin) -> str:
    if margin.needed is not None:
        return f"{_text(margin.needed)} needed less {margin.first}"
    return " less ".join(str(f) for f in _terms(margin))


def _terms(margin: Margin) -> list[Figure]:
    return [f for f in (margin.first, margin.second, *margin.others) if f is not None]


def _text(interval: Interval) -> str:
    low, high = interval.low, interval.high
    return f"{low:,.4g}" if low == high else f"{low:,.4g} to {high:,.4g}"
