"""Amount: what arithmetic on figures gives: an interval, a unit and the figures behind it."""

from decimal import Decimal
from fractions import Fraction

from factcheck.arithmetic.beside import operand
from factcheck.arithmetic.conversion import conversion
from factcheck.arithmetic.ends import added, multiplied, negated, outward, over
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from factcheck.model.operators import same_object

_ONE_PERCENT = Decimal("0.01")
_PERCENT = "percent"


class UnitError(TypeError):
    """Two amounts that cannot be added or compared, such as dollars and people."""


class NoValueError(TypeError):
    """Arithmetic asked of something that states no number, such as a full date."""


class Amount:
    """A number computed from figures; frozen.

    ``interval`` holds every value it can stand for, ``value`` the one that the
    figures' numbers as written give (``None`` once a vague figure took part),
    ``unit`` is canonical, ``counted`` what a count counts ("troop"), and
    ``sources`` are the figures. ``written`` tells one figure, unhedged.

    An order (``<``, ``<=``, ``>``, ``>=``) holds when some values of both sides make it
    hold; ``could_be`` asks whether one value fits both. Amounts are equal to nothing.
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
        return _converted(self, unit)

    @property
    def bare(self) -> bool:
        """Whether it has neither a unit nor something counted."""
        return not (self.unit or self.per or self.counted)

    def sides(self, other: object) -> tuple[Interval, Interval] | None:
        """Return both sides of a comparison in this side's unit, ``None`` for no number.

        One figure without a hedge against a plain number is taken as it is written:
        "20%" is not below 19, though 19.6% may be printed as 20%. Raises ``UnitError``
        where the two have nothing in common.
        """
        right = _amount(other)
        if right is None:
            return None
        right = _in_unit_of(self, right, "compare")
        one, two = self.interval, right.interval
        if self.written and not right.sources and two.low == two.high:
            one = Interval(self.plain, self.plain)
        if right.written and not self.sources and one.low == one.high:
            two = Interval(right.plain, right.plain)
        return one, two

    def could_be(self, other: object) -> bool:
        """Whether some value of this side is one of the other's, after rounding.

        So 47.6 million could be "48 million", and a sum of rounded parts could be a
        total that rounding can explain. Units of one dimension are converted; amounts
        that have nothing in common could not be each other. Raises ``TypeError`` for
        what is no number.
        """
        try:
            sides = self.sides(other)
        except UnitError:
            return False
        if sides is None:
            raise TypeError(f"{other!r:.60} is no number that {self} could be")
        return sides[0].overlaps(sides[1])

    def __eq__(self, other: object) -> bool:
        """Whether it is this very amount; raise ``ComparisonError`` for another number."""
        return same_object(self, other)

    __hash__ = object.__hash__

    def __lt__(self, other: object) -> bool:
        sides = self.sides(other)
        return NotImplemented if sides is None else sides[0].low < sides[1].high

    def __gt__(self, other: object) -> bool:
        sides = self.sides(other)
        return NotImplemented if sides is None else sides[0].high > sides[1].low

    def __le__(self, other: object) -> bool:
        sides = self.sides(other)
        if sides is None:
            return NotImplemented
        return sides[0].low < sides[1].high or sides[0].overlaps(sides[1])

    def __ge__(self, other: object) -> bool:
        sides = self.sides(other)
        if sides is None:
            return NotImplemented
        return sides[0].high > sides[1].low or sides[0].overlaps(sides[1])

    def _with(self, interval: Interval, value: Decimal | None, other: "Amount") -> "Amount":
        named = self if not self.bare else other
        return Amount(
            interval,
            value,
            _joined(self.sources, other.sources),
            unit=named.unit,
            dimension=named.dimension,
            per=named.per,
            counted=_common(self.counted, other.counted),
        )

    def __add__(self, other: object) -> "Amount":
        right = _amount(other)
        if right is None:
            return NotImplemented
        right = _in_unit_of(self, right, "add")
        value = None if _vague(self, right) else self.plain + right.plain
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
        right = _in_unit_of(self, right, "subtract")
        value = None if _vague(self, right) else self.plain - right.plain
        return self._with(added(self.interval, negated(right.interval)), value, right)

    def __rsub__(self, other: object) -> "Amount":
        left = _amount(other)
        return NotImplemented if left is None else left - self

    def __mul__(self, other: object) -> "Amount":
        right = _amount(other)
        if right is None:
            return NotImplemented
        left, right = _as_factor(self, right), _as_factor(right, self)
        value = None if _vague(left, right) else left.plain * right.plain
        product = multiplied(left.interval, right.interval)
        return left._times(product, value, right, "*")

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> "Amount":
        right = _amount(other)
        if right is None:
            return NotImplemented
        if right.dimension and right.dimension == self.dimension:
            right = _in_unit_of(self, right, "divide")
        value = None if _vague(self, right) or not right.value else self.plain / right.plain
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
        low, high = _rounded(self.interval.low, digits), _rounded(self.interval.high, digits)
        value = None if self.value is None else _rounded(self.value, digits)
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
        number = (
            f"{_shown(low)} to {_shown(high)}" if self.value is None else _shown(self.value)
        )
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
            ("unit", "dimension", "per", "counted"),
            _joined_unit(self, other, sign),
            strict=True,
        )
        return Amount(interval, value, _joined(self.sources, other.sources), **dict(units))


def _amount(value: object) -> Amount | None:
    """Return any operand as an amount; ``None`` for what is no number."""
    if isinstance(value, Amount):
        return value
    if isinstance(value, Figure):
        return Amount.of(value)
    if isinstance(value, Interval):
        return Amount(value, value.low if value.low == value.high else None)
    number = _number_of(value)
    return None if number is None else Amount(Interval(number, number), number)


def _number_of(value: object) -> Decimal | None:
    """Return a plain number as a Decimal; ``None`` for anything else."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, float):
        return Decimal(repr(value))  # as the author wrote it: 0.1, not its binary neighbour
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / Decimal(value.denominator)
    # numpy and pandas scalars say what they are by this method.
    plain = getattr(value, "item", None)
    return _number_of(plain()) if callable(plain) and hasattr(value, "dtype") else None


