"""Every conversion factor is pint's, and converting keeps intervals in order."""

from decimal import Decimal

import pint
import pytest
from hypothesis import given, strategies as st

from factcheck.arithmetic import convert
from factcheck.arithmetic.conversion import conversion
from factcheck.arithmetic.factors import FACTORS
from factcheck.model.interval import Interval

REGISTRY: pint.UnitRegistry[float] = pint.UnitRegistry()
# Our names that pint spells otherwise; ours alone are ``None``, checked below by hand.
PINT = {
    "pound-mass": "pound", "metric ton": "metric_ton", "short ton": "short_ton",
    "long ton": "long_ton", "celsius": "degC", "fahrenheit": "degF", "kiloton": "1e6 kg",
    "megaton": "1e9 kg", "gigaton": "1e12 kg", "quintal": "100 kg", "foot pound-force":
    "foot * pound_force", "pound-foot": "foot * pound_force", "newton metre": "newton * metre",
    "brake horsepower": "horsepower", "kilopound per square inch": "1000 psi",
    "british thermal unit": "international_british_thermal_unit",
    "imperial gallon": "imperial_gallon", "knot": "knot",
    "barrel": "oil_barrel", "acre foot": "43560 foot ** 3", "acre": "43560 foot ** 2",
    "furlong": "660 foot", "fathom": "6 foot", "kilocalorie": "1000 calorie",
    "astronomical unit": "au", "light-year": "light_year", "fluid ounce": "fluid_ounce",
    "standard atmosphere": "atm", "megabyte per second": "1e6 byte / second",
    "gigabyte per second": "1e9 byte / second", "ampere-hour": "ampere * hour",
    "milliampere-hour": "1e-3 ampere * hour", "percent": "percent", "year": "365.2425 day",
    "month": "30.436875 day", "decade": "3652.425 day", "century": "36524.25 day",
    "millennium": "365242.5 day", "parts-per-million": "ppm", "nautical mile": "nautical_mile",
    "pound per square inch": "psi", "per mille": "1e-3 dimensionless",
}  # fmt: skip
BASES = {
    "length": "metre", "area": "metre ** 2", "volume": "metre ** 3", "mass": "kilogram",
    "speed": "metre / second", "power": "watt", "energy": "joule", "torque": "newton * metre",
    "time": "second", "pressure": "pascal", "data storage": "byte",
    "data transfer rate": "bit / second", "frequency": "1 / second",
    "electric potential": "volt", "charge": "coulomb", "temperature": "kelvin",
    "percent": "percent",
}  # fmt: skip
OURS = {"points", "concentration", "USD", "GBP"}


def pint_name(unit: str) -> str:
    """Return the unit in pint's spelling."""
    if unit in PINT:
        return PINT[unit]
    for word, power in (("square ", 2), ("cubic ", 3)):
        if unit.startswith(word):
            return f"{unit.removeprefix(word)} ** {power}"
    return unit.replace(" per ", " / ").replace("watt hour", "watt_hour")


@pytest.mark.parametrize("unit", sorted(u for u in FACTORS if FACTORS[u].dimension not in OURS))
def test_factor_is_pints(unit: str) -> None:
    """One of the unit is as much of its base as pint says."""
    factor = FACTORS[unit]
    base = BASES[factor.dimension]
    if factor.dimension == "temperature":
        expected: float = REGISTRY.Quantity(100, pint_name(unit)).to(base).magnitude
        got = 100 * factor.factor + factor.offset
    elif factor.dimension == "frequency":
        expected = float(REGISTRY.Quantity(1, unit).to("hertz").magnitude)
        got = factor.factor
    else:
        one = REGISTRY.Quantity(1, "dimensionless") * REGISTRY(pint_name(unit))
        expected = float(one.to(base).magnitude)
        got = factor.factor

    assert float(got) == pytest.approx(float(expected), rel=1e-9)


def test_our_own_factors() -> None:
    """Subunits of money, points and parts are what their names say."""
    assert Decimal(1) == convert(Decimal(100), "cent", "USD")
    assert Decimal(250) == convert(Decimal("2.5"), "GBP", "penny")
    assert Decimal(25) == convert(Decimal("0.25"), "percentage point", "basis point")
    assert Decimal(2000) == convert(Decimal(2), "parts-per-million", "parts-per-billion")


def test_temperatures_and_their_differences() -> None:
    """20C is 68F; a rise of 20C is one of 36F."""
    assert Decimal(68) == round(convert(Decimal(20), "celsius", "fahrenheit") or 0, 6)
    change = convert(Decimal(20), "celsius", "fahrenheit", difference=True)
    assert Decimal(36) == round(change or 0, 6)


def test_no_factor() -> None:
    """Units of two dimensions, two currencies and unknown units do not convert."""
    assert convert(Decimal(1), "kilometre", "kilogram") is None
    assert convert(Decimal(1), "USD", "EUR") is None
    assert convert(Decimal(1), "furble", "metre") is None


@given(
    st.sampled_from(sorted(FACTORS)),
    st.decimals(-(10**6), 10**6, places=3),
    st.decimals(0, 10**3, places=3),
)
def test_there_and_back(unit: str, low: Decimal, width: Decimal) -> None:
    """Converting to the base and back gives the interval again, open ends kept."""
    base = next(name for name, f in FACTORS.items() if f.dimension == FACTORS[unit].dimension)
    there, back = conversion(unit, base), conversion(base, unit)
    assert there is not None
    assert back is not None
    interval = Interval(low, low + width, low_open=True)
    got = back.interval(there.interval(interval))

    assert abs(got.low - interval.low) < Decimal("1e-9")
    assert abs(got.high - interval.high) < Decimal("1e-9")
    assert (got.low_open, got.high_open) == (True, False)
