"""Operands are read to one place, and hedges widen only the figure that carries them."""

from decimal import Decimal

import pytest

from factcheck.arithmetic.beside import (
    difference,
    finest,
    magnitude,
    operand,
    operands,
    percent_change,
    quotient,
    shown,
)
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from tests.link.drafting import read


def _figures(draft: str) -> tuple[Figure, ...]:
    return read(draft).figures


def _interval(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


def test_finest_place_is_shared() -> None:
    """Beside 48 million, 40 million is read to the million."""
    forty, forty_eight = _figures("It was 40 million and now it is 48 million.")

    assert finest(forty, forty_eight) == Decimal(1_000_000)
    assert operands(forty, forty_eight) == (
        _interval("39500000", "40500000"),
        _interval("47500000", "48500000"),
    )


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("200,000 litres", "195000", "205000"),
        ("40 million litres", "39000000", "41000000"),
        ("2 million litres", "1500000", "2500000"),
        ("forty litres", "39", "41"),
        ("50 percent", "49", "51"),
        ("24 months", "23.5", "24.5"),
        ("ten years", "9.5", "10.5"),
        ("49 litres", "48.5", "49.5"),
        ("a quarter of it", "0.2375", "0.2625"),
        ("about a quarter of it", "0.225", "0.275"),
    ],
)
def test_figure_of_a_computation(text: str, low: str, high: str) -> None:
    """A zero that is written out was meant, and a word stands for what readers expect."""
    (found,) = _figures(f"The tank holds {text}.")

    assert operand(found) == _interval(low, high)


def test_hedge_widens_its_own_figure_alone() -> None:
    """A "more than" opens one operand and leaves the other as it is."""
    hedged, plain = _figures("It was more than $44 million, and now it is $95 million.")
    one, other = operands(hedged, plain)

    assert not one.high.is_finite()
    assert other == _interval("94500000", "95500000")


@pytest.mark.parametrize(
    ("draft", "low", "high"),
    [
        ("From 40 million to 48 million.", "17.28", "22.78"),
        ("From 60 tonnes to 45 tonnes.", "-26.4", "-23.6"),
    ],
)
def test_percent_change_holds_the_change_of_the_values(draft: str, low: str, high: str) -> None:
    """The change of the numbers as written lies inside, and the ends are its rounding."""
    before, after = _figures(draft)
    found = percent_change(before, after)

    assert before.value is not None
    assert after.value is not None
    assert found.contains((after.value / before.value - 1) * 100)
    assert abs(found.low - Decimal(low)) < 1
    assert abs(found.high - Decimal(high)) < 1


def test_difference_and_quotient() -> None:
    """Both follow the ends of their operands."""
    first, second = _figures("It was 12 km and then 4 km.")

    assert difference(first, second) == _interval("7.3", "8.7")
    assert quotient(first, second).contains(Decimal(3))
    assert magnitude(difference(second, first)) == _interval("7.3", "8.7")


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        ("31.2", "33.9", "31.2 to 33.9"),
        ("12000", "12000", "12,000"),
        ("0.25", "0.5", "0.25 to 0.5"),
        ("5000", "Infinity", "more than 5,000"),
    ],
)
def test_shown(low: str, high: str, text: str) -> None:
    """An interval prints with as many digits as tell its ends apart to a reader."""
    assert shown(_interval(low, high)) == text
