"""Find a stated number of hours beside the clock times it runs between.

Finds: "six hours, from 10:30 p.m. to 4:30 a.m.", "until 4:55 a.m., nearly seven hours after
the call", "eleven hours later ... at 8:30 p.m.", "opened at 9 a.m., two hours after they had
met at 7 a.m.", "an hour before kick-off at 3 p.m., they opened at 2 p.m.", "landed at 9:40, ten
minutes earlier than planned ... was due at 9:50".
Skips: "an eight-hour shift", "closed two hours early at 3 p.m.", a flight, whose ends are
told in two time zones.
"""

from collections.abc import Iterator
from datetime import time

from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.index import Index
from factcheck.link.times.clock_zones import zone_of
from factcheck.link.times.lengths_of_time import nearer_length, of_a_part
from factcheck.model.figure import Figure
from factcheck.model.relation import Elapsed

_STARTS = frozenset("from around about at between after since p.m pm started began".split())
_LASTED = frozenset("lasted lasting took lasts".split())
_FLIES = frozenset("flight flights flew flies flown plane landed lands airliner".split())
_NAMED = frozenset("noon midday midnight".split())
_MOST_TIMES = 5  # more in reach, and the right one cannot be told
_FAR = 12  # sentences
_SOON = 2
_BESIDE = 3  # tokens from a time to the length behind it: "on Monday,"
_CLAUSE = 8  # tokens from "two hours after" to the time it is told of
_THAN_PLANNED = 4  # tokens: "earlier than was planned", "behind schedule"
_EARLY = frozenset({"earlier", "early", "ahead", "before", "sooner"})
_LATE = frozenset({"later", "late", "behind", "after"})
_PLANNED = frozenset(
    "plan planned schedule scheduled expected due timetable timetabled".split()
)


def find_clock_spans(index: Index) -> Iterator[Elapsed]:
    """Yield lengths in hours with the clock times of their ends."""
    times = index.by_kind.get("time")
    if not times:
        return
    for length in index.by_kind.get("duration", ()):
        if length.unit not in ("hour", "minute") or length.value is None:
            continue
        here = [t for t in index.by_sentence[length.sentence.index] if t.kind == "time"]
        if _crosses_zones(length) or of_a_part(length):
            continue
        if here and nearer_length(index, length, here[0], here[-1]):
            continue
        if len(here) == 2 and any(test(length, here) for test in (_joined, _later, _lasted)):
            yield Elapsed(length, here[0], here[1], None, "likely", "from one hour to another")
        elif len(here) == 2 and after(length) in (["after"], ["before"]):
            found = _so_long_after(length, here)
            if found is not None:
                yield found
        elif here and (planned := _than_planned(index, length)) is not None:
            yield planned
        elif len(here) < 2 and after(length)[:1] in (["after"], ["later"]):
            found = _across(length, here, times)
            if found is not None:
                yield found


def _crosses_zones(length: Figure) -> bool:
    """Whether the sentence tells of a flight between places named."""
    tokens = length.sentence.tokens
    named = any(word[0].isupper() for word in tokens.words[1:])
    return named and not _FLIES.isdisjoint(tokens.lower)


def _joined(length: Figure, times: list[Figure]) -> bool:
    words = length.sentence.tokens.lower
    first, last = times[0].mention.last + 1, times[1].mention.first
    gap = words[first:last]
    if not {"to", "until", "till", "and", "–", "-"} & set(gap):
        return False
    lead = before(times[0], 8)
    return bool({"from", "between"} & set(lead)) and len(gap) <= 12


def _later(length: Figure, times: list[Figure]) -> bool:
    """Whether "six hours later" follows both times, or stands just before the second."""
    start, end = times
    if length.index > end.index and between(end, length) == [",", "after"]:
        return True
    if after(length) != ["later"]:
        return False
    if length.index > end.index:
        return len(between(end, length)) <= 3
    return start.index < length.index and len(between(length, end)) <= 4


