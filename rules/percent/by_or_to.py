"""A change "by" N that is in truth a change "to" N."""

from factcheck import Change, Discrepancy, as_discrepancy, instead_of, judge

_RELATIVE = frozenset({"percentage", "multiple", "points", "fraction"})


@instead_of("change-and-difference")
def check_by_or_to(change: Change) -> Discrepancy | None:
    """An amount of change is not the level it leads to.

    Flags: The chain will grow by [[6,000]] shops, to [[6,000]] from [[5,600]].
    Passes: The chain will grow by 400 shops, to 6,000 from 5,600.
    """
    stated, after = change.stated, change.after
    if stated.kind in _RELATIVE or after is None or stated.value != after.value:
        return None
    found = judge(change)
    if found.verdict != "broken" or found.true is None:
        return None
    return as_discrepancy(
        found,
        message=f"{stated} is the level after the change, not the change",
        question=f"By {stated}, or to {stated}?",
    )
