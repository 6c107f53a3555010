"""The four operations on intervals, end by end, open ends kept."""

from decimal import Decimal

from factcheck.model.interval import INFINITY, Interval

_End = tuple[Decimal, bool]


def added(left: Interval, right: Interval) -> Interval:
    """Return every sum of a value of each."""
    return Interval(
        left.low + right.low,
        left.high + right.high,
        left.low_open or right.low_open,
        left.high_open or right.high_open,
    )


def negated(interval: Interval) -> Interval:
    """Return the interval mirrored at zero."""
    low, high, low_open, high_open = interval
    return Interval(-high, -low, high_open, low_open)


def multiplied(left: Interval, right: Interval) -> Interval:
    """Return every product of a value of each."""
    products = [_times(one, other) for one in _ends(left) for other in _ends(right)]
    low, high = min(products), max(products, key=outward)
    return Interval(low[0], high[0], low[1], high[1])


def over(left: Interval, right: Interval) -> Interval:
    """Return every quotient; everything, where the divisor can be zero inside its ends."""
    low, high = right.low, right.high
    if low < 0 < high or (low == high == 0):
        return Interval(-INFINITY, INFINITY)
    beside_zero = INFINITY if low == 0 else -INFINITY
    quotients = [
        _divided(one, other, beside_zero) for one in _ends(left) for other in _ends(right)
    ]
    least, most = min(quotients), max(quotients, key=outward)
    return Interval(least[0], most[0], least[1], most[1])


def _ends(interval: Interval) -> tuple[_End, _End]:
    return (interval.low, interval.low_open), (interval.high, interval.high_open)


def _times(one: _End, other: _End) -> _End:
    if one[0] == 0 or other[0] == 0:  # zero times an unbounded end is zero here
        return Decimal(0), (one[1] and one[0] == 0) or (other[1] and other[0] == 0)
    return one[0] * other[0], one[1] or other[1]


def _divided(one: _End, other: _End, beside_zero: Decimal) -> _End:
    """Return a quotient of two ends; a zero is approached from the side of its interval."""
    if one[0] == 0:
        return Decimal(0), one[1]
    if other[0] == 0:
        return (beside_zero if one[0] > 0 else -beside_zero), False
    if not other[0].is_finite():
        return Decimal(0), True
    return one[0] / other[0], one[1] or other[1]


def outward(end: _End) -> tuple[Decimal, bool]:
    """Return a key by which the farther upper end is the greater; open ends lose ties."""
    return end[0], not end[1]
