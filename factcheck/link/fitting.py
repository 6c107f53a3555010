"""Fitting: whether some arrangement of figures holds, so that nothing need be asked."""

from decimal import Decimal

from factcheck.arithmetic import convert
from factcheck.model.figure import Figure

# Wider than the rules' own slack: what nearly fits was meant.
_SLACK = Decimal("0.11")
_CENT = Decimal("0.01")


def close(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers are the same but for rounding."""
    return abs(one - other) <= _SLACK * max(abs(one), abs(other))


def scale(each: Figure, total: Figure) -> Decimal | None:
    """Return what turns the first's unit into the second's; ``None`` if nothing does."""
    if each.unit == total.unit and each.kind == total.kind:
        return Decimal(1)
    if each.unit == "cent" and total.kind == "money":
        return _CENT
    if not each.unit or not total.unit or each.dimension != total.dimension:
        return None
    return convert(Decimal(1), each.unit, total.unit) if each.dimension else None
