"""Interval: every value that a statement of a number can stand for."""

from decimal import Decimal
from typing import NamedTuple

INFINITY = Decimal("Infinity")


class Interval(NamedTuple):
    """The values from ``low`` to ``high``; an open end leaves its own value out.

    "48 million" stands for anything from 47.5 to 48.5 million, so two
    statements disagree only when no single value fits both. ``high`` is
    ``INFINITY`` where nothing bounds it ("tops 5,000").
    """

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Decimal) -> "Interval":
        """Return the interval that holds ``value`` alone."""
        return cls(value, value)

    @classmethod
    def rounded(cls, value: Decimal, *, to: Decimal) -> "Interval":
        """Return the values that print as ``value`` when rounded to ``to``."""
        return cls(value - to / 2, value + to / 2)

    def overlaps(self, other: "Interval") -> bool:
        """Whether some value fits both intervals; touching open ends do not meet."""
        if self.low < other.high and other.low < self.high:
            return True
        if self.low == other.high:
            return not (self.low_open or other.high_open) and self._sound(other)
        if other.low == self.high:
            return not (other.low_open or self.high_open) and self._sound(other)
        return False

    def _sound(self, other: "Interval") -> bool:
        return self.low <= self.high and other.low <= other.high

    def contains(self, value: Decimal) -> bool:
        """Whether ``value`` lies inside."""
        return self.overlaps(Interval(value, value))

    @property
    def bounded(self) -> bool:
        """Whether both ends are finite."""
        return self.low.is_finite() and self.high.is_finite()
