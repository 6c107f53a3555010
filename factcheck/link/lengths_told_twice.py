"""Find one length of time told twice in two units.

Finds: "over the next 20 years the plan would cost" and
"the cost of the plan over the next two decades".
Skips: lengths of one unit, which other finders hold beside each other, and lengths in
clauses that share few telling words.
"""

from collections.abc import Iterator
from itertools import combinations

from factcheck.link.dated_lengths import is_length
from factcheck.link.index import Index
from factcheck.link.phrases import before
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement

_COMING = frozenset("next coming following".split())
_GONE = frozenset("past last previous".split())
_SHARED = 6.0  # rarity of the words around two lengths of one time
_MOST = 30  # lengths of a story


def find_lengths_told_twice(index: Index) -> Iterator[Restatement]:
    """Yield pairs of lengths in two units that run to or from now, or measure one record."""
    told = [figure for figure in index.of_kind("duration") if is_length(figure)]
    if len({figure.unit for figure in told}) < 2 or len(told) > _MOST:
        return
    framed = [(figure, side) for figure in told if (side := _side(figure))]
    for (one, side), (other, same) in combinations(framed, 2):
        apart = one.sentence is not other.sentence and one.unit != other.unit
        if side == same and apart and _shared(index, one, other) >= _SHARED:
            yield Restatement(one, other, "likely", "one time, told twice")


def _side(length: Figure) -> str:
    lead = before(length)
    if not lead:
        return ""
    return "coming" if lead[0] in _COMING else "gone" if lead[0] in _GONE else ""


def _shared(index: Index, one: Figure, other: Figure) -> float:
    return sum(index.surroundings.shared(one, other).values())
