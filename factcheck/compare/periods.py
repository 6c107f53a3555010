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
    """One mark: which family, which member of it, and which tokens say it."""

    family: Family
    number: int
    place: int
    first: int
    last: int


def marks(tokens: Tokens) -> list[Mark]:
    """Return the marks of a sentence in reading order."""
    found: list[Mark] = []
    lower = tokens.lower
    for place, word in enumerate(lower):
        if word in _WEEKDAYS:
            found.append(Mark("weekday", _WEEKDAYS[word], place, place, place))
        elif word in _MONTHS and (word != "may" or tokens.words[place] == "May"):
            found.append(Mark("month", _MONTHS[word], place, place, place))
        elif len(word) == 4 and word.isdecimal() and "1900" <= word <= "2100":
            found.append(Mark("year", int(word), place, place, place))
        elif word in ("quarter", "half") and place:
            ordinal = next(
                (
                    at
                    for at in range(place - 1, max(-1, place - 4), -1)
                    if lower[at] in _ORDINALS
                ),
                None,
            )
            if ordinal is not None:
                number = _ORDINALS[lower[ordinal]]
                found.append(Mark(word, number, place, ordinal, place))  # type: ignore[arg-type]
        elif word == "q" and (digit := _glued_digit(tokens, place)):
            number = int(tokens.words[digit])
            found.append(Mark("quarter", number, place, min(digit, place), max(digit, place)))
    return found


def _glued_digit(tokens: Tokens, place: int) -> int | None:
    """Return the token of the digit in "Q3" or "3Q"."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    after = place + 1
    if after < len(words) and starts[after] == ends[place] and words[after] in _QUARTERS:
        return after
    if place and ends[place - 1] == starts[place] and words[place - 1] in _QUARTERS:
        return place - 1
    return None


def nearest(found: list[Mark], figure: Figure) -> dict[Family, Mark]:
    """Return, of each family, the mark that stands nearest to the figure."""
    mention = figure.mention
    best: dict[Family, tuple[int, Mark]] = {}
    for mark in found:
        inside = mention.first <= mark.place <= mention.last
        if inside:
            continue
        gap = max(mention.first - mark.place, mark.place - mention.last)
        if mark.family not in best or gap < best[mark.family][0]:
            best[mark.family] = (gap, mark)
    return {family: mark for family, (_, mark) in best.items()}
