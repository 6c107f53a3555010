"""Bound: the likeliest proposal for each number, as a relation with its certainty."""

from collections.abc import Iterator

from factcheck.link.binder.lists import bind_lists
from factcheck.link.binder.odds import forests, ways
from factcheck.link.binder.passages import Passages
from factcheck.link.binder.proposal import Proposal
from factcheck.link.binder.times import bind_times
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import CountedList, Elapsed, Lifetime
from factcheck.model.span import Span
from factcheck.model.time_relations import Certainty

# Odds from which a relation is sure and likely, and from which it is worth telling at all.
# Chosen on stories kept apart from training, for at most 0.025 loud misfits of lists and as
# many of times per 1,000 words of clean copy.
_LISTS = (0.8, 0.45, 0.2)
_TIMES = (0.9, 0.52, 0.1)
# What is said of a way of words that training met too seldom to tell.
UNMET = 0.4
# Ways of words that leave no other reading, and what is said of them before they are met.
PLAIN_ODDS = 0.75
PLAIN = frozenset(
    {
        "joined", "joined beside those", "joined beside took", "two before those",
        "two here beside later", "two here beside before", "two here beside after",
        "two here beside between", "ago beside", "ago that", "jubilee", "jubilee begun",
        "passed here", "since beside", "for since", "to the day here", "old",
        "age here", "age now here", "age there",
        "entries above colon bulleted alone", "entries above colon numbered alone",
        "entries above plain numbered alone",
    }
)  # fmt: skip
# How a number may lead to a list of names that nothing else can follow.
PLAIN_LISTS = ("colon", "dash", "bracket", "as named", "made of", "are the", "summed up")
GRAINS = frozenset({"years", "months", "days", "hours"})


def find_bound(index: Index) -> Iterator[CountedList | Elapsed | Lifetime]:
    """Yield announced lists, lengths of time and ages, each with its likeliest partners."""
    passages = Passages(index.article, index.figures)
    yield from counted_lists(passages)
    published = index.article.published
    for proposal in bind_times(passages):
        certainty = _certainty(odds_of(proposal), _TIMES)
        if certainty is None:
            continue
        slots = proposal.slots
        if "age" in slots:
            (age,), (birth,) = figures(slots["age"]), figures(slots["birth"])
            event = next(iter(figures(slots.get("event", ()))), None)
            day = None if event is not None or published is None else published.day
            yield Lifetime(age, birth, event, day, certainty, proposal.because)
        else:
            (length,), (start,) = figures(slots["length"]), figures(slots["start"])
            end = next(iter(figures(slots.get("end", ()))), None)
            day = None if end is not None or published is None else published.day
            yield Elapsed(length, start, end, day, certainty, proposal.because)


def counted_lists(passages: Passages) -> Iterator[CountedList]:
    """Yield each announced number with its likeliest listing."""
    best: dict[int, tuple[float, Proposal]] = {}
    for proposal in bind_lists(passages):
        (announced,) = figures(proposal.slots["announced"])
        odds = odds_of(proposal)
        if odds > best.get(announced.index, (0.0, None))[0]:
            best[announced.index] = odds, proposal
    claimed: dict[int, Figure] = {}
    for odds, proposal in sorted(best.values(), key=lambda found: -found[0]):
        certainty = _certainty(odds, _LISTS)
        if certainty is None:
            continue
        (announced,) = figures(proposal.slots["announced"])
        items = tuple(item for item in proposal.slots["items"] if isinstance(item, Span))
        owner = claimed.setdefault(items[-1].end, announced)
        if owner is not announced and _noun(owner) != _noun(announced):
            continue  # another number's list
        yield CountedList(announced, items, certainty, proposal.because, proposal.fewest)


def _noun(figure: Figure) -> str:
    return figure.measure.head if figure.measure is not None else ""


def odds_of(proposal: Proposal) -> float:
    """Return how likely the text means a proposal, from 0 to 1."""
    forest = forests().get(proposal.equation)
    if forest is not None:
        evidence = proposal.evidence
        plain = any(evidence[way] for way in PLAIN_LISTS) and evidence["names"] == 1
        direct = not evidence["commas"] or evidence["as named"]
        least = PLAIN_ODDS if plain and direct else 0.0
        return max(forest.odds(evidence), least)
    known = ways()
    way = proposal.equation
    met = known.get(way, known.get(family(way)))
    if met is not None:
        return met
    return PLAIN_ODDS if family(way) in PLAIN else UNMET


def family(way: str) -> str:
    """Return a way of words without the grain of its moments."""
    grain, _, rest = way.partition(" ")
    return rest if grain in GRAINS else way


def figures(slot: tuple[Figure | Span, ...]) -> tuple[Figure, ...]:
    """Return the figures of a slot."""
    return tuple(item for item in slot if isinstance(item, Figure))


def _certainty(odds: float, levels: tuple[float, float, float]) -> Certainty | None:
    sure, likely, told = levels
    if odds < told:
        return None
    return "sure" if odds >= sure else "likely" if odds >= likely else "doubtful"
