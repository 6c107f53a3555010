"""An announced number of items, against the list that follows."""

from typing import Literal

from factcheck import (
    CountedList,
    Discrepancy,
    Interval,
    Label,
    as_discrepancy,
    judge,
    severity,
    shown,
)

# A number so many times what is listed, or so much less, counts something else.
_TIMES_MORE, _TIMES_LESS = 4, 3
_SEVERITIES: dict[str, Literal["info", "warning", "error"]] = {
    "sure": "error",
    "likely": "warning",
    "doubtful": "info",
}


@severity("error")
def check_announced_count(counted_list: CountedList) -> Discrepancy | None:
    """An announced count is the number of items listed.

    Somebody adds a fourth reason and leaves "three reasons" standing. Lists
    that say "including" or "such as" are open and pass. What comes third comes after two.
    A number that takes up what was named in passing ("met Chile's and Peru's ministers.
    The two ...") is a note: others may be meant as well.

    Flags: She has judged in [[four]] countries (Spain, Peru and Chile).
    Flags: He named [[three]] aims: safer roads, lower rents, cleaner air and later buses.
    Flags: India, Libya and Russia, [[four]] markets that grew, were let down.
    Flags: Ohio, Iowa and Utah voted late, and all [[four]] of them went to Orr.
    Flags: Kerr is the [[third]]-largest port, after Hull, Leith and Cork.
    Passes: Kerr is the fourth-largest port, after Hull, Leith and Cork.
    Passes: He named three aims: safer roads, lower rents and cleaner air.
    Passes: India, Libya and Russia, three markets that grew, were let down.
    Passes: In India, Libya and Russia, four markets closed.
    Passes: He named three aims, including safer roads and lower rents.
    Passes: She has judged in three countries (Spain, Trinidad and Tobago and Chile).
    """
    found = judge(counted_list)
    if found.verdict != "broken" or found.true is None:
        return None
    announced, listed = counted_list.announced, shown(found.true)
    told = "with it" if counted_list.besides else "listed"
    return as_discrepancy(
        found,
        why=counted_list.why,
        message=f"{announced} announced, {listed} {told}",
        question=f"Is it {listed}, or is something missing from the list?",
        labels=(
            Label(announced.span, "announced", primary=True),
            *(
                Label(item, str(number))
                for number, item in enumerate(counted_list.items[:40], 1)
            ),
        ),
        severity=_severity(counted_list, found.true),
    )


def _severity(
    counted_list: CountedList, listed: Interval
) -> Literal["info", "warning", "error"]:
    number = counted_list.announced.value
    if counted_list.certainty == "likely" and number is not None:
        near = listed.low <= number * _TIMES_LESS and number <= listed.high * _TIMES_MORE
        return "warning" if near else "info"
    return _SEVERITIES[counted_list.certainty]
