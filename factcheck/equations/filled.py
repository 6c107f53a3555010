"""Read filled slots, and reckon with the intervals that stand in them."""

from collections.abc import Callable
from decimal import Decimal
from operator import attrgetter

from factcheck.arithmetic.beside import ABOUT, NEAR, finest, operands
from factcheck.arithmetic.conversion import conversion
from factcheck.arithmetic.ends import added, multiplied, negated
from factcheck.equations.equation import Filling, Needs, UntoldError
from factcheck.model.figure import Figure
from factcheck.model.interval import INFINITY, Interval

ONE = Interval.point(Decimal(1))
HUNDRED = Interval.point(Decimal(100))
PERCENT = "percent"
OPEN_UP = frozenset({"more_than", "at_least", "well_over", "just_over"})
OPEN_DOWN = frozenset({"nearly", "just_under", "less_than"})
_LOW, _HIGH = attrgetter("low"), attrgetter("high")
_SHARED = {"point": "percent"}  # points part percentages and are rounded as these are


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


def given(needs: Needs) -> Callable[[], Needs]:
    """Return needs that are worked out already, to be asked for later."""
    return lambda: needs


def in_one_unit(*figures: Figure) -> tuple[Interval, ...]:
    """Return the intervals of figures beside each other, all in the first one's unit.

    A figure without a unit leaves it to the reader. Raises ``UntoldError`` where no fixed
    factor leads from one unit to the other: dollars and euros, people and tonnes.
    """
    unit = unit_of(*figures)
    return tuple(
        _turned(interval, figure.unit, unit, figure)
        for figure, interval in zip(figures, operands(*figures), strict=True)
    )


def round_apart(greater: Figure, lesser: Figure, high: Interval, low: Interval) -> bool:
    """Whether two amounts meet in no more than the point at which both are rounded.

    ``high`` and ``low`` are their intervals. Rounding never turns an order round: of two
    numbers printed to one place, 44 is not up from 45.
    """
    both_round = {hedge_of(greater), hedge_of(lesser)} <= {"", "exactly"}
    alike = greater.mention.grain_low == lesser.mention.grain_low
    wide = high.low < high.high and low.low < low.high
    return both_round and alike and wide and high.high == low.low


def as_told(figure: Figure, interval: Interval, unit: str, hedges: frozenset[str]) -> Interval:
    """Return what readers expect of a figure that is hedged with one of ``hedges``.

    ``interval`` is what it can be, in ``unit``. Who knows that it is more than 90 does not
    say "at least 78, up from 90", nor "5.8 percent, up from about 5.93".
    """
    if hedge_of(figure) not in hedges:
        return interval
    soft = _turned(figure.soft, figure.unit, unit, figure)
    low, high = max(interval, soft, key=_LOW), min(interval, soft, key=_HIGH)
    return Interval(low.low, high.high, low.low_open, high.high_open)


def only_by_rounding(off: Decimal, *figures: Figure) -> bool:
    """Whether a sum of figures of one unit is off as it is printed.

    ``off`` is by how much. It can still be right, if the figures are rounded: $23 million
    and $31 million can make $55 million. No reader can tell, so it is no agreement.
    """
    plain = all(hedge_of(figure) in ("", "exactly") for figure in figures)
    return (
        plain
        and len({_SHARED.get(figure.unit, figure.unit) for figure in figures}) == 1
        and abs(off) >= finest(*figures)
    )


def off_as_printed(told: Interval, made: Decimal, *figures: Figure) -> bool:
    """Whether the figures, as they are printed, make something else than what is told.

    ``made`` is what they make. Further off than "about" would be, it can still be right if
    all are rounded their farthest (24,000 to 27,000 can be 15 percent): no agreement.
    """
    off = max(told.low - made, made - told.high)
    return no_bounds(*figures) and off > abs(made) * ABOUT


def middle(interval: Interval) -> Decimal:
    """Return the number that an interval was made from: its middle, of a bound its end."""
    if not interval.bounded:
        return interval.low if interval.low.is_finite() else interval.high
    return (interval.low + interval.high) / 2


def no_bounds(*figures: Figure) -> bool:
    """Whether each tells a number to work with, about or as it stands, and no bound."""
    return all(hedge_of(figure) in ("", "exactly", *NEAR) for figure in figures)


def counted_out(*figures: Figure) -> bool:
    """Whether all are lengths of time in whole units of one kind, so not rounded."""
    return len({figure.unit for figure in figures}) == 1 and all(
        figure.kind == "duration"
        and hedge_of(figure) in ("", "exactly")
        and figure.mention.low == figure.mention.high
        and figure.mention.low == figure.mention.low.to_integral_value()
        for figure in figures
    )


def unit_of(*figures: Figure) -> str:
    """Return the unit that ``in_one_unit`` gives: that of the first figure which has one."""
    return next((figure.unit for figure in figures if figure.unit), "")


def in_own_unit(interval: Interval, unit: str, figure: Figure) -> Interval:
    """Return an interval of ``unit`` as the figure's own unit tells it."""
    return _turned(interval, unit, figure.unit, figure)


def _turned(interval: Interval, unit: str, to: str, figure: Figure) -> Interval:
    if figure.kind == "fraction" and PERCENT in (unit, to):
        return scaled(interval, Decimal(100) if to == PERCENT else Decimal("0.01"))
    if unit == to or not (unit and to):
        return interval
    change = conversion(unit, to)
    if change is None:
        raise UntoldError(f"no fixed factor leads from the unit of {figure} to the others'")
    return change.interval(interval)
