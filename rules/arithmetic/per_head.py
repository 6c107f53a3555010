"""A share for each, against the total and the number it is shared among."""

from decimal import Decimal

from factcheck import Discrepancy, Interval, PerHead, operands, severity, shown


@severity("error")
def check_per_head(per_head: PerHead) -> Discrepancy | None:
    """What each gets, times how many there are, is the total.

    Dividing by a count from another table, or slipping by a thousand, is the
    commonest arithmetic error that gets into print.

    Flags: The state spent [[$500 million]] on [[327 million]] Americans, [[$1 million each]].
    Flags: The court split [[$9 million]] among [[30]] families, [[$30,000 each]].
    Passes: The court split $9 million among 30 families, $300,000 each.
    """
    total, count, each = per_head.total, per_head.number, per_head.each
    if not total.value or not count.value or not each.value:
        return None
    whole = operands(total, each)[0]
    number = operands(count)[0]
    if not whole.bounded or not number.bounded or number.low <= 0:
        return None
    own = operands(total)[0]
    true = Interval(own.low / number.high, own.high / number.low)
    told = operands(each)[0]
    if told.overlaps(true) or _near(told, true):
        return None
    return Discrepancy(
        stated=told,
        expected=true,
        message=f"{total} among {count} is {shown(true)} each, not {each}",
        working=f"{total} / {count} = {shown(true)} with rounding; the copy has {each}",
        question=f"Is {each} for each, or is the total or the count wrong?",
        severity="error" if per_head.certainty == "likely" else "warning",
    )


def _near(told: Interval, true: Interval) -> bool:
    slack = Decimal("0.05")
    return told.overlaps(Interval(true.low * (1 - slack), true.high * (1 + slack)))
