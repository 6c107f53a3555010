"""Which zone's clock tells a time: by a zone's name, or a place's, beside it."""

from factcheck.lexicon.time_zones import PLACES, ZONES
from factcheck.model.figure import Figure
from factcheck.model.tokens import Tokens

_STOPS = frozenset({")", "]", "(", "[", "/", ";", ",", "."})
_EUROPEAN = {"central": "cet", "eastern": "eet"}
_WORDS = frozenset({"eastern", "central", "mountain", "pacific"})
_TIME = frozenset({"time", "standard", "daylight", "on"})
_NAMED = 4  # tokens behind a time in which its zone stands
_LONGEST = 3  # words of a place's name: "Salt Lake City"
BEFORE_PLACES = frozenset({"in", "at"})
# What may stand between "in Tokyo" and the time that it was there.
_THERE = frozenset("it was is will be at by on just about around shortly after before".split())
_BESIDE_DAYS = frozenset(
    "on monday tuesday wednesday thursday friday saturday sunday local time".split()
)


def zone_of(figure: Figure) -> str:
    """Return the zone or place named in a time or right beside it, ``local`` for none known."""
    tokens = figure.sentence.tokens
    printed, words = tokens.words, tokens.lower
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
    return _place_behind(figure) or _place_ahead(figure) or "local"


def _place_behind(figure: Figure) -> str:
    """Read "8 p.m. in Paris", "noon local time in New York", "11:57 a.m. Hawaii time"."""
    tokens = figure.sentence.tokens
    at = figure.mention.last + 1
    while at < len(tokens.lower) and tokens.lower[at] in _BESIDE_DAYS:
        at += 1
    inside = at < len(tokens.lower) and tokens.lower[at] in BEFORE_PLACES
    place = place_at(tokens, at + inside)
    after = at + inside + place.count(" ") + 1
    if place not in PLACES or not (inside or tokens.lower[after : after + 1] == ["time"]):
        return ""
    return place


def _place_ahead(figure: Figure) -> str:
    """Read "in New York at noon", "in Tokyo it was 11:42 p.m."."""
    tokens = figure.sentence.tokens
    at = figure.mention.first
    while at and tokens.lower[at - 1] in _THERE:
        at -= 1
    for size in range(1, _LONGEST + 1):
        start = at - size
        if start < 1 or tokens.lower[start - 1] not in BEFORE_PLACES:
            continue
        place = place_at(tokens, start)
        if place in PLACES and place.count(" ") + 1 == size:
            return place
    return ""


def place_at(tokens: Tokens, at: int) -> str:
    """Return the place named at a token in lower case, the longest that is known."""
    words = tokens.lower[at : at + _LONGEST]
    if at >= len(tokens.words) or not tokens.words[at][:1].isupper():
        return ""
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        if name in PLACES:
            return name
    return words[0]
