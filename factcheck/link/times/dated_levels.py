"""Find dates that the clauses of a sentence put in order.

Finds: "rose to 63.7 percent in 2018, from 52 percent in 2015" (the level before is of the
earlier date, and of one that has come), "was born on 3 May 1856 and graduated in 1883", "in
2017 after leaving in 2014".
Skips: dates of another clause, of kin, and spans that are dates of both levels.
"""

import itertools
from collections.abc import Iterator, Sequence

from factcheck.lexicon.time_cues import BORN, KIN
from factcheck.link.changes.movements import movements_in
from factcheck.link.grammar.expectations import is_expected
from factcheck.link.grammar.phrases import before, between
from factcheck.link.index import Index
from factcheck.link.times.ages import is_birth
from factcheck.link.times.lengths_of_time import is_moment
from factcheck.model.figure import Figure
from factcheck.model.relation import Comparison, PastDate

_TO_COME = frozenset(
    "will would could may might should expected expects forecast forecasts projected predicted "
    "by plans planned target".split()
)
_DATING = frozenset("in on at as of by for ( the end start early late since".split())
_NEAR = 6  # tokens from a level to its date
_CLAUSE = 8  # tokens from a deed to the one it came after


def find_ordered_dates(index: Index) -> Iterator[Comparison | PastDate]:
    """Yield pairs of dates with their years, the later first, and those of levels before."""
    if "date" not in index.by_kind:
        return
    for figures in index.by_sentence.values():
        dates = [figure for figure in figures if is_moment(figure, "years")]
        if not dates or figures[0].section_kind == "table":
            continue
        if len(dates) > 1 or index.article.published is not None:
            yield from _of_levels(index, figures)
        if len(dates) > 1:
            yield from _since_birth(dates)
            yield from _deed_after_deed(dates)


def _of_levels(index: Index, figures: list[Figure]) -> Iterator[Comparison | PastDate]:
    """Read "rose to 63.7 percent in 2018, from 52 percent in 2015".

    Where nothing is looked for, the level before is of a date that has come.
    """
    published = index.article.published
    told = published is not None and _TO_COME.isdisjoint(figures[0].sentence.tokens.lower)
    for movement in movements_in(index, figures):
        first, last = (_date_of(index, level) for level in (movement.before, movement.after))
        if first is None:
            continue
        if last is not None and first is not last:
            why = "the level before is of the earlier date"
            yield Comparison(last, first, "likely", why)
        if published is not None and told and not is_expected(movement.before):
            yield PastDate(first, published.day, "likely", "it dates the level before")


def _date_of(index: Index, level: Figure) -> Figure | None:
    """Return the date that a level is told with: "16.6 million accounts in December 2019"."""
    for figure in index.in_sentence(level.sentence):
        if figure.index <= level.index:
            continue
        gap = between(level, figure)
        if not is_moment(figure, "years") or figure.index != level.index + 1:
            return None
        near = len(gap) <= _NEAR and not _DATING.isdisjoint(gap[-3:])
        return figure if near and "," not in gap else None
    return None


def _since_birth(dates: Sequence[Figure]) -> Iterator[Comparison]:
    """Set what a sentence on a birth tells against its date."""
    births = [figure for figure in dates if is_birth(figure)]
    lower = dates[0].sentence.tokens.lower
    if len(births) != 1 or not KIN.isdisjoint(lower) or sum(w in BORN for w in lower) != 1:
        return
    for figure in dates:
        if figure.index > births[0].index and before(figure) != ["since"]:
            yield Comparison(figure, births[0], "likely", "nobody does anything before birth")


def _deed_after_deed(dates: Sequence[Figure]) -> Iterator[Comparison]:
    """Read "in 2017 after leaving in 2014"."""
    for first, second in itertools.pairwise(dates):
        gap = between(first, second)
        deed = gap[:1] == ["after"] and len(gap) > 2 and gap[1].endswith("ing")
        if deed and len(gap) <= _CLAUSE and gap[-1] in ("in", "on") and "," not in gap:
            yield Comparison(first, second, "likely", "the words say “after”")
