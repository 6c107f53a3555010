"""A move told as an amount and as a percentage, with the level it led to."""

from decimal import Decimal

from factcheck import Change, Discrepancy, Interval, Label, operand, severity, shown

_CENT = Decimal("0.01")


@severity("error")
def check_amount_and_percent(change: Change) -> Discrepancy | None:
    """An amount of change is its percentage of the level before.

    The level before is the one after, less the move: a share that gains $2 to
    $52 has gained 4 percent of $50.

    Flags: The share rose [[$2]], or [[9 percent]], to [[$52]].
    Flags: The index lost [[150 points]], or [[5.1 percent]], to [[9,850]].
    Passes: The share rose $2, or 4 percent, to $52.
    Passes: The index lost 150 points, or 1.5 percent, to 9,850.
    Passes: The share rose 50 cents, or 2 percent, to close at $25.50.
    """
    amount, level, stated = change.amount, change.after, change.stated
    if amount is None or level is None or not change.direction:
        return None
    scale = _CENT if amount.unit == "cent" and level.unit != "cent" else Decimal(1)
    move, after = operand(amount), operand(level)
    low, high = move.low * scale, move.high * scale
    if not move.bounded or not after.bounded or low < 0:
        return None
    sign = 1 if change.direction == "up" else -1
    least, most = after.low - sign * high, after.high - sign * low
    if change.direction == "down":
        least, most = after.low + low, after.high + high
    if least <= 0:
        return None
    true = Interval(low / most * 100, high / least * 100)
    told = operand(stated)
    if told.overlaps(true):
        return None
    return Discrepancy(
        stated=told,
        expected=true,
        message=f"{amount} to {level} is a move of {shown(true, '%')}, not {stated}",
        working=f"{amount} / ({level} less the move) = {shown(true, '%')} with rounding",
        question=f"Is it {amount} or {stated}, or is {level} wrong?",
        labels=(
            Label(amount.span, "this move", primary=True),
            Label(stated.span, "in percent", primary=True),
            Label(level.span, "led here", primary=True),
        ),
        severity="error" if change.certainty == "sure" else "warning",
    )
