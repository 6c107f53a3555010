"""Find a length of time by its role between two dates of its sentence or the one before.

Finds: "charged in October 2018, 20 months before the verdict in June 2020", "held on 20
August, three days after the raid on 17 August", "opened on 4 May and closed nine days later, on
13 May", "the war ran from 1936 to 1939. It lasted three years", "jailed in 2009 for eight years
and freed in 2017", "joined in 1998 and retired in 2020 after 22 years".
Skips: "20 months before" with one date.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.index import Index
from factcheck.link.times.day_spans import is_day
from factcheck.link.times.years import is_dated, is_year
from factcheck.model.figure import Figure
from factcheck.model.relation import Elapsed

_UNITS = frozenset({"day", "week", "month", "year"})
_LASTED = frozenset("lasted lasts took ran".split())
_IT = frozenset("it that this".split())
_DONE = frozenset("done completed finished ready complete open opened until".split())
_WILL = frozenset("will would to".split())
_ENDED = frozenset("freed released retired ended closed finished".split())
_LEAP = 2000  # a year that has every day of the calendar


def find_times_between(index: Index) -> Iterator[Elapsed]:
    """Yield lengths of time with the two dates that the words put at their ends."""
    if "date" not in index.by_kind:
        return
    for length in index.by_kind.get("duration", ()):
        mention = length.mention
        if length.unit not in _UNITS or not length.value or mention.low != mention.high:
            continue
        if length.section_kind != "table" and (length.hedge is None or _about(length)):
            figures = index.by_sentence[length.sentence.index]
            dates = [f for f in figures if day_of(f) is not None]
            yield from _two(length, dates)
            yield from _it_lasted(index, length, dates)
            yield from _until(index, length, dates)


def _about(length: Figure) -> bool:
    return length.hedge is not None and length.hedge.name in ("exactly", "about")


def day_of(figure: Figure) -> date | None:
    """Return the first day of what the date tells; a day without a year lies in 2000."""
    calendar = figure.calendar
    if calendar is None or (not is_year(figure) and not is_day(figure)):
        return None
    try:
        return date(calendar.year or _LEAP, calendar.month or 1, calendar.day or 1)
    except ValueError:
        return None


def _two(length: Figure, dates: list[Figure]) -> Iterator[Elapsed]:
    if len(dates) != 2:
        return
    first, second = dates
    if not _precise(length, dates):
        return
    following, gap = after(length), between(first, length)
    if first.index < length.index < second.index:
        if following[0] in ("before", "after") and "," in gap[-2:]:
            joint = between(length, second)
            if {",", "who", "which", "and", ";"}.isdisjoint(joint) and len(joint) <= 8:
                start, end = (second, first) if following[0] == "after" else (first, second)
                yield Elapsed(length, start, end, None, "likely", "two dates, and the time")
        elif following[0] == "later" and {",", "on", "in"} & set(between(length, second)[:3]):
            if len(between(length, second)) <= 4:
                yield Elapsed(length, first, second, None, "likely", "so much later")
        elif _for_so_long(length, gap, between(length, second)):
            yield Elapsed(length, first, second, None, "likely", "then, for so long")
    elif length.index > second.index and length.unit == "year":
        joint = between(second, length)
        joined = {"and", "left", "retired", "ended"} & set(between(first, second))
        if joint[-1:] == ["after"] and len(joint) <= 2 and joined and following[:1] != ["of"]:
            yield Elapsed(
                length, first, second, None, "likely", "two years and what lies between"
            )


def _for_so_long(length: Figure, gap: list[str], joint: list[str]) -> bool:
    """Whether it is "jailed in 2009 for eight years and freed in 2017"."""
    if before(length)[-1:] != ["for"] or "," in gap or len(gap) > 4:
        return False
    return joint[:1] == ["and"] and len(joint) <= 4 and not _ENDED.isdisjoint(joint)


def _it_lasted(index: Index, length: Figure, dates: list[Figure]) -> Iterator[Elapsed]:
    """Link "It lasted three years" to the two dates of the sentence before."""
    words = length.sentence.tokens.lower
    lead = before(length, 3)
    if dates or words[0] not in _IT or _LASTED.isdisjoint(lead) or length.mention.first > 4:
        return
    told = index.by_sentence.get(length.sentence.index - 1, [])
    ends = [f for f in told if f.section is length.section and day_of(f) is not None]
    if len(ends) != 2 or not _precise(length, ends):
        return
    if before(ends[0])[-1:] in (["from"], ["between"], ["in"], ["on"]):
        yield Elapsed(length, ends[0], ends[1], None, "likely", "told just before")


def _until(index: Index, length: Figure, dates: list[Figure]) -> Iterator[Elapsed]:
    """Link "the work will take four years and be done in 2025" to the day it is told."""
    published = index.article.published
    if len(dates) != 1 or published is None or not is_dated(index, length):
        return
    end = dates[0]
    lead = before(length, 3)
    if length.unit != "year" or lead[-1:] != ["take"] or _WILL.isdisjoint(lead):
        return
    gap = between(length, end) if end.index > length.index else [","] * 9
    if _DONE.isdisjoint(gap) or len(gap) > 8 or "begin" in gap or "start" in gap:
        return
    day = day_of(end)
    if day is not None and day.year > published.day.year + float(length.value or 0) + 2:
        return  # it may begin later
    yield Elapsed(length, end, None, published.day, "doubtful", "so long from now")


def _precise(length: Figure, dates: list[Figure]) -> bool:
    """Whether the dates are told finely enough to hold the length to them."""
    told = {f.calendar.precision for f in dates if f.calendar is not None}
    if length.unit == "year":
        return True
    if length.unit == "month":
        return told <= {"day", "month"}
    return told == {"day"}
