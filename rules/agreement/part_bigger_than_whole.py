"""A part, against the whole it is taken from."""

from factcheck import Discrepancy, Label, PartOf, severity


@severity("error")
def check_part_bigger_than_whole(part_of: PartOf) -> Discrepancy | None:
    """A part is no bigger than its whole.

    Flags: The storm killed [[19]] people, including [[27]] sailors.
    Flags: Of the [[12]] jurors, [[14]] voted to acquit.
    Passes: The storm killed 27 people, including 19 sailors.
    Passes: Of the 12 jurors, 10 voted to acquit.
    """
    part, whole = part_of.part, part_of.whole
    high = whole.interval.high
    if part.value is None or part.interval.low <= high or not high.is_finite():
        bounded = whole.hedge is not None and whole.hedge.name in ("at_least", "more_than")
        if part.value is None or whole.value is None or not bounded:
            return None
        if part.value <= whole.value:
            return None
    return Discrepancy(
        stated=part.interval,
        expected=whole.interval,
        message=f"{part} of {whole}: the part is bigger than the whole",
        working=f"{part} is more than {whole}; {part_of.why}",
        question=f"Is it {part} of {whole}, or the other way round?",
        labels=(
            Label(part.span, "the part", primary=True),
            Label(whole.span, "the whole"),
        ),
        severity="error" if part_of.certainty != "doubtful" else "warning",
    )
