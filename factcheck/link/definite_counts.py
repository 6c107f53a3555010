"""Find counts that speak of a group as known, and the count that introduced it.

Finds: "five publishers were sued ... all six publishers settled", "12 miners
are trapped ... the 14 miners".
Skips: "five men ... the two men" (some of them), "12 miners ... the other 14".
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.link.apartness import one_slip, set_apart
from factcheck.link.index import Index
from factcheck.link.likeness import likeness, noun
from factcheck.link.phrases import after, before, is_count, whole
from factcheck.link.stems import TALLIES
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement

_POINTING = frozenset({"the", "these", "those", "all"})
_RESTRICTS = frozenset({"who", "that", "whose", "which", "still"})  # "the eight who stayed"
_OF_SOME = frozenset({"of", "first", "last", "next", "other", "between"})
_ENOUGH = 1.5
_MOST_ALIKE = 6  # counts of one noun, beyond which the noun tells nothing


def find_definite_counts(index: Index) -> Iterator[Restatement]:
    """Yield each definite count with the one earlier count of the same noun."""
    groups: dict[str, list[Figure]] = {}
    for figure in index.of_kind("count"):
        if is_count(figure) and figure.section_kind in ("body", "quote"):
            head = noun(figure)
            if head:
                groups.setdefault(head, []).append(figure)
    for head, counts in groups.items():
        if head in TALLIES:
            continue
        if 1 < len(counts) <= _MOST_ALIKE:
            yield from _resumed(index, counts)
            yield from _outlier(index, counts)


def _resumed(index: Index, counts: list[Figure]) -> Iterator[Restatement]:
    for first, second in pairwise(counts):
        pointing = before(second, 2)
        if not pointing or pointing[-1] not in _POINTING or _partial(first, second):
            continue
        if pointing[0] in ("of", "among"):
            continue  # "of the 32 people, seven ...": the whole comes second
        if first.value == second.value or first.sentence is second.sentence:
            continue
        if any(other.value == second.value for other in counts if other is not second):
            continue
        if _derived(second, counts) or not _RESTRICTS.isdisjoint(after(second, 4)):
            continue
        if "all" not in pointing and (whole(second) or 0) < (whole(first) or 0):
            continue
        if _narrower(first, second):
            continue
        found = likeness(index.surroundings, first, second)
        if (
            found is None
            or found.score < _ENOUGH
            or set_apart(index.surroundings, first, second)
        ):
            continue
        if index.beside(second, first.value) or index.beside(first, second.value):
            continue
        phrase = " ".join(pointing[-1:])
        yield Restatement(
            first, second, "likely", f"“{phrase} {second}” speaks of a known group"
        )


def _narrower(first: Figure, second: Figure) -> bool:
    """Whether the first counts some kind of what the second counts more of.

    "Two materials scientists" may be two of "all three scientists".
    """
    if first.measure is None or second.measure is None:
        return False
    more = (whole(first) or 0) < (whole(second) or 0)
    return more and bool(first.measure.modifiers) and not second.measure.modifiers


def _outlier(index: Index, counts: list[Figure]) -> Iterator[Restatement]:
    """Pair the noun's one other number with its rival, if one slip parts the two."""
    values = [figure.value for figure in counts]
    if len(set(values)) != 2:
        return
    odd = [figure for figure in counts if values.count(figure.value) == 1]
    if not odd:
        return
    second = odd[-1]
    for first in counts:
        if first.value == second.value or first.sentence is second.sentence:
            continue
        if not (
            _RESTRICTS.isdisjoint(after(first, 4)) and _RESTRICTS.isdisjoint(after(second, 4))
        ):
            continue
        if not one_slip(first, second) or min(whole(first) or 0, whole(second) or 0) < 2:
            continue
        found = likeness(index.surroundings, first, second)
        if found is None or found.score < _ENOUGH or _partial(first, second):
            continue
        if not set_apart(index.surroundings, first, second):
            if found.strong < 2 and one_slip(first, second) == "one apart":
                continue
            early, late = sorted((first, second), key=lambda figure: figure.index)
            why = "the noun is counted nowhere else, and " + one_slip(first, second)
            yield Restatement(early, late, "likely", why)
            return


def _derived(figure: Figure, counts: list[Figure]) -> bool:
    """Whether the number is the sum or the difference of two others of the noun."""
    values = [other.value for other in counts if other is not figure and other.value]
    return any(
        figure.value in (one + other, abs(one - other))
        for place, one in enumerate(values)
        for other in values[:place]
    )


def _partial(first: Figure, second: Figure) -> bool:
    """Whether either is a hedge's or a choice's number, or one of a smaller group."""
    words = {*before(first, 3), *before(second, 3)}
    return (
        bool(
            first.hedge
            or second.hedge
            or words & {"of", "first", "last", "next", "other", "between"}
        )
        or (whole(first) or 0) < 2
    )
