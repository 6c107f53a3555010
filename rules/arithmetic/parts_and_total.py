"""Listed parts, against their stated total."""

from decimal import Decimal
from typing import Literal

from factcheck import Breakdown, Discrepancy, Figure, Interval, operands, severity, shown

_MORE = frozenset({"more_than", "at_least", "just_over", "well_over"})


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
    """
    total = breakdown.total
    if total is None or not breakdown.parts:
        return None
    found = _sum(total, breakdown)
    if found is None:
        return None
    added, whole = found
    open_top = total.hedge is not None and total.hedge.name in _MORE
    if added.overlaps(whole) or (added.high < whole.low and (open_top or not breakdown.closed)):
        return None
    return Discrepancy(
        stated=total.interval,
        expected=added,
        message=f"the parts add up to {shown(added)}, not {total}",
        working=f"{_terms(breakdown)} = {shown(added)}, not {total}; {breakdown.why}",
        question=f"Is the total {shown(added)}, or is one of the parts wrong?",
        severity=_severity(breakdown, added, whole),
    )


def _severity(
    breakdown: Breakdown, added: Interval, whole: Interval
) -> Literal["info", "warning", "error"]:
    if breakdown.certainty == "sure":
        return "error"
    if breakdown.total is None or breakdown.total.unit or breakdown.total.kind != "count":
        return "warning"
    # Of counts so far apart, a part was left out or the total counts something else.
    far = added.high * 2 < whole.low or added.low > 2 * whole.high
    return "info" if far else "warning"


def _sum(total: Figure, breakdown: Breakdown) -> tuple[Interval, Interval] | None:
    """Return the sum of the parts and the total, read to the finest place among them."""
    if any(part.value is None and part.kind != "score" for part in breakdown.parts):
        return None
    low = high = Decimal(len(breakdown.singles))
    repeats = breakdown.repeats or (1,) * len(breakdown.parts)
    whole, *parts = operands(total, *breakdown.parts)
    for part, interval, times in zip(breakdown.parts, parts, repeats, strict=True):
        scored = part.mention.parts if part.kind == "score" else ()
        weak = part.hedge is not None and part.hedge.name == "up_to"
        top = interval.high
        low += sum(scored) if scored else times * (top if weak else interval.low)
        high += sum(scored) if scored else times * top
    return Interval(low, high), whole


def _terms(breakdown: Breakdown) -> str:
    repeats = breakdown.repeats or (1,) * len(breakdown.parts)
    terms = [
        _scored(part)
        if part.kind == "score"
        else f"{times} × {part}"
        if times > 1
        else str(part)
        for part, times in zip(breakdown.parts, repeats, strict=True)
    ]
    return " + ".join([*terms, *["1"] * len(breakdown.singles)])


def _scored(part: Figure) -> str:
    return " + ".join(f"{number:f}" for number in part.mention.parts)
