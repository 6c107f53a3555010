"""Keep the links that several readings of one story proposed."""

from collections.abc import Sequence

from factcheck.second_reader.proposal import Proposal

_ENOUGH = 8  # links of a pass, from which on it counts how many the passes share
_LEAST_KEPT = 3  # one in so many


def proposed_by_all(passes: Sequence[Sequence[Proposal]]) -> list[Proposal]:
    """Return the links that every pass proposed; "must" only where all of them say so."""
    if not passes:
        return []
    first, *others = passes
    kept = []
    for proposal in first:
        twins = [_twin(proposal, other) for other in others]
        if None in twins:
            continue
        sure = all(twin is not None and twin.sure == "must" for twin in twins)
        kept.append(proposal if sure else proposal._replace(sure="may"))
    return kept


def disagreement(passes: Sequence[Sequence[Proposal]], kept: Sequence[Proposal]) -> str:
    """Say that the passes propose links of their own, empty if they propose the same ones.

    Whoever reads a story twice sees most links twice; whoever draws them does not.
    """
    fewest = min(map(len, passes), default=0)
    if len(passes) < 2 or fewest < _ENOUGH or len(kept) * _LEAST_KEPT >= fewest:
        return ""
    return f"its readings have {len(kept)} of {fewest} links in common"


def _twin(proposal: Proposal, others: Sequence[Proposal]) -> Proposal | None:
    return next((other for other in others if other.key == proposal.key), None)
