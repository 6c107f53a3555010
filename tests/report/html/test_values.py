"""Values and intervals read as an editor writes them."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from factcheck.model.interval import INFINITY, Interval
from factcheck.model.mention import Calendar
from factcheck.report.html.values import calendar, plain, said, short


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("48000000", "48,000,000"),
        ("4.8E+7", "48,000,000"),
        ("54.90", "54.9"),
        ("54.87654321", "54.8765"),
        ("0.000123456789", "0.000123457"),
        ("123456.789", "123,457"),
        ("-3.5", "−3.5"),
        ("0", "0"),
        ("0E-10", "0"),
        ("Infinity", "∞"),
    ],
)
def test_plain(value: str, text: str) -> None:
    """Groups of three, no needless zeros, six digits of a computed fraction."""
    assert plain(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2500", "2,500"),
        ("250000", "250k"),
        ("1500000", "1.5m"),
        ("3E+9", "3bn"),
        ("-2E6", "−2m"),
    ],
)
def test_short(value: str, text: str) -> None:
    """Ticks shorten large values."""
    assert short(Decimal(value)) == text


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval(Decimal(5), Decimal(5)), "5"),
        (Interval(Decimal("24.5"), Decimal("25.5")), "24.5 to 25.5"),
        (Interval(Decimal("12.345678"), Decimal("17.721519")), "12.3 to 17.7"),
        (Interval(Decimal("3.141585"), Decimal("3.141595")), "3.141585 to 3.141595"),
        (Interval(Decimal(200), INFINITY, low_open=True), "above 200"),
        (Interval(Decimal(200), INFINITY), "at least 200"),
        (Interval(-INFINITY, Decimal(30)), "at most 30"),
        (Interval(-INFINITY, Decimal(30), high_open=True), "below 30"),
        (Interval(-INFINITY, INFINITY), "any value"),
    ],
)
def test_said(interval: Interval, text: str) -> None:
    """Open ends are words."""
    assert said(interval) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (Calendar("day", 2016, 3, 25), "2016-03-25"),
        (Calendar("month", None, 3), "March"),
        (Calendar("day", None, 3, 5), "5 March"),
        (Calendar("day", None, None, 5), "day 5"),
        (Calendar("quarter", None, quarter=3), "Q3"),
        (Calendar("year", 1999, year_to=2004), "1999 to 2004"),
        (Calendar("decade", 1990), "the decade from 1990"),
        (Calendar("weekday", weekday=4), "Friday"),
    ],
)
def test_calendar(day: Calendar, text: str) -> None:
    """A date shows what was stated and no more."""
    assert calendar(day) == text


@given(st.decimals(allow_nan=False), st.decimals(allow_nan=False))
def test_any_value_is_short_enough_to_print(one: Decimal, other: Decimal) -> None:
    """Values of any size are written without a fault, and never at great length."""
    interval = Interval(min(one, other), max(one, other))

    assert len(said(interval)) < 2 * 75
    assert len(short(one)) < 75
