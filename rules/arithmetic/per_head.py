"""A share for each, against the total and the number it is shared among."""

from typing import Literal

from factcheck import Discrepancy, PerHead, as_discrepancy, judge, severity, shown

# A price told before a sum this many times off what it makes is no slip of that sum's.
_NO_SLIP = 12


@severity("error")
def check_per_head(per_head: PerHead) -> Discrepancy | None:
    """What each gets, times how many there are, is the total.

    Dividing by a count from another table, or slipping by a thousand, is the
    commonest arithmetic error that gets into print.

    Flags: The state spent [[$500 million]] on [[327 million]] Americans, [[$1 million each]].
    Flags: The court split [[$9 million]] among [[30]] families, [[$30,000 each]].
    Passes: It sent 71 beds to Bray, 62 to Corle and 45 each to Dunne and Esk.
    Passes: The court split $9 million among 30 families, $300,000 each.
    Passes: The hotel has 60 rooms at £120 each and made £2m last year.
    """
    found = judge(per_head)
    if found.verdict != "broken" or found.told is None or found.true is None:
        return None
    total, count, each = per_head.total, per_head.number, per_head.each
    told, true = found.told, found.true
    far = true.low > told.high * _NO_SLIP or told.low > true.high * _NO_SLIP
    if far and each.index < total.index:
        return None
    return as_discrepancy(
        found,
        message=f"{total} among {count} is {shown(true)} each, not {each}",
        question=f"Is {each} right, or is the total or the count wrong?",
        severity=_loud(per_head),
    )


def _loud(found: PerHead) -> Literal["info", "warning", "error"]:
    """Return how loud it is told: where others stand between, it was no error in print."""
    if found.certainty == "likely":
        return "error"
    places = [each.index for each in (found.total, found.number, found.each)]
    return "warning" if max(places) - min(places) == len(places) - 1 else "info"
