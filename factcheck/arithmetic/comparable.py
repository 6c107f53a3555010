"""Compare amounts as intervals: what some values of the two sides can make hold, holds.

So "48 million" equals 47.6 million, and 52% is not below 51. ``!=`` is the
opposite of ``==``: no value fits both.
"""

from typing import TYPE_CHECKING, Any

from factcheck.arithmetic.matching import UnitError
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from factcheck.arithmetic.amount import Amount


class Comparable:
    """The six comparisons, by interval; units of one dimension are converted."""

    __slots__ = ()

    interval: Interval

    def against(self, other: object) -> "Amount | None":
        """Return the other side in this side's unit, or ``None`` if it is no number.

        Raises ``UnitError`` where the two have nothing in common.
        """
        raise NotImplementedError

    def __lt__(self, other: object) -> Any:
        right = self.against(other)
        return NotImplemented if right is None else self.interval.low < right.interval.high

    def __gt__(self, other: object) -> Any:
        right = self.against(other)
        return NotImplemented if right is None else self.interval.high > right.interval.low

    def __le__(self, other: object) -> Any:
        right = self.against(other)
        if right is None:
            return NotImplemented
        return self.interval.low < right.interval.high or self.interval.overlaps(right.interval)

    def __ge__(self, other: object) -> Any:
        right = self.against(other)
        if right is None:
            return NotImplemented
        return self.interval.high > right.interval.low or self.interval.overlaps(right.interval)

    def __eq__(self, other: object) -> Any:
        try:
            right = self.against(other)
        except UnitError:
            return False  # like unequal types everywhere in Python
        return NotImplemented if right is None else self.interval.overlaps(right.interval)

    __hash__ = object.__hash__
