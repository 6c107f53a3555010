"""Lay out intervals on one number line: bars, open ends as arrows, log past a factor of 100.

Positions are pixels of a drawing 400 wide; the template turns them into SVG.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from math import log10
from typing import Literal, NamedTuple

from factcheck.model.interval import Interval
from factcheck.report.html.values import plain, said, short

_LEFT, _RIGHT = 10, 390
_ROW, _AXIS = 40, 26
_LOG_FROM = 100  # a wider factor hides the smaller values on a linear scale
_MOST_TICKS = 5

Role = Literal["stated", "expected", "other"]


class Line(NamedTuple):
    """One interval to draw, with the words that name it."""

    name: str
    interval: Interval
    role: Role


class Bar(NamedTuple):
    """A drawn interval; ``point`` tells a single value, drawn as a diamond."""

    name: str
    role: Role
    said: str
    low: str
    high: str
    y: int
    x: float
    length: float
    arrow_left: bool
    arrow_right: bool
    point: bool
    open_left: bool
    open_right: bool


class Tick(NamedTuple):
    """A mark of the axis."""

    x: float
    text: str
    anchor: Literal["start", "middle", "end"]


class Drawing(NamedTuple):
    """A number line ready to draw."""

    height: int
    axis: int
    log: bool
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


def draw(lines: Sequence[Line]) -> Drawing | None:
    """Return the drawing, or ``None`` where fewer than two intervals have a finite end."""
    ends = [end for line in lines for end in line.interval[:2] if end.is_finite()]
    if len(lines) < 2 or not ends:
        return None
    low, high = min(ends), max(ends)
    log = low > 0 and high / low > _LOG_FROM
    place, ticks = _logarithmic(low, high) if log else _linear(lines, low, high)
    bars = tuple(_bar(line, row, place) for row, line in enumerate(lines))
    axis = len(lines) * _ROW + 6
    return Drawing(axis + _AXIS, axis, log, bars, tuple(ticks))


def _bar(line: Line, row: int, place: Callable[[Decimal], float]) -> Bar:
    low, high = line.interval.low, line.interval.high
    left = place(low) if low.is_finite() else float(_LEFT)
    right = place(high) if high.is_finite() else float(_RIGHT)
    if 0 < right - left < 4:  # a thinner bar could not be seen
        left, right = (left + right) / 2 - 2, (left + right) / 2 + 2
    return Bar(
        name=line.name,
        role=line.role,
        said=said(line.interval),
        low=plain(low),
        high=plain(high),
        y=row * _ROW + 20,
        x=round(left, 1),
        length=round(right - left, 1),
        arrow_left=not low.is_finite(),
        arrow_right=not high.is_finite(),
        point=low == high,
        open_left=line.interval.low_open and low.is_finite(),
        open_right=line.interval.high_open and high.is_finite(),
    )


def _linear(
    lines: Sequence[Line], low: Decimal, high: Decimal
) -> tuple[Callable[[Decimal], float], list[Tick]]:
    spread = high - low or abs(low) / 5 or Decimal(1)
    open_left = any(not line.interval.low.is_finite() for line in lines)
    open_right = any(not line.interval.high.is_finite() for line in lines)
    start = low - spread / (4 if open_left else 12)
    end = high + spread / (4 if open_right else 12)

    def place(value: Decimal) -> float:
        return _LEFT + float((value - start) / (end - start)) * (_RIGHT - _LEFT)

    step = _step((end - start) / _MOST_TICKS)
    first = (start / step).to_integral_value(rounding="ROUND_CEILING")
    ticks = []
    while first * step <= end:
        ticks.append(_tick(place(first * step), first * step))
        first += 1
    return place, ticks


def _logarithmic(low: Decimal, high: Decimal) -> tuple[Callable[[Decimal], float], list[Tick]]:
    start, end = _power(low) - 0.15, _power(high) + 0.15

    def place(value: Decimal) -> float:
        return _LEFT + (_power(value) - start) / (end - start) * (_RIGHT - _LEFT)

    decades = range(low.adjusted(), high.adjusted() + 2)
    skip = -(-len(decades) // _MOST_TICKS)
    ticks = [
        _tick(place(Decimal(1).scaleb(decade)), Decimal(1).scaleb(decade))
        for decade in decades[::skip]
        if start <= decade <= end
    ]
    return place, ticks


def _power(value: Decimal) -> float:
    """Return the decimal logarithm of a positive value of any size."""
    return value.adjusted() + log10(float(value.scaleb(-value.adjusted())))


def _step(least: Decimal) -> Decimal:
    """Return the smallest of 1, 2, 5, 10, 20, ... that is not below ``least``."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * times for times in (1, 2, 5, 10) if power * times >= least)


def _tick(x: float, value: Decimal) -> Tick:
    anchor: Literal["start", "middle", "end"] = "middle"
    if x < _LEFT + 25:
        anchor = "start"
    elif x > _RIGHT - 25:
        anchor = "end"
    return Tick(round(x, 1), short(value), anchor)
