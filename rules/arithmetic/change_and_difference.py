"""An amount of change, against the levels before and after it."""

from factcheck import Change, Discrepancy, as_discrepancy, judge, severity, shown

_RELATIVE = frozenset({"percentage", "multiple", "points", "fraction"})


@severity("error")
def check_change_and_difference(change: Change) -> Discrepancy | None:
    """A change in amount is the difference of the levels beside it.

    A rise is no more than the level that it led to, where that is the only one told.

    Flags: Staff rose by [[300]], from [[1,200]] to [[1,400]].
    Flags: Spending was cut by [[$5m]], from [[$50m]] to [[$43m]].
    Flags: The fund took in [[$8.8 million]] in fees, an increase of [[$11 million]].
    Passes: Staff rose by 200, from 1,200 to 1,400.
    Passes: Spending was cut by £14.9bn, from £68.4bn to £53.4bn.
    """
    stated, before, after = change.stated, change.before, change.after
    if stated.kind in _RELATIVE or after is None or after.kind == "percentage":
        return None
    found = judge(change)
    if found.verdict != "broken" or found.made is None:
        return None
    if before is None:
        return as_discrepancy(
            found,
            message=f"a rise of {stated} to {after} would be one from less than nothing",
            question=f"Is it {stated}, or is {after} wrong?",
            severity="warning",
        )
    return as_discrepancy(
        found,
        message=f"{before} to {after} is a difference of {shown(found.made)}, not {stated}",
        question="Is the change wrong, or one of the two levels?",
        severity="error" if change.certainty == "sure" else "warning",
    )
