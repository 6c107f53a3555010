"""Amount: what arithmetic on figures gives: an interval, a unit and the figures behind it."""

from decimal import Decimal

from factcheck.arithmetic.beside import operand
from factcheck.arithmetic.comparable import Comparable
from factcheck.arithmetic.ends import added, multiplied, negated, outward, over
from factcheck.arithmetic.matching import (
    NoValueError,
    as_factor,
    common,
    converted,
    in_unit_of,
    joined,
    joined_unit,
    number_of,
    rounded,
    shown,
    vague,
)
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval


class Amount(Comparable):
    """A number computed from figures; frozen.

    ``interval`` holds every value it can stand for, ``value`` the one that the
    figures' numbers as written give (``None`` once a vague figure took part),
    ``unit`` is canonical, ``counted`` what a count counts ("troop"), and
    ``sources`` are the figures. ``written`` tells one figure, unhedged.
    """

    __slots__ = (
        "counted", "dimension", "interval", "per", "sources", "unit", "value", "written",
    )  # fmt: skip

    def __init__(
        self,
        interval: Interval,
        value: Decimal | None,
        sources: tuple[Figure, ...] = (),
        *,
        unit: str = "",
        dimension: str = "",
        per: str = "",
        counted: str = "",
    ) -> None:
        """Describe the result of a computation."""
        self.interval = interval
        self.value = value
        self.sources = sources
        self.unit = unit
        self.dimension = dimension
        self.per = per
        self.counted = counted
        self.written = False

    @classmethod
    def of(cls, figure: Figure) -> "Amount":
        """Return what a figure states; raise ``NoValueError`` for a date."""
        if figure.calendar is not None and figure.value is None:
            raise NoValueError(f"{figure} is a date; compare figure.calendar or figure.period")
        made = cls(
            operand(figure),
            figure.value,
            (figure,),
            unit=figure.unit,
            dimension=figure.dimension,
            per=figure.per,
            counted=figure.measure.head if figure.measure and not figure.unit else "",
        )
        made.written = figure.hedge is None and figure.value is not None
        return made

    def to(self, unit: str) -> "Amount":
        """Return the same amount in another unit of its dimension ("mile")."""
        return converted(self, unit)

    @property
    def bare(self) -> bool:
        """Whether it has neither a unit nor something counted."""
        return not (self.unit or self.per or self.counted)

    def sides(self, other: object) -> tuple[Interval, Interval] | None:
        """Return both sides of a comparison; see ``Comparable``."""
        right = _amount(other)
        if right is None:
            return None
        right = in_unit_of(self, right, "compare")
        one, two = self.interval, right.interval
        if self.written and not right.sources and two.low == two.high:
            one = Interval(self.plain, self.plain)
        if right.written and not self.sources and one.low == one.high:
            two = Interval(right.plain, right.plain)
        return one, two

    def _with(self, interval: Interval, value: Decimal | None, other: "Amount") -> "Amount":
        named = self if not self.bare else other
        return Amount(
            interval,
            value,
            joined(self.sources, other.sources),
            unit=named.unit,
            dimension=named.dimension,
            per=named.per,
            counted=common(self.counted, other.counted),
        )

    def __add__(self, other: object) -> "Amount":
        right = _amount(other)
        if right is None:
            return NotImplemented
        right = in_unit_of(self, right, "add")
        value = None if vague(self, right) else self.plain + right.plain
        return self._with(added(self.interval, right.interval), value, right)

    __radd__ = __add__

    def __neg__(self) -> "Amount":
        value = None if self.value is None else -self.value
        return self.like(negated(self.interval), value)

    def __pos__(self) -> "Amount":
        return self

    def __sub__(self, other: object) -> "Amount":
        right = _amount(other)
        if right is None:
            return NotImplemented
        right = in_unit_of(self, right, "subtract")
        value = None if vague(self, right) else self.plain - right.plain
        return self._with(added(self.interval, negated(right.interval)), value, right)

    def __rsub__(self, other: object) -> "Amount":
        left = _amount(other)
        return NotImplemented if left is None else left - self

    def __mul__(self, other: object) -> "Amount":
        right = _amount(other)
        if right is None:
            return NotImplemented
        left, right = as_factor(self, right), as_factor(right, self)
        value = None if vague(left, right) else left.plain * right.plain
        product = multiplied(left.interval, right.interval)
        return left._times(product, value, right, "*")

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> "Amount":
        right = _amount(other)
        if right is None:
            return NotImplemented
        if right.dimension and right.dimension == self.dimension:
            right = in_unit_of(self, right, "divide")
        value = None if vague(self, right) or not right.value else self.plain / right.plain
        return self._times(over(self.interval, right.interval), value, right, "/")

    def __rtruediv__(self, other: object) -> "Amount":
        left = _amount(other)
        return NotImplemented if left is None else left / self

    def __abs__(self) -> "Amount":
        low, high, low_open, high_open = self.interval
        value = None if self.value is None else abs(self.value)
        if low >= 0:
            return self
        if high <= 0:
            return -self
        far, far_open = max((-low, low_open), (high, high_open), key=outward)
        return self.like(Interval(Decimal(0), far, False, far_open), value)

    def __round__(self, digits: int = 0) -> "Amount":
        """Round the ends and the value, halves away from zero as in print."""
        low, high = rounded(self.interval.low, digits), rounded(self.interval.high, digits)
        value = None if self.value is None else rounded(self.value, digits)
        return self.like(Interval(low, high), value)

    def __float__(self) -> float:
        return float(self._needed())

    def __int__(self) -> int:
        return int(self._needed())

    def __bool__(self) -> bool:
        return self.interval != Interval(Decimal(0), Decimal(0))

    def __str__(self) -> str:
        """Return the value, or the interval of a vague one, with its unit."""
        low, high = self.interval.low, self.interval.high
        number = f"{shown(low)} to {shown(high)}" if self.value is None else shown(self.value)
        unit = " ".join(word for word in (self.unit, self.counted) if word)
        return f"{number} {unit}".strip() + (f" per {self.per}" if self.per else "")

    def __format__(self, spec: str) -> str:
        """Format the value by ``spec``; without one, as ``str`` does."""
        return format(self._needed(), spec) if spec else str(self)

    def __repr__(self) -> str:
        """Show the amount and how many figures are behind it."""
        return f"Amount({self}, from {len(self.sources)} figures)"

    @property
    def plain(self) -> Decimal:
        """The value; zero where there is none."""
        return Decimal(0) if self.value is None else self.value

    def _needed(self) -> Decimal:
        if self.value is not None:
            return self.value
        if self.interval.bounded:
            return (self.interval.low + self.interval.high) / 2
        raise NoValueError(f"{self} has no upper end and no single value")

    def like(self, interval: Interval, value: Decimal | None) -> "Amount":
        """Return another number with the same unit and sources."""
        return Amount(
            interval,
            value,
            self.sources,
            unit=self.unit,
            dimension=self.dimension,
            per=self.per,
            counted=self.counted,
        )

    def _times(
        self, interval: Interval, value: Decimal | None, other: "Amount", sign: str
    ) -> "Amount":
        units = zip(
            ("unit", "dimension", "per", "counted"), joined_unit(self, other, sign), strict=True
        )
        return Amount(interval, value, joined(self.sources, other.sources), **dict(units))


def _amount(value: object) -> Amount | None:
    """Return any operand as an amount; ``None`` for what is no number."""
    if isinstance(value, Amount):
        return value
    if isinstance(value, Figure):
        return Amount.of(value)
    if isinstance(value, Interval):
        return Amount(value, value.low if value.low == value.high else None)
    number = number_of(value)
    return None if number is None else Amount(Interval(number, number), number)
