"""Amount: what arithmetic on figures gives: an interval, a unit and the figures behind it.

A comparison holds when some values that the two sides can stand for make it
hold, so "48 million" equals 47.6 million and 52% is not below 51. ``!=`` is
the opposite of ``==``: no value fits both.
"""

from decimal import Decimal
from fractions import Fraction

from factcheck.arithmetic.ends import added, multiplied, negated, outward, over
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

_ONE_PERCENT = Decimal("0.01")
_PERCENT = "percent"


class UnitError(TypeError):
    """Two amounts that cannot be added or compared, such as dollars and people."""


class NoValueError(TypeError):
    """Arithmetic asked of something that states no number, such as a full date."""


class Amount:
    """A number computed from figures; frozen.

    ``interval`` holds every value it can stand for, ``value`` the one that the
    figures' numbers as written give (``None`` once a vague figure took part).
    ``unit`` is canonical, empty for a plain number or count; ``counted`` says
    what a count counts ("troop"). ``sources`` are the figures, in the order
    they joined.
    """

    __slots__ = ("counted", "dimension", "interval", "per", "sources", "unit", "value")

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

    @classmethod
    def of(cls, figure: Figure) -> "Amount":
        """Return the amount that a figure states; raise ``NoValueError`` for a date."""
        if figure.calendar is not None and figure.value is None:
            raise NoValueError(f"{figure} is a date; compare figure.calendar or figure.period")
        return cls(
            figure.interval,
            figure.value,
            (figure,),
            unit=figure.unit,
            dimension=figure.dimension,
            per=figure.per,
            counted=figure.measure.head if figure.measure and not figure.unit else "",
        )

    def to(self, unit: str) -> "Amount":
        """Return the same amount in another unit of its dimension ("mile")."""
        return _converted(self, unit)

    @property
    def bare(self) -> bool:
        """Whether it has neither a unit nor something counted."""
        return not (self.unit or self.per or self.counted)

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
        right = _matched(self, right, "add")
        value = None if _vague(self, right) else self._plain + right._plain
        return self._with(added(self.interval, right.interval), value, right)

    __radd__ = __add__

    def __neg__(self) -> "Amount":
        value = None if self.value is None else -self.value
        return self._like(negated(self.interval), value)

    def __pos__(self) -> "Amount":
        return self

    def __sub__(self, other: object) -> "Amount":
        right = _amount(other)
        if right is None:
            return NotImplemented
        right = _matched(self, right, "subtract")
        value = None if _vague(self, right) else self._plain - right._plain
        return self._with(added(self.interval, negated(right.interval)), value, right)

    def __rsub__(self, other: object) -> "Amount":
        left = _amount(other)
        return NotImplemented if left is None else left - self

    def __mul__(self, other: object) -> "Amount":
        right = _amount(other)
        if right is None:
            return NotImplemented
        left, right = _as_factor(self, right), _as_factor(right, self)
        value = None if _vague(left, right) else left._plain * right._plain
        product = multiplied(left.interval, right.interval)
        return left._joined_unit(product, value, right, "*")

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> "Amount":
        right = _amount(other)
        if right is None:
            return NotImplemented
        if right.dimension and right.dimension == self.dimension:
            right = _matched(self, right, "divide")
        vague = _vague(self, right) or not right.value
        value = None if vague else self._plain / right._plain
        return self._joined_unit(over(self.interval, right.interval), value, right, "/")

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
        return self._like(Interval(Decimal(0), far, False, far_open), value)

    def __round__(self, digits: int = 0) -> "Amount":
        """Round the ends and the value, halves away from zero as in print."""
        low, high = _rounded(self.interval.low, digits), _rounded(self.interval.high, digits)
        value = None if self.value is None else _rounded(self.value, digits)
        return self._like(Interval(low, high), value)

    def __float__(self) -> float:
        return float(self._needed())

    def __int__(self) -> int:
        return int(self._needed())

    def __bool__(self) -> bool:
        return self.interval != Interval(Decimal(0), Decimal(0))

    def __lt__(self, other: object) -> bool:
        right = _compared(self, other)
        return NotImplemented if right is None else self.interval.low < right.interval.high

    def __gt__(self, other: object) -> bool:
        right = _compared(self, other)
        return NotImplemented if right is None else self.interval.high > right.interval.low

    def __le__(self, other: object) -> bool:
        right = _compared(self, other)
        if right is None:
            return NotImplemented
        return self.interval.low < right.interval.high or self.interval.overlaps(right.interval)

    def __ge__(self, other: object) -> bool:
        right = _compared(self, other)
        if right is None:
            return NotImplemented
        return self.interval.high > right.interval.low or self.interval.overlaps(right.interval)

    def __eq__(self, other: object) -> bool:
        try:
            right = _compared(self, other)
        except UnitError:
            return False  # like unequal types everywhere in Python
        return NotImplemented if right is None else self.interval.overlaps(right.interval)

    __hash__ = object.__hash__

    def __str__(self) -> str:
        """Return the value, or the interval of a vague one, with its unit."""
        low, high = self.interval.low, self.interval.high
        shown = f"{_short(low)} to {_short(high)}" if self.value is None else _short(self.value)
        unit = " ".join(word for word in (self.unit, self.counted) if word)
        return f"{shown} {unit}".strip() + (f" per {self.per}" if self.per else "")

    def __format__(self, spec: str) -> str:
        """Format the value by ``spec``; without one, as ``str`` does."""
        return format(self._needed(), spec) if spec else str(self)

    def __repr__(self) -> str:
        """Show the amount and how many figures are behind it."""
        return f"Amount({self}, from {len(self.sources)} figures)"

    @property
    def _plain(self) -> Decimal:
        return Decimal(0) if self.value is None else self.value

    def _needed(self) -> Decimal:
        if self.value is not None:
            return self.value
        if self.interval.bounded:
            return (self.interval.low + self.interval.high) / 2
        raise NoValueError(f"{self} has no upper end and no single value")

    def _like(self, interval: Interval, value: Decimal | None) -> "Amount":
        return Amount(
            interval,
            value,
            self.sources,
            unit=self.unit,
            dimension=self.dimension,
            per=self.per,
            counted=self.counted,
        )

    def _joined_unit(
        self, interval: Interval, value: Decimal | None, other: "Amount", sign: str
    ) -> "Amount":
        sources = _joined(self.sources, other.sources)
        if sign == "/" and _same_kind(self, other):
            return Amount(interval, value, sources)
        if not other.unit and not other.per:
            counted = self.counted or (other.counted if sign == "*" else "")
            return Amount(
                interval, value, sources, unit=self.unit, dimension=self.dimension,
                per=self.per, counted=counted,
            )  # fmt: skip
        if sign == "*" and not self.unit and not self.per:
            return other._joined_unit(interval, value, self, "*")._from(sources)
        unit = f"{self.unit or self.counted or 1}{sign}{other.unit}"
        kind = f"{self.dimension or self.counted or 1}{sign}{other.dimension}"
        return Amount(interval, value, sources, unit=unit, dimension=kind)

    def _from(self, sources: tuple[Figure, ...]) -> "Amount":
        made = self._like(self.interval, self.value)
        made.sources = sources
        return made


