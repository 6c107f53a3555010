"""Find a stated number of days or weeks beside the two dates it runs between.

Finds: "ten days, from March 1 to March 10", "the three-week strike, from May 2 to May 23".
Skips: "ten days from May 2", "from May 2 to June" (no day).
"""

from collections.abc import Iterator

from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.index import Index
from factcheck.link.times.held_days import counting_of
from factcheck.model.figure import Figure
from factcheck.model.relation import Elapsed

_JOINTS = (["to"], ["until"], ["through"], ["and"], ["till"])
_NEAR = 6  # tokens


def find_day_spans(index: Index) -> Iterator[Elapsed]:
    """Yield lengths in days or weeks with the two days they run between."""
    if "date" not in index.by_kind:
        return
    for length in index.by_kind.get("duration", ()):
        if length.unit not in ("day", "week", "month") or length.value is None:
            continue
        if length.mention.low != length.mention.high:
            continue
        if length.unit == "day":
            yield from _weekdays(index, length)
        days = [f for f in index.by_sentence[length.sentence.index] if is_day(f)]
        if len(days) == 2 and _joined(length, *days):
            why = "two days told"
            counting = counting_of(length, *days)
            yield Elapsed(length, days[0], days[1], None, "likely", why, counting=counting)


def is_day(figure: Figure) -> bool:
    """Whether the figure states a day of a month."""
    calendar = figure.calendar
    return calendar is not None and calendar.day is not None and calendar.month is not None


def _joined(length: Figure, start: Figure, end: Figure) -> bool:
    if before(start)[-1:] not in (["from"], ["between"]) or between(start, end) not in _JOINTS:
        return False
    ahead = length.index < start.index
    gap = between(length, start)[:-1] if ahead else between(end, length)
    words = [word for word in gap if word.isalpha()]
    return len(gap) <= _NEAR and len(words) <= 3 and ";" not in gap


def _weekdays(index: Index, length: Figure) -> Iterator[Elapsed]:
    """Link "started on Saturday, Aug. 19, ... three days later, on Tuesday"."""
    figures = index.by_sentence[length.sentence.index]
    place = length.index - figures[0].index
    if after(length)[:1] == ["after"] and place:
        yield from _days_after(length, figures, place)
    if after(length)[:1] != ["later"] or place + 1 >= len(figures):
        return
    end = figures[place + 1]
    starts = [f for f in figures[:place] if f.calendar and f.calendar.precision == "weekday"]
    if len(starts) != 1 or end.calendar is None or end.calendar.precision != "weekday":
        return
    gap = between(length, end)
    if len(gap) <= 4 and set(gap) <= {"later", ",", "on", "in", "the"}:
        yield Elapsed(length, starts[0], end, None, "likely", "two weekdays told")


def _days_after(length: Figure, figures: list[Figure], place: int) -> Iterator[Elapsed]:
    """Link "freed on Thursday, four days after the mine collapsed on Sunday"."""
    named = [f for f in figures if f.calendar and f.calendar.precision == "weekday"]
    if len(named) != 2 or not named[0].index < length.index < named[1].index:
        return
    end, start = named
    if between(end, length) == [","] and before(start)[-1:] == ["on"]:
        yield Elapsed(length, start, end, None, "likely", "two weekdays told")
