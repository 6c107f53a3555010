"""Judge whether two quantities can be one number.

The caller sees to it that both measure the same thing; what is judged here is
the numbers alone, by the table of soft and hard intervals in ARCHITECTURE.md.
"""

from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.arithmetic.conversion import conversion
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity

Verdict = Literal["AGREE", "LOOSE", "STRAINED", "CONFLICT"]

_STRICT = frozenset(
    ["more_than", "just_over", "well_over", "less_than", "nearly", "just_under"]
)

_BOUNDS = frozenset(
    [
        "at_least",
        "at_most",
        "less_than",
        "more_than",
        "nearly",
        "just_over",
        "just_under",
        "up_to",
    ]
)


class Compatibility(NamedTuple):
    """A verdict on two numbers; ``power_of_ten`` where they differ by tens alone."""

    verdict: Verdict
    power_of_ten: bool = False


def compatible(first: Quantity, second: Quantity) -> Compatibility | None:
    """Return how well two quantities agree; ``None`` if their units cannot be compared."""
    if first.unit != second.unit:
        change = conversion(second.unit, first.unit)
        if change is None:
            return None
        second = second._replace(
            soft=change.interval(second.soft),
            hard=change.interval(second.hard),
            value=None if second.value is None else change.value(second.value),
            unit=first.unit,
        )
    return _judge(first, second)


def _judge(first: Quantity, second: Quantity) -> Compatibility:
    if _same_numeral(first, second) and _strict(first) != _strict(second):
        return Compatibility("CONFLICT" if first.exact or second.exact else "LOOSE")
    if _bounds_apart(first, second) or ends_apart(first.mention, second.mention):
        return Compatibility("CONFLICT", _power_of_ten(first.value, second.value))
    if _one_place_apart(first, second):
        return Compatibility("STRAINED")
    if first.soft.overlaps(second.soft):
        return Compatibility("AGREE")
    if first.soft.overlaps(second.hard) or first.hard.overlaps(second.soft):
        return Compatibility("LOOSE")
    if first.hard.overlaps(second.hard):
        return Compatibility("STRAINED")
    return Compatibility("CONFLICT", _power_of_ten(first.value, second.value))


def _same_numeral(first: Quantity, second: Quantity) -> bool:
    return first.value is not None and first.value == second.value


def _strict(quantity: Quantity) -> bool:
    hedge = quantity.mention.hedge
    return hedge is not None and hedge.name in _STRICT


def same_bound(first: Mention, second: Mention) -> bool:
    """Whether both are told as one bound, as "up to 850" and "as many as 1,300" are.

    Every larger number lies above a lower bound, but two tellings of one amount have one bound.
    """
    one, other = first.hedge, second.hedge
    return one is not None and other is not None and one.name == other.name in _BOUNDS


def _bounds_apart(first: Quantity, second: Quantity) -> bool:
    """Whether two tellings of one bound have numbers that no rounding makes one."""
    one, other = first.value, second.value
    if one is None or other is None or not same_bound(first.mention, second.mention):
        return False
    grain = max(first.mention.grain_low, second.mention.grain_low)
    return abs(one - other) >= grain


def ends_apart(first: Mention, second: Mention) -> bool:
    """Whether two ranges that are told by both ends ("60 to 90 days") have other ends.

    A number between may be either's; that 60 to 80 lies within 60 to 90 makes them not one.
    """
    if not (is_range(first) and is_range(second)):
        return False
    return abs(first.low - second.low) >= max(first.grain_low, second.grain_low) or abs(
        first.high - second.high
    ) >= max(first.grain_high, second.grain_high)


def is_range(mention: Mention) -> bool:
    """Whether a number is told by its two ends."""
    told = mention.hedge is not None and mention.hedge.name == "between"
    return told and mention.low < mention.high


def _one_place_apart(first: Quantity, second: Quantity) -> bool:
    """Whether two rounded numbers differ by one in their last written place (14.9, 15.0)."""
    if first.value is None or second.value is None or first.exact or second.exact:
        return False
    if first.mention.hedge or second.mention.hedge:
        return False
    grain = first.mention.grain_low
    if grain != second.mention.grain_low or grain == 1:
        return False
    return abs(first.value - second.value) == grain and grain * 10 <= abs(first.value)


def _power_of_ten(first: Decimal | None, second: Decimal | None) -> bool:
    """Whether two different numbers are written with the same digits but for zeros."""
    if not first or not second or (first < 0) != (second < 0):
        return False
    return _digits(first) == _digits(second)


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.as_tuple().digits)).strip("0")
