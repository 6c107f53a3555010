"""Marks of time near a figure: quarters, halves, years, months and weekdays."""

from typing import Literal, NamedTuple

from factcheck.model.figure import Figure
from factcheck.model.tokens import Tokens

Family = Literal["quarter", "half", "year", "month", "weekday"]

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march", "april apr", "may", "june", "july",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split()
    )
}
_QUARTERS = frozenset("1234")


class Mark(NamedTuple):
    """One mark: which family, which member of it, and at which token it stands."""

    family: Family
    number: int
    place: int


def marks(tokens: Tokens) -> list[Mark]:
    """Return the marks of a sentence in reading order."""
    found: list[Mark] = []
    lower = tokens.lower
    for place, word in enumerate(lower):
        if word in _WEEKDAYS:
            found.append(Mark("weekday", _WEEKDAYS[word], place))
        elif word in _MONTHS and (word != "may" or tokens.words[place] == "May"):
            found.append(Mark("month", _MONTHS[word], place))
        elif len(word) == 4 and word.isdigit() and "1900" <= word <= "2100":
            found.append(Mark("year", int(word), place))
        elif word in ("quarter", "half") and place:
            before = [w for w in lower[max(0, place - 3) : place] if w in _ORDINALS]
            if before:
                found.append(Mark(word, _ORDINALS[before[-1]], place))  # type: ignore[arg-type]
        elif word == "q":
            number = _glued_digit(tokens, place)
            if number:
                found.append(Mark("quarter", number, place))
    return found


def _glued_digit(tokens: Tokens, place: int) -> int:
    """Return the quarter of "Q3" or "3Q", 0 where there is none."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    after = place + 1
    if after < len(words) and starts[after] == ends[place] and words[after] in _QUARTERS:
        return int(words[after])
    if place and ends[place - 1] == starts[place] and words[place - 1] in _QUARTERS:
        return int(words[place - 1])
    return 0


def nearest(found: list[Mark], figure: Figure) -> dict[Family, int]:
    """Return, of each family, the number of the mark that stands nearest to the figure."""
    mention = figure.mention
    best: dict[Family, tuple[int, int]] = {}
    for mark in found:
        inside = mention.first <= mark.place <= mention.last
        if inside:
            continue
        gap = max(mention.first - mark.place, mark.place - mention.last)
        if mark.family not in best or gap < best[mark.family][0]:
            best[mark.family] = (gap, mark.number)
    return {family: number for family, (_, number) in best.items()}
