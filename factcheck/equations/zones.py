"""The equation of one moment in two time zones: the times on both clocks, and the days."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from itertools import product
from typing import NamedTuple

from factcheck.equations.equation import Filling, Options, Outcome, Working
from factcheck.equations.filled import one
from factcheck.lexicon.time_zones import PLACES, ZONES
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

_DAY, _HALF_DAY = 24 * 60, 12 * 60
# Clocks differ by whole or half hours; Nepal's and Chatham's are a quarter further ahead.
_STEPS, _AHEAD, _BEHIND = (0, 30), 45, 15
_SUMMER = 60
_SEASONS: tuple[date, ...] = (
    date(2024, 1, 15),
    date(2024, 7, 15),
)  # where no day is told: winter and summer
_AROUND = timedelta(days=3)  # a story tells of days before and after it
# Kiribati's Line Islands are the furthest ahead of Greenwich, Baker Island the furthest behind.
_MOST_AHEAD, _MOST_BEHIND = 14 * 60, 12 * 60
_WEEK, _YEAR = 7, 366
_Pairs = tuple[tuple[Figure, Figure], ...]
_BY_DAYS = {-2: "two days before", -1: "the day before", 0: "the same day",
            1: "the day after", 2: "two days after"}  # fmt: skip


def time_zones(filling: Filling, options: Options) -> Outcome:
    """Two clocks differ by what lies between their zones on the day.

    Options: ``zones`` the words for the two, "local" where none is named; ``near`` the one
    place told nearby that a "local" may mean; ``day`` the day told; ``peers`` the story's other
    times told in the same two, which decide where the zones do not. A time that leaves its half
    of the day open fits either. Two days are those of one moment; ``times`` tells its times.
    """
    first, second = one(filling, "first"), one(filling, "second")
    zones, near = options.get("zones") or ("local", "local"), options.get("near") or ""
    day = options.get("day")
    if first.kind == second.kind == "date":
        return _days(first, second, zones, day, options.get("times") or ())
    if first.kind != second.kind:
        return "a day is told for the one and a time for the other"
    gap, dial = _gap(first, second)
    pair = _Pair(first, second, gap, dial)
    known = _known(zones, day)
    if known:
        as_named = day is None and _named(zones) in (gap, gap - dial)
        if as_named or pair.fits_all(_known(zones, day, around=False)):
            return [pair.working(gap, "the zones are", fits=True)]
        if pair.fits_any(known):
            return "it turns on summer or winter time, and the day is not known"
        return [pair.working(known[0], "the zones are")]
    likely = _known(_placed(zones, near), day) if near else []
    if likely and pair.fits_all(likely):
        return [pair.working(gap, f"{near.title()} is", fits=True)]
    if gap % 60 not in (*_STEPS, _BEHIND if zones[1] in ZONES else _AHEAD):
        return [pair.working(gap - gap % 30, "zones are whole or half hours apart,")]
    if likely and "local" in _behind(first) + _behind(second):
        summer = pair.fits_any([each + step for each in likely for step in (_SUMMER, -_SUMMER)])
        if summer and not pair.fits_any(likely):
            return [pair.working(likely[0], f"{near.title()} is")]
    return _beside(pair, options.get("peers") or ())


class _Pair(NamedTuple):
    """Two times, the minutes from the first clock to the second, and when both repeat."""

    first: Figure
    second: Figure
    gap: int
    dial: int

    def fits_all(self, known: list[int]) -> bool:
        return all((self.gap - ahead) % self.dial == 0 for ahead in known)

    def fits_any(self, known: list[int]) -> bool:
        return any((self.gap - ahead) % self.dial == 0 for ahead in known)

    def working(self, wanted: int, told: str, *, fits: bool = False) -> Working:
        here, there = _apart(self.gap, self.dial), _apart(wanted, self.dial)
        text = f"{self.first} to {self.second} is {here}; {told} {there}"
        one, other = Interval.point(Decimal(self.gap)), Interval.point(Decimal(wanted))
        return Working("second", one, other, text, unit="minute", fits=fits)


def _beside(pair: _Pair, peers: _Pairs) -> Outcome:
    """Hold a pair against the story's others, of two pairs the later against the earlier."""
    others = [_gap(*peer)[0] for peer in peers]
    apart = [
        each for each in others if not pair.fits_any([each, each + _SUMMER, each - _SUMMER])
    ]
    told = "the story's other times are"
    if len(apart) * 2 > len(others):
        if len(others) > 1 or pair.first.index > peers[0][0].index:
            return [pair.working(apart[0], told)]
    elif pair.fits_any(others):
        return [pair.working(pair.gap, told, fits=True)]
    return "how far the clocks of the two are apart is not known"


def _days(
    first: Figure,
    second: Figure,
    zones: tuple[str, str],
    day: date | None,
    times: tuple[Figure, ...],
) -> Outcome:
    """Two clocks are never two days apart, and their times tell whether they are one."""
    gap = _days_ahead(first, second)
    if gap is None:
        return "the two days are not told alike"
    told = Interval.point(Decimal(gap))
    if abs(gap) > 1:
        text = f"{first} to {second} is {abs(gap)} days; no two clocks are more than one apart"
        return [Working("second", told, Interval(Decimal(-1), Decimal(1)), text, unit="day")]
    if not times:
        return "two clocks may be on one day or a day apart"
    (here, whole), (there, all_day) = _read(times[0]), _read(times[1])
    if not (whole and all_day):
        return "the half of the day is not told"
    known = _known(zones, day)
    least, most = _least_and_most(zones)
    readings = [
        gap * _DAY + there + later - here - earlier
        for later in _ends(times[1])
        for earlier in _ends(times[0])
    ]
    may_be = (each for each in readings if (each in known if known else least <= each <= most))
    minutes = next(may_be, readings[0])
    for ahead in known:
        if (minutes - ahead) % _DAY == 0:
            true = gap + (ahead - minutes) // _DAY
            text = f"{times[0]} {first} is {times[1]} of {_BY_DAYS[true]}; {second} is told"
            return [Working("second", told, Interval.point(Decimal(true)), text, unit="day")]
    if known:
        return "the two times do not fit the zones"
    if least <= minutes <= most:
        return "how far the clocks of the two are apart is not known"
    hours = Interval.point(Decimal(minutes) / 60)
    text = (
        f"{times[0]} {first} to {times[1]} {second} is {_apart_at_all(minutes)}; clocks are 14 "
        "hours ahead of Greenwich or 12 behind at most"
    )
    return [
        Working("second", hours, Interval(Decimal(least) / 60, Decimal(most) / 60), text,
                unit="hour")
    ]  # fmt: skip


