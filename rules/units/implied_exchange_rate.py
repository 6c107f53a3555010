"""One sum in two currencies, against the rate the story implies elsewhere or the year's."""

from decimal import Decimal

from factcheck import (
    Article,
    Discrepancy,
    Exchange,
    Interval,
    as_discrepancy,
    judge,
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
_ALL = {"USD", *_DOLLARS}
_FAR = Decimal("1.3")  # beyond the room that the equation leaves around a year's rates
_NEAR = Decimal("0.05")


@severity("error")
def check_implied_exchange_rate(exchange: Exchange, article: Article) -> Discrepancy | None:
    """The sums of a story imply one exchange rate, and one of their year.

    Two pairs of one story that differ by more than 6 percent beyond rounding
    cannot both be right, nor can the two ends of a range. A single pair is held against the
    lowest and highest rate of the year, a bare dollar also against those of countries the story
    names; 15 percent outside warns, half as much again is an error.

    Flags: The grant is [[15 million euros]] ([[$61 million]]). ¶ Lyon adds 24 million euros
        ($26 million) and Nice 1.3 million euros ($1.4 million).
    Flags: [Date 2014-12-20] The fund sold [[€180 billion]] ([[$23 billion]]) in bonds.
    Flags: It cost 120 million yuan ($15.8 million; £13.1 million), a part [[80 million yuan]]
        ([[$12.9 million]]). ($1 = 7.61 yuan)
    Flags: They earned [[100-140 million yuan]] ([[$10.60-22.54 million]]).
    Passes: They earned 100-140 million yuan ($16.10-22.54 million).
    Passes: She earned 120 rand (£6) a week and paid five rand (25p) for the bus.
    Passes: It made 11 billion francs ($2 billion) in 1996.
    Passes: The grant is 15 million euros ($16 million). ¶ Lyon adds 24 million euros ($26
        million) and Nice 1.3 million euros ($1.4 million).
    Passes: [Date 2016-06-01] The club paid £23 million ($33 million).
    """
    found, alone = judge(exchange), judge(exchange._replace(peers=()))
    if found.verdict != "broken" or found.told is None or found.true is None:
        return None
    first, second, implied, rate = exchange.first, exchange.second, found.told, found.true
    if first.value is None:
        sure, message = False, f"{first} is not {second} at one rate"
    elif found.true != alone.true:
        sure = len(exchange.peers) > 1 or alone.verdict == "broken"
        message = f"{first} for {second} is not the rate of the story's other sums"
    else:
        if any(_within(implied, other) for other in _other_dollars(exchange, article)):
            return None
        factor = max(implied.low / rate.high, rate.low / implied.high)
        sure = factor > _FAR and exchange.certainty == "sure"
        message = f"{first} is not {second} at the rates of {exchange.year or 'any year'}"
    return as_discrepancy(
        found,
        message=message,
        question=f"Which of {first} and {second} is right, and at what rate?",
        severity="error" if sure else "warning",
    )


def _other_dollars(exchange: Exchange, article: Article) -> list[Interval]:
    """Return the bounds for America's dollar and others that the story may mean."""
    one, other = exchange.units
    named = [dollar for dollar, country in _DOLLARS.items() if country in article.text]
    found = []
    for dollar in ("USD", *named):
        if one in _ALL and exchange.first.text.startswith("$"):
            found.append(rate_band(dollar, other, exchange.year))
        elif other in _ALL and exchange.second.text.startswith("$"):
            found.append(rate_band(one, dollar, exchange.year))
    return [band for band in found if band is not None]


def _within(implied: Interval, band: Interval) -> bool:
    return implied.overlaps(Interval(band.low * (1 - _NEAR), band.high * (1 + _NEAR)))
