"""One sum in two currencies, against the rate the story implies elsewhere or the year's."""

from decimal import Decimal

from factcheck import (
    Article,
    Discrepancy,
    Exchange,
    Figure,
    Interval,
    operands,
    rate_band,
    severity,
)

_DOLLARS = {
    "CAD": "Canad",
    "AUD": "Austral",
    "NZD": "New Zealand",
    "SGD": "Singapore",
    "HKD": "Hong Kong",
}
_FAR = Decimal("1.5")


@severity("error")
def check_implied_exchange_rate(exchange: Exchange, article: Article) -> Discrepancy | None:
    """The sums of a story imply one exchange rate, and one of their year.

    Two pairs of one story that differ by more than a tenth beyond rounding
    cannot both be right. A single pair is held against the lowest and highest
    rate of the year, a bare dollar also against those of countries the story names; 15 percent
    outside warns, half as much again is an error.

    Flags: The grant is [[15 million euros]] ([[$61 million]]). ¶ Lyon adds 24 million euros
        ($26 million) and Nice 1.3 million euros ($1.4 million).
    Flags: [Date 2014-12-20] The fund sold [[€180 billion]] ([[$23 billion]]) in bonds.
    Passes: The grant is 15 million euros ($16 million). ¶ Lyon adds 24 million euros ($26
        million) and Nice 1.3 million euros ($1.4 million).
    Passes: [Date 2016-06-01] The club paid £23 million ($33 million).
    """
    implied = _implied(exchange.first, exchange.second)
    if implied is None:
        return None
    return _against_peers(exchange, implied) or _against_band(exchange, implied, article)


def _implied(first: Figure, second: Figure) -> Interval | None:
    if not first.value or not second.value or first.value < 0 or second.value < 0:
        return None
    one, other = operands(first, second) if first.unit == second.unit else (
        *operands(first), *operands(second)
    )  # fmt: skip
    low, high = first.mention.low, first.mention.high
    if low != high or one.low <= 0 or not other.bounded or not one.bounded:
        return Interval(second.mention.low / high, second.mention.high / low)
    return Interval(other.low / one.high, other.high / one.low)


def _against_peers(exchange: Exchange, implied: Interval) -> Discrepancy | None:
    rates = [rate for pair in exchange.peers if (rate := _implied(*pair)) is not None]
    if not rates:
        return None
    apart = [rate for rate in rates if not _within(implied, rate, Decimal("0.10"))]
    if len(apart) * 2 <= len(rates):
        return None
    band = _band(exchange)
    if len(rates) == 1 and band is not None and _within(implied, band, Decimal("0.05")):
        return None
    agreed = apart[len(apart) // 2]
    first, second = exchange.first, exchange.second
    return Discrepancy(
        stated=implied,
        expected=agreed,
        message=f"{first} for {second} is not the rate of the story's other sums",
        working=f"{second} / {first} = {_text(implied)}; the other pairs give {_text(agreed)}",
        question=f"Which of {first} and {second} is right?",
        severity="error" if len(rates) > 1 or band is not None else "warning",
    )


def _against_band(
    exchange: Exchange, implied: Interval, article: Article
) -> Discrepancy | None:
    band = _band(exchange)
    if band is None or _within(implied, band, Decimal("0.15")):
        return None
    if any(
        _within(implied, other, Decimal("0.05")) for other in _other_dollars(exchange, article)
    ):
        return None
    first, second = exchange.first, exchange.second
    factor = max(implied.low / band.high, band.low / implied.high)
    year = exchange.year or "any year since 1999"
    return Discrepancy(
        stated=implied,
        expected=band,
        message=f"{first} is not {second} at the rates of {year}",
        working=f"{second} / {first} = {_text(implied)}; {exchange.units[0]} was worth "
        f"{_text(band)} {exchange.units[1]} in {year} (European Central Bank)",
        question=f"Which of {first} and {second} is right, and at what rate?",
        severity="error" if factor > _FAR and exchange.certainty == "sure" else "warning",
    )


def _band(exchange: Exchange) -> Interval | None:
    return rate_band(*exchange.units, exchange.year)


def _other_dollars(exchange: Exchange, article: Article) -> list[Interval]:
    """Return the bounds for the dollars of other countries that the story names."""
    one, other = exchange.units
    found = []
    for dollar, country in _DOLLARS.items():
        if country not in article.text:
            continue
        if one == "USD" and exchange.first.text.startswith("$"):
            found.append(rate_band(dollar, other, exchange.year))
        elif other == "USD" and exchange.second.text.startswith("$"):
            found.append(rate_band(one, dollar, exchange.year))
    return [band for band in found if band is not None]


def _within(implied: Interval, band: Interval, slack: Decimal) -> bool:
    wide = Interval(band.low * (1 - slack), band.high * (1 + slack))
    return implied.overlaps(wide)


def _text(interval: Interval) -> str:
    low, high = f"{interval.low:.4g}", f"{interval.high:.4g}"
    return low if low == high else f"{low} to {high}"
