"""Mentions become intervals with canonical units."""

from decimal import Decimal

import pytest

from factcheck.extract import extract
from factcheck.model.quantity import Quantity
from factcheck.units import quantify
from tests.extract.made import story


def only(text: str) -> Quantity:
    """Return the one quantity of a text."""
    figures, _ = extract(story(text))
    (found,) = quantify(figures)
    return found


UNITS = [
    ("It cost $3.4bn.", "USD", "currency", ""),
    ("It cost HK$5.4m.", "HKD", "currency", ""),
    ("It cost 50 Australian dollars.", "AUD", "currency", ""),
    ("It cost RM79 a month.", "MYR", "currency", "month"),
    ("It cost 470 pence a share.", "penny", "currency", "share"),
    ("It cost 200 Swiss francs.", "CHF", "currency", ""),
    ("It cost 300 pesos.", "MXN", "currency", ""),
    ("It cost 300 Chilean pesos.", "CLP", "currency", ""),
    ("It cost 20 MUSD.", "USD", "currency", ""),
    ("It lies 50 km away.", "kilometre", "length", ""),
    ("It lies 50 kilometers away.", "kilometre", "length", ""),
    ("A farm of 45 acres.", "acre", "area", ""),
    ("A house of 120 sq m.", "square metre", "area", ""),
    ("It makes 640bhp.", "brake horsepower", "power", ""),
    ("It pumps 5,000 barrels per day.", "barrel per day", "volumetric flow", ""),
    ("It went at 60 mph.", "mile per hour", "speed", ""),
    ("It stores 256GB.", "gigabyte", "data storage", ""),
    ("It was minus 5C.", "celsius", "temperature", ""),
    ("It was 98.6 degrees Fahrenheit.", "fahrenheit", "temperature", ""),
    ("Support is 17 per cent.", "percent", "percent", ""),
    ("It rose 3 percentage points.", "percentage point", "points", ""),
    ("It rose 25 basis points.", "basis point", "points", ""),
    ("It took six months.", "month", "time", ""),
    ("A 65-year-old left.", "year", "time", ""),
    ("The rate is 12 per 100,000 people.", "", "", "100000"),
    ("He took 3,000 tests per day.", "", "", "day"),
    ("He saw 26 strikes.", "", "", ""),
]


@pytest.mark.parametrize(("text", "unit", "dimension", "per"), UNITS)
def test_unit(text: str, unit: str, dimension: str, per: str) -> None:
    """Each surface gets its canonical unit, dimension and denominator."""
    found = only(text)

    assert (unit, dimension, per) == (found.unit, found.dimension, found.per)


def test_exact_counts_and_measures() -> None:
    """A small count of things is exact; a measure and a bare number are rounded."""
    assert (Decimal(26), Decimal(26)) == only("He saw 26 strikes.").hard[:2]
    assert (Decimal("97.5"), Decimal("98.5")) == only("It lies 98 km away.").hard[:2]
    assert only("He saw 26 strikes.").exact
    assert not only("It lies 98 km away.").exact


def test_value_is_as_written() -> None:
    """A number has its value; a range, a vague amount and a date have none."""
    assert Decimal(3_400_000_000) == only("It cost $3.4bn.").value
    assert only("It cost $3 to $5.").value is None
    assert only("He saw dozens of men.").value is None
    assert only("He left on March 18, 2016.").value is None


def test_negative_numbers_mirror() -> None:
    """The interval of a negative number is that of the positive one, mirrored."""
    found = only("It was -1.3%.")

    assert (Decimal("-1.35"), Decimal("-1.25")) == found.hard[:2]


def test_dates_are_days() -> None:
    """A date with a year covers its days, a year all of its own."""
    day, year = only("He left on March 18, 2016."), only("He left in 2016.")

    assert day.hard.low == day.hard.high
    assert Decimal(365) == year.hard.high - year.hard.low
    assert year.hard.contains(day.hard.low)


def test_impossible_day_covers_its_month() -> None:
    """February 30 raises nothing and covers February."""
    found = only("He left on February 30, 2015.")

    assert Decimal(27) == found.hard.high - found.hard.low


SHARED = [
    ("Chile raised the wage by 500 pesos.", "CLP"),
    ("Manila raised the fare; the Philippines pays 500 pesos.", "PHP"),
    ("Pakistan paid 500 rupees.", "PKR"),
    ("It paid 500 rupees.", "INR"),
    ("Copenhagen paid 500 kroner.", "DKK"),
    ("Egypt paid 500 pounds for it.", "EGP"),
    ("Britain paid Egypt 500 pounds for it.", "GBP"),
    ("Dubai paid 500 dirhams.", "AED"),
    ("Australia paid $5.", "USD"),
]


@pytest.mark.parametrize(("text", "code"), SHARED)
def test_shared_currency(text: str, code: str) -> None:
    """A currency that countries share is the one of the country the story names."""
    assert code == only(text).unit


def test_bare_dollar_beside_us_dollars() -> None:
    """Where a story marks US dollars, its bare dollars are the named country's."""
    figures, _ = extract(story("Canada sold it for $5 million (US$3.6 million)."))

    assert ["CAD", "USD"] == [quantity.unit for quantity in quantify(figures)]
