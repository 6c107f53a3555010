"""Find a stated number of days or weeks beside the two dates it runs between.

Finds: "ten days, from March 1 to March 10", "the three-week strike, from May 2 to May 23".
Skips: "ten days from May 2", "from May 2 to June" (no day).
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.phrases import before, between
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
        days = [f for f in index.by_sentence[length.sentence.index] if is_day(f)]
        if len(days) == 2 and _joined(length, *days):
            yield Elapsed(length, days[0], days[1], None, "likely", "two days told")


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
