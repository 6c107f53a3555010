"""Figures that the words put in order."""

from itertools import pairwise
from typing import Literal

from factcheck import Comparison, Discrepancy, Label, as_discrepancy, judge, severity


@severity("error")
def check_order_of_figures(comparison: Comparison) -> Discrepancy | None:
    """Of two figures, the one that the words call greater is no smaller.

    Flags: The ward counted [[5,410]] cases, just short of the 2009 high of [[5,120]].
    Flags: The mill ran between [[2019]] and [[2012]].
    Passes: The ward counted 4,990 cases, just short of the 2009 high of 5,120.
    """
    found = judge(comparison)
    if found.verdict != "broken":
        return None
    greater, lesser = comparison.greater, comparison.lesser
    dates = greater.kind == "date"
    return as_discrepancy(
        found,
        why=comparison.why,
        message=f"the words put {greater} {'after' if dates else 'above'} {lesser}",
        question=f"Is {greater} {'later' if dates else 'more'} than {lesser}?",
        labels=(
            Label(greater.span, f"said to be {'later' if dates else 'more'}", primary=True),
            Label(lesser.span, f"said to be {'earlier' if dates else 'less'}", primary=True),
        ),
        severity=_severity(comparison),
    )


def _severity(comparison: Comparison) -> Literal["info", "warning", "error"]:
    if comparison.certainty == "doubtful":
        return "warning" if _goes_by_size(comparison) else "info"
    return "error" if comparison.certainty == "sure" else "warning"


def _goes_by_size(comparison: Comparison) -> bool:
    """Whether a long list is in order but for this one place: then it goes by size."""
    values = [figure.value for figure in comparison.row if figure.value is not None]
    rising = sum(one < other for one, other in pairwise(values))
    return len(values) == len(comparison.row) > 1 and rising == 1
