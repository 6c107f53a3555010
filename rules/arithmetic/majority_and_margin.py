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
    if found.verdict != "broken" or found.made is None:
        return None
    stated = margin.margin
    figures = [f for f in (margin.first, margin.second, *margin.others) if f is not None]
    voted = margin.needed is not None or any(f.kind == "score" for f in figures)
    what, of = (
        ("the margin", "a tally") if voted else ("what is left", "the part and the whole")
    )
    if not voted and len(figures) > 1:
        what, of = "the difference", "one of the two"
    return as_discrepancy(
        found,
        why=margin.why,
        message=f"the figures give {shown(found.made)}, not {stated}",
        question=f"Is it {stated}, or is one of the others wrong?",
        labels=(
            Label(stated.span, what, primary=True),
            *(Label(figure.span, of, primary=True) for figure in figures),
        ),
        severity="error" if margin.certainty == "sure" else "warning",
    )
