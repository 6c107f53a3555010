"""Find a weekday named beside the date it should fall on.

Finds: "Friday, March 25, 2016", "Thursday (Dec. 11)", "Dec. 11, a Thursday",
"Monday, 12/14/15".
Skips: "Saturday and Sunday, March 5 and 6", "Monday ... the May 8 vote".
"""

from collections.abc import Iterator
from datetime import date

from factcheck.link.index import Index
from factcheck.link.phrases import before, between
from factcheck.model.figure import Figure
from factcheck.model.relation import DatedWeekday

_BETWEEN = frozenset(
    ", ( [ the of on a morning afternoon evening night noon , - – — 's ’s s at p.m a.m . pm am "
    "is was falls fell".split()
)
_JOINED = frozenset({"and", "or", "through", "to", "until", "till", "thru", "&", "-", "–"})
_AHEAD = frozenset("will until scheduled expected due shall next upcoming".split())
_PAST = frozenset("was were had been".split())
_SEASON = 120  # days
_LONGEST_GAP = 8


def find_weekdays(index: Index) -> Iterator[DatedWeekday]:
    """Yield each weekday with a day of a month that stands right beside it."""
    dates = index.by_kind.get("date")
    if not dates:
        return
    years = _years_of_story(index, dates)
    for place, figure in enumerate(dates):
        calendar = figure.calendar
        if calendar is None:
            continue
        if calendar.precision == "day" and calendar.weekday is not None:
            if not _one_of_several(figure):
                yield _made(figure, figure, index, years)
        elif calendar.precision == "weekday" and place + 1 < len(dates):
            following = dates[place + 1]
            if _is_plain_day(following) and _beside(figure, following):
                yield _made(figure, following, index, years)
        elif _is_plain_day(figure) and place + 1 < len(dates):
            following = dates[place + 1]
            named = following.calendar
            if (
                named is not None
                and named.precision == "weekday"
                and _apposed(figure, following)
            ):
                yield _made(following, figure, index, years)


def _is_plain_day(figure: Figure) -> bool:
    calendar = figure.calendar
    return calendar is not None and calendar.precision == "day" and calendar.weekday is None


def _one_of_several(figure: Figure) -> bool:
    """Whether another weekday is joined to this one, so the dates pair otherwise."""
    lead = before(figure)
    return bool(lead) and (lead[0] in _JOINED - {"to", "until", "till"})


def _beside(weekday: Figure, day: Figure) -> bool:
    if weekday.sentence is not day.sentence or _one_of_several(weekday):
        return False
    gap = between(weekday, day)
    if not gap or len(gap) > _LONGEST_GAP:
        return not gap
    plain = [w for w in gap if not w[0].isdigit() and w != ":"]
    return all(word in _BETWEEN for word in plain)


def _apposed(day: Figure, weekday: Figure) -> bool:
    """Whether the weekday follows in apposition: "Dec. 11, a Thursday", "11 May (a Sunday)"."""
    if weekday.sentence is not day.sentence:
        return False
    gap = "".join(between(day, weekday))
    return gap in (",a", "(", "(a", "[", "wasa", "isa", ",whichwasa", ",whichisa", "fallsona",
                   "fallson", "fellona", "fellon", "willbea")  # fmt: skip


def _made(weekday: Figure, day: Figure, index: Index, years: frozenset[int]) -> DatedWeekday:
    possible = _possible_years(day, index, years)
    stated = day.calendar is not None and day.calendar.year is not None
    return DatedWeekday(
        weekday, day, "sure" if stated else "likely", "a weekday beside its date", possible
    )


def _years_of_story(index: Index, dates: list[Figure]) -> frozenset[int]:
    return frozenset(
        figure.calendar.year
        for figure in dates
        if figure.calendar is not None and figure.calendar.year is not None
    )


def _possible_years(day: Figure, index: Index, years: frozenset[int]) -> tuple[int, ...]:
    """Return the years the date may lie in: its own, else those near publication.

    A story also dates events of the year before, or of any year it names; so
    an unstated year is none in particular.
    """
    calendar = day.calendar
    if calendar is None:
        return ()
    if calendar.year is not None:
        return (calendar.year,)
    published = index.article.published
    if published is None:
        return tuple(sorted(years)) if len(years) == 1 else ()
    this_year = published.day.year
    likeliest = min(
        (this_year, this_year - 1, this_year + 1),
        key=lambda year: _distance(year, calendar.month or 1, calendar.day or 1, published.day),
    )
    if (
        _is_ahead(day)
        and _distance(likeliest, calendar.month or 1, calendar.day or 1, published.day)
        < _SEASON
    ):
        return (likeliest,)
    named = [y for y in sorted(years) if this_year - 3 <= y <= this_year + 1]
    return tuple(dict.fromkeys((likeliest, this_year - 1, this_year, *named)))


def _is_ahead(day: Figure) -> bool:
    """Whether the sentence tells something still to come, so the year is this one."""
    words = day.sentence.tokens.lower
    return not _AHEAD.isdisjoint(words) and _PAST.isdisjoint(words)


def _distance(year: int, month: int, day: int, published: date) -> int:
    try:
        return abs((date(year, month, day) - published).days)
    except ValueError:
        return 10**6
