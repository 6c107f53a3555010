"""Figures that the words put in order."""

from factcheck import Comparison, Discrepancy, Label, operands, severity


@severity("error")
def check_order_of_figures(comparison: Comparison) -> Discrepancy | None:
    """Of two figures, the one that the words call greater is no smaller.

    Flags: The ward counted [[5,410]] cases, just short of the 2009 high of [[5,120]].
    Flags: Turnout was [[56 percent]], above the [[61 percent]] of the last election.
    Passes: The ward counted 4,990 cases, just short of the 2009 high of 5,120.
    """
    greater, lesser = comparison.greater, comparison.lesser
    if greater.value is None or lesser.value is None:
        return None
    high, low = operands(greater, lesser)
    if high.high >= low.low:
        return None
    return Discrepancy(
        stated=greater.interval,
        expected=lesser.interval,
        message=f"the words put {greater} above {lesser}",
        working=f"{greater} is less than {lesser}; {comparison.why}",
        question=f"Is {greater} more than {lesser}?",
        labels=(
            Label(greater.span, "said to be more", primary=True),
            Label(lesser.span, "said to be less", primary=True),
        ),
        severity="error" if comparison.certainty == "sure" else "warning",
    )
