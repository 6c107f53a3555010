"""Exchange rates: between what bounds one currency traded against another in a year.

The table holds each year's lowest and highest euro reference rate of the
European Central Bank (published daily since 1999 as "Euro foreign exchange
reference rates"), rounded outward to four digits. Bounds of two other
currencies are worked out through the euro, which widens them.
"""

import os
from decimal import Decimal
from functools import cache

from factcheck.model.interval import Interval

_TABLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "exchange_rates.csv")
_EURO = "EUR"
# A rupee of no nation told is one of several: by their central banks' rates, Mauritius's has
# been worth up to two of India's since 1999, Sri Lanka's no less than two ninths (2022).
_STRONGEST, _WEAKEST = Decimal("0.5"), Decimal("4.6")
# Units of a thousand to a million old ones since 1998 to 2005 (their central banks): a sum
# without a year may be in either.
_REDENOMINATED = frozenset({"RUB", "BGN", "TRY", "RON"})


@cache
def _rates() -> dict[tuple[str, int], Interval]:
    found: dict[tuple[str, int], Interval] = {}
    with open(_TABLE, encoding="utf-8") as file:
        next(file)
        for line in file:
            currency, year, low, high = line.rstrip("\n").split(",")
            found[currency, int(year)] = Interval(Decimal(low), Decimal(high))
    return found


@cache
def _years(currency: str) -> tuple[int, ...]:
    return tuple(sorted(year for name, year in _rates() if name == currency))


def rate_band(first: str, second: str, year: int | None) -> Interval | None:
    """Return how many of ``second`` one of ``first`` was worth in a year.

    "rupee" is one of no nation told. Without a year, the bounds of all years; for one
    the table does not reach yet, the last. ``None`` for currencies that the table lacks,
    for years before it, and without a year for a currency that was given a new unit.
    """
    if year is None and not _REDENOMINATED.isdisjoint((first, second)):
        return None
    if year is None:
        bands = [
            band
            for known in range(1999, _last_year() + 1)
            if (band := _band(first, second, known)) is not None
        ]
        if not bands:
            return None
        return Interval(min(band.low for band in bands), max(band.high for band in bands))
    return _band(first, second, min(year, _last_year()))


def _last_year() -> int:
    return _years("USD")[-1]


def _band(first: str, second: str, year: int) -> Interval | None:
    one, other = _per_euro(first, year), _per_euro(second, year)
    if one is None or other is None:
        return None
    return Interval(other.low / one.high, other.high / one.low)


def _per_euro(currency: str, year: int) -> Interval | None:
    if currency == "rupee":
        india = _rates().get(("INR", year))
        return india and Interval(india.low * _STRONGEST, india.high * _WEAKEST)
    if currency == _EURO:
        return Interval(Decimal(1), Decimal(1)) if year >= 1999 else None
    return _rates().get((currency, year))
