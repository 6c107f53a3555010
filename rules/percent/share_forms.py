"""A fraction or ratio, against the percentage that restates it."""

from factcheck import Discrepancy, ShareForms, as_discrepancy, judge, severity


@severity("error")
def check_share_forms(share_form: ShareForms) -> Discrepancy | None:
    """A share in words and its percentage are the same share.

    Writers round to the nearest plain fraction, so a twentieth either way passes, a
    tenth with "about"; "nearly" and "more than" hold the percentage to their side, give
    or take a point.

    Flags: Nearly [[a third]] — [[51%]] — of new buyers had asked a friend.
    Flags: [[One in four]] ([[40%]]) drivers failed.
    Flags: It will shut [[45 of its 180]] shops, [[half]] of the total.
    Passes: It will shut 45 of its 180 shops, a quarter of the total.
    Passes: Nearly a third — 31% — of new buyers had asked a friend.
    Passes: One in four (26%) drivers failed.
    Passes: Half of men and 40% of women agreed.
    """
    found = judge(share_form)
    if found.verdict != "broken":
        return None
    words, number = share_form.first, share_form.second
    if found.workings[0].stated == "first":
        words, number = number, words
    return as_discrepancy(
        found,
        message=f"{words} is not {number}",
        question=f"Is it {words} or {number}?",
        severity="error" if share_form.certainty == "sure" else "warning",
    )