def _ends(time: Figure) -> tuple[int, ...]:
    """Return by how many minutes a time may lie later: a day's midnight may be its end."""
    return (0, _DAY) if time.text.lower() == "midnight" else (0,)


def _days_ahead(first: Figure, second: Figure) -> int | None:
    """Return the days from the first to the second, the fewest that their names allow."""
    here, there = first.calendar, second.calendar
    if here is None or there is None:
        return None
    if here.month and here.day and there.month and there.day:
        year = here.year or there.year or _SEASONS[0].year
        try:
            one_day = date(year, here.month, here.day)
            other = date(there.year or year, there.month, there.day)
        except ValueError:  # 30 February
            return None
        gap = (other - one_day).days
        return gap if here.year and there.year else _shortest(gap, _YEAR)
    if here.weekday is None or there.weekday is None:
        return None
    return _shortest(there.weekday - here.weekday, _WEEK)


def _shortest(gap: int, round_: int) -> int:
    return (gap + round_ // 2) % round_ - round_ // 2


def _least_and_most(zones: tuple[str, str]) -> tuple[int, int]:
    """Return how many minutes the second clock may at the least and most be ahead."""
    here, there = (
        [_ahead(told, moment) for told in _readings(zone) for moment in _SEASONS]
        or [-_MOST_BEHIND, _MOST_AHEAD]
        for zone in zones
    )
    return min(there) - max(here), max(there) - min(here)


def _apart_at_all(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    number = f"{hours}:{rest:02}" if rest else str(hours)
    return f"{number} hours {'ahead' if minutes > 0 else 'behind'}"


def _gap(first: Figure, second: Figure) -> tuple[int, int]:
    """Return the minutes from the first clock to the second, and after how many both repeat."""
    (start, whole), (end, all_day) = _read(first), _read(second)
    dial = _DAY if whole and all_day else _HALF_DAY
    return (end - start) % dial, dial


def _read(figure: Figure) -> tuple[int, bool]:
    """Return a clock time in minutes, and whether its half of the day is told."""
    hour, minute = (int(part) for part in figure.mention.parts)
    text = figure.text.lower()
    told = "m" in text or "n" in text or hour > 12 or text[0] == "0"  # p.m., noon, 13:00, 05:00
    return hour * 60 + minute, told or _behind(figure)[:1] in (["gmt"], ["utc"]) or hour == 0


def _behind(figure: Figure) -> list[str]:
    last = figure.mention.last
    return figure.sentence.tokens.lower[last : last + 3][1:]


def _placed(zones: tuple[str, str], near: str) -> tuple[str, str]:
    one, other = (near if zone == "local" else zone for zone in zones)
    return one, other


def _known(zones: tuple[str, str], day: date | None, *, around: bool = True) -> list[int]:
    """Return how many minutes the second zone may be ahead, empty where one is not known.

    Of two zones with summer time both names are read as what is in force. ``around`` takes in
    the days before and after, of which a story may tell.
    """
    here, there = (_readings(zone) for zone in zones)
    if not here or not there:
        return []
    if isinstance(here[-1], str) and isinstance(there[-1], str):
        here, there = here[-1:], there[-1:]
    days = _SEASONS if day is None else (day,)
    if day is not None and around:
        days = (day, day - _AROUND, day + _AROUND)
    found: dict[int, None] = {}
    for moment in days:
        ahead, further = ([_ahead(told, moment) for told in side] for side in (here, there))
        found.update(dict.fromkeys(b - a for a, b in product(ahead, further)))
    return list(found)


def _named(zones: tuple[str, str]) -> int | None:
    """Return how far zones are apart by their names alone: "EST" is five hours behind."""
    here, there = (_readings(zone)[0] for zone in zones)
    if isinstance(here, str) or isinstance(there, str):
        return None
    return round((there - here) * 60)


def _readings(zone: str) -> tuple[float | str, ...]:
    return ZONES.get(zone) or ((PLACES[zone],) if zone in PLACES else ())


@cache
def _ahead(told: float | str, day: date) -> int:
    """Return how many minutes a zone's clocks are ahead of Greenwich at noon of a day."""
    if not isinstance(told, str):
        return round(told * 60)
    from zoneinfo import ZoneInfo

    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    offset = noon.astimezone(ZoneInfo(told)).utcoffset()
    assert offset is not None, "a time with a zone has an offset"
    return round(offset.total_seconds() / 60)


def _apart(minutes: int, dial: int) -> str:
    """Return "3 hours ahead", "4:30 hours behind"."""
    most = dial // 2
    ahead = (minutes + most - 1) % dial - most + 1
    hours, rest = divmod(abs(ahead), 60)
    if not ahead:
        return "the same hour"
    number = f"{hours}:{rest:02}" if rest else str(hours)
    unit = "hour" if number == "1" else "hours"
    return f"{number} {unit} {'ahead' if ahead > 0 else 'behind'}"
