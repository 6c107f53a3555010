"""Shares of one whole, against 100 percent."""

from decimal import Decimal

from factcheck import Breakdown, Discrepancy, Interval, severity

_SLACK = 5


@severity("error")
def check_shares_of_one_whole(breakdown: Breakdown) -> Discrepancy | None:
    """Shares of one whole do not pass 100 percent, and with the rest they make it.

    Each share may be off by its own rounding. Questions that allow several
    answers are no shares of one whole and are not looked at.

    Flags: The audit found [[38%]] of the grain spoiled. That left just [[29%]] of the crop.
    Flags: In the survey [[62 percent]] had read the plan and [[83 percent]] had not.
    Passes: The audit found 71% of the grain spoiled. That left just 29% of the crop.
    Passes: In the survey 33 percent of men and 34 percent of women agreed.
    """
    if breakdown.total is not None or any(part.value is None for part in breakdown.parts):
        return None
    low = sum((part.interval.low for part in breakdown.parts), Decimal(0))
    high = sum((part.interval.high for part in breakdown.parts), Decimal(0))
    added = Interval(low, high)
    slack = _SLACK if breakdown.certainty == "doubtful" else 0  # some give no answer
    if low <= 100 and (high + slack >= 100 or not breakdown.closed):
        return None
    names = " + ".join(str(part) for part in breakdown.parts)
    return Discrepancy(
        stated=added,
        expected=Interval.point(Decimal(100)),
        message=f"shares of one whole make {low:f} to {high:f} percent",
        working=f"{names} = {low:f} to {high:f} with rounding; a whole is 100; {breakdown.why}",
        question="Which of the shares is wrong?",
        severity="warning" if breakdown.certainty != "sure" else "error",
    )
