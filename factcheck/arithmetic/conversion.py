"""Convert values and intervals between units of one dimension."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.arithmetic.factors import FACTORS
from factcheck.model.interval import Interval

# Units whose name has several sizes in use, and the size that is tried first.
SIZED = {"ton": "short ton"}


class Conversion(NamedTuple):
    """``to = from * factor + offset``; the offset is zero but for temperatures."""

    factor: Decimal
    offset: Decimal = Decimal(0)

    def value(self, value: Decimal) -> Decimal:
        """Return the value in the target unit."""
        return value * self.factor + self.offset

    def interval(self, interval: Interval) -> Interval:
        """Return the interval in the target unit, open ends kept open."""
        low, high, low_open, high_open = interval
        return Interval(self.value(low), self.value(high), low_open, high_open)


def conversion(unit: str, to: str, *, difference: bool = False) -> Conversion | None:
    """Return how to turn ``unit`` into ``to``, ``None`` where no fixed factor does.

    ``difference`` converts a difference of temperatures, which has no offset.
    """
    if unit == to:
        return Conversion(Decimal(1))
    source, target = FACTORS.get(unit), FACTORS.get(to)
    if source is None or target is None or source.dimension != target.dimension:
        return None
    factor = source.factor / target.factor
    if difference:
        return Conversion(factor)
    return Conversion(factor, (source.offset - target.offset) / target.factor)


def convert(value: Decimal, unit: str, to: str, *, difference: bool = False) -> Decimal | None:
    """Return ``value`` of ``unit`` in ``to``, ``None`` where no fixed factor leads there."""
    change = conversion(unit, to, difference=difference)
    return None if change is None else change.value(value)
