"""A change of temperature, converted as if it were a temperature."""

from factcheck import (
    Conversion,
    Discrepancy,
    as_discrepancy,
    instead_of,
    judge,
    severity,
    shown,
)


@severity("error")
@instead_of("dual-units")
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
    first, second, sense = conversion.first, conversion.second, conversion.sense
    if not sense or first.dimension != "temperature":
        return None
    found = judge(conversion)
    turned = conversion._replace(sense="level" if sense == "change" else "change")
    if found.verdict != "broken" or judge(turned).verdict != "holds" or found.true is None:
        return None
    word = "a change" if sense == "change" else "a reading"
    return as_discrepancy(
        found,
        message=f"{word} of {first} is {shown(found.true)}, not {second}",
        question=f"Is {first} {word}?",
        severity="error" if sense == "change" else "warning",
    )
