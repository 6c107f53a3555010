"""Listed parts, against their stated total."""

from decimal import Decimal
from typing import Literal

from factcheck import (
    Breakdown,
    Discrepancy,
    Judgement,
    as_discrepancy,
    judge,
    printed_like,
    severity,
)


@severity("error")
def check_parts_and_total(breakdown: Breakdown) -> Discrepancy | None:
    """Listed parts add up to the stated total.

    Totals are taken from a release and parts from a table of another day. Each
    part may be rounded, so the sum is a range; it is flagged when no values
    that round to the parts give the total. Open lists ("including") pass.

    Flags: A panel of [[nine]] – [[two]] judges, [[five]] teachers and a nurse – chose her.
    Flags: The Otters are [[8-3-1]] in their last [[11]] games.
    Flags: The fire killed [[29]] children: [[17]] boys and [[10]] girls.
    Flags: They asked [[3,200]] nurses. Of those, [[2,340]] had slept well, [[680]] had not.
    Passes: The fire killed 27 children: 17 boys and 10 girls.
    Passes: The fire killed 27 children, including 17 boys.
    Passes: Two dealers named the weights: 270, 410 or 540 tonnes.
    Passes: Norway had 39 medals in all, 12 of them silver and 11 bronze.
    Passes: The Otters are 8-3-1 in their last 12 games.
    Passes: Six people, two of them nurses, died and 15 were hurt when a ferry sank.
    """
    found = judge(breakdown)
    if found.verdict != "broken" or found.true is None or breakdown.total is None:
        return None
    severity_told = _severity(breakdown, found)
    if severity_told == "info" and _less_than_a_part(breakdown):
        return None
    total, made = breakdown.total, found.true
    summed = _as_written(breakdown)
    if summed is None:
        summed = (made.low + made.high) / 2 if made.bounded else made.low
    added = printed_like(total, summed) + ("" if made.bounded else " or more")
    return as_discrepancy(
        found,
        why=breakdown.why,
        message=f"the parts add up to {added}, not {total}",
        question=f"Is the total {added}, or is one of the parts wrong?",
        severity=severity_told,
    )


def _as_written(breakdown: Breakdown) -> Decimal | None:
    """Return the sum of the parts as printed, ``None`` where it cannot be told."""
    made = Decimal(len(breakdown.singles))
    times = breakdown.repeats or (1,) * len(breakdown.parts)
    for part, often in zip(breakdown.parts, times, strict=True):
        if part.value is None or breakdown.total is None or part.unit != breakdown.total.unit:
            return None
        both = part.kind == "score"  # all of a score's numbers are parts
        made += sum(part.mention.parts, Decimal(0)) if both else part.value * often
    return made


def _less_than_a_part(breakdown: Breakdown) -> bool:
    """Whether one part alone is more than the total, which then counts something else."""
    total = breakdown.total
    return total is not None and any(part > total for part in breakdown.parts)


def _severity(breakdown: Breakdown, found: Judgement) -> Literal["info", "warning", "error"]:
    total, told, made = breakdown.total, found.told, found.true
    if breakdown.certainty == "sure":
        return "error"
    if total is None or total.unit or total.kind != "count" or told is None or made is None:
        return "warning"
    # Of counts so far apart, a part was left out or the total counts something else.
    far = made.high * 2 < told.low or made.low > 2 * told.high
    return "info" if far else "warning"
