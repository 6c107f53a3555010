"""A figure outside the range that holds it, and a range whose low end is the higher."""

from factcheck import Discrepancy, Enclosure, Label, as_discrepancy, instead_of, judge, severity


@instead_of("order-of-figures")
@severity("error")
def check_outside_its_range(enclosure: Enclosure) -> Discrepancy | None:
    """A figure lies inside its own range, and a low lies below its high.

    A price lies within the year's range of prices, a cap is no lower than the
    range it caps, what is in line with a forecast lies in its range, and the average of two
    groups lies between the groups'.

    Flags: Prices ranged from [[$80]] to [[$50]].
    Flags: Better taps would save [[40-30 percent]] of the water.
    Flags: The share closed at [[$804.64]]. Its 52-week range is
        [[$73.96 to $104.80]].
    Flags: Guests paid up to [[$60 an hour]]. Fees ranged from [[$350 to $600 an hour]].
    Flags: Profit was [[$90 million]], in line with forecasts of [[$64 million to $75 million]].
    Passes: Profit was $70 million, in line with forecasts of $64 million to $75 million.
    Passes: Prices ranged from $50 to $80.
    Passes: Better taps would save 30-40 percent of the water.
    Passes: Rovers won 6-3 and the motion passed by a 60-40 percent split.
    Passes: The share closed at $104.64. Its 52-week range is $73.96 to $104.80.
    Passes: Guests paid up to $600 an hour. Fees ranged from $350 to $600 an hour.
    """
    found = judge(enclosure)
    if found.verdict != "broken":
        return None
    low, high, inside = enclosure.low, enclosure.high, enclosure.inside
    if inside is not None:
        return as_discrepancy(
            found,
            why=enclosure.why,
            message=f"{inside} lies outside {low}" + (f" to {high}" if high is not low else ""),
            question=f"Is {inside} right, or the range?",
            labels=(
                *_labels(enclosure, "one end", "other end"),
                Label(inside.span, "outside", True),
            ),
            severity="error" if enclosure.certainty == "likely" else "warning",
        )
    turned = f"{low} runs from its high end to its low end"
    return as_discrepancy(
        found,
        why=enclosure.why,
        message=turned if low is high else f"the low end {low} is above the high end {high}",
        question="Are the two ends the right way round?",
        labels=_labels(enclosure, "the low end", "the high end"),
        severity="warning" if enclosure.certainty != "sure" else None,
    )


def _labels(enclosure: Enclosure, one: str, other: str) -> tuple[Label, ...]:
    low, high = enclosure.low, enclosure.high
    if low is high:
        return (Label(low.span, "the range", primary=True),)
    return (Label(low.span, one, primary=True), Label(high.span, other, primary=True))
