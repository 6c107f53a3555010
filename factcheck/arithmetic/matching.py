"""Match the units of two amounts, and tell in words why they do not match."""

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.arithmetic.ends import multiplied
from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from factcheck.arithmetic.amount import Amount
    from factcheck.model.figure import Figure


_ONE_PERCENT = Decimal("0.01")
_PERCENT = "percent"


class UnitError(TypeError):
    """Two amounts that cannot be added or compared, such as dollars and people."""


class NoValueError(TypeError):
    """Arithmetic asked of something that states no number, such as a full date."""


def number_of(value: object) -> Decimal | None:
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
    return number_of(plain()) if callable(plain) and hasattr(value, "dtype") else None


def in_unit_of(left: "Amount", right: "Amount", doing: str) -> "Amount":
    """Return ``right`` in the unit of ``left``; raise ``UnitError`` where none fits."""
    if right.bare or left.bare:
        return right
    if left.per != right.per:
        raise UnitError(f"cannot {doing} {named(left)} and {named(right)}")
    if left.unit == right.unit:
        return right
    if left.unit and right.unit and left.dimension == right.dimension:
        return converted(right, left.unit)
    raise UnitError(f"cannot {doing} {named(left)} and {named(right)}")


def converted(amount: "Amount", unit: str) -> "Amount":
    """Return the amount in another unit; raise ``UnitError`` where none leads there."""
    from factcheck.arithmetic.conversion import conversion

    change = conversion(amount.unit, unit)
    if change is None:
        raise UnitError(f"cannot convert {named(amount)} to {unit}")
    value = None if amount.value is None else change.value(amount.value)
    made = amount.like(change.interval(amount.interval), value)
    made.unit = unit
    return made


def joined_unit(left: "Amount", right: "Amount", sign: str) -> tuple[str, str, str, str]:
    """Return unit, dimension, per and counted of a product ("*") or quotient ("/")."""
    if sign == "/" and _same_kind(left, right):
        return "", "", "", ""
    if not right.unit and not right.per:
        counted = left.counted or right.counted if sign == "*" else ""
        counted = counted if sign == "*" or right.counted else left.counted
        return left.unit, left.dimension, left.per, counted
    if sign == "*" and not left.unit and not left.per:
        return joined_unit(right, left, "*")
    return (
        f"{left.unit or left.counted or 1}{sign}{right.unit}",
        f"{left.dimension or left.counted or 1}{sign}{right.dimension}",
        "",
        "",
    )


def _same_kind(left: "Amount", right: "Amount") -> bool:
    if left.unit or right.unit:
        return left.unit == right.unit and left.per == right.per
    return left.counted == right.counted and not left.per and not right.per


def common(one: str, other: str) -> str:
    """Return what both count: "man", or "man and woman" for two things together."""
    words = dict.fromkeys(word for text in (one, other) for word in text.split(" and ") if word)
    return " and ".join(words)


def named(amount: "Amount") -> str:
    """Return the amount in words, for an error message."""
    number = shown(amount.plain) if amount.value is not None else "an amount"
    unit = amount.unit or amount.counted or "a plain number"
    return f"{number} {unit}" + (f" per {amount.per}" if amount.per else "")


def rounded(value: Decimal, digits: int) -> Decimal:
    """Return ``value`` rounded to ``digits``, halves away from zero as in print."""
    if not value.is_finite():
        return value
    return value.quantize(Decimal(1).scaleb(-digits), rounding="ROUND_HALF_UP")


def shown(value: Decimal) -> str:
    """Return a number to read: thousands grouped, four decimals at most."""
    if not value.is_finite():
        return "any number" if value > 0 else "minus any number"
    digits = f"{round(value, 4).normalize():f}"
    whole, dot, rest = digits.partition(".")
    return f"{int(whole):,}{dot}{rest}" if abs(value) >= 1000 else digits


def joined(left: "tuple[Figure, ...]", right: "tuple[Figure, ...]") -> "tuple[Figure, ...]":
    """Return the figures behind both, each once."""
    seen = {id(figure) for figure in left}
    return left + tuple(figure for figure in right if id(figure) not in seen)


def vague(*amounts: "Amount") -> bool:
    """Whether one of them has no single value."""
    return any(amount.value is None for amount in amounts)


def as_factor(amount: "Amount", other: "Amount") -> "Amount":
    """Return a percentage of something else as a plain factor: 20% of 50 is 10."""
    if amount.unit != _PERCENT or other.unit == _PERCENT:
        return amount
    hundredth = Interval(_ONE_PERCENT, _ONE_PERCENT)
    value = None if amount.value is None else amount.value * _ONE_PERCENT
    made = amount.like(multiplied(amount.interval, hundredth), value)
    made.unit = made.dimension = made.per = made.counted = ""
    return made
