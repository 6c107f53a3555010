"""A percent change of a handful is told as the handful."""

from factcheck import Change, Discrepancy, Label, severity

_SMALL = 10


@severity("warning")
def check_tiny_base(change: Change) -> Discrepancy | None:
    """A percent change stands on a count of ten or more.

    From one to two is a rise of 100%, and chance alone makes it. The counts say it better.

    Flags: Murders rose [[100%]], from [[two]] to four, in the village.
    Passes: Murders rose 25%, from 40 to 50, in the city.
    """
    before = change.before
    if before is None or before.value is None or before.kind != "count":
        return None
    if change.stated.kind != "percentage" or before.unit or before.per:
        return None
    if not before.exact or not 0 < before.value < _SMALL or before.value % 1:
        return None
    if before.hedge is not None or before.mention.low != before.mention.high:
        return None
    return Discrepancy(
        message=f"{change.stated} of {before}: the base is tiny",
        question="Is the change more than chance, and would the counts alone say it better?",
        labels=(Label(change.stated.span, "a share", True), Label(before.span, "of so few")),
    )
