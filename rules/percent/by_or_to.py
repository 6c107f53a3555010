"""A change "by" N that is in truth a change "to" N."""

from factcheck import Change, Discrepancy, difference, instead_of, magnitude, operand, shown


@instead_of("change-and-difference")
def check_by_or_to(change: Change) -> Discrepancy | None:
    """An amount of change is not the level it leads to.

    Flags: The chain will grow by [[6,000]] shops, to [[6,000]] from [[5,600]].
    Passes: The chain will grow by 400 shops, to 6,000 from 5,600.
    """
    stated, before, after = change.stated, change.before, change.after
    if (
        before is None
        or after is None
        or stated.kind in ("percentage", "multiple", "points", "fraction")
    ):
        return None
    if stated.value is None or after.value is None or stated.value != after.value:
        return None
    true = magnitude(difference(after, before))
    if operand(stated).overlaps(true):
        return None
    return Discrepancy(
        stated=stated.interval,
        expected=true,
        message=f"{stated} is the level after the change, not the change",
        working=f"{after} - {before} = {shown(true)}, not {stated}",
        question=f"By {stated}, or to {stated}?",
    )
