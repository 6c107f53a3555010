"""A yearly rate of change, against the change over all the years."""

from factcheck import Discrepancy, Growth, as_discrepancy, judge, severity


@severity("error")
def check_compound_growth(growth: Growth) -> Discrepancy | None:
    """A yearly rate, compounded or added up over the years, gives the whole change.

    Flags: Fares rose [[70%]] in [[five years]], or [[6% a year]].
    Passes: Fares rose a third in five years, or 6% a year.
    Passes: Fares rose 30% in five years, or 6% a year.
    """
    found = judge(growth)
    if found.verdict != "broken":
        return None
    yearly, years, total = growth.yearly, growth.years, growth.total
    return as_discrepancy(
        found,
        why=growth.why,
        message=f"{yearly} a year for {years} does not make {total}",
        question=f"Is it {total} in all, or {yearly} a year?",
        severity="warning" if growth.certainty == "doubtful" else None,
    )
