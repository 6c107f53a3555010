"""Find the days on which two time zones' clocks tell one moment.

Finds: "on Friday (2200 GMT Wednesday)", "at 10 p.m. EST on Friday (0300 GMT Saturday)",
"late Friday (early Saturday in Tokyo)", "at 9 p.m. on 5 May (0100 GMT on 6 May)".
Skips: "on Friday (put off from 2200 GMT Wednesday)", "Friday (2200 GMT) and Sunday".
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.time_zones import PLACES, ZONES
from factcheck.link.grammar.phrases import before
from factcheck.link.index import Index
from factcheck.link.times.clock_zones import BEFORE_PLACES, place_at, zone_of
from factcheck.link.times.years import told_on
from factcheck.model.figure import Figure
from factcheck.model.relation import ZonedTime

_OPEN, _CLOSED = frozenset({"(", "["}), frozenset({")", "]"})
_TELLING = frozenset(
    "on at the local time times standard daylight just about around shortly after before early "
    "late morning afternoon evening night noon midnight , . p.m a.m pm am".split()
)
_JOINTS = frozenset("to until and or - – between from".split())
_LONGEST = 12  # tokens of a bracket, and from a day to it
_LED = 4  # tokens from a time to its day


def find_zoned_days(index: Index) -> Iterator[ZonedTime]:
    """Yield the two days, with the times of day that are told with both, if they are."""
    for first, second in pairwise(index.by_kind.get("date", ())):
        if first.sentence is not second.sentence or not (_is_day(first) and _is_day(second)):
            continue
        opened = _opened(first, second)
        if opened is None:
            continue
        ahead, inside = _times(index, first, second, opened)
        if not _tells_a_moment(first, second, opened, [*ahead, *inside]):
            continue
        times = (ahead[-1], inside[0]) if len(inside) == 1 and _is_single(ahead) else ()
        zones = (zone_of(times[0]), zone_of(times[1])) if times else ("local", "local")
        yield ZonedTime(
            first, second, zones, (), "sure", "one moment in two zones", "", told_on(index),
            times,
        )  # fmt: skip


def _is_day(figure: Figure) -> bool:
    calendar = figure.calendar
    return calendar is not None and calendar.precision in ("day", "weekday")


def _opened(first: Figure, second: Figure) -> int | None:
    """Return where the bracket opens that holds the second day and not the first."""
    lower = first.sentence.tokens.lower
    gap = range(first.mention.last + 1, second.mention.first)
    opened = [at for at in gap if lower[at] in _OPEN]
    if len(gap) > _LONGEST or len(opened) != 1:
        return None
    return None if any(lower[at] in _CLOSED for at in gap) else opened[0]


def _times(
    index: Index, first: Figure, second: Figure, opened: int
) -> tuple[list[Figure], list[Figure]]:
    """Return the times of day beside the first day, and those in the bracket."""
    closed = _closed(second)
    ahead, inside = [], []
    for figure in index.in_sentence(first.sentence):
        place = figure.mention
        if figure.kind != "time":
            continue
        if opened < place.first < closed:
            inside.append(figure)
        elif first.mention.first - _LED <= place.last + 1 <= opened:
            ahead.append(figure)
    return ahead, inside


def _closed(second: Figure) -> int:
    lower = second.sentence.tokens.lower
    last = second.mention.last
    return next((at for at in range(last, len(lower)) if lower[at] in _CLOSED), len(lower))


def _is_single(times: list[Figure]) -> bool:
    """Whether one time of day is told, not the two ends of a span."""
    return len(times) == 1 and _JOINTS.isdisjoint(before(times[0]))


def _tells_a_moment(first: Figure, second: Figure, opened: int, times: list[Figure]) -> bool:
    """Whether days, times, zones and places are all that is told, the bracket's zone named."""
    tokens, closed = first.sentence.tokens, _closed(second)
    if closed - opened > _LONGEST:
        return False
    known = {at for one in (first, second, *times)
             for at in range(one.mention.first, one.mention.last + 1)}  # fmt: skip
    start = min([first.mention.first, *(time.mention.first for time in times)])
    named = False
    at = start
    while at < closed:
        place = place_at(tokens, at) if tokens.lower[at - 1] in BEFORE_PLACES else ""
        place = place or _with_time(first, at)
        if place in PLACES:
            named = named or at > opened
            at += place.count(" ") + 1
            continue
        word = tokens.lower[at]
        if word in ZONES and tokens.words[at].isupper():
            named = named or at > opened
        elif not (at in known or at == opened or word in _TELLING or word in BEFORE_PLACES):
            return False
        elif word == "local" and at > opened:
            named = True
        at += 1
    return named


def _with_time(first: Figure, at: int) -> str:
    """Read the place of "Sydney time"."""
    tokens = first.sentence.tokens
    place = place_at(tokens, at)
    after = at + place.count(" ") + 1
    return place if tokens.lower[after : after + 1] == ["time"] else ""
