"""Shares of one whole, against 100 percent."""

from decimal import Decimal

from factcheck import Breakdown, Discrepancy, Interval, as_discrepancy, judge, severity, shown


@severity("error")
def check_shares_of_one_whole(breakdown: Breakdown) -> Discrepancy | None:
    """Shares of one whole do not pass 100 percent, and with the rest they make it.

    Each share may be off by its own rounding. Questions that allow several
    answers are no shares of one whole and are not looked at.

    Flags: The audit found [[38%]] of the grain spoiled. That left just [[29%]] of the crop.
    Flags: In the survey [[62 percent]] had read the plan and [[83 percent]] had not.
    Passes: The audit found 71% of the grain spoiled. That left just 29% of the crop.
    Passes: In the survey 33 percent of men and 34 percent of women agreed.
    Passes: In the survey 12 percent of the men but 30 percent of the women walk to work.
    """
    if breakdown.total is not None:
        return None
    found = judge(breakdown)
    if found.verdict != "broken" or found.told is None:
        return None
    return as_discrepancy(
        found,
        why=breakdown.why,
        message=f"shares of one whole make {_added(breakdown, found.told)} percent",
        question="Which of the shares is wrong?",
        severity="warning" if breakdown.certainty != "sure" else "error",
    )


def _added(breakdown: Breakdown, made: Interval) -> str:
    """Return the sum as printed, or what it may be where a share is told in words."""
    values = [part.value for part in breakdown.parts if part.kind == "percentage"]
    whole = sum((value for value in values if value is not None), Decimal(0))
    told = len(values) == len(breakdown.parts) and made.contains(whole)
    return f"{whole.normalize():f}" if told else shown(made)
