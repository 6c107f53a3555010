"""Find one clock time told in two time zones.

Finds: "at 1107 GMT (7:07 a.m. EDT)", "at 05:40 (02:40 GMT)", "at 10AM PT / 1PM ET / 5PM GMT",
"at 3 a.m. local time (1000 UTC)", "from 7 p.m. to 10 p.m. ET (4 p.m. to 7 p.m. PT)",
"at 9 p.m. in Madrid (3 p.m. in New York, 8 p.m. in London)".
Skips: "at 9 p.m. (doors open at 7)", "between 7 a.m. and 9 a.m. GMT".
"""

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.lexicon.attribution_words import SAYING
from factcheck.link.grammar.phrases import between
from factcheck.link.index import Index
from factcheck.link.times.clock_zones import BEFORE_PLACES, place_at, zone_of
from factcheck.link.times.years import told_on
from factcheck.model.figure import Figure
from factcheck.model.relation import ZonedTime

_JOINTS = frozenset({"to", "-", "–", "and", "or", "until"})
_OPEN = frozenset({"(", "["})
_CLOSED = frozenset({")", "]"})
_BESIDE = 7  # tokens between a time and the bracket that tells it again
_Told = tuple[Figure, Figure, str, str]


def find_zoned_times(index: Index) -> Iterator[ZonedTime]:
    """Yield each pair, with the story's other pairs of the same two zones."""
    if len(index.by_kind.get("time", ())) < 2:
        return
    found = [
        (pair, _near(pair))
        for figures in index.by_sentence.values()
        for pair in _pairs([figure for figure in figures if figure.kind == "time"])
    ]
    for (first, second, one, other), near in found:
        peers = tuple(
            (a, b)
            for (a, b, c, d), place in found
            if (c, d, place) == (one, other, near) and a is not first
        )
        zones, day = (one, other), _day(index, first)
        yield ZonedTime(first, second, zones, peers, "sure", "one time in two zones", near, day)


def _day(index: Index, time: Figure) -> date | None:
    """Return the day that the sentence tells, else that of publication, if it is known."""
    published = told_on(index)
    for figure in index.in_sentence(time.sentence):
        told = figure.calendar
        if told is None or (told.month is None and told.year is None):
            continue
        if told.month is None or (told.year is None and published is None):
            return None
        years = (told.year,) if told.year else _years(published)
        days = [_sound(year, told.month, told.day or 15) for year in years]
        near = [day for day in days if day is not None]
        if published is None:
            return near[0] if near else None
        return min(near, key=lambda day: abs((day - published).days), default=None)
    return published


def _years(published: date | None) -> tuple[int, ...]:
    return () if published is None else tuple(published.year + step for step in (-1, 0, 1))


def _sound(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 30 February
        return None


def _near(pair: _Told) -> str:
    """Return the one place that the sentence names beside the pair's own, if one is unzoned.

    A name that no list knows tells at least that two times are of two places; where somebody
    speaks, the place may be the speaker's.
    """
    first, _, one, other = pair
    tokens = first.sentence.tokens
    if "local" not in (one, other) or not SAYING.isdisjoint(tokens.lower):
        return ""
    own = {one, other}
    named = dict.fromkeys(
        place
        for at in range(1, len(tokens.words))
        if tokens.lower[at - 1] in BEFORE_PLACES and (place := place_at(tokens, at))
    )
    places = [place for place in named if place not in own]
    return places[0] if len(places) == 1 else ""


def _pairs(times: Sequence[Figure]) -> Iterator[_Told]:
    """Yield the times of a bracket, or behind a stroke, with those before it, in order."""
    place = 0
    again = False
    while place < len(times):
        here = _run(times, place)
        there = _run(times, place + len(here))
        one, other = zone_of(here[-1]), zone_of(there[-1]) if there else ""
        again = bool(there) and _told_again(here[-1], there[0], one, other, again=again)
        if again and len(here) == len(there):
            for first, second in zip(here, there, strict=True):
                yield first, second, one, other
        place += len(here)


def _run(times: Sequence[Figure], place: int) -> list[Figure]:
    """Return the times from ``place`` on that are joined: "7 p.m. to 10 p.m."."""
    run = list(times[place : place + 1])
    while run and place + len(run) < len(times):
        following = times[place + len(run)]
        gap = [word for word in between(run[-1], following) if word not in ("p.m", "a.m", ".")]
        if len(gap) != 1 or gap[0] not in _JOINTS:
            break
        run.append(following)
    return run


def _told_again(first: Figure, second: Figure, one: str, other: str, *, again: bool) -> bool:
    """Whether a bracket, or a stroke between two named zones, tells the time again.

    ``again`` tells that the first is itself the time of a bracket, which may go on.
    """
    gap = between(first, second)
    if one == other or not gap or len(gap) > _BESIDE:
        return False
    named = "local" not in (one, other)
    if gap[-1] in _OPEN:
        return all(word.isalpha() for word in gap[:-1])
    follows = gap[-1] == "/" or gap[-2:] == [",", "or"]
    listed = gap[-1] == "," or gap[-2:] == [",", "and"]
    return named and (follows or (again and listed and not _CLOSED & set(gap)))
