"""Find an anniversary beside the year it is counted from.

Finds: "the 25th anniversary of the 1991 crash", "founded in 1916, it marks its 100th birthday".
Skips: "the 25th anniversary in 2016".
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.phrases import after, before, between
from factcheck.link.years import is_dated, told_on, years_of
from factcheck.model.figure import Figure
from factcheck.model.relation import Elapsed

_FOUNDED = frozenset(
    "founded established opened launched created formed built started set".split()
)


def find_anniversaries(index: Index) -> Iterator[Elapsed]:
    """Yield each anniversary whose first year its sentence tells."""
    if "date" not in index.by_kind:
        return
    for ordinal in index.by_kind.get("ordinal", ()):
        if not {"anniversary", "birthday"}.isdisjoint(after(ordinal, 3)):
            found = _anniversary(index, ordinal)
            if found is not None:
                yield found


def _anniversary(index: Index, ordinal: Figure) -> Elapsed | None:
    """Link "the 25th anniversary of the 1991 crash" to the day it is told."""
    years = years_of(index, ordinal)
    if len(years) != 1 or not is_dated(index, ordinal):
        return None
    year = years[0]
    if year.index < ordinal.index:
        if _FOUNDED.isdisjoint(before(year, 12)) or before(year)[-1:] != ["in"]:
            return None
        why = "a founding and its anniversary"
        return Elapsed(ordinal, year, None, told_on(index), "doubtful", why)
    gap = between(ordinal, year)
    if len(gap) > 7 or "of" not in gap or gap[-1] in ("in", "on", "for", "until"):
        return None
    return Elapsed(ordinal, year, None, told_on(index), "likely", "an anniversary and its year")
