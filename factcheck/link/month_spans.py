"""Find a stated number of months or years beside the two months it runs between.

Finds: "from October 2016 to July 2018, 21 months", "24 months, between May 2014 and May 2016".
Skips: "in May 2014 and May 2016", "from May to July" (no year).
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.phrases import before, between
from factcheck.model.figure import Figure
from factcheck.model.relation import Elapsed

_JOINTS = (["to"], ["until"], ["through"], ["and"], ["till"])
_NEAR = 6  # tokens


def find_month_spans(index: Index) -> Iterator[Elapsed]:
    """Yield lengths in months with the months of the year they run between."""
    if "date" not in index.by_kind:
        return
    for length in index.by_kind.get("duration", ()):
        if length.unit != "month" or not length.value or length.value < 2:
            continue
        months = [f for f in index.by_sentence[length.sentence.index] if _is_month(f)]
        if len(months) == 2 and _joined(length, *months):
            yield Elapsed(length, months[0], months[1], None, "likely", "two months told")


def _is_month(figure: Figure) -> bool:
    calendar = figure.calendar
    return calendar is not None and calendar.month is not None and calendar.year is not None


def _joined(length: Figure, start: Figure, end: Figure) -> bool:
    if before(start)[-1:] not in (["from"], ["between"]) or between(start, end) not in _JOINTS:
        return False
    ahead = length.index < start.index
    gap = between(length, start)[:-1] if ahead else between(end, length)
    return len(gap) <= _NEAR and len([w for w in gap if w.isalpha()]) <= 3
