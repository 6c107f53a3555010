"""Two mentions of one quantity, a power of ten apart."""

from factcheck import Discrepancy, Restatement, as_discrepancy, judge, severity

_OF_SEVERAL = {"sure": "error", "likely": "warning", "doubtful": "info"}
_OF_ONE_DIGIT = {**_OF_SEVERAL, "sure": "warning"}


@severity("error")
def check_power_of_ten_twins(restatement: Restatement) -> Discrepancy | None:
    """Two mentions of one quantity do not differ by a factor of 10, 100 or 1,000.

    Million and billion are one letter apart, and a zero is easily lost. One
    digit alone ("$3 million", "$3 billion") may still be chance, so it warns.

    Flags: The harbour loan of [[$46 million]] was signed in May. ¶ Auditors asked why the
        harbour loan of [[$46 billion]] had no guarantor.
    Passes: The harbour loan of $46 million was signed in May. ¶ Auditors asked why the
        harbour loan of $46 million had no guarantor.
    Passes: Losses came to $4.69 million. ¶ The pension fund of $4.69 billion is not touched.
    """
    first, second = restatement.first, restatement.second
    one, other = first.value, second.value
    if not one or not other or one == other or "fraction" in (first.kind, second.kind):
        return None  # "half" has no digits to be ten times off
    digits = one.normalize().as_tuple().digits
    if digits != other.normalize().as_tuple().digits:
        return None
    if not {first.section_kind, second.section_kind} <= {"body", "quote", "subhead"}:
        return None
    found = judge(restatement)
    if found.verdict != "broken":
        return None
    factor = max(one, other) / min(one, other)
    severities = _OF_ONE_DIGIT if len(digits) == 1 else _OF_SEVERAL
    return as_discrepancy(
        found,
        why=restatement.why,
        stated=second.interval,
        expected=first.interval,
        message=f"{first} and {second} are the same digits, {factor:,f} times apart",
        question=f"Is it {first} or {second}?",
        severity=severities[restatement.certainty],
    )