def _in_unit_of(left: Amount, right: Amount, doing: str) -> Amount:
    """Return ``right`` in the unit of ``left``; raise ``UnitError`` where none fits."""
    if right.bare or left.bare:
        return right
    if left.per != right.per:
        raise UnitError(f"cannot {doing} {_named(left)} and {_named(right)}")
    if left.unit == right.unit:
        return right
    if left.unit and right.unit and left.dimension == right.dimension:
        return _converted(right, left.unit)
    raise UnitError(f"cannot {doing} {_named(left)} and {_named(right)}")


def _converted(amount: Amount, unit: str) -> Amount:
    """Return the amount in another unit; raise ``UnitError`` where none leads there."""
    change = conversion(amount.unit, unit)
    if change is None:
        raise UnitError(f"cannot convert {_named(amount)} to {unit}")
    value = None if amount.value is None else change.value(amount.value)
    made = amount.like(change.interval(amount.interval), value)
    made.unit = unit
    return made


def _joined_unit(left: Amount, right: Amount, sign: str) -> tuple[str, str, str, str]:
    """Return unit, dimension, per and counted of a product ("*") or quotient ("/")."""
    if sign == "/" and _same_kind(left, right):
        return "", "", "", ""
    if not right.unit and not right.per:
        counted = left.counted or right.counted if sign == "*" else ""
        counted = counted if sign == "*" or right.counted else left.counted
        return left.unit, left.dimension, left.per, counted
    if sign == "*" and not left.unit and not left.per:
        return _joined_unit(right, left, "*")
    return (
        f"{left.unit or left.counted or 1}{sign}{right.unit}",
        f"{left.dimension or left.counted or 1}{sign}{right.dimension}",
        "",
        "",
    )


def _same_kind(left: Amount, right: Amount) -> bool:
    if left.unit or right.unit:
        return left.unit == right.unit and left.per == right.per
    return left.counted == right.counted and not left.per and not right.per


def _common(one: str, other: str) -> str:
    """Return what both count: "man", or "man and woman" for two things together."""
    words = dict.fromkeys(word for text in (one, other) for word in text.split(" and ") if word)
    return " and ".join(words)


def _named(amount: Amount) -> str:
    """Return the amount in words, for an error message."""
    number = _shown(amount.plain) if amount.value is not None else "an amount"
    unit = amount.unit or amount.counted or "a plain number"
    return f"{number} {unit}" + (f" per {amount.per}" if amount.per else "")


def _rounded(value: Decimal, digits: int) -> Decimal:
    """Return ``value`` rounded to ``digits``, halves away from zero as in print."""
    if not value.is_finite():
        return value
    return value.quantize(Decimal(1).scaleb(-digits), rounding="ROUND_HALF_UP")


def _shown(value: Decimal) -> str:
    """Return a number to read: thousands grouped, four decimals at most."""
    if not value.is_finite():
        return "any number" if value > 0 else "minus any number"
    digits = f"{round(value, 4).normalize():f}"
    whole, dot, rest = digits.partition(".")
    return f"{int(whole):,}{dot}{rest}" if abs(value) >= 1000 else digits


def _joined(left: tuple[Figure, ...], right: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Return the figures behind both, each once."""
    seen = {id(figure) for figure in left}
    return left + tuple(figure for figure in right if id(figure) not in seen)


def _vague(*amounts: Amount) -> bool:
    """Whether one of them has no single value."""
    return any(amount.value is None for amount in amounts)


def _as_factor(amount: Amount, other: Amount) -> Amount:
    """Return a percentage of something else as a plain factor: 20% of 50 is 10."""
    if amount.unit != _PERCENT or other.unit == _PERCENT:
        return amount
    hundredth = Interval(_ONE_PERCENT, _ONE_PERCENT)
    value = None if amount.value is None else amount.value * _ONE_PERCENT
    made = amount.like(multiplied(amount.interval, hundredth), value)
    made.unit = made.dimension = made.per = made.counted = ""
    return made
