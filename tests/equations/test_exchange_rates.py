"""Yearly bounds of exchange rates hold the year's rates and turn round."""

from decimal import Decimal

import pytest

from factcheck.equations.exchange_rates import rate_band


@pytest.mark.parametrize(
    ("first", "second", "year", "rate"),
    [
        ("EUR", "USD", 2008, "1.47"),
        ("USD", "EUR", 2000, "1.08"),
        ("GBP", "USD", 2007, "2.00"),
        ("USD", "JPY", 2012, "79.8"),
        ("CNY", "USD", 2019, "0.145"),
        ("EUR", "TRY", 2021, "10.5"),
    ],
)
def test_known_average_lies_inside(first: str, second: str, year: int, rate: str) -> None:
    """A year's average rate lies between the year's bounds."""
    band = rate_band(first, second, year)

    assert band is not None
    assert band.contains(Decimal(rate))
    assert band.high < 3 * band.low


def test_turned_round() -> None:
    """The bounds of the reverse rate are the reverse of the bounds."""
    there, back = rate_band("GBP", "USD", 2016), rate_band("USD", "GBP", 2016)

    assert there is not None
    assert back is not None
    assert abs(there.low * back.high - 1) < Decimal("0.0001")
    assert abs(there.high * back.low - 1) < Decimal("0.0001")


def test_without_a_year() -> None:
    """Without a year the bounds hold every year's."""
    always, once = rate_band("EUR", "USD", None), rate_band("EUR", "USD", 2008)

    assert always is not None
    assert once is not None
    assert always.low <= once.low <= once.high <= always.high


def test_unknown() -> None:
    """A currency without a table and a year before it have no bounds."""
    assert rate_band("EUR", "ZWL", 2008) is None
    assert rate_band("EUR", "USD", 1990) is None


def test_year_to_come() -> None:
    """A year that the table does not reach is held to the last one."""
    assert rate_band("EUR", "USD", 2190) == rate_band("EUR", "USD", 2026)


def test_without_a_year_a_currency_of_old_and_new_units_has_no_band() -> None:
    """3.5 trillion roubles were $608 million before 1998; in a known year the unit is known."""
    assert rate_band("RUB", "USD", None) is None
    assert rate_band("RUB", "USD", 2020) is not None
