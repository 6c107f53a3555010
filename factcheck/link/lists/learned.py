"""Announced lists: which number announces which list, learned from clean copy.

Finds: "three of the victims - A, 27; B, 41, and C, 62 -", "A and B ... the two U.S. firms",
"two measures ... One would ... The other ...", lines below "six areas:".
In edited stories a number that announces a list is the count of its items, so agreement
beyond chance, and the lists that careful readers linked, tell which words announce one
(``training/announced_lists.py``). The words alone propose: neither the number nor how many
items there are is seen.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import exp

from factcheck.link.index import Index
from factcheck.link.learned import odds_at
from factcheck.link.lists.candidates import (
    Announced,
    Listed,
    candidates,
    is_complement,
    is_small_number,
)
from factcheck.link.lists.codes import all_places
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, CountedList

NONE = 2.0  # how far the odds of a list start behind those of no list at all
SURE = 0.8  # of clean copy 96 in 100 that are this sure have as many items as announced
PROPOSED = 0.7  # told quietly: 94 in 100
_READ = 0.02  # how likely another reading of the list must be to be allowed


def find_counted_lists(index: Index) -> Iterator[CountedList]:
    """Yield each number that announces a list, with its items."""
    for announced in candidates(index):
        weights = [
            exp(odds_at("announced_lists", places) - NONE)
            for places in all_places(index, announced)
        ]
        whole = 1 + sum(weights)
        found = _found(index, announced, [weight / whole for weight in weights])
        if found is not None:
            yield found


def told(lists: Sequence[Listed], likely: Sequence[float]) -> list[float]:
    """Return for each list how likely it, or a reading of it with as many items, is meant."""
    return [
        sum(
            other
            for each, other in zip(lists, likely, strict=True)
            if len(each.items) == len(this.items) and _overlap(each, this)
        )
        for this in lists
    ]


def _found(index: Index, announced: Announced, likely: list[float]) -> CountedList | None:
    lists = announced.lists
    sure = told(lists, likely)
    best = max(range(len(lists)), key=sure.__getitem__)
    own = is_complement(announced.figure) or _has_its_own(index, announced.figure, lists[best])
    if sure[best] < PROPOSED or own:
        return None
    readings = [
        each
        for each, chance in zip(lists, likely, strict=True)
        if chance >= _READ and _overlap(each, lists[best])
    ]
    fewest = min((len(each.items) for each in readings), default=len(lists[best].items))
    most = max([lists[best], *readings], key=lambda each: len(each.items))
    certainty: Certainty = "likely" if sure[best] >= SURE else "doubtful"
    often = min(99, int(sure[best] * 100))
    why = f"announced like {often} of 100 such lists in edited copy"
    fewest = min(fewest, len(lists[best].items), len(most.items) - _apposed(index, most))
    return CountedList(announced.figure, most.items, certainty, why, fewest)


def _apposed(index: Index, listed: Listed) -> int:
    """Return how many items may tell who the one before them is: "Frank Dale, a Democrat"."""
    text = index.article.text
    heads = [text[span.start : span.end].split(" ", 1)[0] for span in listed.items]
    return sum(head in ("a", "an") and before[:1].isupper() for before, head in pairwise(heads))


def _has_its_own(index: Index, figure: Figure, listed: Listed) -> bool:
    """Whether a later number opens the list's clause: "three women. Two were named as A, B"."""
    return any(
        other.index > figure.index
        and is_small_number(other)
        and other.mention.last < listed.first
        and listed.classes[other.mention.last + 1 : other.mention.last + 2] == "V"
        for other in index.by_sentence.get(listed.sentence.index, ())
    )


def _overlap(first: Listed, second: Listed) -> bool:
    return (
        first.items[0].start < second.items[-1].end
        and second.items[0].start < first.items[-1].end
    )
