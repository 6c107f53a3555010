"""The house decides what a sign, a numeric date or a gallon leaves open, and nothing else."""

from datetime import date

import pytest

from factcheck.pipeline import read_figures
from factcheck.read import read_string
from factcheck.units.house import House


def _units(text: str, **house: str) -> list[str]:
    reading = read_figures(read_string(f"Costs\n\n{text}\n"), House(**house))
    return [figure.unit for figure in reading.figures]


@pytest.mark.parametrize(
    ("currency", "expected"),
    [
        ("", ["USD", "USD", "USD", "EUR"]),
        ("AUD", ["AUD", "AUD", "USD", "EUR"]),
        ("GBP", ["USD", "USD", "USD", "EUR"]),
    ],
)
def test_bare_dollar(currency: str, expected: list[str]) -> None:
    """A bare sign or word is the house's dollar; a named currency stays what it is."""
    text = "It cost $5 million, then 3 million dollars, then US$4m, then €2m."

    assert _units(text, currency=currency) == expected


def test_bare_rupee() -> None:
    """A rupee is Pakistan's in a Pakistani house."""
    assert _units("It cost Rs 300 million.", currency="PKR") == ["PKR"]


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en-GB", date(2016, 4, 3)),
        ("en-IN", date(2016, 4, 3)),
        ("en-US", date(2016, 3, 4)),
        ("en-CA", None),
        ("", None),
    ],
)
def test_numeric_date(locale: str, expected: date | None) -> None:
    """Day or month first, as the house writes; unsure without a house."""
    reading = read_figures(
        read_string("Council\n\nThe council met on 03/04/2016.\n"), House(locale=locale)
    )

    (figure,) = reading.figures
    interval = figure.interval
    found = date.fromordinal(int(interval.low)) if interval.low == interval.high else None
    assert found == expected


def test_sure_date_stays() -> None:
    """A date that only one order fits is the same in every house."""
    readings = [
        read_figures(read_string("Fair\n\nIt was on 25/12/2015.\n"), House(locale=locale))
        for locale in ("", "en-US", "en-GB")
    ]

    days = {reading.figures[0].interval.low for reading in readings}
    assert days == {date(2015, 12, 25).toordinal()}


def test_gallon() -> None:
    """A British gallon is the imperial one."""
    assert _units("It took 5 gallons.", locale="en-GB") == ["imperial gallon"]
    assert _units("It took 5 gallons.", locale="en-US") == ["gallon"]
