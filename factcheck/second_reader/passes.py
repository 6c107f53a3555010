"""Keep the links that several readings of one story proposed."""

from collections.abc import Sequence
from typing import Literal

from factcheck.second_reader.proposal import Proposal

Keep = Literal["shared", "any"]

_ENOUGH = 8  # links of a pass, from which on it counts how many the passes share
_LEAST_KEPT = 3  # one in so many
_MOSTLY = 2  # one in so many is shared by passes of a reader that understands
_FEW = 3  # links, which fewer shared ones say nothing about


def kept_links(
    passes: Sequence[Sequence[Proposal]], shared: list[Proposal], keep: Keep
) -> list[Proposal]:
    """Return the links to decide, of which every pass proposed the ``shared``.

    "any" adds those of one pass alone, where
    the passes share at least half of their links: whoever draws links shares none, and
    whoever understands the story overlooks some in either pass.
    """
    fewest = min(map(len, passes), default=0)
    if keep == "shared" or len(shared) < _FEW or len(shared) * _MOSTLY < fewest:
        return shared
    found = {proposal.key: proposal for proposal in shared}
    for links in passes:
        for proposal in links:
            found.setdefault(proposal.key, proposal)
    return list(found.values())


def proposed_by_all(passes: Sequence[Sequence[Proposal]]) -> list[Proposal]:
    """Return the links that every pass proposed; "must" where one of them says so."""
    if not passes:
        return []
    first, *others = passes
    kept = []
    for proposal in first:
        twins = [twin for other in others if (twin := _twin(proposal, other)) is not None]
        if len(twins) == len(others):
            sure = any(twin.sure == "must" for twin in (proposal, *twins))
            kept.append(proposal._replace(sure="must" if sure else "may"))
    return kept


def disagreement(passes: Sequence[Sequence[Proposal]], shared: Sequence[Proposal]) -> str:
    """Say that the passes propose links of their own, empty if they propose the same ones.

    Whoever reads a story twice sees most links twice; whoever draws them does not.
    """
    fewest = min(map(len, passes), default=0)
    if len(passes) < 2 or fewest < _ENOUGH or len(shared) * _LEAST_KEPT >= fewest:
        return ""
    return f"its readings have {len(shared)} of {fewest} links in common"


def _twin(proposal: Proposal, others: Sequence[Proposal]) -> Proposal | None:
    return next((other for other in others if other.key == proposal.key), None)
