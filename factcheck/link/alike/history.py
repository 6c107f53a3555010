"""History: what a story tells of a time long before its own, which its headline is not of.

"It cut 500 jobs in 2019", "The first, in May 2024, lasted one day": told by the figure's
period, else by the nearest date before it in its sentence, where that states a year; "in April"
may be the next.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from factcheck.model.article import Article
from factcheck.model.figure import Figure

_LONG_PAST = timedelta(days=300)  # a figure of the last year or season is news
_YEAR = 4  # digits
_LAST_DAY = 28  # that every month has


def history_of(article: Article, figures: Iterable[Figure]) -> frozenset[int]:
    """Return the indices of the figures of a time long past; none if the story bears no day."""
    if article.published is None:
        return frozenset()
    latest = article.published.day - _LONG_PAST
    found: set[int] = set()
    told: tuple[int, date | None] = -1, None
    for figure in figures:
        sentence = figure.sentence.index
        if figure.kind == "date":
            told = sentence, _end(figure)
            continue
        period = figure.period
        end = period.end if period is not None and _states_year(period.text) else None
        if period is None and told[0] == sentence:
            end = told[1]
        if end is not None and end < latest:
            found.add(figure.index)
    return frozenset(found)


def _states_year(text: str) -> bool:
    return any(word.isdecimal() and len(word) == _YEAR for word in text.split())


def _end(figure: Figure) -> date | None:
    calendar = figure.calendar
    if calendar is None or calendar.year is None or not 1 <= calendar.year <= date.max.year:
        return None
    month = calendar.month or 12
    return date(calendar.year, month, _LAST_DAY) if month <= 12 else None  # "31/31/2020"
