"""Totals: what a total must count to be that of its parts, whichever words divide it.

Places hold what is counted and are not it ("tested in two trials, with 240 and 1,150
patients"); those who died are no part of those who were hurt; what a sentence tells of "the
injured" divides the injured who were counted before, not the hospitals that they were taken to.
Parts that two totals may be divided into are those of the nearer one, and else of the other.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.fates import FATES, STATES
from factcheck.lexicon.persons import PERSONS, is_person
from factcheck.link.grammar.phrases import after, before
from factcheck.link.grammar.roles import is_named
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_PLACING = frozenset("in at on from across to".split())
_OF = frozenset({"of", "among"})
_ABOVE = frozenset({"headline", "standfirst"})
_GROUPS = frozenset(
    "death case casualty fatality victim injury arrest body family crew staff seat vote "
    "recovery infection".split()
)


def holds_persons(head: str) -> bool:
    """Whether a noun names persons, or what happens to one of them each."""
    return is_person(head) or head in _GROUPS


def is_place_count(figure: Figure) -> bool:
    """Whether a count is of places where others are: "in five towns", "to three hospitals"."""
    return (
        figure.kind == "count"
        and not _PLACING.isdisjoint(before(figure, 2))
        and after(figure) != ["-"]
    )


def gone_back_to(figures: Sequence[Figure]) -> tuple[Figure, tuple[Figure, ...]]:
    """Return what "of which" goes back to of the figures before it, and what it may as well.

    It is the last, but what is in so many places rather than these: "2,140 homes in five
    towns, of which 749" are homes.
    """
    last = figures[-1]
    if len(figures) > 1 and is_place_count(last):
        return figures[-2], (last,)
    return last, ()


def with_totals(index: Index, found: Iterable[Breakdown]) -> list[Breakdown]:
    """Return the breakdowns whose totals count what their parts do, those of the nearest."""
    kept: list[Breakdown] = []
    by_parts: dict[tuple[int, ...], list[tuple[Figure, Breakdown]]] = {}
    for each in found:
        total = each.total
        if total is None or total.unit or total.kind != "count":
            kept.append(each)
            continue
        told, whole = _of_the_injured(index, each, total)
        if _of_one_kind(index, told, whole):
            parts = tuple(part.index for part in told.parts)
            by_parts.setdefault(parts, []).append((whole, told))
    for rivals in by_parts.values():
        kept += _of_the_nearest(rivals)
    return kept


def _of_the_nearest(rivals: list[tuple[Figure, Breakdown]]) -> Iterator[Breakdown]:
    """Yield what divides the total that stands last, the other totals as possible too."""
    totals = {total.index: total for total, _ in rivals}
    last = max(totals)
    others = tuple(total for at, total in totals.items() if at != last)
    for total, each in rivals:
        if total.index == last:
            yield each._replace(others=(*each.others, *others)) if others else each


def _of_one_kind(index: Index, found: Breakdown, total: Figure) -> bool:
    taken = not _OF.isdisjoint(before(total, 2))
    if not taken and any(index.fates_apart(total, part) for part in found.parts):
        return False
    if not (is_place_count(total) and is_named(total)) or total.measure is None:
        return True
    return holds_persons(total.measure.head) or not any(
        is_named(part) and part.measure is not None and part.measure.head in PERSONS
        for part in found.parts
    )


def _of_the_injured(index: Index, found: Breakdown, total: Figure) -> tuple[Breakdown, Figure]:
    """Give parts the total that their sentence is about: "The injured went to three ..."."""
    lower, first = total.sentence.tokens.lower, index.in_sentence(total.sentence)[0]
    if first is not total or not is_place_count(total) or any(map(is_named, found.parts)):
        return found, total
    lead = lower[: total.mention.first]
    told = (word for the, word in pairwise(lead) if the == "the" and word in STATES)
    state = next(told, "")
    counted = [
        figure
        for figure in index.by_kind.get("count", ())
        if state
        and figure.index < total.index
        and index.fates.get(figure.index) == FATES[state]
        and figure.section_kind not in _ABOVE
    ]
    if not counted:
        return found, total
    why = f"they share out “the {state}” told before"
    others = tuple(counted[:-1])
    return found._replace(total=counted[-1], why=why, others=others), counted[-1]
