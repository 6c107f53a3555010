"""Find figures that the words put in order, take from one another or hold within a range.

The binder proposes by words and structure alone, without a look at any value; here the
proposals are weighed, the likelier wins where two claim one place, and the rest is left out.
"""

from collections.abc import Iterable, Iterator

from factcheck.link.binder.extremes import bind_extremes
from factcheck.link.binder.levels import levels_by_line
from factcheck.link.binder.orders import bind_orders
from factcheck.link.binder.parts import bind_parts
from factcheck.link.binder.passages import Passages
from factcheck.link.binder.proposal import Proposal
from factcheck.link.binder.ranges import bind_ranges
from factcheck.link.binder.scoring import Scorer
from factcheck.link.index import Index
from factcheck.model.relation import Certainty, Comparison, Enclosure, Movement, PartOf

Ordering = Comparison | Enclosure | Movement | PartOf

_SCORER = Scorer("orders.json")
# The chance from which a relation is told as sure.
SURE = 0.93
# One figure may be the greatest of several and the end of several ranges.
_SHARED = frozenset({"extreme", "inside", "ends"})


def find_orderings(index: Index) -> Iterator[Ordering]:
    """Yield the orders, movements, parts and ranges that the words state."""
    for chance, proposal in weighed(Passages(index.article, index.figures)):
        yield _relation(proposal, chance)


def proposals(passages: Passages) -> Iterator[Proposal]:
    """Yield every order, movement, part and range that the words may state."""
    levels_of = levels_by_line(passages)
    for bind in (bind_orders, bind_parts, bind_ranges, bind_extremes):
        yield from bind(passages, levels_of)


def weighed(passages: Passages, least: float | None = None) -> list[tuple[float, Proposal]]:
    """Return the likeliest proposals, best first: one for each pair and each slot.

    ``least`` takes the place of each equation's own least chance, for measuring.
    """
    scored: list[tuple[float, int, Proposal]] = []
    for proposal in proposals(passages):
        chance, loud = _SCORER.score(proposal)
        if chance >= (loud if least is None else least):
            scored.append((-chance, len(scored), proposal))
    # A record that is beaten is not the greatest: what compares two figures comes first.
    scored.sort(key=lambda each: (each[2].equation == "extreme", *each[:2]))
    taken: set[object] = set()
    found: list[tuple[float, Proposal]] = []
    for chance, _, proposal in scored:
        claims = _claims(proposal)
        if taken.isdisjoint(claims):
            taken.update(claims)
            found.append((-chance, proposal))
    return found


def _claims(proposal: Proposal) -> Iterable[object]:
    """Return what no second proposal may claim: figures together, a level before, a part."""
    figures = tuple(sorted(figure.index for figure in proposal.figures))
    if proposal.equation in _SHARED:
        inside = proposal.slots.get("inside")
        return (figures,) if inside is None else (("inside", inside[0].index),)
    slots = [
        (name, figure.index)
        for name, (figure, *_) in proposal.slots.items()
        if name in ("before", "part")
    ]
    return (figures, *slots)


def _relation(proposal: Proposal, chance: float) -> Ordering:
    slots = {name: figures[0] for name, figures in proposal.slots.items()}
    certainty: Certainty = "likely" if chance < SURE else "sure"
    why = proposal.because
    if proposal.equation in ("rise", "fall"):
        way = "up" if proposal.equation == "rise" else "down"
        return Movement(slots["before"], slots["after"], way, certainty, why)  # type: ignore[arg-type]
    if "whole" in slots:
        return PartOf(slots["part"], slots["whole"], _warned(certainty), why)
    if "low" in slots:
        inside = slots.get("inside")
        return Enclosure(slots["low"], slots["high"], inside, _warned(certainty), why)
    return Comparison(slots["greater"], slots["lesser"], certainty, why)


def _warned(certainty: Certainty) -> Certainty:
    """Return the certainty that these rules report as a warning unless it is sure."""
    return "likely" if certainty == "sure" else "doubtful"
