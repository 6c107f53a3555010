"""Compare amounts: what some values of the two sides can make hold, holds.

So 47.6 million equals "48 million", and a sum of rounded parts equals a total
that rounding can explain. ``!=`` is the opposite of ``==``: no value fits both.
One figure without a hedge against a plain number is taken as it is written:
"20%" is not below 19, though 19.6% may be printed as 20%.
"""

from typing import Any

from factcheck.arithmetic.matching import UnitError
from factcheck.model.interval import Interval


class Comparable:
    """The six comparisons, by interval; units of one dimension are converted."""

    __slots__ = ()

    def sides(self, other: object) -> tuple[Interval, Interval] | None:
        """Return both sides in this side's unit, or ``None`` if the other is no number.

        Raises ``UnitError`` where the two have nothing in common.
        """
        raise NotImplementedError

    def __lt__(self, other: object) -> Any:
        sides = self.sides(other)
        return NotImplemented if sides is None else sides[0].low < sides[1].high

    def __gt__(self, other: object) -> Any:
        sides = self.sides(other)
        return NotImplemented if sides is None else sides[0].high > sides[1].low

    def __le__(self, other: object) -> Any:
        sides = self.sides(other)
        if sides is None:
            return NotImplemented
        return sides[0].low < sides[1].high or sides[0].overlaps(sides[1])

    def __ge__(self, other: object) -> Any:
        sides = self.sides(other)
        if sides is None:
            return NotImplemented
        return sides[0].high > sides[1].low or sides[0].overlaps(sides[1])

    def __eq__(self, other: object) -> Any:
        try:
            sides = self.sides(other)
        except UnitError:
            return False  # like unequal types everywhere in Python
        return NotImplemented if sides is None else sides[0].overlaps(sides[1])

    __hash__ = object.__hash__
