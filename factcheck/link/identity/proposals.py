"""Proposals: the pairs of a story's figures that may tell one quantity, value unseen."""

from factcheck.link.identity.features import NAMES, story_features
from factcheck.link.identity.loudness import Pair
from factcheck.link.identity.pairs import with_company
from factcheck.link.identity.profile import Context, Profile
from factcheck.link.identity.trees import Sieve, Trees, shipped
from factcheck.link.index import Index

LEAST = 0.12  # probability; below it no difference was ever worth a query
# Of 700 stories as published the first 120 trees lose 0.5% of the pairs that reach ``LEAST``,
# none of them likelier than 0.3, and rule three quarters of all pairs out.
SIEVE = Sieve(120, -3.0)
_MOST = 3000  # figures of a story that are asked for, from its beginning: a second's work


def propose(index: Index) -> list[Pair]:
    """Return the pairs that tell one quantity with a probability of ``LEAST`` or more."""
    kept = with_company(index.figures)[:_MOST]
    if len(kept) < 2:
        return []
    context = Context(index)
    scorer = shipped("identity.txt", NAMES, SIEVE)
    return score_pairs(scorer, [Profile(context, figure) for figure in kept])


def score_pairs(scorer: Trees, profiles: list[Profile]) -> list[Pair]:
    """Return the profiles' pairs that the scorer finds likely enough."""
    found = []
    for one, two, row in story_features(profiles):
        identity = scorer.score(row)
        if identity >= LEAST:
            found.append(Pair(one, two, row, identity))
    return found
