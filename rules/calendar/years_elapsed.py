"""A length of time, against the moments it runs between."""

from decimal import Decimal

from factcheck import Discrepancy, Elapsed, Label, as_discrepancy, judge, severity

_HALF = Decimal("0.5")  # what the need of a length leaves either side of the years between

_YEARS_IN = {"decade": 10, "century": 100}


@severity("error")
def check_years_elapsed(elapsed: Elapsed) -> Discrepancy | None:
    """Spans such as "N years ago", "N years after", "Nth anniversary" fit the years told.

    What lies between the first and the last day that the two ends can mean is
    reckoned, and four fifths of a year off still fit, for round decades of bare years
    a year more: "two years ago" is said of twenty months, not of three years. Where the
    start is told elsewhere in the story, every year that the words allow is tried.

    Flags: [Date 2013-05-01] The club was founded [[30 years]] ago, in [[1966]].
    Flags: [Date 2013-05-01] Crowds marked the [[60th]] anniversary of the [[1966]] flood.
    Flags: It ran from [[1990]] to [[2004]], a total of [[24 years]].
    Flags: [Date 2025-11-04] The milestone came [[five years]] ahead of the [[2003]] deadline.
    Flags: [Date 2017-05-01] Work began in [[2013]] and took [[eight years]].
    Flags: [Date 2026-03-10] The bridge opened on [[1 March 2024]], [[one year]] ago.
    Flags: [Date 2026-03-10] Coffee fell to a [[nine-year]] low. ¶ At 91 cents coffee was at
        its lowest since [[2020]].
    Flags: [Date 2026-03-10] It has been [[two decades]] since the mill fire. ¶ A fire at the
        mill hurt two in [[2013]].
    Flags: Ann Orr, [[40]], left home [[28 years]] ago, when she was [[18]].
    Passes: Ann Orr, 40, left home 22 years ago, when she was 18.
    Passes: [Date 2026-03-10] The bridge opened on 1 March 2024, two years ago.
    Passes: [Date 2017-05-01] Work began in 2003 and took eight years.
    Passes: [Date 2016-05-01] The club was founded 50 years ago, in 1966.
    Passes: [Date 2013-05-01] The club was founded 47 years ago, in 1966.
    Passes: It ran from 1990 to 2004, a total of 14 years.
    """
    found = judge(elapsed)
    length = elapsed.length
    if found.verdict != "broken" or found.workings[0].unit != "year" or found.true is None:
        return None
    wanted = found.needs()["length"][0] or found.true
    many = _YEARS_IN.get(length.unit, 1)
    low, high = wanted.low * many + _HALF, wanted.high * many - _HALF
    few = length.value is not None and abs(length.value * many - (low + high) / 2) <= 2
    gap = _years(low, high)
    years = "1 year" if gap == "1" else f"{gap} years"
    end = elapsed.end or "publication"
    return as_discrepancy(
        found,
        message=f"from {elapsed.start} to {end} is {years}, not {length}",
        question=f"Is it {gap}, or is {_what_else(elapsed)}?",
        labels=_labels(elapsed),
        severity="warning" if elapsed.certainty == "doubtful" or few else None,
    )


def _what_else(elapsed: Elapsed) -> str:
    return "an age another" if elapsed.start.kind == "age" else "the year another"


def _years(low: Decimal, high: Decimal) -> str:
    """Return "14" of bare years, "9 or 10" of a bare year and a day, "3.5" of months."""
    middle, width = (low + high) / 2, high - low
    if width > 1:
        return f"{middle:.0f}"
    if width > _HALF:
        return f"{int(low)} or {int(low) + 1}"
    tenths = f"{middle:.1f}"
    return tenths.removesuffix(".0")


def _labels(elapsed: Elapsed) -> tuple[Label, ...]:
    labels = [
        Label(elapsed.length.span, "this time", primary=True),
        Label(elapsed.start.span, "one end", primary=True),
    ]
    if elapsed.end is not None:
        labels.append(Label(elapsed.end.span, "other end", primary=True))
    return tuple(labels)
