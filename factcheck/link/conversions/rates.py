"""Find one amount stated for two lengths of time.

Finds: "£500 a week, or £26,000 a year", "half a million a day — £180m a year",
"$15 an hour (about $31,000 a year)".
Skips: "£500 a week and £2,000 a month in winter".
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.link.grammar.apposition import apposed, unhedged
from factcheck.link.grammar.phrases import after, between
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Rate

_JOINTS = frozenset({",", ",or", "—", "–", "-", "(", "or", ",thatis,"})
_EVERY = frozenset("a an per each every".split())
TIMES = frozenset("second minute hour day night week month quarter year".split())


def find_rates(index: Index) -> Iterator[Rate]:
    """Yield the pairs of a sentence that state one amount per two lengths of time."""
    if not any(per in TIMES for _, per in index.by_unit) and "count" not in index.by_kind:
        return
    for figures in index.by_sentence.values():
        if len(figures) < 2 or TIMES.isdisjoint(figures[0].sentence.tokens.lower):
            continue
        times = {figure.index: time for figure in figures if (time := time_of(figure))}
        if len(times) > 1:
            yield from _restated([f for f in figures if f.index in times], times)


def _restated(rates: list[Figure], times: dict[int, str]) -> Iterator[Rate]:
    for left, right in pairwise(rates):
        per = times[left.index], times[right.index]
        if per[0] == per[1] or not _same_thing(left, right) or _a_list(left, right):
            continue
        if between(left, right) == ["or"] and right.hedge is None:
            continue  # "$119 a year or $12.99 a month" are two ways to pay
        found = apposed(left, right) or _apart_from_time(left, right)
        if found is not None:
            certainty, why = found
            yield Rate(left, right, None, certainty, why, per)


def _apart_from_time(left: Figure, right: Figure) -> tuple[Certainty, str] | None:
    """Whether the second form follows the first's own "cars a day" in apposition."""
    gap = between(left, right)
    last = max((at for at, word in enumerate(gap) if word in TIMES), default=-1)
    if last < 0 or last > 4:
        return None
    rest = unhedged(gap[last + 1 :])
    return ("likely", "restated") if "".join(rest) in _JOINTS else None


def time_of(figure: Figure) -> str:
    """Return the length of time an amount is told for ("24,000 cars a day")."""
    if figure.per in TIMES:
        return figure.per
    if figure.kind != "count" or figure.per:
        return ""
    words = after(figure, 5)
    for place, word in enumerate(words[:-1]):
        if word in _EVERY and words[place + 1] in TIMES:
            return words[place + 1]
        if not word.isalpha() or word == "of":
            return ""
    return ""


def _same_thing(left: Figure, right: Figure) -> bool:
    if left.kind != right.kind and "money" not in (left.kind, right.kind):
        return False
    if left.unit == right.unit:
        return True
    return "money" in (left.kind, right.kind) and "" in (left.unit, right.unit)


def _a_list(left: Figure, right: Figure) -> bool:
    """Whether only a comma parts the two, as in a price list."""
    gap = between(left, right)
    return gap == [","] or (gap[-1:] == [","] and left.kind == "money")
