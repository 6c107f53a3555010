"""Conversion factors: each unit in the base unit of its dimension.

Sources: the SI brochure (9th edition, 2019) and NIST Special Publication 811
(2008), appendix B; the imperial gallon is the UK Weights and Measures Act's.
A year is the mean Gregorian year, a month its twelfth. Currencies have no fixed
factors; only subunits of one currency convert.
"""

from decimal import Decimal
from typing import NamedTuple


class Factor(NamedTuple):
    """``base = value * factor + offset``, in the base unit of ``dimension``."""

    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


_TABLES = {
    "length": "metre 1|kilometre 1000|centimetre .01|millimetre .001|decimetre .1|"
    "micrometre .000001|nanometre .000000001|mile 1609.344|yard .9144|foot .3048|"
    "inch .0254|nautical mile 1852|fathom 1.8288|furlong 201.168|"
    "light-year 9460730472580800|astronomical unit 149597870700",
    "area": "square metre 1|square kilometre 1000000|square centimetre .0001|hectare 10000|"
    "acre 4046.8564224|square mile 2589988.110336|square yard .83612736|"
    "square foot .09290304|square inch .00064516",
    "volume": "cubic metre 1|litre .001|millilitre .000001|centilitre .00001|"
    "decilitre .0001|hectolitre .1|megalitre 1000|cubic centimetre .000001|"
    "cubic kilometre 1000000000|gallon .003785411784|imperial gallon .00454609|"
    "quart .000946352946|pint .000473176473|fluid ounce .0000295735295625|"
    "barrel .158987294928|cubic foot .028316846592|cubic yard .764554857984|"
    "cubic inch .000016387064|acre foot 1233.48183754752|"
    "cubic mile 4168181825.440579584|tablespoon .00001478676478125|"
    "teaspoon .00000492892159375",
    "mass": "kilogram 1|gram .001|milligram .000001|microgram .000000001|metric ton 1000|"
    "pound-mass .45359237|ounce .028349523125|stone 6.35029318|short ton 907.18474|"
    "long ton 1016.0469088|carat .0002|kiloton 1000000|megaton 1000000000|"
    "gigaton 1000000000000|quintal 100",
    "speed": "metre per second 1|kilometre per hour 1/3.6|mile per hour .44704|"
    "knot 1852/3600|foot per second .3048|kilometre per second 1000",
    "power": "watt 1|kilowatt 1000|megawatt 1000000|gigawatt 1000000000|"
    "terawatt 1000000000000|milliwatt .001|horsepower 745.69987158227022|"
    "brake horsepower 745.69987158227022",
    "energy": "joule 1|kilojoule 1000|watt hour 3600|kilowatt hour 3600000|"
    "megawatt hour 3600000000|gigawatt hour 3600000000000|"
    "terawatt hour 3600000000000000|calorie 4.184|kilocalorie 4184|"
    "british thermal unit 1055.05585262",
    "torque": "newton metre 1|pound-foot 1.3558179483314004|"
    "foot pound-force 1.3558179483314004",
    "time": "second 1|millisecond .001|microsecond .000001|nanosecond .000000001|"
    "minute 60|hour 3600|day 86400|week 604800|fortnight 1209600|"
    "month 2629746|year 31556952|decade 315569520|century 3155695200|"
    "millennium 31556952000",
    "pressure": "pascal 1|hectopascal 100|kilopascal 1000|megapascal 1000000|"
    "gigapascal 1000000000|pound per square inch 6894.757293168361|"
    "kilopound per square inch 6894757.293168361|standard atmosphere 101325",
    "data storage": "byte 1|bit .125|kilobyte 1000|megabyte 1000000|gigabyte 1000000000|"
    "terabyte 1000000000000|petabyte 1000000000000000|kilobit 125|megabit 125000|"
    "gigabit 125000000|kibibyte 1024|gibibyte 1073741824|tebibyte 1099511627776",
    "data transfer rate": "bit per second 1|kilobit per second 1000|"
    "megabit per second 1000000|gigabit per second 1000000000|"
    "megabyte per second 8000000|gigabyte per second 8000000000",
    "frequency": "hertz 1|kilohertz 1000|megahertz 1000000|gigahertz 1000000000",
    "electric potential": "volt 1|kilovolt 1000|millivolt .001",
    "charge": "ampere-hour 3600|milliampere-hour 3.6|coulomb 1",
    "percent": "percent 1|per mille .1",
    "points": "percentage point 1|basis point .01",
    "concentration": "parts-per-million 1000|parts-per-billion 1",
    "GBP": "GBP 1|penny .01",
    "USD": "USD 1|cent .01|dime .1",
}


def _number(text: str) -> Decimal:
    top, _, bottom = text.partition("/")
    return Decimal(top) / Decimal(bottom) if bottom else Decimal(top)


def _table() -> dict[str, Factor]:
    found: dict[str, Factor] = {}
    for dimension, rows in _TABLES.items():
        for row in rows.split("|"):
            name, _, factor = row.rpartition(" ")
            found[name] = Factor(dimension, _number(factor))
    # Temperatures, in kelvin.
    zero = Decimal("273.15")
    ninths = Decimal(5) / 9
    found["kelvin"] = Factor("temperature", Decimal(1))
    found["celsius"] = Factor("temperature", Decimal(1), zero)
    found["fahrenheit"] = Factor("temperature", ninths, zero - 32 * ninths)
    return found


FACTORS = _table()
