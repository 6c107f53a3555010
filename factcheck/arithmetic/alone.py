"""What a number as printed can stand for: a soft and a hard interval.

The table is in ARCHITECTURE.md. Round numbers are read as approximate
(Williams & Power 2013); bounds are strict or not by the meaning of their words
(Geurts & Nouwen 2007; Cummins, Sauerland & Solt 2012).
"""

from collections.abc import Callable
from decimal import Decimal

from factcheck.model.interval import INFINITY, Interval
from factcheck.model.mention import Mention

_ZERO = Decimal(0)
_ONE = Decimal(1)
_CENTI = Decimal("0.01")
_FIVE = Decimal("0.05")
_TEN = Decimal("0.1")
_QUARTER = Decimal("0.25")
Pair = tuple[Interval, Interval]
Shape = Callable[[Decimal, Decimal, Decimal], Pair]


def intervals_of(mention: Mention, exact: bool) -> Pair:
    """Return the soft and the hard interval of a mention."""
    kind, hedge = mention.kind, mention.hedge
    if kind in {"date", "time"}:
        return _calendar(mention)
    if hedge is not None and hedge.name == "vague":
        hard = Interval(mention.parts[0], mention.parts[1]) if mention.parts else _span(mention)
        return _span(mention), hard
    if exact and mention.low == mention.high:
        point = Interval.point(mention.low)
        return point, point
    if mention.low != mention.high:
        return _ranged(mention)
    if mention.low < 0:
        soft, hard = _one(mention, -mention.low)
        return _mirror(soft), _mirror(hard)
    return _one(mention, mention.low)


def _one(mention: Mention, value: Decimal) -> Pair:
    name = mention.hedge.name if mention.hedge else ""
    if mention.kind == "ratio" and len(mention.parts) == 2 and not name:
        return _one_in(mention.parts)
    if mention.kind in ("fraction", "ratio"):
        return _fraction(value, name)
    if mention.kind == "multiple" and not mention.unit and not name:
        return _multiple(value)
    if mention.in_words and mention.kind == "multiple" and value < 1 and name in _SHAPES:
        return _fallen(value, _SHAPES[name])
    grain = mention.grain_low
    if mention.kind == "duration" and not name and _names_a_thing(mention):
        return _bare(value, min(grain, _ONE), min(grain, _ONE))
    low_grain = grain / 10 if _is_power(value) else grain
    shape = _SHAPES.get(name)
    if shape is None:
        return _bare(value, grain, low_grain)
    return shape(value, grain, low_grain)


def _names_a_thing(mention: Mention) -> bool:
    """Whether a length of time names its thing: a 10-year note runs ten years."""
    return "-" in mention.sentence.quote(mention.span)


def _fallen(value: Decimal, shape: Shape) -> Pair:
    """Return how much is left of a fall: its hedge bounds how often less there is.

    "More than halved" leaves less than half, "nearly halved" more.
    """
    times = _ONE / value
    soft, hard = shape(times, times * _QUARTER, times * _QUARTER)
    return _inverse(soft), _inverse(hard)


def _inverse(interval: Interval) -> Interval:
    low, high, low_open, high_open = interval
    return Interval(
        _ZERO if high == INFINITY else _ONE / high,
        INFINITY if low == _ZERO else _ONE / low,
        high_open,
        low_open,
    )


def _span(mention: Mention) -> Interval:
    return Interval(mention.low, mention.high)


def _mirror(interval: Interval) -> Interval:
    low, high, low_open, high_open = interval
    return Interval(-high, -low, high_open, low_open)


def _is_power(value: Decimal) -> bool:
    """Whether the value is 1 followed by zeros: 95 to 150 all round to 100."""
    return (
        value >= 10 and value.as_tuple().digits[0] == 1 and not any(value.as_tuple().digits[1:])
    )


def _ranged(mention: Mention) -> Pair:
    soft = _span(mention)
    low = mention.low - mention.grain_low / 2
    hard = Interval(low, mention.high + mention.grain_high / 2)
    name = mention.hedge.name if mention.hedge else ""
    if name in ("more_than", "at_least"):
        return soft, Interval(mention.low, INFINITY, name == "more_than")
    if name in ("up_to", "at_most", "less_than"):
        return soft, Interval(_ZERO, mention.high)
    return soft, hard


