"""Chance: how likely a reader that draws its links would have as many of them hold.

Each link is drawn again with other figures of the story that are of the same kinds. Two
sums are seldom one, while of two each is the greater half the time, so that an equality
that holds tells more of a reader than an order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random

from factcheck.model.figure import Figure
from factcheck.model.reading import Reading
from factcheck.second_reader.deciding import Decider, Decision
from factcheck.second_reader.proposal import Proposal

_DRAWS = 40  # of one form of link
# What is presumed of a form of link before it is drawn: one draw in four holds.
_PRESUMED, _PRESUMED_HOLD = 2, 0.5


def likelihood_of_chance(decisions: Iterable[Decision], reading: Reading) -> float:
    """Return how likely links drawn at random would hold at least as often, 0 to 1."""
    told = [each for each in decisions if each.judgement.verdict != "cannot tell"]
    draws = _Draws(reading)
    shares = [draws.share(each.proposal) for each in told]
    return _at_least(sum(each.judgement.verdict == "holds" for each in told), shares)


def _at_least(count: int, shares: Sequence[float]) -> float:
    """Return how likely ``count`` or more of events occur that are each so likely."""
    likely = [1.0]
    for share in shares:
        likely = [
            (likely[number] * (1 - share) if number < len(likely) else 0.0)
            + (likely[number - 1] * share if number else 0.0)
            for number in range(len(likely) + 1)
        ]
    return sum(likely[count:])


class _Draws:
    """What becomes of links of one story whose figures are drawn."""

    def __init__(self, reading: Reading) -> None:
        self._decider = Decider(reading)
        self._alike: dict[object, list[Figure]] = defaultdict(list)
        for figure in reading.figures:
            self._alike[_kind(figure)].append(figure)
        self._shares: dict[object, float] = {}

    def share(self, proposal: Proposal) -> float:
        """Return the share of the links that hold among those drawn in this one's form."""
        form = _form(proposal)
        if form not in self._shares:
            drawn = list(self._drawn(proposal))
            verdicts = [each.judgement.verdict for each in self._decider.decide(drawn)]
            told = [verdict for verdict in verdicts if verdict != "cannot tell"]
            self._shares[form] = (told.count("holds") + _PRESUMED_HOLD) / (
                len(told) + _PRESUMED
            )
        return self._shares[form]

    def _drawn(self, proposal: Proposal) -> Iterator[Proposal]:
        """Yield the link with other figures of the same kinds, each choice once."""
        own = sorted(
            (figure for figure in proposal.figures if figure.index >= 0),
            key=lambda figure: figure.span,
        )
        draw = Random(1)  # noqa: S311 - the same draws at every run
        seen = {tuple(figure.index for figure in own)}
        for _ in range(_DRAWS):
            other: dict[Figure, Figure] = {}
            for kind in dict.fromkeys(map(_kind, own)):
                given = [figure for figure in own if _kind(figure) == kind]
                # Kept in reading order: the greater figure more often stands first.
                taken = draw.sample(self._alike[kind], len(given))
                taken.sort(key=lambda figure: figure.span)
                other.update(zip(given, taken, strict=True))
            chosen = tuple(other[figure].index for figure in own)
            if chosen not in seen:
                seen.add(chosen)
                yield _with_others(proposal, other)


def _with_others(proposal: Proposal, other: Mapping[Figure, Figure]) -> Proposal:
    return proposal._replace(
        slots={
            name: tuple(other.get(figure, figure) for figure in given)
            for name, given in proposal.slots.items()
        },
        names={id: other.get(figure, figure) for id, figure in proposal.names.items()},
    )


def _kind(figure: Figure) -> tuple[str, ...]:
    calendar = figure.calendar
    return figure.kind, figure.dimension, calendar.precision if calendar else ""


def _form(proposal: Proposal) -> object:
    """Return what a link is but for which figures it joins, and how they stand in the text."""
    slots = tuple((name, tuple(map(_shape, given))) for name, given in proposal.slots.items())
    names = tuple((id, _shape(figure)) for id, figure in proposal.names.items())
    places = sorted(figure.span for figure in proposal.figures)
    order = tuple(places.index(figure.span) for figure in proposal.figures)
    return (
        order, proposal.equation, tuple(proposal.options.items()), slots, len(proposal.items),
        len(proposal.singles), proposal.expression, names,
    )  # fmt: skip


def _shape(figure: Figure) -> tuple[str, ...]:
    return _kind(figure) if figure.index >= 0 else (figure.text,)
