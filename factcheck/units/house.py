"""Read what a sign or a date leaves open the way the desk's house does.

"$5m" is American dollars unless the house says which; 3/4/2016 is a day only
where the house says whether the month or the day stands first.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from factcheck.model.mention import Calendar, Mention
from factcheck.model.quantity import Quantity

# Signs and words that several currencies share, by the codes that may claim them.
_SHARED = (
    (
        "USD AUD CAD NZD HKD SGD TWD JMD TTD BBD BSD BZD BMD KYD XCD FJD NAD LRD GYD SRD SBD",
        "$ dollar dollars buck bucks",
    ),
    ("GBP EGP LBP SYP SDG SSP FKP GIP SHP", "£ pound pounds"),
    ("INR PKR LKR NPR MUR SCR", "rs rs. ₨ re rupee rupees"),
    ("SEK NOK DKK ISK", "kr kr. krona kronor krone kroner krónur"),
    ("MXN ARS CLP COP PHP UYU DOP CUP", "peso pesos"),
    ("CHF XAF XOF XPF CDF RWF BIF DJF GNF KMF", "franc francs"),
    ("JPY CNY", "¥ ￥"),
)
_SURFACES = {
    code: frozenset(words.split()) for codes, words in _SHARED for code in codes.split()
}
# The others write the day first (CLDR short date patterns); Canada writes both ways.
_MONTH_FIRST = frozenset({"en-US"})
_UNSURE = frozenset({"", "en-CA"})
# Units of one name and two sizes, by the side of the Atlantic.
_BRITISH = {"gallon": "imperial gallon"}
_IMPERIAL = frozenset({"en-GB", "en-IE"})


class House(NamedTuple):
    """The locale ("en-GB") and the ISO code of the currency, each empty where not stated."""

    locale: str = ""
    currency: str = ""


def in_house(quantities: Iterable[Quantity], house: House) -> tuple[Quantity, ...]:
    """Return the quantities, those that the house decides read its way."""
    if house == House():
        return tuple(quantities)
    return tuple(_decided(quantity, house) for quantity in quantities)


def _decided(quantity: Quantity, house: House) -> Quantity:
    mention = quantity.mention
    if mention.kind == "money":
        if mention.unit.lower() in _SURFACES.get(house.currency, ()):
            return quantity._replace(unit=house.currency)
    elif mention.kind == "date":
        calendar = _day(mention, house.locale)
        if calendar is not None:
            from factcheck.arithmetic.calendar_days import days_of

            days = days_of(calendar)
            return quantity._replace(
                mention=mention._replace(calendar=calendar), soft=days, hard=days
            )
    elif quantity.unit in _BRITISH and house.locale in _IMPERIAL:
        return quantity._replace(unit=_BRITISH[quantity.unit])
    return quantity


@cache
def _numeric() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")


def _day(mention: Mention, locale: str) -> Calendar | None:
    """Return the day of an all-numeric date whose month and day could be exchanged."""
    stated = mention.calendar
    if locale in _UNSURE or stated is None or stated.precision != "year":
        return None
    start = mention.sentence.span.start
    text = mention.sentence.text[mention.span.start - start : mention.span.end - start]
    found = _numeric().fullmatch(text)
    if found is None:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    month, day = (first, second) if locale in _MONTH_FIRST else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Calendar("day", year, month, day)
