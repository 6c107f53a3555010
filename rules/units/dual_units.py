"""One quantity in two units, converted."""

from factcheck import Conversion, Discrepancy, Judgement, as_discrepancy, judge, severity, shown


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
    found = judge(conversion)
    if found.verdict != "broken" or found.true is None:
        return None
    first, second, unit = conversion.first, conversion.second, found.workings[0].unit
    whole = f"{first} {conversion.also}" if conversion.also else f"{first}"
    return as_discrepancy(
        found,
        why=conversion.why,
        stated=second.interval,
        message=f"{whole} is {_sizes(found, first.dimension)} {unit}, not {second}",
        question=f"Which of {whole} and {second} was measured?",
        severity="error" if conversion.certainty == "sure" else "warning",
    )


def _sizes(found: Judgement, dimension: str) -> str:
    """Return what the sizes of the unit make of it: "132.1 or 110" gallons, US or imperial."""
    told = list(dict.fromkeys(shown(working.true) for working in found.workings))
    several = len(told) == 2 and dimension != "temperature"
    return f"{told[0]} or {told[1]}" if several else told[0]
