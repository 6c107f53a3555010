"""The equation of one clock time in two time zones."""

from decimal import Decimal
from itertools import product

from factcheck.equations.equation import Filling, Options, Outcome, Working
from factcheck.equations.filled import one
from factcheck.lexicon.time_zones import ZONES
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

_DAY, _HALF_DAY = 24 * 60, 12 * 60
# Clocks differ by whole or half hours; Nepal's and Chatham's are a quarter further ahead.
_STEPS, _AHEAD, _BEHIND = (0, 30), 45, 15
_SUMMER = 60
_Pairs = tuple[tuple[Figure, Figure], ...]


def time_zones(filling: Filling, options: Options) -> Outcome:
    """Two clocks differ by what lies between their zones, as in the story's other pairs.

    Options: ``zones`` the words for the two, "local" where none is named; ``peers`` the
    story's other times told in the same two. A time that leaves its half of the day open
    fits either.
    """
    first, second = one(filling, "first"), one(filling, "second")
    gap, dial = _gap(first, second)
    zones = options.get("zones") or ("local", "local")
    known = _known(zones)
    if known:
        fits = any((gap - ahead) % dial == 0 for ahead in known)
        wanted, told = known[0], "the zones lie so far apart"
    else:
        fits = gap % 60 in (*_STEPS, _BEHIND if zones[1] in ZONES else _AHEAD)
        wanted, told = gap - gap % 30, "zones lie whole or half hours apart"
    peer = _peer(first, gap, dial, options.get("peers") or ())
    if fits and peer is not None:
        fits, wanted, told = False, peer, "the story's other times are so far apart"
    text = f"{first} to {second} is {_clock(gap)}; {told}: {_clock(wanted)}"
    here, there = Interval.point(Decimal(gap)), Interval.point(Decimal(wanted))
    return [Working("second", here, there, text, unit="minute", fits=fits)]


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
    behind = figure.sentence.tokens.lower[figure.mention.last + 1 :][:1]
    return hour * 60 + minute, told or behind in (["gmt"], ["utc"]) or hour == 0


def _known(zones: tuple[str, str]) -> list[int]:
    """Return how many minutes the second zone may be ahead, empty where one is not known."""
    one, other = (ZONES.get(zone, ()) for zone in zones)
    pairs = list(product(one, other))
    if len(one) == len(other) and max((*one, *other), default=0) < 0:
        pairs = list(zip(one, other, strict=True))  # America's clocks change together
    return [round((there - here) * 60) for here, there in pairs]


def _peer(first: Figure, gap: int, dial: int, peers: _Pairs) -> int | None:
    """Return how far the story's other pairs are apart, of two pairs for the later one."""
    others = [_gap(*pair)[0] for pair in peers]
    apart = [each for each in others if (gap - each) % dial not in (0, _SUMMER, dial - _SUMMER)]
    if len(others) == 1 and first.index < peers[0][0].index:
        return None
    return apart[0] if len(apart) * 2 > len(others) else None


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
