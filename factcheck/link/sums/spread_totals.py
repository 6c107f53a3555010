"""Find a total, the amount or time it is spread over, and the mean of each unit of that.

Finds: "315,000 tonnes from 42,000 hectares, an average of 7.5 tonnes a hectare", "In its first
six months it had 54,600 visitors, an average of 9,100 a month", "A crop of 315,000 tonnes. The
yield was 7.5 tonnes a hectare on 42,000 hectares".
Skips: a mean of one month of them, a rate per what no other figure of the two sentences is told
in, two totals or two spans to choose from.
"""

from collections.abc import Iterator, Sequence

from factcheck.link.conversions.rates import time_of
from factcheck.link.grammar.apposition import unhedged
from factcheck.link.grammar.phrases import after, before
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import PerHead

_KINDS = frozenset({"money", "measure", "count"})
_AVERAGE = frozenset("average averaged averaging mean".split())
_YIELD = frozenset("yield yields yielding yielded density productivity".split())
_BACK = frozenset({"that", "this"})
_OVER = frozenset("from on over across in within during for".split())
_LEAD = 5  # tokens from a word of averaging to the mean
_TO_SPAN = 3  # tokens from "in" to "its first six months"
_MOST = 6  # figures of the sentences that tell the three


def find_spread_totals(index: Index) -> Iterator[PerHead]:
    """Yield each mean of a unit with the one total and the one span of its sentences."""
    for number, figures in index.by_sentence.items():
        if figures[0].section_kind == "table" or len(figures) > _MOST:
            continue
        for mean in figures:
            per = _unit(mean)
            if not per or not _is_mean(mean):
                continue
            here = [figure for figure in figures if figure is not mean]
            for beside in (number - 1, number + 1):
                told = index.by_sentence.get(beside, [])
                told = [f for f in told if f.section is mean.section][: _MOST + 1]
                found = _spread(mean, per, here, told)
                if found is not None:
                    yield found
                    break


def _unit(mean: Figure) -> str:
    """Return the unit or time that a mean is told for each of."""
    if mean.kind not in _KINDS or not mean.value:
        return ""
    return mean.per or time_of(mean)


def _is_mean(mean: Figure) -> bool:
    """Whether words of averaging or of yield make a rate the mean of all that is told."""
    lead, behind = before(mean, _LEAD), after(mean, _LEAD)
    behind = behind[: next((at for at, word in enumerate(behind) if word == "."), len(behind))]
    averaged = not _AVERAGE.isdisjoint(lead) or "average" in behind
    return averaged or not _YIELD.isdisjoint(lead)


def _spread(
    mean: Figure, per: str, here: Sequence[Figure], told: Sequence[Figure]
) -> PerHead | None:
    near = [*told, *here] if len(told) <= _MOST else list(here)
    spans = [f for f in here if _is_span(f, per)] or [f for f in near if _is_span(f, per)]
    totals = [f for f in here if _is_total(f, mean)] or [f for f in near if _is_total(f, mean)]
    if len(spans) != 1 or len(totals) != 1:
        return None
    total, span = totals[0], spans[0]
    one = total.sentence is span.sentence
    if (one and not _is_over(span)) or (not one and span.kind == "duration"):
        return None
    if total.sentence is mean.sentence and span.sentence is mean.sentence:
        return _made(total, span, mean) if _is_apposed(mean) else None
    taken_up = mean.sentence.tokens.lower[0] in _BACK
    of_both = taken_up or not _YIELD.isdisjoint(before(mean, _LEAD))
    return _made(total, span, mean) if of_both else None


def _made(total: Figure, span: Figure, mean: Figure) -> PerHead:
    return PerHead(total, span, mean, "likely", "a total, what it is spread over and the mean")


def _is_apposed(mean: Figure) -> bool:
    """Whether a mark sets the mean off behind what it is of: "..., an average of 7.5"."""
    lead = unhedged(before(mean, _LEAD))
    return "," in lead or lead[-1:] == ["averaging"]


def _is_span(figure: Figure, per: str) -> bool:
    mention = figure.mention
    plain = bool(figure.value) and mention.low == mention.high and not figure.per
    return plain and figure.unit == per and figure.kind in ("measure", "duration")


def _is_over(span: Figure) -> bool:
    """Whether a preposition leads to what a total is spread over."""
    return not _OVER.isdisjoint(unhedged(before(span, _TO_SPAN)))


def _is_total(figure: Figure, mean: Figure) -> bool:
    mention = figure.mention
    if figure is mean or figure.per or not figure.value or mention.low != mention.high:
        return False
    return (figure.kind, figure.unit) == (mean.kind, mean.unit) and not time_of(figure)
