"""Let figures stand in arithmetic and comparisons, as amounts that remember them.

The amounts live above the model, in ``factcheck.arithmetic``, since they
convert units; ``use_amounts`` hands their maker down.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

_maker: Callable[[Any], Any] | None = None


def use_amounts(maker: Callable[[Any], Any]) -> None:
    """Make the amounts of figures with ``maker`` from now on."""
    global _maker  # noqa: PLW0603 - set once, when the rules' package is imported
    _maker = maker


def amount_of(figure: Any) -> Any:
    """Return the amount that a figure states; raise ``TypeError`` if none is known."""
    if _maker is None:
        raise TypeError("arithmetic on figures needs factcheck.check to be imported")
    return _maker(figure)


class ComparisonError(TypeError):
    """Figures were compared by ``==`` where only ``could_be`` makes sense."""


def same_object(one: object, other: object) -> bool:
    """Return whether the two are one object; raise ``ComparisonError`` for numbers.

    Equality of rounded numbers holds for a and b, for b and c, and not for a and c, so
    it is no equality; whoever writes ``figure == 51`` is told what to write instead.
    """
    both_figures = isinstance(one, Operand) and isinstance(other, Operand)
    number = isinstance(other, int | float | Decimal) or hasattr(other, "could_be")
    if one is not other and number and not both_figures:
        raise ComparisonError(f"== tells which figure it is; ask could_be: {one}, {other}")
    return one is other


class Operand:
    """Operators of a figure: each works on its amount.

    ``==`` tells whether it is this very figure, as in any list or set; whether two
    figures could state one amount is asked by name: ``could_be``.
    """

    __slots__ = ()

    def __add__(self, other: Any) -> Any:
        return amount_of(self) + other

    def __radd__(self, other: Any) -> Any:
        return other + amount_of(self)

    def __sub__(self, other: Any) -> Any:
        return amount_of(self) - other

    def __rsub__(self, other: Any) -> Any:
        return other - amount_of(self)

    def __mul__(self, other: Any) -> Any:
        return amount_of(self) * other

    def __rmul__(self, other: Any) -> Any:
        return other * amount_of(self)

    def __truediv__(self, other: Any) -> Any:
        return amount_of(self) / other

    def __rtruediv__(self, other: Any) -> Any:
        return other / amount_of(self)

    def __neg__(self) -> Any:
        return -amount_of(self)

    def __pos__(self) -> Any:
        return amount_of(self)

    def __abs__(self) -> Any:
        return abs(amount_of(self))

    def __round__(self, digits: int = 0) -> Any:
        return round(amount_of(self), digits)

    def __float__(self) -> float:
        return float(amount_of(self))

    def __int__(self) -> int:
        return int(amount_of(self))

    def __format__(self, spec: str) -> str:
        """Return the figure as written, or its value by ``spec``: f"{figure:,}"."""
        return format(amount_of(self), spec) if spec else str(self)

    def __lt__(self, other: Any) -> bool:
        return bool(amount_of(self) < other)

    def __le__(self, other: Any) -> bool:
        return bool(amount_of(self) <= other)

    def __gt__(self, other: Any) -> bool:
        return bool(amount_of(self) > other)

    def __ge__(self, other: Any) -> bool:
        return bool(amount_of(self) >= other)

    def could_be(self, other: Any) -> bool:
        """Whether one value fits both this figure and another, an amount or a number.

        "48 million" could be 47.6 million; "20%" without a hedge could only be 20.
        Units of one dimension are converted. Raises ``TypeError`` for what is no number.
        """
        return bool(amount_of(self).could_be(other))

    def __eq__(self, other: object) -> bool:
        return same_object(self, other)

    __hash__ = object.__hash__
