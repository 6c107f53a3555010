"""Binder: fill the slots of equations by kind, role and place, never by value.

Each family of equations proposes fillings (``changes``, ``sums``, ``shares``, ``rates``)
with the evidence for them; the scorer says how likely each is right, and the likely ones
become relations. A value is never looked at, so what is proposed does not depend on
whether it holds.
"""

from collections.abc import Iterator

from factcheck.link.binder.changes import bind_changes
from factcheck.link.binder.passages import Passages
from factcheck.link.binder.proposal import Proposal
from factcheck.link.binder.rates import bind_rates
from factcheck.link.binder.relating import as_relation
from factcheck.link.binder.scorer import confidence
from factcheck.link.binder.shares import bind_share_forms, bind_shares
from factcheck.link.binder.sums import bind_hundreds, bind_sums
from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.relation import Choice

_LEAST = 0.05  # a proposal less likely than this is not worth its arithmetic

BINDERS = (
    bind_changes,
    bind_sums,
    bind_hundreds,
    bind_shares,
    bind_share_forms,
    bind_rates,
)


def propose(article: Article, figures: tuple[Figure, ...]) -> Iterator[Proposal]:
    """Yield every proposal of every family, likely or not."""
    passages = Passages(article, figures)
    for binder in BINDERS:
        yield from binder(passages)


def bind(article: Article, figures: tuple[Figure, ...]) -> Iterator[Choice]:
    """Yield each proposal with its confidence and the fillings that the words leave open."""
    for proposal in propose(article, figures):
        sure = confidence(proposal.equation, proposal.evidence)
        if sure >= _LEAST:
            yield choice(proposal, sure)


def choice(proposal: Proposal, sure: float = 1.0) -> Choice:
    """Return the proposal as relations of which one must hold, the likeliest first."""
    relations = tuple(
        as_relation(proposal.equation, slots, "likely", proposal.because)
        for slots in (proposal.slots, *proposal.alternatives)
    )
    return Choice(relations, sure, proposal.equation)
