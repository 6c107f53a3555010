"""A level said to be up or down from another, against the two numbers."""

from typing import Literal

from factcheck import Discrepancy, Movement, as_discrepancy, instead_of, judge, severity

LOUD: dict[str, Literal["info", "warning", "error"]] = {
    "sure": "error", "likely": "warning", "doubtful": "info"
}  # fmt: skip


@instead_of("order-of-figures")
@severity("error")
def check_direction_of_change(movement: Movement) -> Discrepancy | None:
    """A level that is up from another is above it, one that is down is below.

    A zero too many or two digits swapped turns a rise into a fall. Levels
    that may be equal once rounded pass; ranks, dates and losses are not
    looked at.

    Flags: The rate is now [[15.6 per 100,000]], up from [[25.9]] a week ago.
    Flags: The average price was [[$39,014]], up from [[$383,730]] a year ago.
    Flags: Enrolment fell from [[400]] pupils to [[450]] pupils.
    Passes: The rate is now 25.9 per 100,000, up from 15.6 a week ago.
    Passes: He came 5th, up from 8th.
    Passes: The loss was $3m, down from $5m.
    """
    found = judge(movement)
    if found.verdict != "broken":
        return None
    before, after = movement.before, movement.after
    word = "above" if movement.direction == "up" else "below"
    return as_discrepancy(
        found,
        why="" if movement.why.endswith(" from") else movement.why,
        message=f"{after} is not {word} {before}",
        question=f"Is it {movement.direction}, or is {before} or {after} wrong?",
        severity=LOUD[movement.certainty],
    )
