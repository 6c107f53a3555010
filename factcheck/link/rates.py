"""Find one amount stated for two lengths of time.

Finds: "£500 a week, or £26,000 a year", "half a million a day — £180m a year",
"$15 an hour (about $31,000 a year)".
Skips: "£500 a week and £2,000 a month in winter".
"""

from collections.abc import Iterator

from factcheck.link.apposition import pairs
from factcheck.link.index import Index
from factcheck.link.phrases import between
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Rate

TIMES = frozenset("second minute hour day night week month quarter year".split())


def find_rates(index: Index) -> Iterator[Rate]:
    """Yield the pairs of a sentence that state one amount per two lengths of time."""
    timed = {(unit, per) for unit, per in index.by_unit if per in TIMES}
    if len(timed) < 2 and not any(
        figure.per in TIMES for figure in index.by_kind.get("count", ())
    ):
        return
    for figures in index.by_sentence.values():
        rates = [figure for figure in figures if figure.per in TIMES]
        if len(rates) > 1:
            for left, right, certainty, why in _restated(rates):
                yield Rate(left, right, None, certainty, why)


def _restated(rates: list[Figure]) -> Iterator[tuple[Figure, Figure, Certainty, str]]:
    for left, right, certainty, why in pairs(rates):
        if _same_thing(left, right) and not _a_list(left, right):
            yield left, right, certainty, why


def _same_thing(left: Figure, right: Figure) -> bool:
    if left.per == right.per:
        return False
    if left.kind != right.kind and "money" not in (left.kind, right.kind):
        return False
    if left.unit == right.unit:
        return True
    return "money" in (left.kind, right.kind) and "" in (left.unit, right.unit)


def _a_list(left: Figure, right: Figure) -> bool:
    """Whether only a comma parts the two, as in a price list."""
    return between(left, right) == [","]
