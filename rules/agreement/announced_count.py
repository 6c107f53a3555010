"""An announced number of items, against the list that follows."""

from factcheck import CountedList, Discrepancy, Label, as_discrepancy, judge, severity, shown


@severity("error")
def check_announced_count(counted_list: CountedList) -> Discrepancy | None:
    """An announced count is the number of items listed.

    Somebody adds a fourth reason and leaves "three reasons" standing. Lists
    that say "including" or "such as" are open and pass.

    Flags: She has judged in [[four]] countries (Spain, Peru and Chile).
    Flags: He named [[three]] aims: safer roads, lower rents, cleaner air and later buses.
    Passes: He named three aims: safer roads, lower rents and cleaner air.
    Passes: He named three aims, including safer roads and lower rents.
    Passes: She has judged in three countries (Spain, Trinidad and Tobago and Chile).
    """
    found = judge(counted_list)
    if found.verdict != "broken" or found.true is None:
        return None
    announced, listed = counted_list.announced, shown(found.true)
    return as_discrepancy(
        found,
        why=counted_list.why,
        message=f"{announced} announced, {listed} listed",
        question=f"Is it {listed}, or is something missing from the list?",
        labels=(
            Label(announced.span, "announced", primary=True),
            *(
                Label(item, str(number))
                for number, item in enumerate(counted_list.items[:40], 1)
            ),
        ),
        severity="error" if counted_list.certainty == "sure" else "warning",
    )
