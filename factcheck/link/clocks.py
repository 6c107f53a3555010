"""Find a stated number of hours beside the clock times it runs between.

Finds: "six hours, from 10:30 p.m. to 4:30 a.m.", "until 4:55 a.m., nearly seven hours after
the call", "eleven hours later ... at 8:30 p.m."
Skips: "an eight-hour shift", "closed two hours early at 3 p.m.".
"""

from collections.abc import Iterator
from datetime import time

from factcheck.link.index import Index
from factcheck.link.phrases import after, before
from factcheck.model.figure import Figure
from factcheck.model.relation import Elapsed

_STARTS = frozenset("from around about at between after since p.m pm started began".split())
_MOST_TIMES = 4


def find_clock_spans(index: Index) -> Iterator[Elapsed]:
    """Yield lengths in hours with the clock times of their ends."""
    times = index.by_kind.get("time")
    if not times:
        return
    for length in index.by_kind.get("duration", ()):
        if length.unit not in ("hour", "minute") or length.value is None:
            continue
        here = [t for t in times if t.sentence is length.sentence]
        if len(here) == 2 and _joined(length, here):
            yield Elapsed(length, here[0], here[1], None, "likely", "from one hour to another")
        elif len(here) < 2 and after(length)[:1] in (["after"], ["later"]):
            found = _across(length, here, times)
            if found is not None:
                yield found


def _joined(length: Figure, times: list[Figure]) -> bool:
    words = length.sentence.tokens.lower
    first, last = times[0].mention.last + 1, times[1].mention.first
    gap = words[first:last]
    if not {"to", "until", "till", "and", "–", "-"} & set(gap):
        return False
    lead = before(times[0], 8)
    return bool({"from", "between"} & set(lead)) and len(gap) <= 12


def _across(length: Figure, here: list[Figure], times: list[Figure]) -> Elapsed | None:
    """Link hours "after" or "later" to the clock times told around them."""
    told = {clock for t in times if (clock := clock_of(t)) is not None}
    if not 2 <= len(told) <= _MOST_TIMES:
        return None
    place = length.sentence.index
    if here:
        end: Figure | None = here[0]
    else:
        later = [t for t in times if 0 < t.sentence.index - place <= 2]
        end = later[0] if later else None
    if end is None:
        return None
    starts = [
        t
        for t in times
        if t is not end and clock_of(t) != clock_of(end) and abs(t.sentence.index - place) <= 12
    ]
    if not starts:
        return None
    return Elapsed(
        length, starts[0], end, None, "doubtful", "the clock times told around it",
        tuple(starts[1:]),
    )  # fmt: skip


def clock_of(figure: Figure) -> time | None:
    """Return the clock time that a figure states, ``None`` where the half of day is open."""
    parts = figure.mention.parts
    if len(parts) != 2:
        return None
    hour, minute = int(parts[0]), int(parts[1])
    told = figure.text.lower().rstrip(".")[-1:] == "m" or hour > 12
    return time(hour % 24, minute) if told else None
