"""Ties: which pairs of like figures the words put in order, and how likely, blind to values.

Two tables of weights, learned from links that readers drew and from clean copy
(``training/orders.py``), say whether the words tie the two at all and which they then call the
greater; trees join both with where the two stand, and with how far other pairs of either are
tied.
"""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from factcheck.link.grammar.clauses import ORDERED, Place
from factcheck.link.grammar.phrases import same_unit
from factcheck.link.grammar.roles import sum_and_price
from factcheck.link.identity.trees import Trees, trained_with
from factcheck.link.index import Index
from factcheck.link.learned import buckets, odds_at, read_trees
from factcheck.link.orders.codes import (
    NEXT,
    Pair,
    alike,
    binder_of,
    codes,
    noun_of,
    of_another,
    pairs,
)
from factcheck.model.figure import Figure

FILE = "ties.txt"
NAMES = (
    "tied", "greater", "kind_first", "kind_second", "same_unit", "same_noun", "next",
    "gap", "between", "like_first", "like_second", "precision", "lead_first", "lead_second",
    "rank_first", "rank_second",
)  # fmt: skip
_FAR = 30  # tokens between two figures of one sentence
_BACK = 5  # like figures looked back at
_MOST_LIKE = 6
_MOST_LEAD = 8.0
_KINDS = {kind: code for code, kind in enumerate(sorted(ORDERED))}
_FINE = {"year": 1, "month": 2, "day": 3}


class Candidate(NamedTuple):
    """A pair that may be in order: its figures by index, its codes' places, what is known."""

    first: int
    second: int
    places: tuple[int, ...]
    known: tuple[float, ...]


class Tie(NamedTuple):
    """How likely the words put one of a pair above the other, and by which features."""

    likely: float
    first_greater: bool
    row: list[float]


def weighed(pairs: list[Pair]) -> list[Tie]:
    """Return for each pair how the words tie it."""
    if not pairs:
        return []
    found = candidates(pairs)
    tied = [odds_at("ties", each.places) for each in found]
    greater = [odds_at("greater", each.places) for each in found]
    return joined(found, tied, greater, _trees())


@cache
def _trees() -> Trees:
    return trained_with(NAMES, read_trees(FILE), FILE)


def joined(
    found: list[Candidate], tied: list[float], greater: list[float], trees: Trees
) -> list[Tie]:
    """Return the ties by the odds of both tables."""
    return [
        Tie(trees.score(row), way > 0, row)
        for row, way in zip(rows(found, tied, greater), greater, strict=True)
    ]


def candidates(pairs: list[Pair]) -> list[Candidate]:
    """Return what is known of pairs before they are weighed."""
    like: dict[int, int] = {}
    for pair in pairs:
        for place in pair:
            like[place.figure.index] = like.get(place.figure.index, 0) + 1
    found: list[Candidate] = []
    for pair in pairs:
        told = buckets(chain(codes(pair), _codes_of_tie(pair)))
        ends = pair.first.figure.index, pair.second.figure.index
        found.append(Candidate(*ends, tuple(told), _known(pair, like)))
    return found


def pairs_of(index: Index) -> list[Pair]:
    """Return the pairs of like figures of one sentence, and the nearest of two that follow."""
    return [
        pair
        for pair in _all_pairs(index)
        if not sum_and_price(pair.first.figure, pair.second.figure)
    ]


def _all_pairs(index: Index) -> Iterator[Pair]:
    for number, figures in index.by_sentence.items():
        if figures[0].section_kind == "table" or len(figures) < 2:
            continue
        row = index.places(number)
        for count, second in enumerate(row):
            met = 0
            for first in reversed(row[:count]):
                if second.at - first.at > _FAR or met == _BACK:
                    break
                like = _of_one_scale(first, second) or alike(first, second)
                if like and not of_another(first, second):
                    met += 1
                    yield Pair(first, second)
    for pair in pairs(index):
        if pair.first.figure.sentence is not pair.second.figure.sentence:
            yield pair


def _of_one_scale(first: Place, second: Place) -> bool:
    one, other = first.figure, second.figure
    if one.kind != other.kind:
        return False
    if one.kind in ("count", "date"):
        return one.kind == "date" or bool(one.unit) == bool(other.unit)
    return same_unit(one, other)


def _codes_of_tie(pair: Pair) -> Iterator[str]:
    first, second = pair
    gap = pair.gap
    kinds = f"{first.figure.kind}/{second.figure.kind}"
    figures = sum(word[0] == "<" for word in gap)
    yield f"K{kinds}|{binder_of(first)}|{binder_of(second)}"
    yield f"K{kinds}|{min(6, len(gap) // 3)}"
    yield f"Kn{NEXT in gap}|{min(4, figures)}"
    yield f"Kh{noun_of(first.figure) == noun_of(second.figure)}|{kinds}"
    if len(gap) <= 4:
        yield f"Kg{kinds}|{' '.join(gap)}"


def _known(pair: Pair, like: dict[int, int]) -> tuple[float, ...]:
    one, other = pair.first.figure, pair.second.figure
    gap = pair.gap
    return (
        _KINDS[one.kind],
        _KINDS[other.kind],
        one.kind == other.kind and one.unit == other.unit,
        noun_of(one) == noun_of(other),
        NEXT in gap,
        len(gap),
        sum(word[0] == "<" for word in gap),
        min(_MOST_LIKE, like[one.index]),
        min(_MOST_LIKE, like[other.index]),
        _precision(one, other),
    )


def rows(found: list[Candidate], tied: list[float], greater: list[float]) -> list[list[float]]:
    """Return the features of each pair in the order of ``NAMES``."""
    by_figure: dict[int, list[float]] = {}
    for each, odds in zip(found, tied, strict=True):
        for at in (each.first, each.second):
            by_figure.setdefault(at, []).append(odds)
    for rivals in by_figure.values():
        rivals.sort(reverse=True)
    made: list[list[float]] = []
    for each, odds, way in zip(found, tied, greater, strict=True):
        leads, ranks = [], []
        for at in (each.first, each.second):
            rivals = by_figure[at]
            rank = rivals.index(odds)
            best = rivals[0] if rank else rivals[1] if len(rivals) > 1 else odds - _MOST_LEAD
            leads.append(max(-_MOST_LEAD, min(_MOST_LEAD, odds - best)))
            ranks.append(float(rank))
        made.append([odds, abs(way), *each.known, *leads, *ranks])
    return made


def _precision(one: Figure, other: Figure) -> float:
    """Return how finely two dates are told; 0 for what is no date."""
    first, second = one.calendar, other.calendar
    if first is None or second is None:
        return 0.0
    return _FINE.get(first.precision, 4) * 5.0 + _FINE.get(second.precision, 4)