def _lasted(length: Figure, times: list[Figure]) -> bool:
    """Whether "for five hours" stands between two times: "at 6 a.m. and burned for ..."."""
    start, end = times
    if not start.index < length.index < end.index or after(length) == ["after"]:
        return False
    return before(length)[-1:] == ["for"] or bool(_LASTED & set(before(length, 2)))


def _so_long_after(length: Figure, times: list[Figure]) -> Elapsed | None:
    """Link "at 9 p.m., two hours after they left at 7", its two halves in either order."""
    one, other = times
    if length.index < one.index:  # "Two hours after they left at 7, they ..."
        near, far = one, other
        bound = "," not in between(length, near) and "," in between(near, far)
    else:
        near, far = other, one
        bound = length.index < other.index and len(between(far, length)) <= _BESIDE
    if not bound or len(between(length, near)) > _CLAUSE:
        return None
    start, end = (near, far) if after(length) == ["after"] else (far, near)
    return Elapsed(length, start, end, None, "likely", "so long before or after the other")


def _than_planned(index: Index, length: Figure) -> Elapsed | None:
    """Link "came at 2:40 p.m., ten minutes earlier than planned" to the time planned."""
    follow = after(length, _THAN_PLANNED)
    if not follow or _PLANNED.isdisjoint(follow) or follow[0] not in _EARLY | _LATE:
        return None
    place = length.sentence.index
    near = range(place - _SOON, place + _SOON + 1)
    planned, came = [], []
    for told in index.by_kind["time"]:
        if not _PLANNED.isdisjoint(_clause_before(told)):
            planned += [told] if told.sentence.index in near else []
        elif told.sentence.index == place:
            came.append(told)
    if len(came) != 1 or len({clock_of(told) for told in planned}) != 1:
        return None
    first, last = came[0], planned[0]
    if zone_of(first) != zone_of(last):
        return None
    start, end = (first, last) if follow[0] in _EARLY else (last, first)
    return Elapsed(length, start, end, None, "likely", "so long before or after the plan")


def _clause_before(figure: Figure) -> list[str]:
    """Return the last words before a time, from the last mark on."""
    words = before(figure, _CLAUSE)
    marks = [at for at, word in enumerate(words) if not word[0].isalnum()]
    return words[marks[-1] + 1 :] if marks else words


def _across(length: Figure, here: list[Figure], times: list[Figure]) -> Elapsed | None:
    """Link hours "after" or "later" to the clock times told around them.

    Where the end is told, the start may stand behind it as well ("until 5
    a.m., six hours after the call. It came at 11 p.m.").
    """
    place = length.sentence.index
    if here:
        if here[0].span.start > length.span.start or after(length) == ["later"]:
            return None
        end: Figure | None = here[0]
        near = range(place - _FAR, place + _FAR + 1)
    else:
        later = [t for t in times if 0 < t.sentence.index - place <= _SOON]
        end = later[0] if later else None
        near = range(place - _SOON * 2, place)
    if end is None:
        return None
    starts: dict[time, Figure] = {}
    for figure in times:
        clock = clock_of(figure)
        if figure.sentence.index in near and clock is not None and clock != clock_of(end):
            starts.setdefault(clock, figure)
    if not 1 <= len(starts) <= _MOST_TIMES:
        return None
    first, *others = starts.values()
    return Elapsed(
        length, first, end, None, "doubtful", "the clock times told around it", tuple(others)
    )


def clock_of(figure: Figure) -> time | None:
    """Return the clock time that a figure states, ``None`` where the half of day is open."""
    parts = figure.mention.parts
    if len(parts) != 2:
        return None
    hour, minute = int(parts[0]), int(parts[1])
    text = figure.text.lower().rstrip(".")
    told = text[-1:] == "m" or hour > 12 or text.split()[-1] in _NAMED
    return time(hour % 24, minute) if told else None
