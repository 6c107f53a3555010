"""Figures calculate with their units and remember where amounts came from."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from factcheck.arithmetic.amount import Amount, UnitError
from factcheck.check import run_rules
from factcheck.model.interval import INFINITY, Interval
from factcheck.model.operators import ComparisonError
from tests.check.made import make_reading

TEXT = "30 men, 12 women, $9, 5 km, 4 miles, 20%, dozens, 5 or so, 51 seats"
FIGURES = make_reading(
    TEXT,
    ("30", "30", {"counted": "man"}),
    ("12", "12", {"counted": "woman"}),
    ("$9", "9", {"unit": "USD"}),
    ("5 km", "5", {"unit": "kilometre"}),
    ("4 miles", "4", {"unit": "mile"}),
    ("20%", "20", {"unit": "percent"}),
    ("dozens", "24", {"high": "96"}),
    ("5", "4.5", {"high": "5.5"}),
    ("51", "51", {"counted": "seat"}),
).figures
MEN, WOMEN, DOLLARS, KM, MILES, PERCENT, DOZENS, FIVE, SEATS = FIGURES

WHOLE = st.integers(-1000, 1000).map(Decimal)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Draw an interval with whole ends."""
    low, high = sorted((draw(WHOLE), draw(WHOLE)))
    return Interval(low, high)


def test_sum_carries_figures_and_value() -> None:
    """A sum remembers its figures and what they count, where they agree."""
    added = sum((MEN, WOMEN, SEATS))

    assert isinstance(added, Amount)
    assert (added.value, added.sources, added.counted) == (
        Decimal(93),
        (MEN, WOMEN, SEATS),
        "man and woman and seat",
    )


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (MEN - WOMEN, "18 man and woman"),
        (MEN * 2, "60 man"),
        (2 * MEN, "60 man"),
        (MEN / WOMEN, "2.5"),
        (DOLLARS * PERCENT, "1.8 USD"),
        (PERCENT * DOLLARS, "1.8 USD"),
        (DOLLARS / DOLLARS, "1"),
        (DOLLARS / 2, "4.5 USD"),
        (-KM, "-5 kilometre"),
        (abs(WOMEN - MEN), "18 woman and man"),
        (round(MILES / 3, 1), "1.3 mile"),
        (round(MEN / 4), "8 man"),
        (100 - MEN, "70 man"),
        (DOZENS + 1, "25 to 97"),
        (KM + MILES, "11.4374 kilometre"),
        (Amount.of(MILES).to("kilometre"), "6.4374 kilometre"),
    ],
)
def test_arithmetic(result: Amount, expected: str) -> None:
    """Results carry unit and value; percentages of something are factors."""
    assert str(result) == expected


@pytest.mark.parametrize(
    "holds",
    [
        KM < MILES,
        MILES > KM,
        not KM.could_be(MILES),
        KM.could_be(5),
        KM <= 5 < MILES + 4,
        FIVE.could_be(5),
        FIVE.could_be(Decimal("5.4")),
        not FIVE.could_be(6),
        DOZENS > 90,
        DOZENS < 25,
        (MEN + WOMEN).could_be(42),
        SEATS.could_be(51.0),
        float(MEN) == 30.0,
        int(DOLLARS) == 9,
        not DOLLARS.could_be(MEN),
    ],
)
def test_comparisons(holds: object) -> None:
    """A comparison holds when some values of both sides make it hold."""
    assert holds


@pytest.mark.parametrize(
    ("calculate", "told"),
    [
        (lambda: DOLLARS + MEN, "cannot add 9 USD and 30 man"),
        (lambda: DOLLARS - KM, "cannot subtract 9 USD and 5 kilometre"),
        (lambda: DOLLARS < MEN, "cannot compare 9 USD and 30 man"),
        (lambda: Amount.of(KM).to("USD"), "cannot convert 5 kilometre to USD"),
    ],
)
def test_units_that_do_not_match(calculate: object, told: str) -> None:
    """Dollars and people cannot be added or compared, and the message says so."""
    with pytest.raises(UnitError, match=told):
        calculate()  # type: ignore[operator]


def test_no_number_is_no_operand() -> None:
    """A figure cannot be added to text."""
    with pytest.raises(TypeError):
        MEN + "3"


def test_unbounded_amount() -> None:
    """An amount without an upper end is greater than anything it can reach."""
    many = Amount(Interval(Decimal(5000), INFINITY, low_open=True), None)

    assert many > 10**9
    assert not many.could_be(5000)
    assert not many < 5000


def test_figures_stay_themselves() -> None:
    """Figures that state one amount are still two figures, in lists and in sets."""
    other = make_reading("30 men", ("30", "30", {"counted": "man"})).figures[0]

    assert other.could_be(MEN)
    assert other != MEN
    assert other not in (WOMEN, MEN)
    assert len({MEN, WOMEN, MEN, other}) == 3


@pytest.mark.parametrize(
    "compare",
    [
        lambda: MEN == 30,
        lambda: MEN != 30.0,
        lambda: Decimal(30) == MEN,
        lambda: MEN in (10, 30),
        lambda: MEN + WOMEN == 42,
        lambda: MEN == MEN + 0,
        lambda: MEN + 0 == MEN + 0,
    ],
)
def test_numbers_are_not_equal_to_figures(compare: Callable[[], object]) -> None:
    """Equality with a number is refused, and the message names what asks for it."""
    with pytest.raises(ComparisonError, match="ask could_be"):
        compare()


def test_could_be_wants_a_number() -> None:
    """A figure could not be text, and says so."""
    with pytest.raises(TypeError, match="'3' is no number that 30 man could be"):
        MEN.could_be("3")


@given(intervals(), intervals(), st.data())
def test_operations_hold_every_result(
    left: Interval, right: Interval, data: st.DataObject
) -> None:
    """Sum, difference and product of values inside lie inside the result."""
    x = data.draw(st.integers(int(left.low), int(left.high))).__int__()
    y = data.draw(st.integers(int(right.low), int(right.high))).__int__()
    one, other = Amount(left, None), Amount(right, None)

    assert (one + other).interval.contains(Decimal(x + y))
    assert (one - other).interval.contains(Decimal(x - y))
    assert (one * other).interval.contains(Decimal(x * y))
    assert abs(one).interval.contains(Decimal(abs(x)))
    if y:
        assert (one / other).interval.contains(Decimal(x) / Decimal(y))


def test_rules_package_hands_down_the_amounts() -> None:
    """Importing the rules' package is what lets figures calculate."""
    assert callable(run_rules)
    assert isinstance(MEN + 1, Amount)


def test_divisor_that_ends_at_zero() -> None:
    """Dividing by what ends at zero is unbounded on the side of the divisor."""
    below = Amount(Interval(Decimal(-4), Decimal(0)), None)

    assert (MEN / below).interval == Interval(-INFINITY, Decimal("-7.5"))


def test_figures_in_messages() -> None:
    """A figure prints as written, or its value by a format."""
    assert f"{DOLLARS} {SEATS:.1f}" == "$9 51.0"