def _joined(left: tuple[Figure, ...], right: tuple[Figure, ...]) -> tuple[Figure, ...]:
    seen = {id(figure) for figure in left}
    return left + tuple(figure for figure in right if id(figure) not in seen)


def _amount(value: object) -> Amount | None:
    """Return any operand as an amount; ``None`` for what is no number."""
    if isinstance(value, Amount):
        return value
    if isinstance(value, Figure):
        return Amount.of(value)
    if isinstance(value, Interval):
        return Amount(value, value.low if value.low == value.high else None)
    number = _number(value)
    return None if number is None else Amount(Interval(number, number), number)


def _number(value: object) -> Decimal | None:
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
    return _number(plain()) if callable(plain) and hasattr(value, "dtype") else None


def _matched(left: Amount, right: Amount, doing: str) -> Amount:
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


def _compared(left: Amount, other: object) -> Amount | None:
    right = _amount(other)
    return None if right is None else _matched(left, right, "compare")


def _converted(amount: Amount, unit: str) -> Amount:
    from factcheck.arithmetic import convert

    interval = convert(amount.interval, amount.unit, unit)
    point = amount.value
    if interval is None:
        raise UnitError(f"cannot convert {_named(amount)} to {unit}")
    exact = None if point is None else convert(Interval(point, point), amount.unit, unit)
    made = amount._like(interval, None if exact is None else exact.low)
    made.unit = unit
    return made


def _as_factor(amount: Amount, other: Amount) -> Amount:
    """Return a percentage of something else as a plain factor: 20% of 50 is 10."""
    if amount.unit != _PERCENT or other.unit == _PERCENT:
        return amount
    scale = Interval(_ONE_PERCENT, _ONE_PERCENT)
    value = None if amount.value is None else amount.value * _ONE_PERCENT
    return Amount(multiplied(amount.interval, scale), value, amount.sources)


def _same_kind(left: Amount, right: Amount) -> bool:
    if left.unit or right.unit:
        return left.unit == right.unit and left.per == right.per
    return left.counted == right.counted and not left.per and not right.per


def _vague(*amounts: Amount) -> bool:
    return any(amount.value is None for amount in amounts)


def _common(one: str, other: str) -> str:
    """Return what both count; nothing for 12 men and 8 women."""
    return one or other if not (one and other) or one == other else ""


def _named(amount: Amount) -> str:
    number = _short(amount._plain) if amount.value is not None else "an amount"
    unit = amount.unit or amount.counted or "a plain number"
    return f"{number} {unit}" + (f" per {amount.per}" if amount.per else "")


def _rounded(value: Decimal, digits: int) -> Decimal:
    if not value.is_finite():
        return value
    return value.quantize(Decimal(1).scaleb(-digits), rounding="ROUND_HALF_UP")


def _short(value: Decimal) -> str:
    if not value.is_finite():
        return "any number" if value > 0 else "minus any number"
    shown = f"{round(value, 4).normalize():f}"
    whole, dot, rest = shown.partition(".")
    return f"{int(whole):,}{dot}{rest}" if abs(value) >= 1000 else shown
