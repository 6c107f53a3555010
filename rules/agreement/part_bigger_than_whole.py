"""A part, against the whole it is taken from."""

from factcheck import Discrepancy, Label, PartOf, as_discrepancy, instead_of, judge, severity


@instead_of("order-of-figures")
@severity("error")
def check_part_bigger_than_whole(part_of: PartOf) -> Discrepancy | None:
    """A part is no bigger than its whole.

    Flags: The storm killed [[19]] people, including [[27]] sailors.
    Flags: Of the [[12]] jurors, [[14]] voted to acquit.
    Passes: The storm killed 27 people, including 19 sailors.
    Passes: Of the 12 jurors, 10 voted to acquit.
    """
    found = judge(part_of)
    if found.verdict != "broken":
        return None
    part, whole = part_of.part, part_of.whole
    return as_discrepancy(
        found,
        why=part_of.why,
        message=f"{part} of {whole}: the part is bigger than the whole",
        question=f"Is it {part} of {whole}, or the other way round?",
        labels=(
            Label(part.span, "the part", primary=True),
            Label(whole.span, "the whole"),
        ),
        severity="error" if part_of.certainty != "doubtful" else "warning",
    )
