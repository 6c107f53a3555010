"""Read filled slots, and reckon with the intervals that stand in them."""

from collections.abc import Callable
from decimal import Decimal

from factcheck.arithmetic.ends import added, multiplied, negated, over
from factcheck.equations.equation import Filling, Needs
from factcheck.model.figure import Figure
from factcheck.model.interval import INFINITY, Interval

ONE = Interval.point(Decimal(1))
HUNDRED = Interval.point(Decimal(100))
OPEN_UP = frozenset({"more_than", "at_least", "well_over", "just_over"})
OPEN_DOWN = frozenset({"nearly", "just_under", "less_than"})


def one(filling: Filling, slot: str) -> Figure:
    """Return the single figure of a slot that must have one."""
    return filling[slot][0]


def maybe(filling: Filling, slot: str) -> Figure | None:
    """Return the single figure of a slot, ``None`` where it is empty."""
    found = filling.get(slot, ())
    return found[0] if found else None


def hedge_of(figure: Figure) -> str:
    """Return the name of the figure's hedge, empty if it has none."""
    return figure.hedge.name if figure.hedge is not None else ""


def less(left: Interval, right: Interval) -> Interval:
    """Return every difference of a value of each."""
    return added(left, negated(right))


def scaled(interval: Interval, factor: Decimal) -> Interval:
    """Return the interval with both ends multiplied by a number."""
    return multiplied(interval, Interval.point(factor))


def at_least(interval: Interval) -> Interval:
    """Return what is no less than some value of the interval."""
    return Interval(interval.low, INFINITY, interval.low_open, False)


def at_most(interval: Interval) -> Interval:
    """Return what is no more than some value of the interval."""
    return Interval(-INFINITY, interval.high, False, interval.high_open)


def only(slot_values: dict[str, Interval | None]) -> Needs:
    """Return needs where each slot holds one figure."""
    return {slot: (value,) for slot, value in slot_values.items()}


def product_needs(
    product: tuple[str, Interval], one_factor: tuple[str, Interval], other: tuple[str, Interval]
) -> Callable[[], Needs]:
    """Return the needs of ``product = factor × factor``, all in one scale."""
    return lambda: only(
        {
            product[0]: multiplied(one_factor[1], other[1]),
            one_factor[0]: over(product[1], other[1]),
            other[0]: over(product[1], one_factor[1]),
        }
    )


def given(needs: Needs) -> Callable[[], Needs]:
    """Return needs that are worked out already, to be asked for later."""
    return lambda: needs
