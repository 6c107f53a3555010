"""Listed parts, against their stated total."""

from decimal import Decimal

from factcheck import Breakdown, Discrepancy, Figure, Interval, severity


@severity("error")
def check_parts_and_total(breakdown: Breakdown) -> Discrepancy | None:
    """Listed parts add up to the stated total.

    Totals are taken from a release and parts from a table of another day. Each
    part may be rounded, so the sum is a range; it is flagged when no values
    that round to the parts give the total. Open lists ("including") pass.

    Flags: A crew of [[nine]] – [[two]] pilots, [[four]] stewards and an engineer – was aboard.
    Flags: The Otters are [[7-2-1]] in their last [[nine]] games.
    Flags: The fire killed [[29]] children: [[17]] boys and [[10]] girls.
    Passes: The fire killed 27 children: 17 boys and 10 girls.
    Passes: The fire killed 27 children, including 17 boys.
    Passes: The Otters are 6-2-1 in their last nine games.
    """
    total = breakdown.total
    if total is None or not breakdown.parts:
        return None
    added = _sum(breakdown)
    if added is None or added.overlaps(total.interval):
        return None
    if not breakdown.closed and added.high < total.interval.low:
        return None
    return Discrepancy(
        stated=total.interval,
        expected=added,
        message=f"the parts add up to {_text(added)}, not {total}",
        working=f"{_terms(breakdown)} = {_text(added)}, not {total}; {breakdown.why}",
        question=f"Is the total {_text(added)}, or is one of the parts wrong?",
        severity="error" if breakdown.certainty == "sure" else "warning",
    )


def _sum(breakdown: Breakdown) -> Interval | None:
    low = high = Decimal(len(breakdown.singles))
    repeats = breakdown.repeats or (1,) * len(breakdown.parts)
    for part, times in zip(breakdown.parts, repeats, strict=True):
        if part.mention.parts:
            low += sum(part.mention.parts)
            high += sum(part.mention.parts)
            continue
        if part.value is None:
            return None
        low += times * part.interval.low
        high += times * part.interval.high
    return Interval(low, high)


def _terms(breakdown: Breakdown) -> str:
    repeats = breakdown.repeats or (1,) * len(breakdown.parts)
    terms = [
        _scored(part) if part.mention.parts else f"{times} × {part}" if times > 1 else str(part)
        for part, times in zip(breakdown.parts, repeats, strict=True)
    ]
    return " + ".join([*terms, *["1"] * len(breakdown.singles)])


def _scored(part: Figure) -> str:
    return " + ".join(f"{number:f}" for number in part.mention.parts)


def _text(interval: Interval) -> str:
    low, high = interval.low, interval.high
    return f"{low:,f}" if low == high else f"{low:,f} to {high:,f}"
