"""A share for each, against the total and the number it is shared among."""

from decimal import Decimal

from factcheck import Discrepancy, Figure, Interval, PerHead, convert, operands, severity, shown

_CENT = Decimal("0.01")
# A price told before a sum this many times off what it makes is no slip of that sum's.
_NO_SLIP = 12


@severity("error")
def check_per_head(per_head: PerHead) -> Discrepancy | None:
    """What each gets, times how many there are, is the total.

    Dividing by a count from another table, or slipping by a thousand, is the
    commonest arithmetic error that gets into print.

    Flags: The state spent [[$500 million]] on [[327 million]] Americans, [[$1 million each]].
    Flags: The court split [[$9 million]] among [[30]] families, [[$30,000 each]].
    Flags: The firm has [[200 million]] shares. Its dividend of [[50 cents a share]] will cost
        [[$10 million]].
    Passes: The firm has 200 million shares. Its dividend of 50 cents a share will cost
        $100 million.
    Passes: The court split $9 million among 30 families, $300,000 each.
    Passes: The hotel has 60 rooms at £120 each and made £2m last year.
    """
    total, count, each = per_head.total, per_head.number, per_head.each
    if not total.value or not count.value or not each.value:
        return None
    whole = operands(total, each)[0]
    number = operands(count)[0]
    if count.kind == "duration" and count.value is not None and not number.bounded:
        number = Interval.point(count.value)  # "over four years": in that time
    if not whole.bounded or not number.bounded or number.low <= 0:
        return None
    own = operands(total)[0]
    factor = _scale(each, total)
    if factor is None:
        return None
    true = Interval(own.low / number.high / factor, own.high / number.low / factor)
    told = operands(each)[0]
    if told.overlaps(true) or _near(told, true) or _unlike(per_head, told, true):
        return None
    return Discrepancy(
        stated=told,
        expected=true,
        message=f"{total} among {count} is {shown(true)} each, not {each}",
        working=f"{total} / {count} = {shown(true)} with rounding; the copy has {each}",
        question=f"Is {each} for each, or is the total or the count wrong?",
        severity="error" if per_head.certainty == "likely" else "warning",
    )


def _scale(each: Figure, total: Figure) -> Decimal | None:
    """Return what turns the share's unit into the total's."""
    if each.unit == "cent" and total.kind == "money" and total.unit != "cent":
        return _CENT
    if each.unit == total.unit or not each.dimension or each.dimension != total.dimension:
        return Decimal(1)
    return convert(Decimal(1), each.unit, total.unit)


def _near(told: Interval, true: Interval) -> bool:
    slack = Decimal("0.05")
    return told.overlaps(Interval(true.low * (1 - slack), true.high * (1 + slack)))


def _unlike(per_head: PerHead, told: Interval, true: Interval) -> bool:
    if per_head.each.index > per_head.total.index:
        return False
    return true.low > told.high * _NO_SLIP or told.low > true.high * _NO_SLIP
