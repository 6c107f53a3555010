"""An announced number of items, against the list that follows."""

from typing import Literal

from factcheck import CountedList, Discrepancy, Label, severity

_LEVELS: dict[str, Literal["error", "warning", "info"]] = {
    "sure": "error", "likely": "warning", "doubtful": "info"
}  # fmt: skip


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
    announced, items = counted_list.announced, counted_list.items
    fewest = counted_list.fewest or len(items)
    if announced.value is None or fewest <= announced.value <= len(items):
        return None
    found = str(len(items)) if fewest == len(items) else f"{fewest} to {len(items)}"
    return Discrepancy(
        stated=announced.interval,
        message=f"{announced} announced, {found} listed",
        working=f"{announced} announced; {found} counted: {counted_list.why}",
        question=f"Is it {found}, or is something missing from the list?",
        labels=(
            Label(announced.span, "announced", primary=True),
            *(Label(item, str(number)) for number, item in enumerate(items[:40], 1)),
        ),
        severity=_LEVELS[counted_list.certainty],
    )
