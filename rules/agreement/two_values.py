"""Two values for one quantity, in a story's own text."""

from typing import Literal

from factcheck import Discrepancy, Restatement, as_discrepancy, judge, severity

_HANDED_ON = frozenset({"exclusion", "inclusion", "revision", "so far"})

# Words that promise a side; the rule approximator-side holds them against the exact number.
_SIDED = frozenset({"nearly", "just_under", "less_than", "more_than", "just_over", "well_over"})


@severity("error")
def check_two_values(restatement: Restatement) -> Discrepancy | None:
    """A quantity that is stated twice has one value.

    A number changed in one place and left in another survives every reading
    that looks at one paragraph at a time. Flagged only where no value fits
    both statements after rounding; two named sources are told as competing
    claims, and a figure with an exclusion or a revision is another rule's.

    Flags: The council will hire [[240]] tutors for its reading scheme. ¶ Some schools doubt
        that the [[420]] tutors of the reading scheme can be found by autumn.
    Flags: Police charged a [[38-year-old]] man over the fire on Monday. ¶ The [[53-year-old]]
        will appear in court next week.
    Flags: Five people died and [[14]] were hurt when a mill burned down. ¶ The [[13]] injured
        were taken to hospital.
    Flags: The fund holds [[34]] schools in trust, Finance Minister Ada Lee said. ¶ Lee said the
        [[43]] schools that the fund holds in trust will be sold.
    Flags: The firm must give [[thirty]] ([[60]]) days of notice.
    Passes: The firm must give thirty (30) days of notice.
    Passes: The council will hire 240 tutors for its reading scheme. ¶ Some schools doubt
        that the 240 tutors of the reading scheme can be found by autumn.
    Passes: The council will hire 240 tutors this year. ¶ Last year it hired 180 tutors.
    """
    first, second = restatement.first, restatement.second
    kinds = {first.section_kind, second.section_kind}
    if first.kind == "date" or not kinds <= {"body", "quote", "subhead"}:
        return None
    found = judge(restatement)
    strained = found.verdict == "holds" and found.strained
    if found.verdict != "broken" and not (strained and restatement.certainty == "sure"):
        return None
    if any(caveat.kind in _HANDED_ON for caveat in (*first.caveats, *second.caveats)):
        return None
    if _same_digits(restatement) or _rounded(restatement):
        return None  # power-of-ten-twins, approximator-side
    one, other = first.attribution, second.attribution
    rivals = one is not None and other is not None and not one.is_source_of(other)
    fit = "only the roughest values fit both" if strained else "no value fits both"
    if not strained and first.interval.overlaps(second.interval):
        fit = ""  # one bound with two numbers
    return as_discrepancy(
        found,
        why="; ".join(filter(None, (fit, restatement.why))),
        message=f"{first} and {second} seem to be one quantity with two values",
        question=f"Is it {first} or {second}?",
        severity=_severity(restatement, mild=rivals or strained),
    )


def _severity(restatement: Restatement, *, mild: bool) -> Literal["info", "warning", "error"]:
    if mild or restatement.certainty == "doubtful":
        return "info"
    return "error" if restatement.certainty == "sure" else "warning"


def _same_digits(restatement: Restatement) -> bool:
    one, other = restatement.first.value, restatement.second.value
    if not one or not other or one == other:
        return False
    return one.normalize().as_tuple().digits == other.normalize().as_tuple().digits


def _rounded(restatement: Restatement) -> bool:
    """Whether one number stands for the other, hedged ("nearly 300" and 312)."""
    first, second = restatement.first, restatement.second
    one, other = first.value, second.value
    hedges = {hedge.name for hedge in (first.hedge, second.hedge) if hedge is not None}
    if one is None or other is None or len(hedges) != 1 or hedges.isdisjoint(_SIDED):
        return False
    return abs(one - other) * 5 <= min(abs(one), abs(other))
