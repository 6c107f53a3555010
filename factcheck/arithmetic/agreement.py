"""Agreement: whether two figures that tell one quantity state one value."""

from typing import Literal

from factcheck.arithmetic.compatibility import compatible
from factcheck.arithmetic.retelling import retells
from factcheck.model.figure import Figure
from factcheck.model.mention import Calendar

Agreement = Literal["same", "fits", "differs"]

_ABOVE = frozenset({"headline", "standfirst", "caption", "table"})


def agreement(first: Figure, second: Figure) -> Agreement:
    """Return "same" for one value as printed, "fits" where one may round the other.

    Between text and headline or caption only the latter may round the former.
    """
    one, two = first.mention, second.mention
    if first.kind == "date" or second.kind == "date":
        return "same" if _one_day(first.calendar, second.calendar) else "differs"
    if first.kind == "time":
        return "same" if one.parts == two.parts else "differs"
    if first.kind in ("score", "ratio"):
        alike = sorted(one.parts) == sorted(two.parts)
        return "same" if alike else "differs"
    if {first.kind, second.kind} == {"percentage", "fraction"}:
        return "fits" if retells(first, second) else "differs"
    if one.low == two.low and one.high == two.high:
        return "same"
    judged = compatible(first.quantity, second.quantity)
    if judged is not None and judged.verdict == "STRAINED":
        return "fits"  # one in the last place written, as two roundings of one number may be
    above = first.section_kind in _ABOVE, second.section_kind in _ABOVE
    if above[0] and not above[1]:
        fits = retells(first, second)
    elif above[1] and not above[0]:
        fits = retells(second, first)
    else:
        fits = retells(first, second) or retells(second, first)
    return "fits" if fits else "differs"


def _one_day(one: Calendar | None, two: Calendar | None) -> bool:
    if one is None or two is None:
        return False
    return all(
        mine is None or theirs is None or mine == theirs
        for mine, theirs in (
            (one.year, two.year),
            (one.quarter, two.quarter),
            (one.month, two.month),
            (one.day, two.day),
        )
    )
