"""The number line keeps order, shows open ends, and turns logarithmic past a factor of 100."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from factcheck.model.interval import INFINITY, Interval
from factcheck.report.html.number_line import Line, draw

values = st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=3)


def between(low: str, high: str, **open_ends: bool) -> Interval:
    """Return an interval from two numbers in text."""
    return Interval(Decimal(low), Decimal(high), **open_ends)


def lines(*intervals: Interval) -> list[Line]:
    """Return unnamed lines."""
    return [Line("", interval, "other") for interval in intervals]


@pytest.mark.parametrize(("high", "log"), [("100", False), ("101", True), ("1e30", True)])
def test_scale(high: str, log: bool) -> None:
    """The scale is logarithmic only where the largest is over 100 times the smallest."""
    drawing = draw(lines(between("1", "1"), between("1", high)))

    assert drawing is not None
    assert drawing.log == log


def test_zero_and_less_stay_linear() -> None:
    """A logarithm has no place for zero."""
    drawing = draw(lines(between("0", "1"), between("-5", "1000")))

    assert drawing is not None
    assert not drawing.log


def test_open_ends_are_arrows() -> None:
    """An end without a bound is an arrow to the edge, an excluded bound a ring."""
    drawing = draw(
        lines(between("3750", "3850"), Interval(Decimal(5000), INFINITY, low_open=True))
    )

    assert drawing is not None
    bar = drawing.bars[1]
    assert (bar.arrow_left, bar.arrow_right, bar.open_left, bar.open_right) == (
        False, True, True, False,
    )  # fmt: skip
    assert bar.x + bar.length == 390
    assert bar.said == "above 5,000"


def test_nothing_to_compare_draws_nothing() -> None:
    """One interval, or none with a finite end, makes no number line."""
    everything = Interval(-INFINITY, INFINITY)

    assert draw(lines(between("1", "2"))) is None
    assert draw(lines(everything, everything)) is None


@given(st.lists(st.tuples(values, values), min_size=2, max_size=5))
def test_order_is_kept(pairs: list[tuple[Decimal, Decimal]]) -> None:
    """Bars and ticks lie inside the drawing, and a larger value never left of a smaller."""
    drawing = draw(lines(*(Interval(min(pair), max(pair)) for pair in pairs)))

    assert drawing is not None
    for bar, pair in zip(drawing.bars, pairs, strict=True):
        assert 0 <= bar.x <= bar.x + bar.length <= 400
        assert bar.point == (pair[0] == pair[1])
    middles = sorted(
        (min(pair) + max(pair), bar.x + bar.length / 2)
        for bar, pair in zip(drawing.bars, pairs, strict=True)
    )
    if not drawing.log:
        positions = [x for _, x in middles]
        assert all(b >= a - 0.2 for a, b in pairwise(positions))
    xs = [tick.x for tick in drawing.ticks]
    assert xs == sorted(xs)
    assert len(xs) <= 8
    assert all(0 <= x <= 400 for x in xs)


@given(st.lists(st.decimals(allow_nan=False), min_size=4, max_size=4))
def test_any_values_can_be_drawn(found: list[Decimal]) -> None:
    """Whatever an interval's ends, infinite or of any size, the drawing is made or declined."""
    one, two, three, four = sorted(found)
    drawing = draw(lines(Interval(one, three), Interval(two, four)))

    assert drawing is None or len(drawing.bars) == 2
