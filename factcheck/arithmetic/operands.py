"""Operands: figures as arithmetic takes them, and the sums that rules do with them.

The figures of one computation are read to the finest place written among
those of one unit: 40 beside 48 stands for 39.5 to 40.5, not for 35 to 45. A
hedge widens only the figure that carries it.
"""

from decimal import Decimal

from factcheck.arithmetic.ends import added, multiplied, negated, over
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

_HUNDRED = Interval(Decimal(100), Decimal(100))
_ONE = Interval(Decimal(1), Decimal(1))
_TIGHT = frozenset({"exactly"})
_HALF = Decimal("0.5")
# A round number in digits is read as at most a tenth off either way: 200,000 is not 150,001.
_WIDEST = Decimal("0.2")
_ROUND_PERCENT = Decimal(5)  # "50 percent" may be 52, hardly 54


def finest(*figures: Figure) -> Decimal:
    """Return the smallest place value written among the figures."""
    grains = [
        grain
        for figure in figures
        for grain in (figure.mention.grain_low, figure.mention.grain_high)
        if grain > 0
    ]
    return min(grains, default=Decimal(1))


def operand(figure: Figure, place: Decimal | None = None) -> Interval:
    """Return what the figure can stand for when read to ``place``, its own if ``None``."""
    mention = figure.mention
    if figure.kind in ("fraction", "multiple", "ratio") or figure.value is None:
        return figure.interval
    if figure.hedge is not None and figure.hedge.name not in _TIGHT:
        return figure.interval
    if figure.exact and mention.low == mention.high:
        return Interval(mention.low, mention.low)
    low, high = mention.grain_low, mention.grain_high
    if place is not None:
        low, high = min(low, place), min(high, place)
    if figure.kind == "percentage":
        low, high = min(low, _ROUND_PERCENT), min(high, _ROUND_PERCENT)
    elif written_out(figure):
        low, high = min(low, mention.low * _WIDEST), min(high, mention.high * _WIDEST)
    return Interval(mention.low - low * _HALF, mention.high + high * _HALF)


def written_out(figure: Figure) -> bool:
    """Whether a whole number stands in digits to its last zero ("200,000")."""
    digits = "".join(letter for letter in figure.text if letter.isdecimal())
    mention = figure.mention
    return mention.grain_low >= 10 and mention.low > 0 and digits == f"{mention.low:.0f}"


def operands(*figures: Figure) -> tuple[Interval, ...]:
    """Return each figure's interval, read to the finest place written among them."""
    place = finest(*figures)
    return tuple(operand(figure, place) for figure in figures)


def difference(first: Figure, second: Figure) -> Interval:
    """Return first minus second."""
    one, other = operands(first, second)
    return added(one, negated(other))


def quotient(first: Figure, second: Figure) -> Interval:
    """Return first over second."""
    one, other = operands(first, second)
    return over(one, other)


def percent_change(before: Figure, after: Figure) -> Interval:
    """Return the change from ``before`` to ``after`` in percent of ``before``."""
    one, other = operands(before, after)
    return multiplied(added(over(other, one), negated(_ONE)), _HUNDRED)


def magnitude(interval: Interval) -> Interval:
    """Return the interval without its sign; one that holds zero starts there."""
    if interval.low >= 0:
        return interval
    if interval.high <= 0:
        return negated(interval)
    return Interval(Decimal(0), max(-interval.low, interval.high))


def as_share(figure: Figure) -> Interval:
    """Return a percentage, fraction or ratio as a part of one."""
    if figure.kind == "percentage":
        return multiplied(operand(figure), Interval(Decimal("0.01"), Decimal("0.01")))
    return figure.interval


def shown(interval: Interval, unit: str = "") -> str:
    """Return "31.2 to 33.9", or one number where the ends print alike."""
    low, high = _short(interval.low), _short(interval.high)
    if not interval.high.is_finite():
        return f"more than {low}{unit}"
    return f"{low}{unit}" if low == high else f"{low} to {high}{unit}"


def _short(value: Decimal) -> str:
    if not value.is_finite():
        return "any number"
    size = abs(value)
    if size >= 1000 and size == size.to_integral_value():
        return f"{value:,.0f}"
    places = 0 if size >= 1000 else 1 if size >= 10 else 2 if size >= Decimal("0.1") else 4
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
