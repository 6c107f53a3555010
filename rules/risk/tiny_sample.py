"""A percentage of a few is told as the few."""

from factcheck import Discrepancy, Label, Share, severity

_SMALL = 30


@severity("warning")
def check_tiny_sample(share: Share) -> Discrepancy | None:
    """A percentage stands on thirty cases or more.

    "67% of patients" may be two of three. Below thirty the counts say it better.

    Flags: Of the [[12]] patients 8, or [[67%]], got better.
    Passes: Of the 120 patients 80, or 67%, got better.
    """
    base = share.base
    if share.share.kind != "percentage" or base.kind != "count" or base.value is None:
        return None
    if (
        base.unit
        or not base.exact
        or not 0 < base.value < _SMALL
        or share.certainty == "doubtful"
    ):
        return None
    return Discrepancy(
        message=f"{share.share} of {base}: a percentage of a few",
        question="Would the counts alone say it better?",
        labels=(Label(share.share.span, "a share", True), Label(base.span, "of so few")),
    )
