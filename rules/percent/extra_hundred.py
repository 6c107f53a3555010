"""A rise of X percent, where the numbers give X percent of."""

from decimal import Decimal

from factcheck import (
    Change,
    Discrepancy,
    Interval,
    as_discrepancy,
    instead_of,
    judge,
    percent_change,
    severity,
    shown,
)

_HUNDRED = Decimal(100)
_MAY_GO_NEGATIVE = frozenset(
    "profit profits earnings income growth balance surplus deficit loss losses return returns "
    "cash margin flow".split()
)


@severity("error")
@instead_of("percent-change")
def check_extra_hundred(change: Change) -> Discrepancy | None:
    """An increase of X percent is not X percent of the level before.

    From 10,250 to 25,500 is 249 percent of the start and a rise of 149
    percent. Nothing that cannot be negative falls by more than 100 percent.

    Flags: Arrivals saw a nearly [[250%]] rise, from [[10,250]] to [[25,500]].
    Flags: Arrivals fell [[150%]] from [[10,250]] to [[4,100]].
    Passes: Arrivals saw a 149% rise, from 10,250 to 25,500.
    """
    stated, before, after = change.stated, change.before, change.after
    if stated.kind != "percentage" or before is None or after is None:
        return None
    if stated.value is None or stated.value < _HUNDRED:
        return None
    found = judge(change)
    if found.verdict != "broken" or found.told is None:
        return None
    true = percent_change(before, after)
    if change.direction == "down":
        words = set(stated.sentence.tokens.lower)
        if words & _MAY_GO_NEGATIVE or stated.value == _HUNDRED:
            return None
        message = f"a fall of {stated} is more than there was"
    else:
        if not found.told.overlaps(Interval(true.low + _HUNDRED, true.high + _HUNDRED)):
            return None
        message = f"{after} is {stated} of {before}, a rise of {shown(true, '%')}"
    return as_discrepancy(
        found,
        message=message,
        question=f"Is {stated} the change, or the new level in percent of the old?",
    )
