"""Part lists: read "two judges, five teachers and a nurse" as numbered parts."""

from typing import NamedTuple

from factcheck.link.phrases import is_dash, same_unit
from factcheck.model.figure import Figure
from factcheck.model.span import Span

_LEAD = frozenset(
    {"and", ",", "plus", "the", "original", "as", "well", "also", "then", "another", "some",
     "about", "nearly", "roughly", "unusually", "but", "a", "further", "(", "with"}
)  # fmt: skip
_ARTICLES = frozenset({"a", "an", "one"})
_BODIES = frozenset({"crew", "staff", "team", "group", "party", "squad"})  # "a crew of eight"
_LARGE = 1000
_NOT_A_PART = frozenset({"than", "per", "years", "year"})


class PartList(NamedTuple):
    """The numbered parts, those of one without a number, and the place behind them."""

    figures: tuple[Figure, ...]
    singles: tuple[Span, ...]
    end: int


def read_parts(total: Figure, figures: list[Figure], place: int) -> PartList | None:
    """Return the parts from ``place`` to the end of the list, if each one is numbered."""
    tokens = total.sentence.tokens
    lower = tokens.lower
    starts = {
        figure.mention.first: figure
        for figure in figures
        if figure is not total and (same_unit(total, figure) or _unit_elided(total, figure))
    }
    found: list[Figure] = []
    singles: list[Span] = []
    while place < len(lower):
        while place < len(lower) and lower[place] in _LEAD and place not in starts:
            if lower[place] in _ARTICLES and not _starts_number(starts, place):
                break
            place += 1
        if place >= len(lower):
            break
        figure = starts.get(place)
        if figure is not None:
            found.append(figure)
            place = figure.mention.last + 1
        elif lower[place] in _ARTICLES and place + 3 in starts and lower[place + 1] in _BODIES:
            figure = starts[place + 3]  # "a crew of eight"
            found.append(figure)
            place = figure.mention.last + 1
        elif lower[place] in _ARTICLES and total.kind == "count":
            singles.append(
                Span(tokens.starts[place], tokens.ends[min(place + 1, len(lower) - 1)])
            )
            place += 1
        else:
            return None
        place, ended = _skip_noun(total, place, starts)
        if place < 0:
            return None
        if ended:
            break
    return PartList(tuple(found), tuple(singles), place) if found else None


def _unit_elided(total: Figure, part: Figure) -> bool:
    """Whether a large bare count shares the total's unit ("3 million tons: 2 million ...")."""
    bare = part.kind == "count" and not part.unit and part.value is not None
    return total.kind in ("measure", "money") and bare and (part.value or 0) >= _LARGE


def _starts_number(starts: dict[int, Figure], place: int) -> bool:
    return place + 1 in starts


def _skip_noun(total: Figure, place: int, starts: dict[int, Figure]) -> tuple[int, bool]:
    """Return the place of the next separator, and whether the list ends there."""
    lower = total.sentence.tokens.lower
    for steps in range(16):
        if place >= len(lower):
            return place, True
        word = lower[place]
        if place in starts or word in ("said", "says"):
            return -1, True
        if word in ".)];:" or is_dash(total, place):
            return place, True
        if word in _NOT_A_PART and steps == 0:
            return -1, True
        if word in ("and", "plus") and _numbered_next(total, place + 1, starts):
            return place, False
        if word == "," and _numbered_next(total, place + 1, starts):
            return place, False
        place += 1
    return -1, True


def _numbered_next(total: Figure, place: int, starts: dict[int, Figure]) -> bool:
    lower = total.sentence.tokens.lower
    for ahead in range(place, min(len(lower), place + 6)):
        if ahead in starts:
            return True
        if lower[ahead] in _ARTICLES:
            return total.kind == "count" and ahead + 1 not in starts
        if lower[ahead] not in _LEAD:
            return False
    return False
