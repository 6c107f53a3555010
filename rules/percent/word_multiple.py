"""Doubled, tripled, halved and "three times", against the levels beside them."""

from factcheck import Change, Discrepancy, as_discrepancy, judge, severity, shown


@severity("error")
def check_word_multiple(change: Change) -> Discrepancy | None:
    """A multiple in words fits the levels before and after it.

    Beside its levels, doubled stands for 1.9 to 2.1 times: half of what it may stand
    for alone. "More than" and "nearly" open or close one side. Words such as
    "threefold increase" are read both ways.

    Flags: Exports more than [[doubled]] from [[$44m]] to [[$75m]].
    Flags: The fleet [[tripled]] to [[40]] ships from [[20]] ships.
    Flags: Output [[halved]] from [[80 tonnes]] to [[70 tonnes]].
    Flags: Sales more than [[halved]] from [[£60m]] to [[£35m]].
    Flags: The fleet nearly [[halved]] to [[36]] ships from [[80]] ships.
    Passes: Sales more than halved from £60m to £28m.
    Passes: The fleet nearly halved to 44 ships from 80 ships.
    Passes: Exports more than doubled from $44m to $95m.
    Passes: The fleet tripled to 58 ships from 20 ships.
    Passes: Output halved from 80 tonnes to 41 tonnes.
    """
    if change.stated.kind != "multiple":
        return None
    found = judge(change)
    if found.verdict != "broken" or found.made is None:
        return None
    stated, before, after = change.stated, change.before, change.after
    return as_discrepancy(
        found,
        message=f"{before} to {after} is {shown(found.made)} times, not {stated}",
        question=f"Is it {stated}, or is one of the levels wrong?",
        severity="error" if change.certainty == "sure" else "warning",
    )
