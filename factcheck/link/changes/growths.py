"""Find a yearly rate of change beside the years it runs and the change over all of them.

Finds: "grew 40% in five years, or 6% a year".
Skips: "grew 40% in five years and 6% last year".
"""

from collections.abc import Iterator

from factcheck.link.grammar.phrases import after, between
from factcheck.link.grammar.roles import role_of
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Growth

_SPAN_LEADS = frozenset("over in for past last next within during the".split())
_YEARLY_WORDS = frozenset({"annually", "yearly"})


def find_growths(index: Index) -> Iterator[Growth]:
    """Yield the triples of a sentence: one yearly rate, one length in years, one change."""
    for figure in (*index.by_kind.get("percentage", ()), *index.by_kind.get("fraction", ())):
        if not _yearly(figure):
            continue
        figures = index.by_sentence[figure.sentence.index]
        years = [f for f in figures if f.kind == "duration" and f.unit == "year" and _spans(f)]
        totals = [
            f
            for f in figures
            if f is not figure and f.kind in ("percentage", "fraction") and not _yearly(f)
        ]
        if len(years) == 1 and len(totals) == 1 and not _apart(figure, totals[0]):
            yield Growth(figure, years[0], totals[0], "likely", "a yearly rate and its years")


def _apart(yearly: Figure, total: Figure) -> bool:
    """Whether one moved to the other, or each is of its own time.

    "Inflation fell from 400 percent a year to 20 percent", "5.2 percent in 1986 and 4.7 percent
    a year since".
    """
    if "before" in (role_of(yearly), role_of(total)):
        return True
    if total.index > yearly.index:
        return False
    dated = between(total, yearly)[:2]
    return dated[:1] == ["in"] and dated[1:] != [] and dated[1].isdecimal()


def _yearly(figure: Figure) -> bool:
    following = after(figure, 2)
    return figure.per == "year" or bool(following and following[0] in _YEARLY_WORDS)


def _spans(figure: Figure) -> bool:
    first = figure.mention.first
    lead = figure.sentence.tokens.lower[max(0, first - 3) : first]  # "over" reads as a hedge
    following = after(figure)
    if figure.value is None or figure.value < 2 or following[:1] in (["ago"], ["old"]):
        return False
    return bool(lead) and not _SPAN_LEADS.isdisjoint(lead)
