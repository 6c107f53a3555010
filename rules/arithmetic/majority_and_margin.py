"""A margin, lead or majority, against the tallies beside it."""

from factcheck import Discrepancy, Label, Margin, as_discrepancy, judge, severity, shown


@severity("error")
def check_majority_and_margin(margin: Margin) -> Discrepancy | None:
    """A margin is the difference of its tallies, a shortfall what the majority lacks.

    Flags: The bill passed [[52-48]], a margin of [[six]].
    Flags: The [[148]] members of the bloc are [[eight]] votes short of the two-thirds majority
        in the house, which has [[240]] seats.
    Passes: The bill passed 52-48, a margin of four.
    Passes: The 152 members of the bloc are eight votes short of the two-thirds majority in
        the house, which has 240 seats.
    """
    found = judge(margin)
    if found.verdict != "broken" or found.true is None:
        return None
    stated = margin.margin
    figures = [f for f in (margin.first, margin.second, *margin.others) if f is not None]
    return as_discrepancy(
        found,
        why=margin.why,
        message=f"the figures give {shown(found.true)}, not {stated}",
        question=f"Is it {stated}, or is a tally wrong?",
        labels=(
            Label(stated.span, "the margin", primary=True),
            *(Label(figure.span, "a tally", primary=True) for figure in figures),
        ),
        severity="error" if margin.certainty == "sure" else "warning",
    )
