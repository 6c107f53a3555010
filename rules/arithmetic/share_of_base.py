"""A share of a base, against the amount it should give."""

from decimal import Decimal

from factcheck import (
    Discrepancy,
    Figure,
    Interval,
    Label,
    Share,
    as_share,
    operands,
    severity,
    shown,
)

_SLACK = Decimal("0.10")
_ONE = Decimal(1)
_OPEN = frozenset({"more_than", "at_least", "well_over", "just_over"})


@severity("error")
def check_share_of_base(share: Share) -> Discrepancy | None:
    """A share of a stated base gives the stated amount.

    Where the words leave open which figure is the base, all that they allow
    are tried and only a share that fits none is flagged, as a warning. A
    fraction in words ("a third") may be a tenth off.

    Flags: The levy takes [[1 percent]] of [[$21.1 billion]], or [[$2 billion]].
    Flags: Of the [[40 million barrels]] spilled, [[4 million barrels]] were burned. That leaves
        [[70%]] in the water.
    Passes: The levy takes 1 percent of $21.1 billion, or $211 million.
    Passes: Some 350 people, 35% of the 1,006 adults asked, agreed.
    Passes: Of the 40 million barrels spilled, 4 million barrels were burned. That leaves 90%
        in the water.
    """
    told = _told(share.share)
    if told is None:
        return None
    true = None
    for base in (share.base, *share.others):
        found = _true(share, base)
        if found is None or found.overlaps(told):
            return None
        true = true or found
    if true is None:
        return None
    return _discrepancy(share, told, true)


def _told(share: Figure) -> Interval | None:
    """Return the share as a part of one; fractions in words are a tenth wide."""
    if share.value is None:
        return None
    told = as_share(share)
    if share.kind == "percentage" and share.hedge is None:
        return told
    value = share.value / 100 if share.kind == "percentage" else share.value
    name = share.hedge.name if share.hedge else ""
    low = value if name in _OPEN else value * (1 - _SLACK)
    high = told.high if name in _OPEN else value * (1 + _SLACK)
    high = max(told.high, high)
    return Interval(min(told.low, low), min(high, _ONE) if value <= _ONE else high)


def _true(share: Share, base: Figure) -> Interval | None:
    amount = share.amount
    if not base.value or amount.value is None:
        return None
    part, whole = operands(amount, base)
    if whole.low <= 0:
        return None
    low = part.low / whole.high if whole.high.is_finite() else Decimal(0)
    high = part.high / whole.low
    return Interval(_ONE - high, _ONE - low) if share.left else Interval(low, high)


def _discrepancy(share: Share, told: Interval, true: Interval) -> Discrepancy:
    amount, base = share.amount, share.base
    hundred = Interval(true.low * 100, true.high * 100)
    left = "what is left of " if share.left else ""
    return Discrepancy(
        stated=told,
        expected=true,
        message=f"{amount} is {shown(hundred, '%')} of {base}, not {share.share}"
        if not share.left
        else f"{base} less {amount} leaves {shown(hundred, '%')}, not {share.share}",
        working=f"{left}{amount} / {base} = {shown(hundred, '%')} with rounding; "
        f"the copy has {share.share} ({share.why})",
        question=f"Is {share.share} of {base} meant, and is {amount} right?",
        labels=(
            Label(share.share.span, "this share", primary=True),
            Label(amount.span, "of this amount", primary=True),
            Label(base.span, "in this base", primary=True),
        ),
        severity="error" if share.certainty == "sure" else "warning",
    )
