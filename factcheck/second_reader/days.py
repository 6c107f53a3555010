"""Complete dates: the years that a day or a month may lie in, told by the story around it."""

from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.model.article import Section
from factcheck.model.figure import Figure
from factcheck.model.mention import Calendar
from factcheck.model.reading import Reading
from factcheck.second_reader.stand_ins import StandIn
from factcheck.units import quantify_one

_NEAR_YEARS = 3  # of publication: years that the story names and may date other days by
_WEEK = 7


class Days:
    """The dates of one story, each with the calendars that it may stand for."""

    def __init__(self, reading: Reading) -> None:
        """Note which years the story names, and where."""
        published = reading.article.published
        self._published = published.day if published is not None else None
        self._named: dict[Section, list[int]] = {}
        for figure in reading.figures:
            calendar = figure.calendar
            if calendar is not None and calendar.year is not None and not calendar.year_to:
                self._named.setdefault(figure.section, []).append(calendar.year)
        self._years = {year for years in self._named.values() for year in years}

    def readings(self, figure: Figure) -> tuple[Figure, ...]:
        """Return the figure with each year that it may lie in, the likeliest first.

        A figure that tells its year, or no date, stands for itself.
        """
        calendar = figure.calendar
        if calendar is None or calendar.year is not None:
            return (figure,)
        if calendar.precision == "weekday":
            return tuple(_dated(figure, found) for found in self._weekdays(calendar)) or (
                figure,
            )
        if calendar.month is None:
            return (figure,)
        years = self.years(figure)
        return tuple(_dated(figure, calendar._replace(year=year)) for year in years) or (
            figure,
        )

    def years(self, figure: Figure) -> tuple[int, ...]:
        """Return the years that a date may lie in, the likeliest first; empty if unknown."""
        calendar = figure.calendar
        if calendar is None or calendar.month is None:
            return ()
        if calendar.year is not None:
            return (calendar.year,)
        beside = self._named.get(figure.section, [])
        day = self._published
        if day is None:
            only = tuple(self._years) if len(self._years) == 1 else ()
            return tuple(dict.fromkeys(beside)) or only
        own = (calendar.month, calendar.day or 15)
        likeliest = sorted(
            (day.year - 1, day.year, day.year + 1), key=lambda year: _apart(year, *own, day)
        )
        near = [year for year in beside if abs(year - day.year) <= _NEAR_YEARS]
        far = [year for year in beside if year not in near]
        return tuple(dict.fromkeys((*likeliest[:1], *near, *far)))

    def _weekdays(self, calendar: Calendar) -> Iterator[Calendar]:
        """Yield the days of that name in the week before and the week after publication."""
        if self._published is None or calendar.weekday is None:
            return
        back = (self._published.weekday() - calendar.weekday) % _WEEK
        for days in (back, back - _WEEK):
            try:
                day = self._published - timedelta(days=days)
            except OverflowError:
                continue
            yield Calendar("day", day.year, day.month, day.day, calendar.weekday)


def _apart(year: int, month: int, day: int, published: date) -> int:
    try:
        return abs((date(year, month, day) - published).days)
    except ValueError:
        return 10**6


def _dated(figure: Figure, calendar: Calendar) -> Figure:
    """Return the figure as it stands, with a completed date."""
    quantity = quantify_one(figure.mention._replace(calendar=calendar), {})
    if isinstance(figure, StandIn):
        return figure
    return Figure(quantity, figure.index, measure=figure.measure, scope=figure.scope,
                  period=figure.period, attribution=figure.attribution,
                  status=figure.status, caveats=figure.caveats)  # fmt: skip
