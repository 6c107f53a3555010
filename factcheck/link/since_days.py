"""Find "nine days after it struck" beside the day it struck and the day it is told.

Finds: "pulled alive nine days after it struck, they said on Thursday. It struck on Tuesday,
Feb. 28."
Skips: "nine days after the vote" where no day is told, a story without a date.
"""

from collections.abc import Iterator

from factcheck.link.day_spans import is_day
from factcheck.link.index import Index
from factcheck.link.phrases import after
from factcheck.model.figure import Figure
from factcheck.model.relation import Elapsed

_AFTER = frozenset({"after", "since"})
_FIRST = 3  # sentences in which a story tells its own news
_MOST = 3
_LONGEST = 60  # days


def find_days_since(index: Index) -> Iterator[Elapsed]:
    """Yield lengths in days told at the top, with the past days the story names."""
    published = index.article.published
    if published is None or "date" not in index.by_kind:
        return
    for length in index.by_kind.get("duration", ()):
        if length.unit != "day" or length.value is None or length.value > _LONGEST:
            continue
        if length.sentence.index > _FIRST or length.section_kind == "caption":
            continue
        if after(length)[:1] and after(length)[0] in _AFTER:
            days = _past_days(index, length)
            if 1 <= len(days) <= _MOST:
                first, *others = days
                yield Elapsed(
                    length, first, None, published.day, "doubtful",
                    "the days told, and the day of publication", tuple(others),
                )  # fmt: skip


def _past_days(index: Index, length: Figure) -> list[Figure]:
    published = index.article.published
    found: dict[tuple[int, int], Figure] = {}
    for figure in index.by_kind.get("date", ()):
        calendar = figure.calendar
        if calendar is None or not is_day(figure) or published is None:
            continue
        if figure.sentence is length.sentence:
            return []  # the day and the time are told of something past
        year = calendar.year or published.day.year
        if year != published.day.year or not calendar.month or not calendar.day:
            continue
        if (calendar.month, calendar.day) <= (published.day.month, published.day.day):
            found.setdefault((calendar.month, calendar.day), figure)
    return list(found.values())
