"""Let figures stand in arithmetic and comparisons, as amounts that remember them.

The amounts live above the model, in ``factcheck.arithmetic``, since they
convert units; ``use_amounts`` hands their maker down.
"""

from collections.abc import Callable
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


class Operand:
    """Operators of a figure: each works on its amount.

    ``==`` compares what two figures state, never which they are: two figures
    are equal when some value fits both. Use ``is`` to tell them apart.
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

    def __eq__(self, other: object) -> bool:
        return self is other or (_maker is not None and bool(amount_of(self) == other))

    __hash__ = object.__hash__
