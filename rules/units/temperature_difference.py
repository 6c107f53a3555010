"""A change of temperature, converted as if it were a temperature."""

from decimal import Decimal

from factcheck import Conversion, Discrepancy, Figure, Interval, severity

_STEP = {
    ("celsius", "fahrenheit"): Decimal("1.8"),
    ("fahrenheit", "celsius"): 1 / Decimal("1.8"),
}


@severity("error")
def check_temperature_difference(conversion: Conversion) -> Discrepancy | None:
    """A rise or fall in temperature converts with 1.8 alone, without the 32.

    Converters on the web answer for a reading on the thermometer, so "4C" of
    warming comes back as 39.2F. Flagged where the words tell a change, the 32
    is in and the number without it is not; and where the words tell a reading
    and the 32 is missing.

    Flags: The plan would hold warming to a rise of [[4C]] ([[39.2F]]).
    Flags: Winters are [[2 degrees Celsius]] ([[35.6 degrees Fahrenheit]]) warmer than in 1990.
    Flags: On Sunday the city reached [[40C]] ([[72F]]).
    Passes: The plan would hold warming to a rise of 4C (7.2F).
    Passes: On Sunday the city reached 40C (104F).
    Passes: Temperatures rose to 40C (104F).
    """
    first, second = conversion.first, conversion.second
    step = _STEP.get((first.unit, second.unit))
    if step is None or not conversion.sense or first.value is None or second.value is None:
        return None
    change = first.value * step
    offset = Decimal(32) if first.unit == "celsius" else -32 * step
    level = change + offset
    grain = max(second.mention.grain_low, Decimal(1))
    if conversion.sense == "change":
        right, wrong, word = change, level, "a change"
    else:
        right, wrong, word = level, change, "a reading"
    if abs(second.value - right) <= max(2 * grain, _spread(first, step)):
        return None
    if abs(second.value - wrong) > max(grain, _spread(first, step)):
        return None
    return Discrepancy(
        stated=second.interval,
        expected=Interval(right, right),
        message=f"{word} of {first} is {right:.1f}, not {second}",
        working=f"{first} × {step:.3g} = {change:.1f}; as a reading it is {level:.1f}",
        question=f"Is {first} {word}?",
        severity="error" if conversion.sense == "change" else "warning",
    )


def _spread(first: Figure, step: Decimal) -> Decimal:
    return first.mention.grain_low / 2 * step
