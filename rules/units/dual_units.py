"""One quantity in two units, converted."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck import (
    Conversion,
    Discrepancy,
    Figure,
    Interval,
    convert,
    severity,
    shown,
)

# A ton may be short, metric or long, a gallon American or imperial, an ounce troy, a
# kilobyte 1,000 bytes or 1,024: all are in use, so each is tried.
_TON = (Decimal(1), Decimal("1.10231"), Decimal("1.12"), Decimal("0.90718"), Decimal("1.01605"))
_VARIANTS = {
    "ton": _TON, "kiloton": _TON, "megaton": _TON,
    "gallon": (Decimal(1), Decimal("1.20095")), "pint": (Decimal(1), Decimal("1.20095")),
    "ounce": (Decimal(1), Decimal("1.09714")), "calorie": (Decimal(1), Decimal(1000)),
}  # fmt: skip
# The size that a bare name is tried with first.
_SIZED = {"ton": "short ton"}
_BINARY = tuple(Decimal(1024) ** n / Decimal(1000) ** n for n in range(4))
_ONE = (Decimal(1),)
# Both readings rounded to whole degrees, in Fahrenheit and in Celsius.
_DEGREES = (Decimal("1.5"), Decimal(1))


@severity("error")
def check_dual_units(conversion: Conversion) -> Discrepancy | None:
    """One quantity in two units converts from the one to the other.

    The two forms may each be rounded, so up to 5 percent passes, 10 if the
    first is hedged; feet and inches are added up before they convert. A
    change of temperature has its own rule.

    Flags: The lake is [[3,200 miles]] ([[510 km]]) long.
    Flags: It weighs [[20 pounds]], or [[19 kg]].
    Flags: The farm covers [[8,000 sq ft]] ([[20,720 sq km]]).
    Flags: The room was kept at [[20C]] ([[98F]]).
    Passes: The lake is 320 miles (510 km) long.
    Flags: It weighs [[990 tons]] ([[9,000 metric tons]]).
    Passes: It weighs 9,900 tons (9,000 metric tons).
    Passes: The island is 1,400 square miles (3,620 square kilometers).
    Passes: The file takes 51,200 KB (50 MB).
    Flags: It stood [[1.8 meters]] ([[9 feet 11 inches]]) high.
    Passes: It stood 1.8 meters (5 feet 11 inches) high.
    Flags: It flies at [[20 to 40 kilometers per hour]] ([[12 to 52 miles per hour]]).
    Passes: It flies at 20 to 40 kilometers per hour (12 to 25 miles per hour).
    Passes: She is 6 feet 2 inches (188 cm) tall.
    """
    first, second = conversion.first, conversion.second
    if conversion.sense == "change" or not _comparable(first, second):
        return None
    slack = Decimal("0.10") if first.hedge or second.hedge else Decimal("0.05")
    expected: Interval | None = None
    for candidate in _candidates(conversion):
        if candidate is None or _close(candidate, conversion, slack):
            return None
        expected = expected or candidate
    if expected is None:
        return None
    whole = f"{first} {conversion.also}" if conversion.also else f"{first}"
    return Discrepancy(
        stated=second.interval,
        expected=expected,
        message=f"{whole} is {shown(expected)} {_plural(second.unit)}, not {second}",
        working=f"{whole} converts to {shown(expected)} {_plural(second.unit)}; "
        f"the copy has {second} ({conversion.why})",
        question=f"Which of {whole} and {second} was measured?",
        severity="error" if conversion.certainty == "sure" else "warning",
    )


def _comparable(first: Figure, second: Figure) -> bool:
    """Whether both are single numbers, or both ranges, whose ends convert one by one."""
    if first.value is not None and second.value is not None:
        return True
    return all(
        figure.hedge is not None and figure.hedge.name == "between"
        for figure in (first, second)
    )


def _candidates(conversion: Conversion) -> Iterator[Interval | None]:
    """Yield the first amount in the second's unit, by every size the units may have."""
    first, second = conversion.first, conversion.second
    base = _converted(first, second.unit)
    if base is None:
        yield None
        return
    if conversion.also is not None:
        rest = _converted(conversion.also, second.unit)
        if rest is None:
            yield None
            return
        base = Interval(base.low + rest.low, base.high + rest.high)
    if first.dimension == "temperature":
        yield base
        yield _as_change(first, second.unit)
        return
    binary = _BINARY if first.dimension == "data storage" else _ONE
    for up in _VARIANTS.get(first.unit, _ONE):
        for down in _VARIANTS.get(second.unit, _ONE):
            for step in binary:
                for factor in (up / down * step, up / down / step):
                    yield Interval(base.low * factor, base.high * factor)


def _converted(figure: Figure, unit: str) -> Interval | None:
    unit, own = _SIZED.get(unit, unit), _SIZED.get(figure.unit, figure.unit)
    low = convert(figure.mention.low, own, unit)
    high = convert(figure.mention.high, own, unit)
    return None if low is None or high is None else Interval(low, high)


def _as_change(first: Figure, unit: str) -> Interval | None:
    """Return the pair read as a change of temperature, without the offset."""
    low = convert(first.mention.low, first.unit, unit, difference=True)
    high = convert(first.mention.high, first.unit, unit, difference=True)
    return None if low is None or high is None else Interval(low, high)


def _close(expected: Interval, conversion: Conversion, slack: Decimal) -> bool:
    """Whether the stated second form is the expected one, rounding of either allowed."""
    first, second = conversion.first, conversion.second
    low, high = second.mention.low, second.mention.high
    for want, have in ((expected.low, low), (expected.high, high)):
        grain = second.mention.grain_low / 2
        if first.dimension == "temperature":
            if abs(want - have) > max(grain, _DEGREES[second.unit == "celsius"]):
                return False
        elif abs(want - have) > max(grain, slack * abs(want)) and not _back(conversion):
            return False
    return True


def _back(conversion: Conversion) -> bool:
    """Whether the second form, taken as exact, rounds to the first."""
    first, second = conversion.first, conversion.second
    if conversion.also is not None:
        return False
    if not second.value or not first.value or second.kind == "temperature":
        return False
    there = _converted(second, first.unit)
    low, high = first.mention.low, first.mention.high
    half = first.mention.grain_low / 2  # a hedge loosens the pair, not its rounding
    return there is not None and there.overlaps(Interval(low - half, high + half))


def _plural(unit: str) -> str:
    irregular = {"foot": "feet", "inch": "inches", "square foot": "square feet"}
    if unit in ("celsius", "fahrenheit", "kelvin") or " per " in unit:
        return unit
    return irregular.get(unit, f"{unit}s")
