"""Find one quantity stated in two units.

Finds: "10 miles (16 km)", "6 feet 2 inches (188 cm)", "2,750 tons, or 2,500 tonnes",
"5 MB/5,120 KB", "a rise of 2C (3.6F)".
Skips: "10 miles, 16 km of it uphill", "2 weeks or 10 days", two currencies (see
exchanges.py).
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.link.conversions.temperatures import sense_of
from factcheck.link.grammar.apposition import apposed
from factcheck.link.grammar.phrases import between
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Conversion

_NO_UNITS = frozenset({"", "currency", "ratio", "share", "percentage", "dimensionless"})
_COMPOUNDS = frozenset({("foot", "inch"), ("pound", "ounce"), ("stone", "pound")})
_JOINTS = frozenset({"", ",", "and", "-", "–"})
_BRACKETS = frozenset("([")


def find_conversions(index: Index) -> Iterator[Conversion]:
    """Yield the pairs of each sentence that state one amount in two units."""
    if sum(unit not in ("percent", "") for unit, _ in index.by_unit) < 2:
        return
    for figures in index.by_sentence.values():
        if len(figures) < 2:
            continue
        previous: Figure | None = None
        for left, right in pairwise(figures):
            if _convertible(left, right):
                yield from _link(previous, left, right, figures)
            previous = left


def _convertible(left: Figure, right: Figure) -> bool:
    return (
        left.dimension == right.dimension
        and left.dimension not in _NO_UNITS
        and left.unit not in (right.unit, "")
        and right.unit != ""
    )


def _link(
    previous: Figure | None, left: Figure, right: Figure, figures: list[Figure]
) -> Iterator[Conversion]:
    found = apposed(left, right)
    if found is None:
        return
    certainty, why = found
    if left.kind in ("duration", "age") and why != "in brackets":
        return
    if (left.per or right.per) and left.per != right.per and left.dimension != "speed":
        return
    also = None
    first = left
    if previous is not None and (previous.unit, left.unit) in _COMPOUNDS:
        if "".join(between(previous, left)) in _JOINTS:
            first, also = previous, left
    elif previous is not None and _listed(previous, left, right, figures):
        return
    following = figures[right.index + 1 - figures[0].index : right.index + 2 - figures[0].index]
    for smaller in following:
        joined = "".join(between(right, smaller)) in _JOINTS
        if joined and (right.unit, smaller.unit) in _COMPOUNDS:
            yield Conversion(right, first, certainty, why, smaller)
            return
    sense = sense_of(left, right) if left.dimension == "temperature" else ""
    yield Conversion(first, right, certainty, why, also, sense)


def _listed(previous: Figure, left: Figure, right: Figure, figures: list[Figure]) -> bool:
    """Whether the brackets convert a list ("10 and 20 miles (16 and 32 km)")."""
    place = right.index - figures[0].index
    following = figures[place + 1] if place + 1 < len(figures) else None
    if following is None or following.dimension != right.dimension:
        return False
    gap = between(right, following)
    return len(gap) == 1 and gap[0] in ("and", "by", "to", "x", "×", "-", "–", "or")
