"""Find one clock time told in two time zones.

Finds: "at 1107 GMT (7:07 a.m. EDT)", "at 05:40 (02:40 GMT)", "at 10AM PT / 1PM ET / 5PM GMT",
"at 3 a.m. local time (1000 UTC)", "from 7 p.m. to 10 p.m. ET (4 p.m. to 7 p.m. PT)".
Skips: "at 9 p.m. (doors open at 7)", "between 7 a.m. and 9 a.m. GMT".
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.time_zones import ZONES
from factcheck.link.index import Index
from factcheck.link.phrases import between
from factcheck.model.figure import Figure
from factcheck.model.relation import ZonedTime

_JOINTS = frozenset({"to", "-", "–", "and", "or", "until"})
_OPEN = frozenset({"(", "["})
_STOPS = frozenset({")", "]", "(", "[", "/", ";", ",", "."})
_EUROPEAN = {"central": "cet", "eastern": "eet"}
_WORDS = frozenset({"eastern", "central", "mountain", "pacific"})
_TIME = frozenset({"time", "standard", "daylight", "on"})
_NAMED = 4  # tokens behind a time in which its zone stands
_BESIDE = 7  # tokens between a time and the bracket that tells it again
_Told = tuple[Figure, Figure, str, str]


def find_zoned_times(index: Index) -> Iterator[ZonedTime]:
    """Yield each pair, with the story's other pairs of the same two zones."""
    if len(index.by_kind.get("time", ())) < 2:
        return
    found = [
        pair
        for figures in index.by_sentence.values()
        for pair in _pairs([figure for figure in figures if figure.kind == "time"])
    ]
    for first, second, one, other in found:
        peers = tuple(
            (a, b) for a, b, c, d in found if (c, d) == (one, other) and a is not first
        )
        yield ZonedTime(first, second, (one, other), peers, "sure", "one time in two zones")


def _pairs(times: Sequence[Figure]) -> Iterator[_Told]:
    """Yield the times of a bracket, or behind a stroke, with those before it, in order."""
    place = 0
    while place < len(times):
        here = _run(times, place)
        there = _run(times, place + len(here))
        one, other = _zone(here[-1]), _zone(there[-1]) if there else ""
        if there and len(here) == len(there) and _told_again(here[-1], there[0], one, other):
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


def _zone(figure: Figure) -> str:
    """Return the zone named in a time or right behind it, ``local`` for none known."""
    printed, words = figure.sentence.tokens.words, figure.sentence.tokens.lower
    for at in range(figure.mention.first, figure.mention.last + 1 + _NAMED):
        word = words[at] if at < len(words) else "."
        following = words[at + 1] if at + 1 < len(words) else "."
        if following == "european" and word in _EUROPEAN:
            return _EUROPEAN[word]
        if word in _WORDS and following in _STOPS | _TIME:
            return word
        if word in ZONES and word not in _WORDS and printed[at].isupper():  # no cat, no west
            return word
        if at > figure.mention.last and word in _STOPS:
            break
    return "local"


def _told_again(first: Figure, second: Figure, one: str, other: str) -> bool:
    """Whether a bracket, or a stroke between two named zones, tells the time again."""
    gap = between(first, second)
    if one == other or not gap or len(gap) > _BESIDE:
        return False
    named = "local" not in (one, other)
    if gap[-1] in _OPEN:
        return all(word.isalpha() for word in gap[:-1])
    return named and (gap[-1] == "/" or gap[-2:] == [",", "or"])