def _bare(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    hard = Interval(value - low_grain / 2, value + grain / 2)
    if grain == 1:
        return Interval.point(value), hard
    cap = value * _TEN
    return Interval(max(hard.low, value - cap), min(hard.high, value + cap)), hard


def _about(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    width, far = _widths(value, grain)
    return Interval(value - width, value + width), Interval(value - far, value + far)


def _widths(value: Decimal, grain: Decimal) -> tuple[Decimal, Decimal]:
    if not value:  # no share of nothing says how wide "about 0.0" is
        return grain / 2, grain
    if (value >= 100 or grain < 1) and grain / value < _CENTI:  # about 3,817; about 5.93
        return value * _CENTI, value * _FIVE
    far = min(max(grain, value * _TEN), value * _QUARTER)
    return min(max(grain / 2, value * _FIVE), far), far  # "about 1" is no half


def _close_to(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    width, far = _widths(value, grain)
    return Interval(value - width, value + width / 2), Interval(value - far, value + far / 2)


def _nearly(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    soft = Interval(value - max(low_grain / 2, value * _FIVE), value, high_open=True)
    return soft, Interval(value - max(low_grain, value * _TEN), value, high_open=True)


def _just_under(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    return (
        Interval(value - low_grain / 2, value, high_open=True),
        Interval(value - low_grain, value, high_open=True),
    )


def _more_than(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    soft = Interval(value, value + min(grain, value / 2), low_open=True)
    return soft, Interval(value, INFINITY, low_open=True)


def _just_over(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    soft = Interval(value, value + grain / 4, low_open=True)
    return soft, Interval(value, value + grain / 2, low_open=True)


def _well_over(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    soft = Interval(value * Decimal("1.1"), value * 2, low_open=True)
    return soft, Interval(value, INFINITY, low_open=True)


def _at_least(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    return Interval(value, value + min(grain, value / 2)), Interval(value, INFINITY)


def _less_than(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    soft = Interval(value - min(grain, value / 2), value, high_open=True)
    return soft, Interval(_ZERO, value, high_open=True)


def _at_most(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    return Interval(value - min(grain, value / 2), value), Interval(_ZERO, value)


def _up_to(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    soft = Interval(max(value - max(low_grain, value * _TEN), _ZERO), value)
    return soft, Interval(_ZERO, value)


def _exactly(value: Decimal, grain: Decimal, low_grain: Decimal) -> Pair:
    return Interval.point(value), Interval.point(value)


_SHAPES: dict[str, Shape] = {
    "exactly": _exactly, "about": _about, "close_to": _close_to, "nearly": _nearly,
    "just_under": _just_under, "more_than": _more_than, "just_over": _just_over,
    "well_over": _well_over, "at_least": _at_least, "less_than": _less_than,
    "at_most": _at_most, "up_to": _up_to,
}  # fmt: skip


def _fraction(value: Decimal, name: str) -> Pair:
    """Fractions are read on the scale of common ones, about a twentieth apart."""
    near, far = value * _FIVE, value * _TEN
    if name in ("nearly", "just_under"):
        return (
            Interval(value - near, value, high_open=True),
            Interval(value - far, value, high_open=True),
        )
    if name in ("more_than", "just_over", "well_over"):
        top = min(value + _TEN, Decimal(1))
        whole = Decimal(1) if value < 1 else INFINITY
        return Interval(value, top, low_open=True), Interval(value, whole, low_open=True)
    if name == "at_least":
        return Interval(value, value + _TEN), Interval(value, max(Decimal(1), value))
    if name in ("less_than", "at_most", "up_to"):
        opened = name == "less_than"
        soft = Interval(value - _TEN, value, high_open=opened)
        return soft, Interval(_ZERO, value, high_open=opened)
    if name == "exactly":
        return _exactly(value, near, near)
    return Interval(value - near, value + near), Interval(value - far, value + far)


def _one_in(parts: tuple[Decimal, ...]) -> Pair:
    top, bottom = parts
    half = Decimal("0.5")
    soft = Interval(top / (bottom + half), top / (bottom - half))
    if bottom <= 1:
        return soft, soft
    return soft, Interval(top / (bottom + 1), top / (bottom - 1))


def _multiple(value: Decimal) -> Pair:
    """Doubled is 1.9 to 2.1, at the outside 1.75 to 2.25; the rest in proportion."""
    if value == 2:
        soft, hard = Decimal("0.1"), Decimal("0.25")
    elif value < 1:
        soft, hard = value * _TEN, value * Decimal("0.2")
    else:
        soft, hard = value / 15, value / 6
    return Interval(value - soft, value + soft), Interval(value - hard, value + hard)


def _calendar(mention: Mention) -> Pair:
    """Return the days covered, as ordinals from 1 January of year 1, if the year is known."""
    stated = mention.calendar
    if stated is None or stated.year is None:
        if mention.parts and mention.kind == "time":
            minute = mention.parts[0] * 60 + mention.parts[-1]
            return Interval.point(minute), Interval.point(minute)
        return Interval(_ZERO, INFINITY), Interval(_ZERO, INFINITY)
    from factcheck.arithmetic.calendar_days import days_of

    found = days_of(stated)
    if mention.parts and stated.day:  # June 14 to 17
        found = found._replace(high=found.high + mention.parts[-1] - mention.parts[0])
    return found, found
