"""Find a total over a length of time beside what that makes for each day, month or year.

Finds: "12 kilometres in 48 days, 250 metres a day", "1,200 jobs over four years, 300 a year on
average", "730,000 visitors last year, 2,000 a day on average".
Skips: "700 jobs over four years, 90 a year in Leeds".
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.arithmetic import convert
from factcheck.link.conversions.rates import TIMES, time_of
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import PerHead, Rate

_OVER = frozenset("over in within during across for".split())
_AVERAGE = frozenset({"average", "averaging", "averaged"})
_KINDS = frozenset({"money", "measure", "count"})
_IN_A_YEAR = frozenset({"day", "week", "month"})
_CLOSING = frozenset({"", ".", ",", ")", "on"})
_MOST = 7


def find_paces(index: Index) -> Iterator[PerHead | Rate]:
    """Yield the one pace of a sentence with its total and its time."""
    for figures in index.by_sentence.values():
        if not 2 <= len(figures) <= _MOST or TIMES.isdisjoint(figures[0].sentence.tokens.lower):
            continue
        paces = [f for f in figures if f.kind in _KINDS and f.value and time_of(f)]
        if len(paces) == 1 and figures[0].section_kind != "table":
            yield from _over_time(figures, paces[0])
            yield from _of_last_year(figures, paces[0])


def _over_time(figures: list[Figure], pace: Figure) -> Iterator[PerHead]:
    times = [f for f in figures if f.kind == "duration" and f.unit == time_of(pace)]
    totals = [f for f in figures if _is_total(f, pace)]
    if len(times) != 1 or len(totals) != 1:
        return
    total, time = totals[0], times[0]
    words = time.sentence.tokens.lower[max(0, time.mention.first - 3) : time.mention.first]
    if not total.index < time.index < pace.index or _OVER.isdisjoint(words):
        return
    if not time.value or len(between(total, time)) > 7:
        return
    gap = between(time, pace)
    if gap[:1] == [","] and len(gap) <= 4 and not _ends_otherwise(pace):
        yield PerHead(total, time, pace, "likely", "a total, a time and the pace")


def _of_last_year(figures: list[Figure], pace: Figure) -> Iterator[Rate]:
    """Link "730,000 visitors last year, 2,000 a day on average"."""
    per = time_of(pace)
    words = (*before(pace, 4), *after(pace, 6))
    totals = [f for f in figures if _is_total(f, pace)]
    if per not in _IN_A_YEAR or len(totals) != 1 or _AVERAGE.isdisjoint(words):
        return
    total = totals[0]
    gap = between(total, pace) if total.index < pace.index else []
    if "last" not in gap or gap[gap.index("last") + 1] != "year" or len(gap) > 9:
        return
    why = "a year and what it makes on average"
    yield Rate(pace, total, None, "likely", why, (per, "year"))


def _is_total(figure: Figure, pace: Figure) -> bool:
    if figure is pace or figure.per or time_of(figure) or not figure.value:
        return False
    return figure.kind == pace.kind and _of_one_measure(pace, figure)


def _of_one_measure(pace: Figure, total: Figure) -> bool:
    """Whether a pace's unit can be turned into the total's."""
    if pace.unit == total.unit or (pace.unit == "cent" and total.kind == "money"):
        return True
    if not pace.unit or not total.unit or pace.dimension != total.dimension:
        return False
    return bool(pace.dimension) and convert(Decimal(1), pace.unit, total.unit) is not None


def _ends_otherwise(pace: Figure) -> bool:
    """Whether words behind the pace tell that it is of something else ("a year in Leeds")."""
    following = after(pace, 4)
    rest = following[next((i + 1 for i, w in enumerate(following) if w in TIMES), 0) :]
    return "".join(rest[:1]) not in _CLOSING
